# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationConfigClientOverride(Model):
    asr: ASRConversationalConfigOverride | None | Unset = UNSET
    """Configuration for conversational transcription"""
    turn: TurnConfigOverride | None | Unset = UNSET
    """Configuration for turn detection"""
    tts: TTSConversationalConfigOverride | None | Unset = UNSET
    """Configuration for conversational text to speech"""
    conversation: ConversationConfigOverride | None | Unset = UNSET
    """Configuration for conversational events"""
    agent: AgentConfigOverride | None | Unset = UNSET
    """Agent specific configuration"""

    @staticmethod
    def _decode(d: Any) -> ConversationConfigClientOverride:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationConfigClientOverride)
        v: Any = None
        try:
            v = d.pop("asr", UNSET)
            o.asr = v if v is UNSET or v is None else ASRConversationalConfigOverride._decode(v)
        except UNFIT as error:
            misfit(o, "asr", v, error)
        try:
            v = d.pop("turn", UNSET)
            o.turn = v if v is UNSET or v is None else TurnConfigOverride._decode(v)
        except UNFIT as error:
            misfit(o, "turn", v, error)
        try:
            v = d.pop("tts", UNSET)
            o.tts = v if v is UNSET or v is None else TTSConversationalConfigOverride._decode(v)
        except UNFIT as error:
            misfit(o, "tts", v, error)
        try:
            v = d.pop("conversation", UNSET)
            o.conversation = v if v is UNSET or v is None else ConversationConfigOverride._decode(v)
        except UNFIT as error:
            misfit(o, "conversation", v, error)
        try:
            v = d.pop("agent", UNSET)
            o.agent = v if v is UNSET or v is None else AgentConfigOverride._decode(v)
        except UNFIT as error:
            misfit(o, "agent", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.asr is not UNSET:
            d["asr"] = self.asr
        if self.turn is not UNSET:
            d["turn"] = self.turn
        if self.tts is not UNSET:
            d["tts"] = self.tts
        if self.conversation is not UNSET:
            d["conversation"] = self.conversation
        if self.agent is not UNSET:
            d["agent"] = self.agent
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .agent_config_override import AgentConfigOverride
from .asr_conversational_config_override import ASRConversationalConfigOverride
from .conversation_config_override import ConversationConfigOverride
from .tts_conversational_config_override import TTSConversationalConfigOverride
from .turn_config_override import TurnConfigOverride

constructed(ConversationConfigClientOverride, globals())
