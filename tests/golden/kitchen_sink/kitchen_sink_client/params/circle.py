# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict


class CircleParam(TypedDict):
    """`Circle` as a plain dict."""

    radius: float
