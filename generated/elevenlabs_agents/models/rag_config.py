# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, integer, number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class RagConfig(Model):
    enabled: bool | Unset = UNSET
    embedding_model: EmbeddingModelEnum | str | Unset = UNSET
    max_vector_distance: float | Unset = UNSET
    max_documents_length: int | Unset = UNSET
    max_retrieved_rag_chunks_count: int | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> RagConfig:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(RagConfig)
        v: Any = None
        try:
            v = d.pop("enabled", UNSET)
            o.enabled = v if v.__class__ is bool or v is UNSET else boolean(v)
        except UNFIT as error:
            misfit(o, "enabled", v, error)
        try:
            v = d.pop("embedding_model", UNSET)
            o.embedding_model = find_embedding_model_enum(v, v) if v.__class__ is str else v if v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "embedding_model", v, error)
        try:
            v = d.pop("max_vector_distance", UNSET)
            o.max_vector_distance = v if v.__class__ is float or v.__class__ is int or v is UNSET else number(v)
        except UNFIT as error:
            misfit(o, "max_vector_distance", v, error)
        try:
            v = d.pop("max_documents_length", UNSET)
            o.max_documents_length = v if v.__class__ is int or v is UNSET else integer(v)
        except UNFIT as error:
            misfit(o, "max_documents_length", v, error)
        try:
            v = d.pop("max_retrieved_rag_chunks_count", UNSET)
            o.max_retrieved_rag_chunks_count = v if v.__class__ is int or v is UNSET else integer(v)
        except UNFIT as error:
            misfit(o, "max_retrieved_rag_chunks_count", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.enabled is not UNSET:
            d["enabled"] = self.enabled
        if self.embedding_model is not UNSET:
            d["embedding_model"] = self.embedding_model
        if self.max_vector_distance is not UNSET:
            d["max_vector_distance"] = self.max_vector_distance
        if self.max_documents_length is not UNSET:
            d["max_documents_length"] = self.max_documents_length
        if self.max_retrieved_rag_chunks_count is not UNSET:
            d["max_retrieved_rag_chunks_count"] = self.max_retrieved_rag_chunks_count
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .embedding_model_enum import EmbeddingModelEnum, find_embedding_model_enum

constructed(RagConfig, globals())
