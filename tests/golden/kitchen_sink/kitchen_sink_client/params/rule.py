# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .and_rule import AndRuleParam
    from .text_rule import TextRuleParam

RuleParam: TypeAlias = Union["TextRuleParam", "AndRuleParam"]
"""`Rule` in plain values."""
