# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from .. import models as _models
from .. import params as _params


class ConversationHistoryMultivoiceMessageModelParam(TypedDict):
    """`ConversationHistoryMultivoiceMessageModel` as a plain dict.

    Represents a message from a multi-voice agent.
    """

    parts: Sequence[
        _models.ConversationHistoryMultivoiceMessagePartModel
        | _params.ConversationHistoryMultivoiceMessagePartModelParam
    ]
