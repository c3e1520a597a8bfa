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
class AgentConfigOverride(Model):
    first_message: str | None | Unset = UNSET
    """If non-empty, the first message the agent will say. If empty, the agent waits for the user to start the
    discussion.
    """
    language: str | None | Unset = UNSET
    """Language of the agent - used for ASR and TTS"""
    max_conversation_duration_message: str | None | Unset = UNSET
    """If non-empty, the message the agent will send when max conversation duration is reached."""
    prompt: PromptAgentAPIModelOverride | None | Unset = UNSET
    """The prompt for the agent"""

    @staticmethod
    def _decode(d: Any) -> AgentConfigOverride:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(AgentConfigOverride)
        v: Any = None
        try:
            v = d.pop("first_message", UNSET)
            o.first_message = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "first_message", v, error)
        try:
            v = d.pop("language", UNSET)
            o.language = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "language", v, error)
        try:
            v = d.pop("max_conversation_duration_message", UNSET)
            o.max_conversation_duration_message = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "max_conversation_duration_message", v, error)
        try:
            v = d.pop("prompt", UNSET)
            o.prompt = v if v is UNSET or v is None else PromptAgentAPIModelOverride._decode(v)
        except UNFIT as error:
            misfit(o, "prompt", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.first_message is not UNSET:
            d["first_message"] = self.first_message
        if self.language is not UNSET:
            d["language"] = self.language
        if self.max_conversation_duration_message is not UNSET:
            d["max_conversation_duration_message"] = self.max_conversation_duration_message
        if self.prompt is not UNSET:
            d["prompt"] = self.prompt
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .prompt_agent_api_model_override import PromptAgentAPIModelOverride

constructed(AgentConfigOverride, globals())
