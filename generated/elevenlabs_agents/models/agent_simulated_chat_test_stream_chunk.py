# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class AgentSimulatedChatTestStreamChunk(Model):
    """One part of a streamed simulation; concatenate the messages of all parts."""

    simulated_conversation: list[ConversationHistoryTranscriptCommonModel] | None | Unset = UNSET
    """The next messages of the conversation."""
    analysis: ConversationHistoryAnalysisCommonModel | None | Unset = UNSET
    """The analysis of the whole conversation, in the last event; null before."""

    @staticmethod
    def _decode(d: Any) -> AgentSimulatedChatTestStreamChunk:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(AgentSimulatedChatTestStreamChunk)
        v: Any = None
        try:
            v = d.pop("simulated_conversation", UNSET)
            o.simulated_conversation = (
                v if v is UNSET or v is None else each(v, ConversationHistoryTranscriptCommonModel._decode)
            )
        except UNFIT as error:
            misfit(o, "simulated_conversation", v, error)
        try:
            v = d.pop("analysis", UNSET)
            o.analysis = v if v is UNSET or v is None else ConversationHistoryAnalysisCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "analysis", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.simulated_conversation is not UNSET:
            d["simulated_conversation"] = self.simulated_conversation
        if self.analysis is not UNSET:
            d["analysis"] = self.analysis
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_history_analysis_common_model import ConversationHistoryAnalysisCommonModel
from .conversation_history_transcript_common_model import ConversationHistoryTranscriptCommonModel

constructed(AgentSimulatedChatTestStreamChunk, globals())
