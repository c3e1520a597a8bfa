# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ContextualUpdateInfo(Model):
    context_id: str
    """Client-supplied identifier grouping related contextual updates."""
    is_superseded: bool | None | Unset = UNSET
    """True when this contextual update has been replaced by a newer update with the same context_id. Default:
    ``false``.
    """

    @staticmethod
    def _decode(d: Any) -> ContextualUpdateInfo:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ContextualUpdateInfo)
        v: Any = None
        try:
            v = d.pop("context_id")
            o.context_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "context_id", v, error)
        try:
            v = d.pop("is_superseded", UNSET)
            o.is_superseded = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "is_superseded", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"context_id": self.context_id}
        if self.is_superseded is not UNSET:
            d["is_superseded"] = self.is_superseded
        if self.extra:
            d.update(self.extra)
        return d


constructed(ContextualUpdateInfo, globals())
