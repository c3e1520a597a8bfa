# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each_value, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ApiIntegrationWebhookOverrides(Model):
    path_params_schema: dict[str, LiteralOverride] | None | Unset = UNSET
    query_params_schema: QueryOverride | None | Unset = UNSET
    request_body_schema: ObjectOverride | None | Unset = UNSET
    request_headers: dict[str, ApiIntegrationWebhookOverridesRequestHeader] | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ApiIntegrationWebhookOverrides:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ApiIntegrationWebhookOverrides)
        v: Any = None
        try:
            v = d.pop("path_params_schema", UNSET)
            o.path_params_schema = v if v is UNSET or v is None else each_value(v, LiteralOverride._decode)
        except UNFIT as error:
            misfit(o, "path_params_schema", v, error)
        try:
            v = d.pop("query_params_schema", UNSET)
            o.query_params_schema = v if v is UNSET or v is None else QueryOverride._decode(v)
        except UNFIT as error:
            misfit(o, "query_params_schema", v, error)
        try:
            v = d.pop("request_body_schema", UNSET)
            o.request_body_schema = v if v is UNSET or v is None else ObjectOverride._decode(v)
        except UNFIT as error:
            misfit(o, "request_body_schema", v, error)
        try:
            v = d.pop("request_headers", UNSET)
            o.request_headers = (
                v if v is UNSET or v is None else each_value(v, decode_api_integration_webhook_overrides_request_header)
            )
        except UNFIT as error:
            misfit(o, "request_headers", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.path_params_schema is not UNSET:
            d["path_params_schema"] = self.path_params_schema
        if self.query_params_schema is not UNSET:
            d["query_params_schema"] = self.query_params_schema
        if self.request_body_schema is not UNSET:
            d["request_body_schema"] = self.request_body_schema
        if self.request_headers is not UNSET:
            d["request_headers"] = self.request_headers
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .api_integration_webhook_overrides_request_header import (
    ApiIntegrationWebhookOverridesRequestHeader,
    decode_api_integration_webhook_overrides_request_header,
)
from .literal_override import LiteralOverride
from .object_override import ObjectOverride
from .query_override import QueryOverride

constructed(ApiIntegrationWebhookOverrides, globals())
