"""What we need of an HTTP client that a caller brings; nothing here loads a library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


class HttpClient(Protocol):
    """A ``Client`` of httpx or of httpx2."""

    @property
    def is_closed(self) -> bool:
        """Whether it can send no more."""
        ...

    def build_request(
        self, method: str, url: str, *, headers: Mapping[str, str], content: Any, params: Any, timeout: Any
    ) -> Any:
        """Complete a request with what is configured."""
        ...

    def send(self, request: Any, *, stream: bool, follow_redirects: bool) -> Any:
        """Send a request."""
        ...

    def close(self) -> None:
        """Close the connections."""
        ...


class AsyncHttpClient(Protocol):
    """An ``AsyncClient`` of httpx or of httpx2."""

    @property
    def is_closed(self) -> bool:
        """See `HttpClient.is_closed`."""
        ...

    def build_request(
        self, method: str, url: str, *, headers: Mapping[str, str], content: Any, params: Any, timeout: Any
    ) -> Any:
        """See `HttpClient.build_request`."""
        ...

    async def send(self, request: Any, *, stream: bool, follow_redirects: bool) -> Any:
        """See `HttpClient.send`."""
        ...

    async def aclose(self) -> None:
        """See `HttpClient.close`."""
        ...
