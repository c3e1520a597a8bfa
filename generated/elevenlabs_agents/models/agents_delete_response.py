# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class AgentsDeleteResponse(Model):
    @staticmethod
    def _decode(d: Any) -> AgentsDeleteResponse:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(AgentsDeleteResponse)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.extra:
            d.update(self.extra)
        return d


constructed(AgentsDeleteResponse, globals())
