# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypedDict

from .. import models as _models
from .. import params as _params


class AndRuleParam(TypedDict):
    """`AndRule` as a plain dict."""

    type: Literal["and"]
    rules: Sequence[_models.Rule | _params.RuleParam]
