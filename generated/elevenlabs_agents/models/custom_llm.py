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
class CustomLLM(Model):
    url: str
    model_id: str | None | Unset = UNSET
    api_key: ConvAISecretLocator | None | Unset = UNSET
    request_headers: dict[str, RequestHeader] | Unset = UNSET
    api_version: str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> CustomLLM:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(CustomLLM)
        v: Any = None
        try:
            v = d.pop("url")
            o.url = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "url", v, error)
        try:
            v = d.pop("model_id", UNSET)
            o.model_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "model_id", v, error)
        try:
            v = d.pop("api_key", UNSET)
            o.api_key = v if v is UNSET or v is None else ConvAISecretLocator._decode(v)
        except UNFIT as error:
            misfit(o, "api_key", v, error)
        try:
            v = d.pop("request_headers", UNSET)
            o.request_headers = v if v is UNSET else each_value(v, decode_request_header)
        except UNFIT as error:
            misfit(o, "request_headers", v, error)
        try:
            v = d.pop("api_version", UNSET)
            o.api_version = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "api_version", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"url": self.url}
        if self.model_id is not UNSET:
            d["model_id"] = self.model_id
        if self.api_key is not UNSET:
            d["api_key"] = self.api_key
        if self.request_headers is not UNSET:
            d["request_headers"] = self.request_headers
        if self.api_version is not UNSET:
            d["api_version"] = self.api_version
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conv_ai_secret_locator import ConvAISecretLocator
from .request_header import RequestHeader, decode_request_header

constructed(CustomLLM, globals())
