# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .get import build as _get

if TYPE_CHECKING:
    from ...runtime.binary import AsyncBinaryResponse, BinaryResponse
    from ...runtime.settings import RequestOptions
    from ...runtime.transport import AsyncTransport, Transport


class Audio:
    """Operations of ``client.conversational_ai.conversations.audio``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get(self, conversation_id: str, *, request_options: RequestOptions | None = None) -> BinaryResponse:
        """Get the audio recording of a particular conversation.

        ``GET /v1/convai/conversations/{conversation_id}/audio``

        Args:
            conversation_id: The id of the conversation you're taking the action on.
        """
        return self._transport.download(_get(conversation_id), request_options)


class AsyncAudio:
    """Operations of ``client.conversational_ai.conversations.audio``, awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def get(self, conversation_id: str, *, request_options: RequestOptions | None = None) -> AsyncBinaryResponse:
        """Get the audio recording of a particular conversation.

        ``GET /v1/convai/conversations/{conversation_id}/audio``

        Args:
            conversation_id: The id of the conversation you're taking the action on.
        """
        return await self._transport.download(_get(conversation_id), request_options)
