# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .api_integration_webhook_tool_config_input import ApiIntegrationWebhookToolConfigInputParam
    from .client_tool_config import ClientToolConfigParam
    from .system_tool_config import SystemToolConfigParam
    from .webhook_tool_config import WebhookToolConfigParam

PromptAgentToolParam: TypeAlias = Union[
    "WebhookToolConfigParam",
    "ClientToolConfigParam",
    "SystemToolConfigParam",
    "ApiIntegrationWebhookToolConfigInputParam",
]
"""`PromptAgentTool` in plain values."""
