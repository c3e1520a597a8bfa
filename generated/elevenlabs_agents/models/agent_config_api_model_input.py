# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class AgentConfigAPIModelInput(Model):
    first_message: str | Unset = UNSET
    language: str | Unset = UNSET
    dynamic_variables: DynamicVariablesConfig | Unset = UNSET
    disable_first_message_interruptions: bool | Unset = UNSET
    prompt: PromptAgentAPIModelInput | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> AgentConfigAPIModelInput:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(AgentConfigAPIModelInput)
        v: Any = None
        try:
            v = d.pop("first_message", UNSET)
            o.first_message = v if v.__class__ is str or v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "first_message", v, error)
        try:
            v = d.pop("language", UNSET)
            o.language = v if v.__class__ is str or v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "language", v, error)
        try:
            v = d.pop("dynamic_variables", UNSET)
            o.dynamic_variables = v if v is UNSET else DynamicVariablesConfig._decode(v)
        except UNFIT as error:
            misfit(o, "dynamic_variables", v, error)
        try:
            v = d.pop("disable_first_message_interruptions", UNSET)
            o.disable_first_message_interruptions = v if v.__class__ is bool or v is UNSET else boolean(v)
        except UNFIT as error:
            misfit(o, "disable_first_message_interruptions", v, error)
        try:
            v = d.pop("prompt", UNSET)
            o.prompt = v if v is UNSET else PromptAgentAPIModelInput._decode(v)
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
        if self.dynamic_variables is not UNSET:
            d["dynamic_variables"] = self.dynamic_variables
        if self.disable_first_message_interruptions is not UNSET:
            d["disable_first_message_interruptions"] = self.disable_first_message_interruptions
        if self.prompt is not UNSET:
            d["prompt"] = self.prompt
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .dynamic_variables_config import DynamicVariablesConfig
from .prompt_agent_api_model_input import PromptAgentAPIModelInput

constructed(AgentConfigAPIModelInput, globals())
