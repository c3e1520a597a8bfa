# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

ShapeParam: TypeAlias = Union["_params.CircleParam", "_params.SquareParam", "_params.BlobParam"]
"""`Shape` in plain values.

Nothing but properties tells these apart.
"""
if not TYPE_CHECKING:
    ShapeParam = evaluable(ShapeParam, __name__)
