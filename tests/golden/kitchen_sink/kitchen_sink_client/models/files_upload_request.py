# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, each, each_value, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False)
class FilesUploadRequest(Model):
    name: str
    file: str
    """What to keep."""
    more: list[str] | Unset = UNSET
    labels: dict[str, str] | Unset = UNSET

    @staticmethod
    def decode(d: Any) -> FilesUploadRequest:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(FilesUploadRequest)
        key = ""
        try:
            v = d.pop(key := "name")
            o.name = v if v.__class__ is str else text(v)
            v = d.pop(key := "file")
            o.file = v if v.__class__ is str else text(v)
            v = d.pop(key := "more", UNSET)
            o.more = v if v is UNSET else each(v, text)
            v = d.pop(key := "labels", UNSET)
            o.labels = v if v is UNSET else each_value(v, text)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"name": self.name, "file": self.file}
        if self.more is not UNSET:
            d["more"] = self.more
        if self.labels is not UNSET:
            d["labels"] = self.labels
        if self.extra:
            d.update(self.extra)
        return d
