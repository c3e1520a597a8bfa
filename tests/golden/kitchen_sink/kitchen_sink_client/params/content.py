# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.part import Part
    from .part import PartParam

ContentParam: TypeAlias = Union[str, "Sequence[Part | PartParam]"]
"""`Content` in plain values."""
