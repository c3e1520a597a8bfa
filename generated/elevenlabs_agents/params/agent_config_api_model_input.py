# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from .. import models as _models
from .. import params as _params


class AgentConfigAPIModelInputParam(TypedDict, total=False):
    """`AgentConfigAPIModelInput` as a plain dict."""

    first_message: str
    language: str
    dynamic_variables: _models.DynamicVariablesConfig | _params.DynamicVariablesConfigParam
    disable_first_message_interruptions: bool
    prompt: _models.PromptAgentAPIModelInput | _params.PromptAgentAPIModelInputParam
