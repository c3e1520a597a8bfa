# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params
from ..runtime.sequences import SequenceNotStr


class RagRetrievalInfoParam(TypedDict, total=False):
    """`RagRetrievalInfo` as a plain dict."""

    chunks: Required[Sequence[_models.RagChunkMetadata | _params.RagChunkMetadataParam]]
    embedding_model: Required[
        _models.EmbeddingModelEnum | Literal["e5_mistral_7b_instruct", "multilingual_e5_large_instruct"]
    ]
    retrieval_query: Required[str]
    rag_latency_secs: Required[float]
    used_chunk_ids: SequenceNotStr[str]
