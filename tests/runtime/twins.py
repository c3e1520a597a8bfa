"""One set of tests for the sync and the async transport."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from attrs import evolve

from generator.runtime.key_place import KeyPlace
from generator.runtime.operation import Operation
from generator.runtime.settings import RequestOptions, Service, Settings, resolve_settings
from generator.runtime.transport import AsyncTransport, Transport

A = TypeVar("A")
T = TypeVar("T")

KEY = "sk_1234567890abcdef"
SERVICE = Service(
    key=KeyPlace("X-Key"),
    key_variable="RUNTIME_TEST_KEY",
    url_variable="RUNTIME_TEST_BASE_URL",
    regions={"us": "https://example.test"},
    user_agent="tested/1.0",
)


def same(value: Any) -> Any:
    return value


def operation(**changed: Any) -> Operation[Any]:
    """`GET /v1/things`, decoded to plain JSON, unless *changed*."""
    plain = Operation[Any](name="things.get", method="GET", path="/v1/things", decode=same)
    return evolve(plain, **changed)


def settings(url: str, max_retries: int = 0, **given: Any) -> Settings:
    """No retries unless asked for, and then after a moment."""
    settled = resolve_settings(SERVICE, api_key=KEY, base_url=url, max_retries=max_retries, **given)
    return evolve(settled, retries=evolve(settled.retries, first_wait=0.01))


class Twin:
    """One call of a fresh transport; `http` is given to a client of the caller's, made by *library*."""

    def __init__(self, library: str = "httpx") -> None:
        self.name = library
        self.library = import_module(library)

    def send(self, op: Operation[T], at: Settings, options: RequestOptions | None = None, **http: Any) -> T:
        raise NotImplementedError

    def read(self, op: Operation[Any], at: Settings) -> tuple[list[bytes], bytes, str | None]:
        """Chunks of one download, the whole of another, its content type."""
        raise NotImplementedError

    def save(self, op: Operation[Any], at: Settings, path: Path) -> None:
        raise NotImplementedError

    def stream(self, op: Operation[T], at: Settings, take: int | None = None) -> list[T]:
        """All chunks, or the first *take* before closing."""
        raise NotImplementedError

    def fold(self, op: Operation[T], at: Settings, start: A, add: Callable[[A, T], A]) -> A:
        raise NotImplementedError


class Sync(Twin):
    def send(self, op: Operation[T], at: Settings, options: RequestOptions | None = None, **http: Any) -> T:
        if not http:
            with Transport(at, self.name) as transport:
                return transport.send(op, options)
        with self.library.Client(**http) as client:
            try:
                with Transport(at, client) as transport:
                    return transport.send(op, options)
            finally:
                assert not client.is_closed

    def read(self, op: Operation[Any], at: Settings) -> tuple[list[bytes], bytes, str | None]:
        with Transport(at, self.name) as transport, transport.download(op) as first, transport.download(op) as second:
            chunks = list(first)
            assert second.read() is second.read()
            assert list(second) == [second.read()]
            return chunks, second.read(), second.content_type

    def save(self, op: Operation[Any], at: Settings, path: Path) -> None:
        with Transport(at, self.name) as transport:
            transport.download(op).save(path)

    def stream(self, op: Operation[T], at: Settings, take: int | None = None) -> list[T]:
        with Transport(at, self.name) as transport, transport.stream(op) as stream:
            return list(stream) if take is None else [next(stream) for _ in range(take)]

    def fold(self, op: Operation[T], at: Settings, start: A, add: Callable[[A, T], A]) -> A:
        with Transport(at, self.name) as transport:
            return transport.stream(op).fold(start, add)


class Async(Twin):
    def send(self, op: Operation[T], at: Settings, options: RequestOptions | None = None, **http: Any) -> T:
        async def main() -> T:
            if not http:
                async with AsyncTransport(at, self.name) as transport:
                    return await transport.send(op, options)
            async with self.library.AsyncClient(**http) as client:
                try:
                    async with AsyncTransport(at, client) as transport:
                        return await transport.send(op, options)
                finally:
                    assert not client.is_closed

        return asyncio.run(main())

    def read(self, op: Operation[Any], at: Settings) -> tuple[list[bytes], bytes, str | None]:
        async def main() -> tuple[list[bytes], bytes, str | None]:
            async with (
                AsyncTransport(at, self.name) as transport,
                await transport.download(op) as first,
                await transport.download(op) as second,
            ):
                chunks = [chunk async for chunk in first]
                assert await second.read() is await second.read()
                assert [chunk async for chunk in second] == [await second.read()]
                return chunks, await second.read(), second.content_type

        return asyncio.run(main())

    def save(self, op: Operation[Any], at: Settings, path: Path) -> None:
        async def main() -> None:
            async with AsyncTransport(at, self.name) as transport:
                await (await transport.download(op)).save(path)

        asyncio.run(main())

    def stream(self, op: Operation[T], at: Settings, take: int | None = None) -> list[T]:
        async def main() -> list[T]:
            async with AsyncTransport(at, self.name) as transport, await transport.stream(op) as stream:
                if take is None:
                    return [chunk async for chunk in stream]
                return [await anext(stream) for _ in range(take)]

        return asyncio.run(main())

    def fold(self, op: Operation[T], at: Settings, start: A, add: Callable[[A, T], A]) -> A:
        async def main() -> A:
            async with AsyncTransport(at, self.name) as transport:
                return await (await transport.stream(op)).fold(start, add)

        return asyncio.run(main())


TWINS = [Sync(), Async()]
OTHERS = [Sync("httpx2"), Async("httpx2")]
"""The same by the other HTTP library."""
