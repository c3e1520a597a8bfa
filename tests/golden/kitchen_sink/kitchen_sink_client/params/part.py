# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .file_part import FilePartParam
    from .text_part import TextPartParam

PartParam: TypeAlias = Union["TextPartParam", "FilePartParam"]
"""`Part` in plain values."""
