"""An open answer whose body is still to be read: what a transport hands to those who read it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Protocol

from .answer import Answer
from .headers import Headers


class Source(Protocol):
    """An open answer; its errors are ours."""

    answer: Answer
    """Status and headers; the body once it was read whole."""

    def chunks(self) -> Iterator[bytes]:
        """The body as it arrives, decompressed; closes at the end."""
        ...

    def whole(self) -> bytes:
        """All that `chunks` returns; raises `ResponseTooLarge`."""
        ...

    def close(self) -> None:
        """Give the connection back, or drop it when the body is not read to its end."""
        ...

    def drop(self) -> None:
        """Close with a `ResourceWarning` what nobody has closed, and nobody can any more."""
        ...


class AsyncSource(Protocol):
    """`Source`, awaited."""

    answer: Answer

    def chunks(self) -> AsyncIterator[bytes]:
        """See `Source.chunks`."""
        ...

    async def whole(self) -> bytes:
        """See `Source.whole`."""
        ...

    async def aclose(self) -> None:
        """See `Source.close`."""
        ...

    def drop(self) -> None:
        """See `Source.drop`."""
        ...


class Described:
    """What is known of an open answer before its body is read."""

    _answer: Answer

    @property
    def status_code(self) -> int:
        """Status of the answer, always 2xx."""
        return self._answer.status_code

    @property
    def headers(self) -> Headers:
        """Headers of the answer, found in any case."""
        return self._answer.headers

    @property
    def request_id(self) -> str | None:
        """The id under which the server's operators find the request."""
        return self._answer.headers.request_id

    @property
    def content_type(self) -> str | None:
        """What the body is, such as ``audio/mpeg``."""
        return self._answer.headers.get("content-type")

    def __repr__(self) -> str:
        return f"<{self.__class__.__name__} {self.status_code} {self.content_type}>"
