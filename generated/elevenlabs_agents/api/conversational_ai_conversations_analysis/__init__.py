# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .run import build as _run

if TYPE_CHECKING:
    from ...models.get_conversation_response_model import GetConversationResponseModel
    from ...runtime.settings import RequestOptions
    from ...runtime.transport import AsyncTransport, Transport


class Analysis:
    """Operations of ``client.conversational_ai.conversations.analysis``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def run(
        self, conversation_id: str, *, request_options: RequestOptions | None = None
    ) -> GetConversationResponseModel:
        """Run the analysis for a conversation using the agent's current evaluation criteria and data collection
        settings.

        ``POST /v1/convai/conversations/{conversation_id}/analysis/run``

        Args:
            conversation_id: ID of the conversation
        """
        return self._transport.send(_run(conversation_id), request_options)


class AsyncAnalysis:
    """Operations of ``client.conversational_ai.conversations.analysis``, awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def run(
        self, conversation_id: str, *, request_options: RequestOptions | None = None
    ) -> GetConversationResponseModel:
        """Run the analysis for a conversation using the agent's current evaluation criteria and data collection
        settings.

        ``POST /v1/convai/conversations/{conversation_id}/analysis/run``

        Args:
            conversation_id: ID of the conversation
        """
        return await self._transport.send(_run(conversation_id), request_options)
