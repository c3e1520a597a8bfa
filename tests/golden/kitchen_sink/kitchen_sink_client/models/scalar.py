# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, TypeAlias

from ..runtime.decode import wrong_kind

Scalar: TypeAlias = str | int | float | bool


def decode_scalar(v: Any) -> Scalar:
    """Read *v*, consuming it."""
    if v.__class__ is str or v.__class__ is int or v.__class__ is float or v.__class__ is bool:
        return v
    raise wrong_kind("a string or an integer or a number or a boolean", v)
