# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import each, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class NewThing(Model):
    type: Literal["new"] | str = "new"
    name: str
    rules: list[Rule]
    owner: Owner | Unset = UNSET
    note: str | None | Unset = UNSET
    """Null removes it."""
    kind: Kind | str | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> NewThing:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(NewThing)
        v: Any = None
        try:
            v = d.pop("type")
            o.type = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("name")
            o.name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "name", v, error)
        try:
            v = d.pop("rules")
            o.rules = each(v, decode_rule)
        except UNFIT as error:
            misfit(o, "rules", v, error)
        try:
            v = d.pop("owner", UNSET)
            o.owner = v if v is UNSET else Owner._decode(v)
        except UNFIT as error:
            misfit(o, "owner", v, error)
        try:
            v = d.pop("note", UNSET)
            o.note = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "note", v, error)
        try:
            v = d.pop("kind", UNSET)
            o.kind = find_kind(v, v) if v.__class__ is str else v if v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "kind", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"type": self.type, "name": self.name, "rules": self.rules}
        if self.owner is not UNSET:
            d["owner"] = self.owner
        if self.note is not UNSET:
            d["note"] = self.note
        if self.kind is not UNSET:
            d["kind"] = self.kind
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .kind import Kind, find_kind
from .owner import Owner
from .rule import Rule, decode_rule

constructed(NewThing, globals())
