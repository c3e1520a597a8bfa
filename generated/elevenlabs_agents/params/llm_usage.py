# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.llm_input_output_tokens_usage import LLMInputOutputTokensUsage
    from .llm_input_output_tokens_usage import LLMInputOutputTokensUsageParam


class LLMUsageParam(TypedDict, total=False):
    """`LLMUsage` as a plain dict."""

    model_usage: Mapping[str, LLMInputOutputTokensUsage | LLMInputOutputTokensUsageParam]
