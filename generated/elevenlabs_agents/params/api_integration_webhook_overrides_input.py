# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.api_integration_webhook_overrides_input_request_headers import (
        ApiIntegrationWebhookOverridesInputRequestHeaders,
    )
    from ..models.literal_override import LiteralOverride
    from ..models.object_override_input_model import ObjectOverrideInputModel
    from ..models.query_override import QueryOverride
    from .api_integration_webhook_overrides_input_request_headers import (
        ApiIntegrationWebhookOverridesInputRequestHeadersParam,
    )
    from .literal_override import LiteralOverrideParam
    from .object_override_input_model import ObjectOverrideInputModelParam
    from .query_override import QueryOverrideParam


class ApiIntegrationWebhookOverridesInputParam(TypedDict, total=False):
    """`ApiIntegrationWebhookOverridesInput` as a plain dict."""

    path_params_schema: Mapping[str, LiteralOverride | LiteralOverrideParam] | None
    query_params_schema: QueryOverride | QueryOverrideParam | None
    request_body_schema: ObjectOverrideInputModel | ObjectOverrideInputModelParam | None
    request_headers: (
        Mapping[
            str,
            ApiIntegrationWebhookOverridesInputRequestHeaders | ApiIntegrationWebhookOverridesInputRequestHeadersParam,
        ]
        | None
    )
