# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class BackupLLMDisabledParam(TypedDict):
    """`BackupLLMDisabled` as a plain dict."""

    preference: Literal["disabled"]
