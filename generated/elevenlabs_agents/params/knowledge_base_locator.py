# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from ..models.document_usage_mode_enum import DocumentUsageModeEnum
    from ..models.knowledge_base_document_type import KnowledgeBaseDocumentType


class KnowledgeBaseLocatorParam(TypedDict, total=False):
    """`KnowledgeBaseLocator` as a plain dict."""

    type: Required[KnowledgeBaseDocumentType | Literal["file", "url", "text", "folder"]]
    """The type of the knowledge base"""
    name: Required[str]
    """The name of the knowledge base"""
    id: Required[str]
    """The ID of the knowledge base"""
    usage_mode: DocumentUsageModeEnum | Literal["prompt", "auto"]
    """The usage mode of the knowledge base. Default: ``"auto"``."""
