# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict


class SquareParam(TypedDict):
    """`Square` as a plain dict."""

    side: float
