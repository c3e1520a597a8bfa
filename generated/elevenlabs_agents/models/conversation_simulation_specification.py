# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each, each_value, maybe, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationSimulationSpecification(Model):
    simulated_user_config: AgentConfigAPIModelInput
    tool_mock_config: dict[str, ToolMockConfig] | Unset = UNSET
    partial_conversation_history: list[ConversationHistoryTranscriptCommonModelInput] | Unset = UNSET
    dynamic_variables: dict[str, ConversationSimulationSpecificationDynamicVariable | None] | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationSimulationSpecification:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationSimulationSpecification)
        v: Any = None
        try:
            v = d.pop("simulated_user_config")
            o.simulated_user_config = AgentConfigAPIModelInput._decode(v)
        except UNFIT as error:
            misfit(o, "simulated_user_config", v, error)
        try:
            v = d.pop("tool_mock_config", UNSET)
            o.tool_mock_config = v if v is UNSET else each_value(v, ToolMockConfig._decode)
        except UNFIT as error:
            misfit(o, "tool_mock_config", v, error)
        try:
            v = d.pop("partial_conversation_history", UNSET)
            o.partial_conversation_history = (
                v if v is UNSET else each(v, ConversationHistoryTranscriptCommonModelInput._decode)
            )
        except UNFIT as error:
            misfit(o, "partial_conversation_history", v, error)
        try:
            v = d.pop("dynamic_variables", UNSET)
            o.dynamic_variables = (
                v if v is UNSET else each_value(v, maybe(decode_conversation_simulation_specification_dynamic_variable))
            )
        except UNFIT as error:
            misfit(o, "dynamic_variables", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"simulated_user_config": self.simulated_user_config}
        if self.tool_mock_config is not UNSET:
            d["tool_mock_config"] = self.tool_mock_config
        if self.partial_conversation_history is not UNSET:
            d["partial_conversation_history"] = self.partial_conversation_history
        if self.dynamic_variables is not UNSET:
            d["dynamic_variables"] = self.dynamic_variables
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .agent_config_api_model_input import AgentConfigAPIModelInput
from .conversation_history_transcript_common_model_input import ConversationHistoryTranscriptCommonModelInput
from .conversation_simulation_specification_dynamic_variable import (
    ConversationSimulationSpecificationDynamicVariable,
    decode_conversation_simulation_specification_dynamic_variable,
)
from .tool_mock_config import ToolMockConfig

constructed(ConversationSimulationSpecification, globals())
