# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.api_integration_webhook_overrides_request_header import ApiIntegrationWebhookOverridesRequestHeader
    from ..models.literal_override import LiteralOverride
    from ..models.object_override import ObjectOverride
    from ..models.query_override import QueryOverride
    from .api_integration_webhook_overrides_request_header import ApiIntegrationWebhookOverridesRequestHeaderParam
    from .literal_override import LiteralOverrideParam
    from .object_override import ObjectOverrideParam
    from .query_override import QueryOverrideParam


class ApiIntegrationWebhookOverridesParam(TypedDict, total=False):
    """`ApiIntegrationWebhookOverrides` as a plain dict."""

    path_params_schema: Mapping[str, LiteralOverride | LiteralOverrideParam] | None
    query_params_schema: QueryOverride | QueryOverrideParam | None
    request_body_schema: ObjectOverride | ObjectOverrideParam | None
    request_headers: (
        Mapping[str, ApiIntegrationWebhookOverridesRequestHeader | ApiIntegrationWebhookOverridesRequestHeaderParam]
        | None
    )
