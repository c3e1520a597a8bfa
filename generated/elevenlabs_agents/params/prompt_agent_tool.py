# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

PromptAgentToolParam: TypeAlias = Union[
    "_params.WebhookToolConfigParam",
    "_params.ClientToolConfigParam",
    "_params.SystemToolConfigParam",
    "_params.ApiIntegrationWebhookToolConfigInputParam",
]
"""`PromptAgentTool` in plain values."""
if not TYPE_CHECKING:
    PromptAgentToolParam = evaluable(PromptAgentToolParam, __name__)
