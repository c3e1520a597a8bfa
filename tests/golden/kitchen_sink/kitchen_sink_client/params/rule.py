# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

RuleParam: TypeAlias = Union["_params.TextRuleParam", "_params.AndRuleParam"]
"""`Rule` in plain values."""
if not TYPE_CHECKING:
    RuleParam = evaluable(RuleParam, __name__)
