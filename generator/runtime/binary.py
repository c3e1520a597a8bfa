"""Answers that are not JSON: audio and other bytes, as they arrive, whole, or into a file."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Self

from .source import AsyncSource, Described, Source


class BinaryResponse(Described):
    """Bytes of an answer: iterate over them, `read` or `save` them; closed after the last byte or by ``with``."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._answer = source.answer
        self._content: bytes | None = None

    def __iter__(self) -> Iterator[bytes]:
        """Return chunks of any size as they arrive, once; after `read`, the whole."""
        return self._source.chunks() if self._content is None else iter([self._content])

    def read(self) -> bytes:
        """Return the whole body; it is kept, so that it can be read again."""
        if self._content is None:
            self._content = self._source.whole()
        return self._content

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the body to a file, which appears, or is replaced, when all of it has arrived."""
        with self, whole_file(path) as file:
            for chunk in self:
                file.write(chunk)

    def close(self) -> None:
        """Drop the connection if there is more to come."""
        self._source.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncBinaryResponse(Described):
    """`BinaryResponse`, awaited."""

    def __init__(self, source: AsyncSource) -> None:
        self._source = source
        self._answer = source.answer
        self._content: bytes | None = None

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """See `BinaryResponse`."""
        if self._content is not None:
            yield self._content
            return
        async for chunk in self._source.chunks():
            yield chunk

    async def read(self) -> bytes:
        """See `BinaryResponse.read`."""
        if self._content is None:
            self._content = await self._source.whole()
        return self._content

    async def save(self, path: str | os.PathLike[str]) -> None:
        """See `BinaryResponse.save`; the writing itself is not awaited."""
        async with self:
            with whole_file(path) as file:
                async for chunk in self:
                    file.write(chunk)

    async def aclose(self) -> None:
        """See `BinaryResponse.close`."""
        await self._source.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


@contextmanager
def whole_file(path: str | os.PathLike[str]) -> Generator[IO[bytes], None, None]:
    """A file to write that takes the place of *path* at the end, or leaves it alone after an error."""
    target = Path(path).resolve()
    if target.exists() and not target.is_file():  # a pipe or a device cannot be replaced
        with target.open("wb") as file:
            yield file
        return
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        file = part.open("wb")
    except (FileNotFoundError, NotADirectoryError, PermissionError) as error:
        # The caller knows of no file of this name; it is the folder that is not there, or may not be written to.
        error.filename = str(target.parent)
        raise
    try:
        with file:
            yield file
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
