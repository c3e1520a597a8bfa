# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

PartParam: TypeAlias = Union["_params.TextPartParam", "_params.FilePartParam"]
"""`Part` in plain values."""
if not TYPE_CHECKING:
    PartParam = evaluable(PartParam, __name__)
