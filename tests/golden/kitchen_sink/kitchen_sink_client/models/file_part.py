# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import text, texts, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class FilePart(Model):
    kind: Literal["file"] | str | None | Unset = "file"
    name: str | None | Unset = UNSET
    list_: list[str] | None | Unset = UNSET
    """A name that hides a type."""

    @staticmethod
    def _decode(d: Any) -> FilePart:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(FilePart)
        v: Any = None
        try:
            v = d.pop("kind", UNSET)
            o.kind = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "kind", v, error)
        try:
            v = d.pop("name", UNSET)
            o.name = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "name", v, error)
        try:
            v = d.pop("list", UNSET)
            o.list_ = v if v is UNSET or v is None else texts(v)
        except UNFIT as error:
            misfit(o, "list_", v, error, "list")
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.kind is not UNSET:
            d["kind"] = self.kind
        if self.name is not UNSET:
            d["name"] = self.name
        if self.list_ is not UNSET:
            d["list"] = self.list_
        if self.extra:
            d.update(self.extra)
        return d


constructed(FilePart, globals())
