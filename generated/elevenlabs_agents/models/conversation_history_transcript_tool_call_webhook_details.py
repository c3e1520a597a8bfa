# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import each_value, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryTranscriptToolCallWebhookDetails(Model):
    method: str
    url: str
    type: Literal["webhook"] | str | None | Unset = "webhook"
    headers: dict[str, str] | None | Unset = UNSET
    path_params: dict[str, str] | None | Unset = UNSET
    query_params: dict[str, str] | None | Unset = UNSET
    body: str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryTranscriptToolCallWebhookDetails:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryTranscriptToolCallWebhookDetails)
        v: Any = None
        try:
            v = d.pop("type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("method")
            o.method = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "method", v, error)
        try:
            v = d.pop("url")
            o.url = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "url", v, error)
        try:
            v = d.pop("headers", UNSET)
            o.headers = v if v is UNSET or v is None else each_value(v, text)
        except UNFIT as error:
            misfit(o, "headers", v, error)
        try:
            v = d.pop("path_params", UNSET)
            o.path_params = v if v is UNSET or v is None else each_value(v, text)
        except UNFIT as error:
            misfit(o, "path_params", v, error)
        try:
            v = d.pop("query_params", UNSET)
            o.query_params = v if v is UNSET or v is None else each_value(v, text)
        except UNFIT as error:
            misfit(o, "query_params", v, error)
        try:
            v = d.pop("body", UNSET)
            o.body = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "body", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
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


constructed(ConversationHistoryTranscriptToolCallWebhookDetails, globals())
