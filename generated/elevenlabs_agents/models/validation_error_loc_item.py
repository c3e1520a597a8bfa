# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, TypeAlias

from ..runtime.decode import integer, wrong_kind

ValidationErrorLocItem: TypeAlias = str | int


def decode_validation_error_loc_item(v: Any) -> ValidationErrorLocItem:
    """Read *v*, consuming it."""
    if v.__class__ is str or v.__class__ is int:
        return v
    if v.__class__ is float:
        return integer(v)
    raise wrong_kind("a string or an integer", v)
