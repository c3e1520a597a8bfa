# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class KnowledgeBaseLocator(Model):
    type: KnowledgeBaseDocumentType | str
    """The type of the knowledge base"""
    name: str
    """The name of the knowledge base"""
    id: str
    """The ID of the knowledge base"""
    usage_mode: DocumentUsageModeEnum | str | None | Unset = UNSET
    """The usage mode of the knowledge base. Default: ``"auto"``."""

    @staticmethod
    def _decode(d: Any) -> KnowledgeBaseLocator:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(KnowledgeBaseLocator)
        v: Any = None
        try:
            v = d.pop("type")
            o.type = find_knowledge_base_document_type(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("name")
            o.name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "name", v, error)
        try:
            v = d.pop("id")
            o.id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "id", v, error)
        try:
            v = d.pop("usage_mode", UNSET)
            o.usage_mode = (
                find_document_usage_mode_enum(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
            )
        except UNFIT as error:
            misfit(o, "usage_mode", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"type": self.type, "name": self.name, "id": self.id}
        if self.usage_mode is not UNSET:
            d["usage_mode"] = self.usage_mode
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .document_usage_mode_enum import DocumentUsageModeEnum, find_document_usage_mode_enum
from .knowledge_base_document_type import KnowledgeBaseDocumentType, find_knowledge_base_document_type

constructed(KnowledgeBaseLocator, globals())
