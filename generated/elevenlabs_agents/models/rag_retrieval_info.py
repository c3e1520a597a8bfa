# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each, number, text, texts, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class RagRetrievalInfo(Model):
    chunks: list[RagChunkMetadata]
    embedding_model: EmbeddingModelEnum | str
    retrieval_query: str
    rag_latency_secs: float
    used_chunk_ids: list[str] | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> RagRetrievalInfo:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(RagRetrievalInfo)
        v: Any = None
        try:
            v = d.pop("chunks")
            o.chunks = each(v, RagChunkMetadata._decode)
        except UNFIT as error:
            misfit(o, "chunks", v, error)
        try:
            v = d.pop("embedding_model")
            o.embedding_model = find_embedding_model_enum(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "embedding_model", v, error)
        try:
            v = d.pop("retrieval_query")
            o.retrieval_query = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "retrieval_query", v, error)
        try:
            v = d.pop("rag_latency_secs")
            o.rag_latency_secs = v if v.__class__ is float or v.__class__ is int else number(v)
        except UNFIT as error:
            misfit(o, "rag_latency_secs", v, error)
        try:
            v = d.pop("used_chunk_ids", UNSET)
            o.used_chunk_ids = v if v is UNSET or v is None else texts(v)
        except UNFIT as error:
            misfit(o, "used_chunk_ids", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
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

constructed(RagRetrievalInfo, globals())
