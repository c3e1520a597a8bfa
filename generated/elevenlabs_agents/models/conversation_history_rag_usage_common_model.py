# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, integer, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model

_new = object.__new__


@define(kw_only=True, repr=False)
class ConversationHistoryRagUsageCommonModel(Model):
    usage_count: int
    embedding_model: str

    @staticmethod
    def decode(d: Any) -> ConversationHistoryRagUsageCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryRagUsageCommonModel)
        key = ""
        try:
            v = d.pop(key := "usage_count")
            o.usage_count = v if v.__class__ is int else integer(v)
            v = d.pop(key := "embedding_model")
            o.embedding_model = v if v.__class__ is str else text(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"usage_count": self.usage_count, "embedding_model": self.embedding_model}
        if self.extra:
            d.update(self.extra)
        return d
