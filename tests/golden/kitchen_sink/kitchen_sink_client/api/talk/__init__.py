# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import Literal

from ... import models as _models
from ...runtime.rawsender import async_opened_stream, open_sender, opened_stream, raw_sender
from ...runtime.resource import AsyncResource as _AsyncResource
from ...runtime.resource import Resource as _Resource
from ...runtime.settings import RequestOptions
from ...runtime.stream import AsyncStream, Stream
from ...runtime.unset import UNSET, Unset
from .stream import build as _stream


class TalkResource(_Resource):
    """Operations of ``client.talk``."""

    @cached_property
    def with_raw_response(self) -> TalkResourceWithRawResponse:
        """``client.talk`` with answers as they came."""
        return TalkResourceWithRawResponse(TalkResource(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> TalkResourceWithStreamingResponse:
        """``client.talk`` with answers whose body is still to be read."""
        return TalkResourceWithStreamingResponse(TalkResource(open_sender(self._transport)))

    def stream(
        self, *, text: str, voice: Literal["alto"] | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> Stream[_models.Event]:
        """``POST /v1/talk``

        Raises what any call raises; once the answer has begun, the next chunk does: `StreamError`, among
        others.

        Example: ``with talk.stream(...) as stream: [chunk for chunk in stream]``
        """
        return self._transport.stream(_stream(text=text, voice=voice), request_options)


class TalkResourceWithRawResponse:
    """``client.talk`` with answers as they came."""

    def __init__(self, resource: TalkResource) -> None:
        self.stream = opened_stream(resource.stream)
        """The `OpenStream` of ``TalkResource.stream``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``talk.with_raw_response.stream(...).parse()``
        """


class TalkResourceWithStreamingResponse:
    """``client.talk`` with answers whose body is still to be read."""

    def __init__(self, resource: TalkResource) -> None:
        self.stream = opened_stream(resource.stream)
        """The `OpenStream` of ``TalkResource.stream``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``talk.with_streaming_response.stream(...).parse()``
        """


class AsyncTalkResource(_AsyncResource):
    """Operations of ``client.talk``, awaited."""

    @cached_property
    def with_raw_response(self) -> AsyncTalkResourceWithRawResponse:
        """``client.talk`` with answers as they came."""
        return AsyncTalkResourceWithRawResponse(AsyncTalkResource(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> AsyncTalkResourceWithStreamingResponse:
        """``client.talk`` with answers whose body is still to be read."""
        return AsyncTalkResourceWithStreamingResponse(AsyncTalkResource(open_sender(self._transport)))

    async def stream(
        self, *, text: str, voice: Literal["alto"] | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> AsyncStream[_models.Event]:
        """``POST /v1/talk``

        Raises what any call raises; once the answer has begun, the next chunk does: `StreamError`, among
        others.

        Example: ``async with await talk.stream(...) as stream: [chunk async for chunk in stream]``
        """
        return await self._transport.stream(_stream(text=text, voice=voice), request_options)


class AsyncTalkResourceWithRawResponse:
    """``client.talk`` with answers as they came, awaited."""

    def __init__(self, resource: AsyncTalkResource) -> None:
        self.stream = async_opened_stream(resource.stream)
        """The `AsyncOpenStream` of ``AsyncTalkResource.stream``; raises what that does, but for what ``parse()``
        finds in the body.

        Example: ``(await talk.with_raw_response.stream(...)).parse()``
        """


class AsyncTalkResourceWithStreamingResponse:
    """``client.talk`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncTalkResource) -> None:
        self.stream = async_opened_stream(resource.stream)
        """The `AsyncOpenStream` of ``AsyncTalkResource.stream``; raises what that does, but for what ``parse()``
        finds in the body.

        Example: ``(await talk.with_streaming_response.stream(...)).parse()``
        """
