# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class TextRuleParam(TypedDict):
    """`TextRule` as a plain dict."""

    type: Literal["text"]
    text: str
