# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.auth_connection_locator import AuthConnectionLocator
    from ..models.custom_llm_request_headers import CustomLlmRequestHeaders
    from ..models.literal_json_schema_property import LiteralJsonSchemaProperty
    from ..models.object_json_schema_property_input import ObjectJsonSchemaPropertyInput
    from ..models.query_params_json_schema import QueryParamsJsonSchema
    from ..models.webhook_tool_api_schema_config_input_method import WebhookToolApiSchemaConfigInputMethod
    from .auth_connection_locator import AuthConnectionLocatorParam
    from .custom_llm_request_headers import CustomLlmRequestHeadersParam
    from .literal_json_schema_property import LiteralJsonSchemaPropertyParam
    from .object_json_schema_property_input import ObjectJsonSchemaPropertyInputParam
    from .query_params_json_schema import QueryParamsJsonSchemaParam


class WebhookToolApiSchemaConfigInputParam(TypedDict, total=False):
    """`WebhookToolApiSchemaConfigInput` as a plain dict."""

    url: Required[str]
    method: WebhookToolApiSchemaConfigInputMethod | str
    path_params_schema: Mapping[str, LiteralJsonSchemaProperty | LiteralJsonSchemaPropertyParam]
    query_params_schema: QueryParamsJsonSchema | QueryParamsJsonSchemaParam | None
    request_body_schema: ObjectJsonSchemaPropertyInput | ObjectJsonSchemaPropertyInputParam | None
    request_headers: Mapping[str, CustomLlmRequestHeaders | CustomLlmRequestHeadersParam]
    auth_connection: AuthConnectionLocator | AuthConnectionLocatorParam | None
