# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class KnowledgeBaseRagToolStatus(StrEnum):
    """Default: ``"success"``."""

    SUCCESS = "success"
    NO_DOCUMENTS = "no_documents"
    NO_RESULTS = "no_results"


_MEMBERS: dict[str, KnowledgeBaseRagToolStatus | str] = {member.value: member for member in KnowledgeBaseRagToolStatus}
find_knowledge_base_rag_tool_status: Callable[[str, str], KnowledgeBaseRagToolStatus | str] = _MEMBERS.get


def decode_knowledge_base_rag_tool_status(v: Any) -> KnowledgeBaseRagToolStatus | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_knowledge_base_rag_tool_status(v, v) if v.__class__ is str else text(v)
