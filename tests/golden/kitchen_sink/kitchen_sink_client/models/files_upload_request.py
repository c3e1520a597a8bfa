# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each_value, text, texts, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class FilesUploadRequest(Model):
    name: str
    file: str
    """What to keep."""
    more: list[str] | Unset = UNSET
    labels: dict[str, str] | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> FilesUploadRequest:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(FilesUploadRequest)
        v: Any = None
        try:
            v = d.pop("name")
            o.name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "name", v, error)
        try:
            v = d.pop("file")
            o.file = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "file", v, error)
        try:
            v = d.pop("more", UNSET)
            o.more = v if v is UNSET else texts(v)
        except UNFIT as error:
            misfit(o, "more", v, error)
        try:
            v = d.pop("labels", UNSET)
            o.labels = v if v is UNSET else each_value(v, text)
        except UNFIT as error:
            misfit(o, "labels", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"name": self.name, "file": self.file}
        if self.more is not UNSET:
            d["more"] = self.more
        if self.labels is not UNSET:
            d["labels"] = self.labels
        if self.extra:
            d.update(self.extra)
        return d


constructed(FilesUploadRequest, globals())
