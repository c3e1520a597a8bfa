# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, each_value, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False)
class CustomLLM(Model):
    url: str
    model_id: str | None | Unset = UNSET
    api_key: ConvAISecretLocator | None | Unset = UNSET
    request_headers: dict[str, RequestHeader] | Unset = UNSET
    api_version: str | None | Unset = UNSET

    @staticmethod
    def decode(d: Any) -> CustomLLM:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(CustomLLM)
        key = ""
        try:
            v = d.pop(key := "url")
            o.url = v if v.__class__ is str else text(v)
            v = d.pop(key := "model_id", UNSET)
            o.model_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
            v = d.pop(key := "api_key", UNSET)
            o.api_key = v if v is UNSET or v is None else ConvAISecretLocator.decode(v)
            v = d.pop(key := "request_headers", UNSET)
            o.request_headers = v if v is UNSET else each_value(v, decode_request_header)
            v = d.pop(key := "api_version", UNSET)
            o.api_version = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
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
