# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class WebhookToolApiSchemaConfigMethod(StrEnum):
    GET = "GET"
    POST = "POST"
    PUT = "PUT"
    PATCH = "PATCH"
    DELETE = "DELETE"


_MEMBERS: dict[str, WebhookToolApiSchemaConfigMethod | str] = {
    member.value: member for member in WebhookToolApiSchemaConfigMethod
}
find_webhook_tool_api_schema_config_method: Callable[[str, str], WebhookToolApiSchemaConfigMethod | str] = _MEMBERS.get


def decode_webhook_tool_api_schema_config_method(v: Any) -> WebhookToolApiSchemaConfigMethod | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_webhook_tool_api_schema_config_method(v, v) if v.__class__ is str else text(v)
