# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .api_integration_webhook_tool_config_input import ApiIntegrationWebhookToolConfigInputParam
    from .client_tool_config_input import ClientToolConfigInputParam
    from .system_tool_config_input import SystemToolConfigInputParam
    from .webhook_tool_config_input import WebhookToolConfigInputParam

PromptAgentApiModelInputToolsItemsParam: TypeAlias = Union[
    "WebhookToolConfigInputParam",
    "ClientToolConfigInputParam",
    "SystemToolConfigInputParam",
    "ApiIntegrationWebhookToolConfigInputParam",
]
"""`PromptAgentApiModelInputToolsItems` in plain values."""
