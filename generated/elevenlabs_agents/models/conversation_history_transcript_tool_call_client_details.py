# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryTranscriptToolCallClientDetails(Model):
    parameters: str
    type: Literal["client"] | str | None | Unset = "client"

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryTranscriptToolCallClientDetails:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryTranscriptToolCallClientDetails)
        v: Any = None
        try:
            v = d.pop("type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("parameters")
            o.parameters = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "parameters", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"parameters": self.parameters}
        if self.type is not UNSET:
            d["type"] = self.type
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConversationHistoryTranscriptToolCallClientDetails, globals())
