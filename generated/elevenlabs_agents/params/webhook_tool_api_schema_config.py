# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.auth_connection_locator import AuthConnectionLocator
    from ..models.literal_json_schema_property import LiteralJsonSchemaProperty
    from ..models.object_json_schema_property import ObjectJsonSchemaProperty
    from ..models.query_params_json_schema import QueryParamsJsonSchema
    from ..models.request_header import RequestHeader
    from ..models.webhook_tool_api_schema_config_method import WebhookToolApiSchemaConfigMethod
    from .auth_connection_locator import AuthConnectionLocatorParam
    from .literal_json_schema_property import LiteralJsonSchemaPropertyParam
    from .object_json_schema_property import ObjectJsonSchemaPropertyParam
    from .query_params_json_schema import QueryParamsJsonSchemaParam
    from .request_header import RequestHeaderParam


class WebhookToolApiSchemaConfigParam(TypedDict, total=False):
    """`WebhookToolApiSchemaConfig` as a plain dict."""

    url: Required[str]
    method: WebhookToolApiSchemaConfigMethod | Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path_params_schema: Mapping[str, LiteralJsonSchemaProperty | LiteralJsonSchemaPropertyParam]
    query_params_schema: QueryParamsJsonSchema | QueryParamsJsonSchemaParam | None
    request_body_schema: ObjectJsonSchemaProperty | ObjectJsonSchemaPropertyParam | None
    request_headers: Mapping[str, RequestHeader | RequestHeaderParam]
    auth_connection: AuthConnectionLocator | AuthConnectionLocatorParam | None
