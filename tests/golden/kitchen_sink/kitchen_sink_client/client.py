# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""The clients, and the nodes of the resource tree that only lead to others."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Self

from .runtime.key_place import KeyPlace
from .runtime.settings import Service, resolve_settings
from .runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .api.shops_things import AsyncThings, Things
    from .api.talk import AsyncTalkResource, TalkResource
    from .runtime.transport import AsyncHttpClient, AsyncTransport, HttpClient, Transport

_SERVICE = Service(
    key=KeyPlace("X-Key"),
    key_variable="KITCHEN_SINK_KEY",
    regions={"eu": "https://eu.example.com/api", "us": "https://us.example.com/api"},
    user_agent="kitchen-sink-client/0.1.0",
)


class KitchenSink:
    """A client of the API.

    Args:
        api_key: The key; without one, the environment variable ``KITCHEN_SINK_KEY`` is read, once and now.
        base_url: Where the API is, instead of a region.
        region: One of the servers that the specification lists; the first unless stated.
        timeout: Seconds that each attempt waits for the connection, or for the next bytes; None waits forever.
        max_retries: How often a call that fails may be sent again, when that is harmless and may help.
        default_headers: Sent with every request.
        strict: Whether an answer in which a value does not fit is a `DecodeError`; else that field alone is not set.
        http_client: An ``httpx.Client`` of your own; what is configured on it applies, and it is left open.

    Raises `MissingApiKey` if there is no key, and `SettingsError` for a value that cannot be used.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        region: Literal["eu", "us"] | None = None,
        timeout: float | None | Unset = UNSET,
        max_retries: int = 2,
        default_headers: Mapping[str, str] | None = None,
        strict: bool = False,
        http_client: HttpClient | None = None,
    ) -> None:
        # Here, because the HTTP library takes longer to import than everything else together.
        from .runtime.transport import Transport

        settings = resolve_settings(
            _SERVICE,
            api_key=api_key,
            base_url=base_url,
            region=region,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            strict=strict,
        )
        self._transport = Transport(settings, http_client)

    @cached_property
    def shops(self) -> Shops:
        return Shops(self._transport)

    @cached_property
    def talk(self) -> TalkResource:
        from .api.talk import TalkResource

        return TalkResource(self._transport)

    def close(self) -> None:
        """Close the connections, unless they are of a client of your own."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncKitchenSink:
    """`KitchenSink`, awaited.

    Args:
        api_key: The key; without one, the environment variable ``KITCHEN_SINK_KEY`` is read, once and now.
        base_url: Where the API is, instead of a region.
        region: One of the servers that the specification lists; the first unless stated.
        timeout: Seconds that each attempt waits for the connection, or for the next bytes; None waits forever.
        max_retries: How often a call that fails may be sent again, when that is harmless and may help.
        default_headers: Sent with every request.
        strict: Whether an answer in which a value does not fit is a `DecodeError`; else that field alone is not set.
        http_client: An ``httpx.AsyncClient`` of your own; what is configured on it applies, and it is left open.

    Raises `MissingApiKey` if there is no key, and `SettingsError` for a value that cannot be used.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        region: Literal["eu", "us"] | None = None,
        timeout: float | None | Unset = UNSET,
        max_retries: int = 2,
        default_headers: Mapping[str, str] | None = None,
        strict: bool = False,
        http_client: AsyncHttpClient | None = None,
    ) -> None:
        # Here, because the HTTP library takes longer to import than everything else together.
        from .runtime.transport import AsyncTransport

        settings = resolve_settings(
            _SERVICE,
            api_key=api_key,
            base_url=base_url,
            region=region,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            strict=strict,
        )
        self._transport = AsyncTransport(settings, http_client)

    @cached_property
    def shops(self) -> AsyncShops:
        return AsyncShops(self._transport)

    @cached_property
    def talk(self) -> AsyncTalkResource:
        from .api.talk import AsyncTalkResource

        return AsyncTalkResource(self._transport)

    async def aclose(self) -> None:
        """Close the connections, unless they are of a client of your own."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class Shops:
    """Below ``client.shops``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @cached_property
    def things(self) -> Things:
        from .api.shops_things import Things

        return Things(self._transport)


class AsyncShops:
    """Below ``client.shops``, awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    @cached_property
    def things(self) -> AsyncThings:
        from .api.shops_things import AsyncThings

        return AsyncThings(self._transport)
