# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, integer, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationDeletionSettings(Model):
    deletion_time_unix_secs: int | None | Unset = UNSET
    deleted_logs_at_time_unix_secs: int | None | Unset = UNSET
    deleted_audio_at_time_unix_secs: int | None | Unset = UNSET
    deleted_transcript_at_time_unix_secs: int | None | Unset = UNSET
    delete_transcript_and_pii: bool | None | Unset = UNSET
    """Default: ``false``."""
    delete_audio: bool | None | Unset = UNSET
    """Default: ``false``."""

    @staticmethod
    def _decode(d: Any) -> ConversationDeletionSettings:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationDeletionSettings)
        v: Any = None
        try:
            v = d.pop("deletion_time_unix_secs", UNSET)
            o.deletion_time_unix_secs = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "deletion_time_unix_secs", v, error)
        try:
            v = d.pop("deleted_logs_at_time_unix_secs", UNSET)
            o.deleted_logs_at_time_unix_secs = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "deleted_logs_at_time_unix_secs", v, error)
        try:
            v = d.pop("deleted_audio_at_time_unix_secs", UNSET)
            o.deleted_audio_at_time_unix_secs = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "deleted_audio_at_time_unix_secs", v, error)
        try:
            v = d.pop("deleted_transcript_at_time_unix_secs", UNSET)
            o.deleted_transcript_at_time_unix_secs = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "deleted_transcript_at_time_unix_secs", v, error)
        try:
            v = d.pop("delete_transcript_and_pii", UNSET)
            o.delete_transcript_and_pii = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "delete_transcript_and_pii", v, error)
        try:
            v = d.pop("delete_audio", UNSET)
            o.delete_audio = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "delete_audio", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.deletion_time_unix_secs is not UNSET:
            d["deletion_time_unix_secs"] = self.deletion_time_unix_secs
        if self.deleted_logs_at_time_unix_secs is not UNSET:
            d["deleted_logs_at_time_unix_secs"] = self.deleted_logs_at_time_unix_secs
        if self.deleted_audio_at_time_unix_secs is not UNSET:
            d["deleted_audio_at_time_unix_secs"] = self.deleted_audio_at_time_unix_secs
        if self.deleted_transcript_at_time_unix_secs is not UNSET:
            d["deleted_transcript_at_time_unix_secs"] = self.deleted_transcript_at_time_unix_secs
        if self.delete_transcript_and_pii is not UNSET:
            d["delete_transcript_and_pii"] = self.delete_transcript_and_pii
        if self.delete_audio is not UNSET:
            d["delete_audio"] = self.delete_audio
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConversationDeletionSettings, globals())
