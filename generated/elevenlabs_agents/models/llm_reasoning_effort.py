# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class LLMReasoningEffort(StrEnum):
    MINIMAL = "minimal"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


_MEMBERS: dict[str, LLMReasoningEffort | str] = {member.value: member for member in LLMReasoningEffort}
find_llm_reasoning_effort: Callable[[str, str], LLMReasoningEffort | str] = _MEMBERS.get


def decode_llm_reasoning_effort(v: Any) -> LLMReasoningEffort | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_llm_reasoning_effort(v, v) if v.__class__ is str else text(v)
