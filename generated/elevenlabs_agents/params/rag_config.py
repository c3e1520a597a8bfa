# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from ..models.embedding_model_enum import EmbeddingModelEnum


class RagConfigParam(TypedDict, total=False):
    """`RagConfig` as a plain dict."""

    enabled: bool
    embedding_model: EmbeddingModelEnum | Literal["e5_mistral_7b_instruct", "multilingual_e5_large_instruct"]
    max_vector_distance: float
    max_documents_length: int
    max_retrieved_rag_chunks_count: int
