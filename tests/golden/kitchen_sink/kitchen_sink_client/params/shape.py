# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .blob import BlobParam
    from .circle import CircleParam
    from .square import SquareParam

ShapeParam: TypeAlias = Union["CircleParam", "SquareParam", "BlobParam"]
"""`Shape` in plain values.

Nothing but properties tells these apart.
"""
