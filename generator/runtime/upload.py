"""A body that is read while it is sent, so that a large file is never held in memory.

It is sent again whole or not at all: what can seek goes back to where it stood when the call began, and a pipe or a
socket, once read from, makes the body one that cannot be sent again.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any, Protocol, TypeAlias

from .errors import InvalidArgument

_CHUNK = 65_536


class Part(Protocol):
    """Bytes that are read anew each time the body is sent."""

    size: int | None
    """None if it cannot be known before the end."""
    resendable: bool

    def chunks(self) -> Iterator[bytes]:
        """The bytes, from the start."""
        ...


Piece: TypeAlias = "bytes | Part"


class StoredFile:
    """A file that is opened when it is sent."""

    def __init__(self, path: Path) -> None:
        self._path = path
        regular = path.is_file()
        self.size = path.stat().st_size if regular else None
        self.resendable = regular

    def chunks(self) -> Iterator[bytes]:
        """See `Part.chunks`."""
        with self._path.open("rb") as file:
            yield from _pieces(file, self.size)


class OpenFile:
    """A file that the caller has opened: sent from where it stands, and left open."""

    def __init__(self, file: IO[bytes]) -> None:
        if not isinstance(_read(file, 0), bytes):
            raise InvalidArgument("a file must be opened in binary mode")
        self._file = file
        self._start: int | None = None
        self.size = None
        self.resendable = True
        if getattr(file, "seekable", bool)():
            self._start = file.tell()
            self.size = file.seek(0, os.SEEK_END) - self._start
            file.seek(self._start)

    def chunks(self) -> Iterator[bytes]:
        """See `Part.chunks`."""
        if self._start is None:
            self.resendable = False
        else:
            self._file.seek(self._start)
        yield from _pieces(self._file, self.size)


class Upload:
    """Pieces of a body, in order."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces

    @property
    def size(self) -> int | None:
        """Bytes in all; None if that cannot be known before the end."""
        sizes = [len(piece) if isinstance(piece, bytes) else piece.size for piece in self._pieces]
        known = [size for size in sizes if size is not None]
        return sum(known) if len(known) == len(sizes) else None

    @property
    def resendable(self) -> bool:
        """Whether all of it can be sent, the first time or again."""
        return all(isinstance(piece, bytes) or piece.resendable for piece in self._pieces)

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, bytes):
                yield piece
            else:
                yield from piece.chunks()


class Sent:
    """A body as it is handed to an HTTP library, and what went wrong while its files were read."""

    def __init__(self, content: bytes | Upload | None) -> None:
        self._content = content
        self.failure: Exception | None = None
        """The caller's own: no failure of the connection."""

    @property
    def pieces(self) -> bytes | Iterable[bytes] | None:
        """The body for a library that does not await."""
        return self._read(self._content) if isinstance(self._content, Upload) else self._content

    @property
    def awaited(self) -> bytes | AsyncIterable[bytes] | None:
        """The body for a library that awaits; reading the files is not awaited."""
        return self._awaited(self._content) if isinstance(self._content, Upload) else self._content

    def _read(self, upload: Upload) -> Iterator[bytes]:
        try:
            yield from upload
        except Exception as error:
            self.failure = error
            raise

    async def _awaited(self, upload: Upload) -> AsyncIterator[bytes]:
        for piece in self._read(upload):
            yield piece


def joined(pieces: Sequence[Piece]) -> bytes | Upload:
    """The body that *pieces* make: bytes unless there is a file to read."""
    held = [piece for piece in pieces if isinstance(piece, bytes)]
    return b"".join(held) if len(held) == len(pieces) else Upload(pieces)


def _pieces(file: IO[bytes], size: int | None) -> Iterator[bytes]:
    """What *file* has, but no more than the *size* that was promised."""
    left = size
    while chunk := _read(file, _CHUNK if left is None else min(left, _CHUNK)):
        yield chunk
        left = None if left is None else left - len(chunk)


def _read(file: IO[bytes], size: int) -> Any:
    return file.read(size)
