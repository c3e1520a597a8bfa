# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from ..models.color import Color
    from ..models.content import Content
    from ..models.kind import Kind
    from ..models.owner import Owner
    from ..models.part import Part
    from ..models.result import Result
    from ..models.scalar import Scalar
    from ..models.secret import Secret
    from ..models.shape import Shape
    from ..models.thing import Thing
    from .content import ContentParam
    from .owner import OwnerParam
    from .part import PartParam
    from .result import ResultParam
    from .secret import SecretParam
    from .shape import ShapeParam

ThingParam = TypedDict(
    "ThingParam",
    {
        "id": "Required[int]",
        "kind": "Required[Kind | Literal['a', 'A', '', 'gpt-4.1', 'gpt-4-1', '3', \"it's\"]]",
        "made_at": "Required[datetime | str]",
        "owner": "Required[Owner | OwnerParam | None]",
        "inner": "Required[Sequence[Thing | ThingParam]]",
        "score": "Required[float]",
        "best-before": "date | str | None",
        "by_name": "Mapping[str, Thing | ThingParam]",
        "free": "Mapping[str, Any]",
        "anything": "Any",
        "holes": "Sequence[float | None]",
        "grid": "Sequence[Sequence[Shape | ShapeParam]]",
        "class": "str",
        "3d": "bool",
        "$odd name!": "str",
        "dict": "str",
        "results": "Sequence[Result | ResultParam]",
        "shape": "Shape | ShapeParam | None",
        "scalar": "Scalar",
        "secret": "Secret | SecretParam",
        "part": "Part | PartParam",
        "content": "Content | ContentParam",
        "colors": "Sequence[Color | Literal['red', 'green']]",
        "maybe": "Kind | Literal['a', 'A', '', 'gpt-4.1', 'gpt-4-1', '3', \"it's\"] | None",
        "level": "int",
    },
    total=False,
)
"""`Thing` as a plain dict.

A thing, which may hold others.
"""
