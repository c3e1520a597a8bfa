# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class PromptEvaluationCriteriaParam(TypedDict, total=False):
    """`PromptEvaluationCriteria` as a plain dict."""

    id: Required[str]
    name: Required[str]
    conversation_goal_prompt: Required[str]
    type: Literal["prompt"]
    use_knowledge_base: bool
