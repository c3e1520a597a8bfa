# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from .. import models as _models


class LiteralOverrideParam(TypedDict, total=False):
    """`LiteralOverride` as a plain dict."""

    description: str | None
    dynamic_variable: str | None
    constant_value: _models.LiteralOverrideConstantValue | None
