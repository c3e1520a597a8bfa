# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Required, TypedDict

from .. import models as _models
from .. import params as _params


class ConversationSimulationSpecificationParam(TypedDict, total=False):
    """`ConversationSimulationSpecification` as a plain dict."""

    simulated_user_config: Required[_models.AgentConfigAPIModelInput | _params.AgentConfigAPIModelInputParam]
    tool_mock_config: Mapping[str, _models.ToolMockConfig | _params.ToolMockConfigParam]
    partial_conversation_history: Sequence[
        _models.ConversationHistoryTranscriptCommonModelInput
        | _params.ConversationHistoryTranscriptCommonModelInputParam
    ]
    dynamic_variables: Mapping[str, _models.ConversationSimulationSpecificationDynamicVariable | None]
