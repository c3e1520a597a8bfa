# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params

ThingParam = TypedDict(
    "ThingParam",
    {
        "id": "Required[int]",
        "kind": "Required[_models.Kind | Literal['a', 'A', '', 'gpt-4.1', 'gpt-4-1', '3', \"it's\"]]",
        "made_at": "Required[datetime | str]",
        "owner": "Required[_models.Owner | _params.OwnerParam | None]",
        "inner": "Required[Sequence[_models.Thing | ThingParam]]",
        "score": "Required[float]",
        "best-before": "date | str | None",
        "by_name": "Mapping[str, _models.Thing | ThingParam]",
        "free": "Mapping[str, Any]",
        "anything": "Any",
        "holes": "Sequence[float | None]",
        "grid": "Sequence[Sequence[_models.Shape | _params.ShapeParam]]",
        "class": "str",
        "3d": "bool",
        "$odd name!": "str",
        "dict": "str",
        "results": "Sequence[_models.Result | _params.ResultParam]",
        "shape": "_models.Shape | _params.ShapeParam | None",
        "scalar": "_models.Scalar",
        "secret": "_models.Secret | _params.SecretParam",
        "part": "_models.Part | _params.PartParam",
        "content": "_models.Content | _params.ContentParam",
        "colors": "Sequence[_models.Color | Literal['red', 'green']]",
        "maybe": "_models.Kind | Literal['a', 'A', '', 'gpt-4.1', 'gpt-4-1', '3', \"it's\"] | None",
        "level": "int",
    },
    total=False,
)
"""`Thing` as a plain dict.

A thing, which may hold others.
"""
