# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from ..models.literal_override_constant_value import LiteralOverrideConstantValue


class LiteralOverrideParam(TypedDict, total=False):
    """`LiteralOverride` as a plain dict."""

    description: str | None
    dynamic_variable: str | None
    constant_value: LiteralOverrideConstantValue | None
