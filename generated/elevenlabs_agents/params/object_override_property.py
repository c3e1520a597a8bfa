# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .literal_override import LiteralOverrideParam
    from .object_override import ObjectOverrideParam

ObjectOverridePropertyParam: TypeAlias = Union["LiteralOverrideParam", "ObjectOverrideParam"]
"""`ObjectOverrideProperty` in plain values."""
