# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.conversation_history_multivoice_message_part_model import (
        ConversationHistoryMultivoiceMessagePartModel,
    )
    from .conversation_history_multivoice_message_part_model import ConversationHistoryMultivoiceMessagePartModelParam


class ConversationHistoryMultivoiceMessageModelParam(TypedDict):
    """`ConversationHistoryMultivoiceMessageModel` as a plain dict.

    Represents a message from a multi-voice agent.
    """

    parts: Sequence[ConversationHistoryMultivoiceMessagePartModel | ConversationHistoryMultivoiceMessagePartModelParam]
