# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from datetime import date, datetime
from typing import Any

from attrs import define

from ..runtime.dates import day, moment
from ..runtime.decode import boolean, each, each_value, integer, mapping, maybe, number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class Thing(Model):
    """A thing, which may hold others."""

    id: int
    kind: Kind | str
    made_at: datetime
    owner: Owner | None
    inner: list[Thing]
    score: float
    """From 0 to 1. Default: ``0.5``."""
    best_before: date | None | Unset = UNSET
    """Not after this day."""
    by_name: dict[str, Thing] | None | Unset = UNSET
    free: dict[str, Any] | None | Unset = UNSET
    anything: Any = UNSET
    holes: list[float | None] | None | Unset = UNSET
    grid: list[list[Shape]] | None | Unset = UNSET
    class_: str | None | Unset = UNSET
    """A keyword."""
    value_3d: bool | None | Unset = UNSET
    odd_name: str | None | Unset = UNSET
    """Default: ``"say \\"hi\\""``."""
    dict_: str | None | Unset = UNSET
    results: list[Result] | None | Unset = UNSET
    shape: Shape | None | Unset = UNSET
    scalar: Scalar | None | Unset = UNSET
    secret: Secret | None | Unset = UNSET
    part: Part | None | Unset = UNSET
    content: Content | None | Unset = UNSET
    colors: list[Color | str] | None | Unset = UNSET
    maybe: Kind | str | None | Unset = UNSET
    level: int | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> Thing:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(Thing)
        v: Any = None
        try:
            v = d.pop("id")
            o.id = v if v.__class__ is int else integer(v)
        except UNFIT as error:
            misfit(o, "id", v, error)
        try:
            v = d.pop("kind")
            o.kind = find_kind(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "kind", v, error)
        try:
            v = d.pop("made_at")
            o.made_at = moment(v)
        except UNFIT as error:
            misfit(o, "made_at", v, error)
        try:
            v = d.pop("best-before", UNSET)
            o.best_before = v if v is UNSET or v is None else day(v)
        except UNFIT as error:
            misfit(o, "best_before", v, error, "best-before")
        try:
            v = d.pop("owner")
            o.owner = v if v is None else Owner._decode(v)
        except UNFIT as error:
            misfit(o, "owner", v, error)
        try:
            v = d.pop("inner")
            o.inner = each(v, Thing._decode)
        except UNFIT as error:
            misfit(o, "inner", v, error)
        try:
            v = d.pop("by_name", UNSET)
            o.by_name = v if v is UNSET or v is None else each_value(v, Thing._decode)
        except UNFIT as error:
            misfit(o, "by_name", v, error)
        try:
            v = d.pop("free", UNSET)
            o.free = v if v is UNSET or v is None else mapping(v)
        except UNFIT as error:
            misfit(o, "free", v, error)
        o.anything = d.pop("anything", UNSET)
        try:
            v = d.pop("holes", UNSET)
            o.holes = v if v is UNSET or v is None else each(v, maybe(number))
        except UNFIT as error:
            misfit(o, "holes", v, error)
        try:
            v = d.pop("grid", UNSET)
            o.grid = v if v is UNSET or v is None else each(v, lambda v: each(v, decode_shape))
        except UNFIT as error:
            misfit(o, "grid", v, error)
        try:
            v = d.pop("score")
            o.score = v if v.__class__ is float or v.__class__ is int else number(v)
        except UNFIT as error:
            misfit(o, "score", v, error)
        try:
            v = d.pop("class", UNSET)
            o.class_ = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "class_", v, error, "class")
        try:
            v = d.pop("3d", UNSET)
            o.value_3d = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "value_3d", v, error, "3d")
        try:
            v = d.pop("$odd name!", UNSET)
            o.odd_name = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "odd_name", v, error, "$odd name!")
        try:
            v = d.pop("dict", UNSET)
            o.dict_ = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "dict_", v, error, "dict")
        try:
            v = d.pop("results", UNSET)
            o.results = v if v is UNSET or v is None else each(v, decode_result)
        except UNFIT as error:
            misfit(o, "results", v, error)
        try:
            v = d.pop("shape", UNSET)
            o.shape = v if v is UNSET or v is None else decode_shape(v)
        except UNFIT as error:
            misfit(o, "shape", v, error)
        try:
            v = d.pop("scalar", UNSET)
            o.scalar = v if v is UNSET or v is None else decode_scalar(v)
        except UNFIT as error:
            misfit(o, "scalar", v, error)
        try:
            v = d.pop("secret", UNSET)
            o.secret = v if v is UNSET or v is None else decode_secret(v)
        except UNFIT as error:
            misfit(o, "secret", v, error)
        try:
            v = d.pop("part", UNSET)
            o.part = v if v is UNSET or v is None else decode_part(v)
        except UNFIT as error:
            misfit(o, "part", v, error)
        try:
            v = d.pop("content", UNSET)
            o.content = v if v is UNSET or v is None else decode_content(v)
        except UNFIT as error:
            misfit(o, "content", v, error)
        try:
            v = d.pop("colors", UNSET)
            o.colors = v if v is UNSET or v is None else each(v, decode_color)
        except UNFIT as error:
            misfit(o, "colors", v, error)
        try:
            v = d.pop("maybe", UNSET)
            o.maybe = find_kind(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "maybe", v, error)
        try:
            v = d.pop("level", UNSET)
            o.level = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "level", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "id": self.id,
            "kind": self.kind,
            "made_at": self.made_at,
            "owner": self.owner,
            "inner": self.inner,
            "score": self.score,
        }
        if self.best_before is not UNSET:
            d["best-before"] = self.best_before
        if self.by_name is not UNSET:
            d["by_name"] = self.by_name
        if self.free is not UNSET:
            d["free"] = self.free
        if self.anything is not UNSET:
            d["anything"] = self.anything
        if self.holes is not UNSET:
            d["holes"] = self.holes
        if self.grid is not UNSET:
            d["grid"] = self.grid
        if self.class_ is not UNSET:
            d["class"] = self.class_
        if self.value_3d is not UNSET:
            d["3d"] = self.value_3d
        if self.odd_name is not UNSET:
            d["$odd name!"] = self.odd_name
        if self.dict_ is not UNSET:
            d["dict"] = self.dict_
        if self.results is not UNSET:
            d["results"] = self.results
        if self.shape is not UNSET:
            d["shape"] = self.shape
        if self.scalar is not UNSET:
            d["scalar"] = self.scalar
        if self.secret is not UNSET:
            d["secret"] = self.secret
        if self.part is not UNSET:
            d["part"] = self.part
        if self.content is not UNSET:
            d["content"] = self.content
        if self.colors is not UNSET:
            d["colors"] = self.colors
        if self.maybe is not UNSET:
            d["maybe"] = self.maybe
        if self.level is not UNSET:
            d["level"] = self.level
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .color import Color, decode_color
from .content import Content, decode_content
from .kind import Kind, find_kind
from .owner import Owner
from .part import Part, decode_part
from .result import Result, decode_result
from .scalar import Scalar, decode_scalar
from .secret import Secret, decode_secret
from .shape import Shape, decode_shape

constructed(Thing, globals())
