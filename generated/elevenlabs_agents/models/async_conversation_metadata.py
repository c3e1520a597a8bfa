# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import integer, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class AsyncConversationMetadata(Model):
    """Metadata for async conversation delivery (Zendesk, Slack, etc.)."""

    delivery_status: AsyncConversationMetadataDeliveryStatus | str
    delivery_timestamp: int
    external_system: str
    external_id: str
    delivery_error: str | None | Unset = UNSET
    external_link: str | None | Unset = UNSET
    retry_count: int | None | Unset = UNSET
    """Default: ``0``."""
    last_retry_timestamp: int | None | Unset = UNSET
    last_processed_external_message_id: str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> AsyncConversationMetadata:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(AsyncConversationMetadata)
        v: Any = None
        try:
            v = d.pop("delivery_status")
            o.delivery_status = (
                find_async_conversation_metadata_delivery_status(v, v) if v.__class__ is str else text(v)
            )
        except UNFIT as error:
            misfit(o, "delivery_status", v, error)
        try:
            v = d.pop("delivery_timestamp")
            o.delivery_timestamp = v if v.__class__ is int else integer(v)
        except UNFIT as error:
            misfit(o, "delivery_timestamp", v, error)
        try:
            v = d.pop("delivery_error", UNSET)
            o.delivery_error = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "delivery_error", v, error)
        try:
            v = d.pop("external_system")
            o.external_system = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "external_system", v, error)
        try:
            v = d.pop("external_id")
            o.external_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "external_id", v, error)
        try:
            v = d.pop("external_link", UNSET)
            o.external_link = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "external_link", v, error)
        try:
            v = d.pop("retry_count", UNSET)
            o.retry_count = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "retry_count", v, error)
        try:
            v = d.pop("last_retry_timestamp", UNSET)
            o.last_retry_timestamp = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "last_retry_timestamp", v, error)
        try:
            v = d.pop("last_processed_external_message_id", UNSET)
            o.last_processed_external_message_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "last_processed_external_message_id", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "delivery_status": self.delivery_status,
            "delivery_timestamp": self.delivery_timestamp,
            "external_system": self.external_system,
            "external_id": self.external_id,
        }
        if self.delivery_error is not UNSET:
            d["delivery_error"] = self.delivery_error
        if self.external_link is not UNSET:
            d["external_link"] = self.external_link
        if self.retry_count is not UNSET:
            d["retry_count"] = self.retry_count
        if self.last_retry_timestamp is not UNSET:
            d["last_retry_timestamp"] = self.last_retry_timestamp
        if self.last_processed_external_message_id is not UNSET:
            d["last_processed_external_message_id"] = self.last_processed_external_message_id
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .async_conversation_metadata_delivery_status import (
    AsyncConversationMetadataDeliveryStatus,
    find_async_conversation_metadata_delivery_status,
)

constructed(AsyncConversationMetadata, globals())
