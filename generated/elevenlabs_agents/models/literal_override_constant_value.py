# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any, TypeAlias

from ..runtime.decode import wrong_kind

LiteralOverrideConstantValue: TypeAlias = str | int | float | bool


def decode_literal_override_constant_value(d: Any) -> LiteralOverrideConstantValue:
    """Read *d*, consuming it."""
    if d.__class__ in (str, int, float, bool):
        return d
    raise wrong_kind("a string or an integer or a number or a boolean", d)
