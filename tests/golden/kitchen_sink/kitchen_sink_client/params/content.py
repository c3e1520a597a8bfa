# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias, Union

from .. import models as _models
from .. import params as _params
from ..runtime.hints import evaluable

ContentParam: TypeAlias = Union[str, "Sequence[_models.Part | _params.PartParam]"]
"""`Content` in plain values."""
if not TYPE_CHECKING:
    ContentParam = evaluable(ContentParam, __name__)
