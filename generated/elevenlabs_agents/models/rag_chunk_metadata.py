# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, number, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model

_new = object.__new__


@define(kw_only=True, repr=False)
class RagChunkMetadata(Model):
    document_id: str
    chunk_id: str
    vector_distance: float

    @staticmethod
    def decode(d: Any) -> RagChunkMetadata:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(RagChunkMetadata)
        key = ""
        try:
            v = d.pop(key := "document_id")
            o.document_id = v if v.__class__ is str else text(v)
            v = d.pop(key := "chunk_id")
            o.chunk_id = v if v.__class__ is str else text(v)
            v = d.pop(key := "vector_distance")
            o.vector_distance = v if v.__class__ is float or v.__class__ is int else number(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "document_id": self.document_id,
            "chunk_id": self.chunk_id,
            "vector_distance": self.vector_distance,
        }
        if self.extra:
            d.update(self.extra)
        return d
