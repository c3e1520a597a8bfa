# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class KnowledgeBaseDocumentType(StrEnum):
    FILE = "file"
    URL = "url"
    TEXT = "text"
    FOLDER = "folder"


_MEMBERS: dict[str, KnowledgeBaseDocumentType | str] = {member.value: member for member in KnowledgeBaseDocumentType}
find_knowledge_base_document_type: Callable[[str, str], KnowledgeBaseDocumentType | str] = _MEMBERS.get


def decode_knowledge_base_document_type(v: Any) -> KnowledgeBaseDocumentType | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_knowledge_base_document_type(v, v) if v.__class__ is str else text(v)
