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
class ConversationInitiationSourceInfo(Model):
    """Information about the source of conversation initiation"""

    source: ConversationInitiationSource | str | None | Unset = UNSET
    """Source of the conversation initiation"""
    version: str | None | Unset = UNSET
    """The SDK version number"""

    @staticmethod
    def _decode(d: Any) -> ConversationInitiationSourceInfo:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationInitiationSourceInfo)
        v: Any = None
        try:
            v = d.pop("source", UNSET)
            o.source = (
                find_conversation_initiation_source(v, v)
                if v.__class__ is str
                else v
                if v is UNSET or v is None
                else text(v)
            )
        except UNFIT as error:
            misfit(o, "source", v, error)
        try:
            v = d.pop("version", UNSET)
            o.version = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "version", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.source is not UNSET:
            d["source"] = self.source
        if self.version is not UNSET:
            d["version"] = self.version
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_initiation_source import ConversationInitiationSource, find_conversation_initiation_source

constructed(ConversationInitiationSourceInfo, globals())
