# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from ..runtime.sequences import SequenceNotStr


class FilePartParam(TypedDict, total=False):
    """`FilePart` as a plain dict."""

    kind: Required[Literal["file"]]
    name: str
    list: SequenceNotStr[str]
    """A name that hides a type."""
