# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import at, each_value, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False)
class ConversationHistoryTranscriptToolCallWebhookDetails(Model):
    method: str
    url: str
    type: Literal["webhook"] | str | None | Unset = "webhook"
    headers: dict[str, str] | None | Unset = UNSET
    path_params: dict[str, str] | None | Unset = UNSET
    query_params: dict[str, str] | None | Unset = UNSET
    body: str | None | Unset = UNSET

    @staticmethod
    def decode(d: Any) -> ConversationHistoryTranscriptToolCallWebhookDetails:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryTranscriptToolCallWebhookDetails)
        key = ""
        try:
            v = d.pop(key := "type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET or v is None else text(v)
            v = d.pop(key := "method")
            o.method = v if v.__class__ is str else text(v)
            v = d.pop(key := "url")
            o.url = v if v.__class__ is str else text(v)
            v = d.pop(key := "headers", UNSET)
            o.headers = v if v is UNSET or v is None else each_value(v, text)
            v = d.pop(key := "path_params", UNSET)
            o.path_params = v if v is UNSET or v is None else each_value(v, text)
            v = d.pop(key := "query_params", UNSET)
            o.query_params = v if v is UNSET or v is None else each_value(v, text)
            v = d.pop(key := "body", UNSET)
            o.body = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"method": self.method, "url": self.url}
        if self.type is not UNSET:
            d["type"] = self.type
        if self.headers is not UNSET:
            d["headers"] = self.headers
        if self.path_params is not UNSET:
            d["path_params"] = self.path_params
        if self.query_params is not UNSET:
            d["query_params"] = self.query_params
        if self.body is not UNSET:
            d["body"] = self.body
        if self.extra:
            d.update(self.extra)
        return d
