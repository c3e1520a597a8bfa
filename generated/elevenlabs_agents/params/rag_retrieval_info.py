# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.embedding_model_enum import EmbeddingModelEnum
    from ..models.rag_chunk_metadata import RagChunkMetadata
    from ..runtime.sequences import SequenceNotStr
    from .rag_chunk_metadata import RagChunkMetadataParam


class RagRetrievalInfoParam(TypedDict, total=False):
    """`RagRetrievalInfo` as a plain dict."""

    chunks: Required[Sequence[RagChunkMetadata | RagChunkMetadataParam]]
    embedding_model: Required[EmbeddingModelEnum | Literal["e5_mistral_7b_instruct", "multilingual_e5_large_instruct"]]
    retrieval_query: Required[str]
    rag_latency_secs: Required[float]
    used_chunk_ids: SequenceNotStr[str]
