# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, each, number, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False)
class RagRetrievalInfo(Model):
    chunks: list[RagChunkMetadata]
    embedding_model: EmbeddingModelEnum | str
    retrieval_query: str
    rag_latency_secs: float
    used_chunk_ids: list[str] | None | Unset = UNSET

    @staticmethod
    def decode(d: Any) -> RagRetrievalInfo:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(RagRetrievalInfo)
        key = ""
        try:
            v = d.pop(key := "chunks")
            o.chunks = each(v, RagChunkMetadata.decode)
            v = d.pop(key := "embedding_model")
            o.embedding_model = find_embedding_model_enum(v, v) if v.__class__ is str else text(v)
            v = d.pop(key := "retrieval_query")
            o.retrieval_query = v if v.__class__ is str else text(v)
            v = d.pop(key := "rag_latency_secs")
            o.rag_latency_secs = v if v.__class__ is float or v.__class__ is int else number(v)
            v = d.pop(key := "used_chunk_ids", UNSET)
            o.used_chunk_ids = v if v is UNSET or v is None else each(v, text)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "chunks": self.chunks,
            "embedding_model": self.embedding_model,
            "retrieval_query": self.retrieval_query,
            "rag_latency_secs": self.rag_latency_secs,
        }
        if self.used_chunk_ids is not UNSET:
            d["used_chunk_ids"] = self.used_chunk_ids
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .embedding_model_enum import EmbeddingModelEnum, find_embedding_model_enum
from .rag_chunk_metadata import RagChunkMetadata
