# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

ObjectOverridePropertyParam: TypeAlias = Union["_params.LiteralOverrideParam", "_params.ObjectOverrideParam"]
"""`ObjectOverrideProperty` in plain values."""
if not TYPE_CHECKING:
    ObjectOverridePropertyParam = evaluable(ObjectOverridePropertyParam, __name__)
