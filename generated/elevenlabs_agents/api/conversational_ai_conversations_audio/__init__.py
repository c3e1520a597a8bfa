# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from functools import cached_property

from ...runtime.binary import AsyncBinaryResponse, BinaryResponse
from ...runtime.rawsender import open_sender, raw_sender
from ...runtime.resource import AsyncResource as _AsyncResource
from ...runtime.resource import Resource as _Resource
from ...runtime.settings import RequestOptions
from .get import build as _get


class Audio(_Resource):
    """Operations of ``client.conversational_ai.conversations.audio``."""

    @cached_property
    def with_raw_response(self) -> AudioWithRawResponse:
        """``client.conversational_ai.conversations.audio`` with answers as they came."""
        return AudioWithRawResponse(Audio(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> AudioWithStreamingResponse:
        """``client.conversational_ai.conversations.audio`` with answers whose body is still to be read."""
        return AudioWithStreamingResponse(Audio(open_sender(self._transport)))

    def get(self, conversation_id: str, *, request_options: RequestOptions | None = None) -> BinaryResponse:
        """Get the audio recording of a particular conversation.

        ``GET /v1/convai/conversations/{conversation_id}/audio``

        Raises what any call raises; once the answer has begun, reading it does: `ConnectionFailed` if it is cut
        off.

        Example: ``with audio.get(...) as answer: answer.save(path)``

        Args:
            conversation_id: The id of the conversation you're taking the action on.
        """
        return self._transport.download(_get(conversation_id), request_options)


class AudioWithRawResponse:
    """``client.conversational_ai.conversations.audio`` with answers as they came."""

    def __init__(self, resource: Audio) -> None:
        self.get = resource.get
        """``Audio.get``, whose `BinaryResponse` is the answer as it came."""


class AudioWithStreamingResponse:
    """``client.conversational_ai.conversations.audio`` with answers whose body is still to be read."""

    def __init__(self, resource: Audio) -> None:
        self.get = resource.get
        """``Audio.get``, whose `BinaryResponse` is the answer as it came."""


class AsyncAudio(_AsyncResource):
    """Operations of ``client.conversational_ai.conversations.audio``, awaited."""

    @cached_property
    def with_raw_response(self) -> AsyncAudioWithRawResponse:
        """``client.conversational_ai.conversations.audio`` with answers as they came."""
        return AsyncAudioWithRawResponse(AsyncAudio(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> AsyncAudioWithStreamingResponse:
        """``client.conversational_ai.conversations.audio`` with answers whose body is still to be read."""
        return AsyncAudioWithStreamingResponse(AsyncAudio(open_sender(self._transport)))

    async def get(self, conversation_id: str, *, request_options: RequestOptions | None = None) -> AsyncBinaryResponse:
        """Get the audio recording of a particular conversation.

        ``GET /v1/convai/conversations/{conversation_id}/audio``

        Raises what any call raises; once the answer has begun, reading it does: `ConnectionFailed` if it is cut
        off.

        Example: ``async with await audio.get(...) as answer: await answer.save(path)``

        Args:
            conversation_id: The id of the conversation you're taking the action on.
        """
        return await self._transport.download(_get(conversation_id), request_options)


class AsyncAudioWithRawResponse:
    """``client.conversational_ai.conversations.audio`` with answers as they came, awaited."""

    def __init__(self, resource: AsyncAudio) -> None:
        self.get = resource.get
        """``AsyncAudio.get``, whose `AsyncBinaryResponse` is the answer as it came."""


class AsyncAudioWithStreamingResponse:
    """``client.conversational_ai.conversations.audio`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncAudio) -> None:
        self.get = resource.get
        """``AsyncAudio.get``, whose `AsyncBinaryResponse` is the answer as it came."""
