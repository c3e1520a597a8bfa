# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class BackupLLMDefaultParam(TypedDict):
    """`BackupLLMDefault` as a plain dict."""

    preference: Literal["default"]
