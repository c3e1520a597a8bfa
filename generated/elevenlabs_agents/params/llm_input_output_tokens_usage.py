# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from .. import models as _models
from .. import params as _params


class LLMInputOutputTokensUsageParam(TypedDict, total=False):
    """`LLMInputOutputTokensUsage` as a plain dict."""

    input: _models.LLMTokensCategoryUsage | _params.LLMTokensCategoryUsageParam
    input_cache_read: _models.LLMTokensCategoryUsage | _params.LLMTokensCategoryUsageParam
    input_cache_write: _models.LLMTokensCategoryUsage | _params.LLMTokensCategoryUsageParam
    output_total: _models.LLMTokensCategoryUsage | _params.LLMTokensCategoryUsageParam
