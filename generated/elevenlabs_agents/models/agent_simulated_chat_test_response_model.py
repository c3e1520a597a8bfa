# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, each, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model

_new = object.__new__


@define(kw_only=True, repr=False)
class AgentSimulatedChatTestResponseModel(Model):
    simulated_conversation: list[ConversationHistoryTranscriptCommonModel]
    analysis: ConversationHistoryAnalysisCommonModel

    @staticmethod
    def decode(d: Any) -> AgentSimulatedChatTestResponseModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(AgentSimulatedChatTestResponseModel)
        key = ""
        try:
            v = d.pop(key := "simulated_conversation")
            o.simulated_conversation = each(v, ConversationHistoryTranscriptCommonModel.decode)
            v = d.pop(key := "analysis")
            o.analysis = ConversationHistoryAnalysisCommonModel.decode(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"simulated_conversation": self.simulated_conversation, "analysis": self.analysis}
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_history_analysis_common_model import ConversationHistoryAnalysisCommonModel
from .conversation_history_transcript_common_model import ConversationHistoryTranscriptCommonModel
