"""What all resources share: the transport that sends their operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .transport import AsyncTransport, Transport
else:  # whoever evaluates annotations finds them, and nothing is loaded
    Transport = AsyncTransport = Any


class Resource:
    """Base of the resources."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport


class AsyncResource:
    """Base of the awaited resources."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
