# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryTranscriptToolCallApiIntegrationWebhookDetails(Model):
    type: Literal["api_integration_webhook"] | str = "api_integration_webhook"
    integration_id: str
    """Default: ``""``."""
    credential_id: str
    """Default: ``""``."""
    integration_connection_id: str
    """Default: ``""``."""
    webhook_details: ConversationHistoryTranscriptToolCallWebhookDetails

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryTranscriptToolCallApiIntegrationWebhookDetails:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryTranscriptToolCallApiIntegrationWebhookDetails)
        v: Any = None
        try:
            v = d.pop("type")
            o.type = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("integration_id")
            o.integration_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "integration_id", v, error)
        try:
            v = d.pop("credential_id")
            o.credential_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "credential_id", v, error)
        try:
            v = d.pop("integration_connection_id")
            o.integration_connection_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "integration_connection_id", v, error)
        try:
            v = d.pop("webhook_details")
            o.webhook_details = ConversationHistoryTranscriptToolCallWebhookDetails._decode(v)
        except UNFIT as error:
            misfit(o, "webhook_details", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "type": self.type,
            "integration_id": self.integration_id,
            "credential_id": self.credential_id,
            "integration_connection_id": self.integration_connection_id,
            "webhook_details": self.webhook_details,
        }
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_history_transcript_tool_call_webhook_details import (
    ConversationHistoryTranscriptToolCallWebhookDetails,
)

constructed(ConversationHistoryTranscriptToolCallApiIntegrationWebhookDetails, globals())
