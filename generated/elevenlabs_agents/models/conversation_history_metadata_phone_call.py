# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

ConversationHistoryMetadataPhoneCall: TypeAlias = Union[
    "ConversationHistoryExotelPhoneCallModel",
    "ConversationHistorySIPTrunkingPhoneCallModel",
    "ConversationHistoryTwilioPhoneCallModel",
    "UnknownConversationHistoryMetadataPhoneCall",
]
"""Told apart by ``type``."""
if not TYPE_CHECKING:
    ConversationHistoryMetadataPhoneCall = evaluable(ConversationHistoryMetadataPhoneCall, __name__)


@frozen
class UnknownConversationHistoryMetadataPhoneCall(Unknown):
    """A `ConversationHistoryMetadataPhoneCall` that this client does not know, kept as the server sent it."""


def decode_conversation_history_metadata_phone_call(v: Any) -> ConversationHistoryMetadataPhoneCall:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> ConversationHistoryMetadataPhoneCall:
    """Read what has no tag that this client knows."""
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownConversationHistoryMetadataPhoneCall(v)


# At the end, because models refer to each other in circles.
from .conversation_history_exotel_phone_call_model import ConversationHistoryExotelPhoneCallModel
from .conversation_history_sip_trunking_phone_call_model import ConversationHistorySIPTrunkingPhoneCallModel
from .conversation_history_twilio_phone_call_model import ConversationHistoryTwilioPhoneCallModel

_VARIANTS: dict[str, Callable[[Any], ConversationHistoryMetadataPhoneCall]] = {
    "exotel": ConversationHistoryExotelPhoneCallModel._decode,
    "sip_trunking": ConversationHistorySIPTrunkingPhoneCallModel._decode,
    "twilio": ConversationHistoryTwilioPhoneCallModel._decode,
}
