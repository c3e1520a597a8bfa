# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..models.agent_config_api_model_input import AgentConfigAPIModelInput
    from ..models.conversation_history_transcript_common_model_input import (
        ConversationHistoryTranscriptCommonModelInput,
    )
    from ..models.conversation_simulation_specification_dynamic_variable import (
        ConversationSimulationSpecificationDynamicVariable,
    )
    from ..models.tool_mock_config import ToolMockConfig
    from .agent_config_api_model_input import AgentConfigAPIModelInputParam
    from .conversation_history_transcript_common_model_input import ConversationHistoryTranscriptCommonModelInputParam
    from .tool_mock_config import ToolMockConfigParam


class ConversationSimulationSpecificationParam(TypedDict, total=False):
    """`ConversationSimulationSpecification` as a plain dict."""

    simulated_user_config: Required[AgentConfigAPIModelInput | AgentConfigAPIModelInputParam]
    tool_mock_config: Mapping[str, ToolMockConfig | ToolMockConfigParam]
    partial_conversation_history: Sequence[
        ConversationHistoryTranscriptCommonModelInput | ConversationHistoryTranscriptCommonModelInputParam
    ]
    dynamic_variables: Mapping[str, ConversationSimulationSpecificationDynamicVariable | None]
