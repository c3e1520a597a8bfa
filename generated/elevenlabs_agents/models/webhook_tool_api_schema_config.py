# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each_value, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class WebhookToolApiSchemaConfig(Model):
    url: str
    method: WebhookToolApiSchemaConfigMethod | str | None | Unset = UNSET
    path_params_schema: dict[str, LiteralJsonSchemaProperty] | None | Unset = UNSET
    query_params_schema: QueryParamsJsonSchema | None | Unset = UNSET
    request_body_schema: ObjectJsonSchemaProperty | None | Unset = UNSET
    request_headers: dict[str, RequestHeader] | None | Unset = UNSET
    auth_connection: AuthConnectionLocator | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> WebhookToolApiSchemaConfig:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(WebhookToolApiSchemaConfig)
        v: Any = None
        try:
            v = d.pop("url")
            o.url = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "url", v, error)
        try:
            v = d.pop("method", UNSET)
            o.method = (
                find_webhook_tool_api_schema_config_method(v, v)
                if v.__class__ is str
                else v
                if v is UNSET or v is None
                else text(v)
            )
        except UNFIT as error:
            misfit(o, "method", v, error)
        try:
            v = d.pop("path_params_schema", UNSET)
            o.path_params_schema = v if v is UNSET or v is None else each_value(v, LiteralJsonSchemaProperty._decode)
        except UNFIT as error:
            misfit(o, "path_params_schema", v, error)
        try:
            v = d.pop("query_params_schema", UNSET)
            o.query_params_schema = v if v is UNSET or v is None else QueryParamsJsonSchema._decode(v)
        except UNFIT as error:
            misfit(o, "query_params_schema", v, error)
        try:
            v = d.pop("request_body_schema", UNSET)
            o.request_body_schema = v if v is UNSET or v is None else ObjectJsonSchemaProperty._decode(v)
        except UNFIT as error:
            misfit(o, "request_body_schema", v, error)
        try:
            v = d.pop("request_headers", UNSET)
            o.request_headers = v if v is UNSET or v is None else each_value(v, decode_request_header)
        except UNFIT as error:
            misfit(o, "request_headers", v, error)
        try:
            v = d.pop("auth_connection", UNSET)
            o.auth_connection = v if v is UNSET or v is None else AuthConnectionLocator._decode(v)
        except UNFIT as error:
            misfit(o, "auth_connection", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"url": self.url}
        if self.method is not UNSET:
            d["method"] = self.method
        if self.path_params_schema is not UNSET:
            d["path_params_schema"] = self.path_params_schema
        if self.query_params_schema is not UNSET:
            d["query_params_schema"] = self.query_params_schema
        if self.request_body_schema is not UNSET:
            d["request_body_schema"] = self.request_body_schema
        if self.request_headers is not UNSET:
            d["request_headers"] = self.request_headers
        if self.auth_connection is not UNSET:
            d["auth_connection"] = self.auth_connection
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .auth_connection_locator import AuthConnectionLocator
from .literal_json_schema_property import LiteralJsonSchemaProperty
from .object_json_schema_property import ObjectJsonSchemaProperty
from .query_params_json_schema import QueryParamsJsonSchema
from .request_header import RequestHeader, decode_request_header
from .webhook_tool_api_schema_config_method import (
    WebhookToolApiSchemaConfigMethod,
    find_webhook_tool_api_schema_config_method,
)

constructed(WebhookToolApiSchemaConfig, globals())
