# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import each, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class AndRule(Model):
    type: Literal["and"] | str = "and"
    rules: list[Rule]

    @staticmethod
    def _decode(d: Any) -> AndRule:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(AndRule)
        v: Any = None
        try:
            v = d.pop("type")
            o.type = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("rules")
            o.rules = each(v, decode_rule)
        except UNFIT as error:
            misfit(o, "rules", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"type": self.type, "rules": self.rules}
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .rule import Rule, decode_rule

constructed(AndRule, globals())
