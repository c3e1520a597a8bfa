# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryElevenAssistantCommonModel(Model):
    is_eleven_assistant: bool | None | Unset = UNSET
    """Default: ``false``."""

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryElevenAssistantCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryElevenAssistantCommonModel)
        v: Any = None
        try:
            v = d.pop("is_eleven_assistant", UNSET)
            o.is_eleven_assistant = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "is_eleven_assistant", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.is_eleven_assistant is not UNSET:
            d["is_eleven_assistant"] = self.is_eleven_assistant
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConversationHistoryElevenAssistantCommonModel, globals())
