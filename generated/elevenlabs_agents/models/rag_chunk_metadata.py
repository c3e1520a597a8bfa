# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class RagChunkMetadata(Model):
    document_id: str
    chunk_id: str
    vector_distance: float

    @staticmethod
    def _decode(d: Any) -> RagChunkMetadata:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(RagChunkMetadata)
        v: Any = None
        try:
            v = d.pop("document_id")
            o.document_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "document_id", v, error)
        try:
            v = d.pop("chunk_id")
            o.chunk_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "chunk_id", v, error)
        try:
            v = d.pop("vector_distance")
            o.vector_distance = v if v.__class__ is float or v.__class__ is int else number(v)
        except UNFIT as error:
            misfit(o, "vector_distance", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "document_id": self.document_id,
            "chunk_id": self.chunk_id,
            "vector_distance": self.vector_distance,
        }
        if self.extra:
            d.update(self.extra)
        return d


constructed(RagChunkMetadata, globals())
