# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryTranscriptFileInputResponseModel(Model):
    file_id: str
    original_filename: str
    mime_type: str
    file_url: str

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryTranscriptFileInputResponseModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryTranscriptFileInputResponseModel)
        v: Any = None
        try:
            v = d.pop("file_id")
            o.file_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "file_id", v, error)
        try:
            v = d.pop("original_filename")
            o.original_filename = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "original_filename", v, error)
        try:
            v = d.pop("mime_type")
            o.mime_type = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "mime_type", v, error)
        try:
            v = d.pop("file_url")
            o.file_url = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "file_url", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "file_id": self.file_id,
            "original_filename": self.original_filename,
            "mime_type": self.mime_type,
            "file_url": self.file_url,
        }
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConversationHistoryTranscriptFileInputResponseModel, globals())
