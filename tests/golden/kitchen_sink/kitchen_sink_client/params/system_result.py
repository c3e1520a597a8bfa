# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class SystemResultParam(TypedDict, total=False):
    """`SystemResult` as a plain dict."""

    type: Required[Literal["system"]]
    name: Required[str]
    took: float
