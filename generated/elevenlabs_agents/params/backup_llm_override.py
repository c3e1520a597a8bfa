# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from ..models.llm import LLM
    from ..runtime.sequences import SequenceNotStr


class BackupLLMOverrideParam(TypedDict):
    """`BackupLLMOverride` as a plain dict."""

    preference: Literal["override"]
    order: SequenceNotStr[LLM | str]
