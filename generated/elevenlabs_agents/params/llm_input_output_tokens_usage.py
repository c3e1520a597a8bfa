# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from ..models.llm_tokens_category_usage import LLMTokensCategoryUsage
    from .llm_tokens_category_usage import LLMTokensCategoryUsageParam


class LLMInputOutputTokensUsageParam(TypedDict, total=False):
    """`LLMInputOutputTokensUsage` as a plain dict."""

    input: LLMTokensCategoryUsage | LLMTokensCategoryUsageParam
    input_cache_read: LLMTokensCategoryUsage | LLMTokensCategoryUsageParam
    input_cache_write: LLMTokensCategoryUsage | LLMTokensCategoryUsageParam
    output_total: LLMTokensCategoryUsage | LLMTokensCategoryUsageParam
