# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.model import Unknown

ToolResponseModelToolConfig: TypeAlias = Union[
    "WebhookToolConfigInput",
    "ClientToolConfigInput",
    "SystemToolConfigInput",
    "ApiIntegrationWebhookToolConfigExternalOutput",
    "UnknownToolResponseModelToolConfig",
]
"""Told apart by ``type``."""


@frozen
class UnknownToolResponseModelToolConfig(Unknown):
    """A `ToolResponseModelToolConfig` that this client does not know, kept as the server sent it."""


def decode_tool_response_model_tool_config(v: Any) -> ToolResponseModelToolConfig:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> ToolResponseModelToolConfig:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("type") is None:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownToolResponseModelToolConfig(v)


# At the end, because models refer to each other in circles.
from .api_integration_webhook_tool_config_external_output import ApiIntegrationWebhookToolConfigExternalOutput
from .client_tool_config_input import ClientToolConfigInput
from .system_tool_config_input import SystemToolConfigInput
from .webhook_tool_config_input import WebhookToolConfigInput

_VARIANTS: dict[str, Callable[[Any], ToolResponseModelToolConfig]] = {
    "webhook": WebhookToolConfigInput.decode,
    "client": ClientToolConfigInput.decode,
    "system": SystemToolConfigInput.decode,
    "api_integration_webhook": ApiIntegrationWebhookToolConfigExternalOutput.decode,
}
_SHAPES: tuple[tuple[frozenset[str], frozenset[str], Callable[[Any], ToolResponseModelToolConfig]], ...] = (
    (frozenset({"api_schema", "description", "name"}), frozenset({"api_schema"}), WebhookToolConfigInput.decode),
    (frozenset({"description", "name"}), frozenset({"expects_response", "parameters"}), ClientToolConfigInput.decode),
    (frozenset({"name", "params"}), frozenset({"params"}), SystemToolConfigInput.decode),
    (
        frozenset(
            {
                "api_integration_connection_id",
                "api_integration_id",
                "api_schema_overrides",
                "assignments",
                "base_api_schema",
                "description",
                "disable_interruptions",
                "dynamic_variables",
                "execution_mode",
                "force_pre_tool_speech",
                "name",
                "response_timeout_secs",
                "tool_call_sound",
                "tool_call_sound_behavior",
                "tool_version",
            }
        ),
        frozenset(
            {
                "api_integration_connection_id",
                "api_integration_id",
                "api_schema_overrides",
                "base_api_schema",
                "tool_version",
            }
        ),
        UnknownToolResponseModelToolConfig,
    ),
)
