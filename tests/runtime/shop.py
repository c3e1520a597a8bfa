"""What is generated for a tag, and what could be generated beside it for raw answers."""

from __future__ import annotations

from typing import Any

from generator.runtime.binary import AsyncBinaryResponse, BinaryResponse
from generator.runtime.decode import text
from generator.runtime.operation import EVENTS, Operation
from generator.runtime.rawsender import async_opened, async_opened_stream, async_raw, opened, opened_stream, raw
from generator.runtime.settings import RequestOptions
from generator.runtime.stream import AsyncStream, Stream
from generator.runtime.transport import AsyncTransport, Transport


def _names(value: Any) -> list[str]:
    return list(map(text, value))


def _find(shop: str) -> Operation[list[str]]:
    return Operation(name="things.find", method="GET", path=f"/{shop}", decode=_names)


def _talk() -> Operation[list[str]]:
    return Operation(name="things.talk", method="GET", path="/talk", decode=_names, accept=EVENTS)


def _sound() -> Operation[bytes]:
    return Operation(name="things.sound", method="GET", path="/sound", decode=bytes, accept="audio/mpeg")


class Things:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def find(self, shop: str, *, request_options: RequestOptions | None = None) -> list[str]:
        """All things of a shop."""
        return self._transport.send(_find(shop), request_options)

    def talk(self) -> Stream[list[str]]:
        return self._transport.stream(_talk())

    def sound(self) -> BinaryResponse:
        return self._transport.download(_sound())


class ThingsWithRawResponse:
    def __init__(self, things: Things) -> None:
        self.find = raw(things.find)
        self.talk = opened_stream(things.talk)
        self.sound = things.sound


class ThingsWithStreamingResponse:
    def __init__(self, things: Things) -> None:
        self.find = opened(things.find)
        self.talk = opened_stream(things.talk)
        self.sound = things.sound


class AsyncThings:
    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def find(self, shop: str, *, request_options: RequestOptions | None = None) -> list[str]:
        """All things of a shop."""
        return await self._transport.send(_find(shop), request_options)

    async def talk(self) -> AsyncStream[list[str]]:
        return await self._transport.stream(_talk())

    async def sound(self) -> AsyncBinaryResponse:
        return await self._transport.download(_sound())


class AsyncThingsWithRawResponse:
    def __init__(self, things: AsyncThings) -> None:
        self.find = async_raw(things.find)
        self.talk = async_opened_stream(things.talk)
        self.sound = things.sound


class AsyncThingsWithStreamingResponse:
    def __init__(self, things: AsyncThings) -> None:
        self.find = async_opened(things.find)
        self.talk = async_opened_stream(things.talk)
        self.sound = things.sound
