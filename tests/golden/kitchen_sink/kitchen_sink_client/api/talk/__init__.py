# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ... import models as _models
from ...runtime.rawsender import async_opened_stream, open_sender, opened_stream, raw_sender
from ...runtime.settings import RequestOptions
from ...runtime.stream import AsyncStream, Stream
from ...runtime.unset import UNSET, Unset
from .stream import build as _stream

if TYPE_CHECKING:
    from ...runtime.transport import AsyncTransport, Transport


class TalkResource:
    """Operations of ``client.talk``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

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
        """``POST /v1/talk``"""
        return self._transport.stream(_stream(text=text, voice=voice), request_options)


class TalkResourceWithRawResponse:
    """``client.talk`` with answers as they came."""

    def __init__(self, resource: TalkResource) -> None:
        self.stream = opened_stream(resource.stream)


class TalkResourceWithStreamingResponse:
    """``client.talk`` with answers whose body is still to be read."""

    def __init__(self, resource: TalkResource) -> None:
        self.stream = opened_stream(resource.stream)


class AsyncTalkResource:
    """Operations of ``client.talk``, awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

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
        """``POST /v1/talk``"""
        return await self._transport.stream(_stream(text=text, voice=voice), request_options)


class AsyncTalkResourceWithRawResponse:
    """``client.talk`` with answers as they came, awaited."""

    def __init__(self, resource: AsyncTalkResource) -> None:
        self.stream = async_opened_stream(resource.stream)


class AsyncTalkResourceWithStreamingResponse:
    """``client.talk`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncTalkResource) -> None:
        self.stream = async_opened_stream(resource.stream)
