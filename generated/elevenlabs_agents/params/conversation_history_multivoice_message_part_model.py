# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict


class ConversationHistoryMultivoiceMessagePartModelParam(TypedDict):
    """`ConversationHistoryMultivoiceMessagePartModel` as a plain dict.

    Represents a single voice part of a multi-voice message.
    """

    text: str
    voice_label: str | None
    time_in_call_secs: int | None
