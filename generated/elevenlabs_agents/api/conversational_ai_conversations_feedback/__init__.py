# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...runtime.unset import UNSET
from .create import build as _create

if TYPE_CHECKING:
    from typing import Any

    from ...models.user_feedback_score import UserFeedbackScore
    from ...runtime.settings import RequestOptions
    from ...runtime.transport import AsyncTransport, Transport
    from ...runtime.unset import Unset


class Feedback:
    """Operations of ``client.conversational_ai.conversations.feedback``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(
        self,
        conversation_id: str,
        *,
        feedback: UserFeedbackScore | str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """Send the feedback for the given conversation.

        ``POST /v1/convai/conversations/{conversation_id}/feedback``

        Args:
            conversation_id: The id of the conversation you're taking the action on.
        """
        return self._transport.send(_create(conversation_id, feedback=feedback), request_options)


class AsyncFeedback:
    """Operations of ``client.conversational_ai.conversations.feedback``, awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(
        self,
        conversation_id: str,
        *,
        feedback: UserFeedbackScore | str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """Send the feedback for the given conversation.

        ``POST /v1/convai/conversations/{conversation_id}/feedback``

        Args:
            conversation_id: The id of the conversation you're taking the action on.
        """
        return await self._transport.send(_create(conversation_id, feedback=feedback), request_options)
