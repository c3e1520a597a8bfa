# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class TextPartParam(TypedDict, total=False):
    """`TextPart` as a plain dict."""

    kind: Required[Literal["text"]]
    text: str
