# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationInitiationSource(StrEnum):
    """Enum representing the possible sources for conversation initiation. Default: ``"unknown"``."""

    UNKNOWN = "unknown"
    ANDROID_SDK = "android_sdk"
    NODE_JS_SDK = "node_js_sdk"
    REACT_NATIVE_SDK = "react_native_sdk"
    REACT_SDK = "react_sdk"
    JS_SDK = "js_sdk"
    PYTHON_SDK = "python_sdk"
    WIDGET = "widget"
    SIP_TRUNK = "sip_trunk"
    TWILIO = "twilio"
    EXOTEL = "exotel"
    GENESYS = "genesys"
    SWIFT_SDK = "swift_sdk"
    WHATSAPP = "whatsapp"
    TWILIO_SMS = "twilio_sms"
    FLUTTER_SDK = "flutter_sdk"
    ZENDESK_INTEGRATION = "zendesk_integration"
    SLACK_INTEGRATION = "slack_integration"
    TELEGRAM_INTEGRATION = "telegram_integration"
    INTERCOM_INTEGRATION = "intercom_integration"
    FRESHDESK_INTEGRATION = "freshdesk_integration"
    TEMPLATE_PREVIEW = "template_preview"
    GENESYS_BOT_CONNECTOR = "genesys_bot_connector"


_MEMBERS: dict[str, ConversationInitiationSource | str] = {
    member.value: member for member in ConversationInitiationSource
}
find_conversation_initiation_source: Callable[[str, str], ConversationInitiationSource | str] = _MEMBERS.get


def decode_conversation_initiation_source(v: Any) -> ConversationInitiationSource | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_conversation_initiation_source(v, v) if v.__class__ is str else text(v)
