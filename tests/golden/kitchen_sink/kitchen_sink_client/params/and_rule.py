# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.rule import Rule
    from .rule import RuleParam


class AndRuleParam(TypedDict):
    """`AndRule` as a plain dict."""

    type: Literal["and"]
    rules: Sequence[Rule | RuleParam]
