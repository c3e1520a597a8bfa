# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import integer, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class KnowledgeBaseRagToolResultModel(Model):
    result_type: Literal["knowledge_base_rag_success"] | str | None | Unset = "knowledge_base_rag_success"
    """Default: ``"knowledge_base_rag_success"``."""
    status: KnowledgeBaseRagToolStatus | str | None | Unset = UNSET
    """Default: ``"success"``."""
    chunk_count: int | None | Unset = UNSET
    """Number of relevant chunks retrieved. Default: ``0``."""
    message: str | None | Unset = UNSET
    """Human-readable status for the LLM about the search results. Default: ``"Referenced knowledge base."``."""

    @staticmethod
    def _decode(d: Any) -> KnowledgeBaseRagToolResultModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(KnowledgeBaseRagToolResultModel)
        v: Any = None
        try:
            v = d.pop("result_type", UNSET)
            o.result_type = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "result_type", v, error)
        try:
            v = d.pop("status", UNSET)
            o.status = (
                find_knowledge_base_rag_tool_status(v, v)
                if v.__class__ is str
                else v
                if v is UNSET or v is None
                else text(v)
            )
        except UNFIT as error:
            misfit(o, "status", v, error)
        try:
            v = d.pop("chunk_count", UNSET)
            o.chunk_count = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "chunk_count", v, error)
        try:
            v = d.pop("message", UNSET)
            o.message = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "message", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.result_type is not UNSET:
            d["result_type"] = self.result_type
        if self.status is not UNSET:
            d["status"] = self.status
        if self.chunk_count is not UNSET:
            d["chunk_count"] = self.chunk_count
        if self.message is not UNSET:
            d["message"] = self.message
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .knowledge_base_rag_tool_status import KnowledgeBaseRagToolStatus, find_knowledge_base_rag_tool_status

constructed(KnowledgeBaseRagToolResultModel, globals())
