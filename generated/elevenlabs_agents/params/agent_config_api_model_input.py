# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from ..models.dynamic_variables_config import DynamicVariablesConfig
    from ..models.prompt_agent_api_model_input import PromptAgentAPIModelInput
    from .dynamic_variables_config import DynamicVariablesConfigParam
    from .prompt_agent_api_model_input import PromptAgentAPIModelInputParam


class AgentConfigAPIModelInputParam(TypedDict, total=False):
    """`AgentConfigAPIModelInput` as a plain dict."""

    first_message: str
    language: str
    dynamic_variables: DynamicVariablesConfig | DynamicVariablesConfigParam
    disable_first_message_interruptions: bool
    prompt: PromptAgentAPIModelInput | PromptAgentAPIModelInputParam
