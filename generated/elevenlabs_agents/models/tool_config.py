# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

ToolConfig: TypeAlias = Union[
    "WebhookToolConfig",
    "ClientToolConfig",
    "SystemToolConfig",
    "ApiIntegrationWebhookToolConfigExternal",
    "UnknownToolConfig",
]
"""Told apart by ``type``."""
if not TYPE_CHECKING:
    ToolConfig = evaluable(ToolConfig, __name__)


@frozen
class UnknownToolConfig(Unknown):
    """A `ToolConfig` that this client does not know, kept as the server sent it."""


def decode_tool_config(v: Any) -> ToolConfig:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> ToolConfig:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("type") is None:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownToolConfig(v)


# At the end, because models refer to each other in circles.
from .api_integration_webhook_tool_config_external import ApiIntegrationWebhookToolConfigExternal
from .client_tool_config import ClientToolConfig
from .system_tool_config import SystemToolConfig
from .webhook_tool_config import WebhookToolConfig

_VARIANTS: dict[str, Callable[[Any], ToolConfig]] = {
    "webhook": WebhookToolConfig._decode,
    "client": ClientToolConfig._decode,
    "system": SystemToolConfig._decode,
    "api_integration_webhook": ApiIntegrationWebhookToolConfigExternal._decode,
}
_SHAPES: tuple[tuple[frozenset[str], frozenset[str], Callable[[Any], ToolConfig]], ...] = (
    (frozenset({"api_schema", "description", "name"}), frozenset({"api_schema"}), WebhookToolConfig._decode),
    (frozenset({"description", "name"}), frozenset({"expects_response", "parameters"}), ClientToolConfig._decode),
    (frozenset({"name", "params"}), frozenset({"params"}), SystemToolConfig._decode),
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
        UnknownToolConfig,
    ),
)
