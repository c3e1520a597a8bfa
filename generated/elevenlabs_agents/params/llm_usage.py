# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from .. import models as _models
from .. import params as _params


class LLMUsageParam(TypedDict, total=False):
    """`LLMUsage` as a plain dict."""

    model_usage: Mapping[str, _models.LLMInputOutputTokensUsage | _params.LLMInputOutputTokensUsageParam]
