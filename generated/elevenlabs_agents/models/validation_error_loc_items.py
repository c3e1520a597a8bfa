# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any, TypeAlias

from ..runtime.decode import wrong_kind

ValidationErrorLocItems: TypeAlias = str | int


def decode_validation_error_loc_items(d: Any) -> ValidationErrorLocItems:
    """Read *d*, consuming it."""
    if d.__class__ in (str, int):
        return d
    raise wrong_kind("a string or an integer", d)
