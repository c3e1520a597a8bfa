# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

FilePartParam = TypedDict(
    "FilePartParam",
    {
        "kind": "Required[Literal['file']]",
        "name": "str",
        "list": "list[str]",
    },
    total=False,
)
"""`FilePart` as a plain dict."""
