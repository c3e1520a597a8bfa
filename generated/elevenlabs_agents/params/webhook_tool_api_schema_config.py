# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params


class WebhookToolApiSchemaConfigParam(TypedDict, total=False):
    """`WebhookToolApiSchemaConfig` as a plain dict."""

    url: Required[str]
    method: _models.WebhookToolApiSchemaConfigMethod | Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path_params_schema: Mapping[str, _models.LiteralJsonSchemaProperty | _params.LiteralJsonSchemaPropertyParam]
    query_params_schema: _models.QueryParamsJsonSchema | _params.QueryParamsJsonSchemaParam | None
    request_body_schema: _models.ObjectJsonSchemaProperty | _params.ObjectJsonSchemaPropertyParam | None
    request_headers: Mapping[str, _models.RequestHeader | _params.RequestHeaderParam]
    auth_connection: _models.AuthConnectionLocator | _params.AuthConnectionLocatorParam | None
