# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .. import models as _models


class KnowledgeBaseLocatorParam(TypedDict, total=False):
    """`KnowledgeBaseLocator` as a plain dict."""

    type: Required[_models.KnowledgeBaseDocumentType | Literal["file", "url", "text", "folder"]]
    """The type of the knowledge base"""
    name: Required[str]
    """The name of the knowledge base"""
    id: Required[str]
    """The ID of the knowledge base"""
    usage_mode: _models.DocumentUsageModeEnum | Literal["prompt", "auto"]
    """The usage mode of the knowledge base. Default: ``"auto"``."""
