# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from .. import models as _models
from .. import params as _params


class ApiIntegrationWebhookOverridesParam(TypedDict, total=False):
    """`ApiIntegrationWebhookOverrides` as a plain dict."""

    path_params_schema: Mapping[str, _models.LiteralOverride | _params.LiteralOverrideParam] | None
    query_params_schema: _models.QueryOverride | _params.QueryOverrideParam | None
    request_body_schema: _models.ObjectOverride | _params.ObjectOverrideParam | None
    request_headers: (
        Mapping[
            str,
            _models.ApiIntegrationWebhookOverridesRequestHeader
            | _params.ApiIntegrationWebhookOverridesRequestHeaderParam,
        ]
        | None
    )
