# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.literal_override import LiteralOverride
    from ..runtime.sequences import SequenceNotStr
    from .literal_override import LiteralOverrideParam


class QueryOverrideParam(TypedDict, total=False):
    """`QueryOverride` as a plain dict."""

    properties: Mapping[str, LiteralOverride | LiteralOverrideParam] | None
    required: SequenceNotStr[str] | None
