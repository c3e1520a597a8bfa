# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...runtime.unset import UNSET
from .stream import build as _stream

if TYPE_CHECKING:
    from typing import Literal

    from ...models.event import Event
    from ...runtime.settings import RequestOptions
    from ...runtime.stream import AsyncStream, Stream
    from ...runtime.transport import AsyncTransport, Transport
    from ...runtime.unset import Unset


class TalkResource:
    """Operations of ``client.talk``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def stream(
        self, *, text: str, voice: Literal["alto"] | str | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> Stream[Event]:
        """``POST /v1/talk``"""
        return self._transport.stream(_stream(text=text, voice=voice), request_options)


class AsyncTalkResource:
    """Operations of ``client.talk``, awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def stream(
        self, *, text: str, voice: Literal["alto"] | str | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> AsyncStream[Event]:
        """``POST /v1/talk``"""
        return await self._transport.stream(_stream(text=text, voice=voice), request_options)
