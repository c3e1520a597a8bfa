# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict

from .. import models as _models


class RagConfigParam(TypedDict, total=False):
    """`RagConfig` as a plain dict."""

    enabled: bool
    embedding_model: _models.EmbeddingModelEnum | Literal["e5_mistral_7b_instruct", "multilingual_e5_large_instruct"]
    max_vector_distance: float
    max_documents_length: int
    max_retrieved_rag_chunks_count: int
