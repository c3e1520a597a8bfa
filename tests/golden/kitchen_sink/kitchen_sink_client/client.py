# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""The clients, and the nodes of the resource tree that only lead to others."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Literal, Self

from . import resources as _resources
from .runtime.base_client import BaseClient
from .runtime.errors import ClientError as _ClientError
from .runtime.http_arguments import HttpDefaults, defaults
from .runtime.http_client import AsyncHttpClient, HttpClient
from .runtime.key_place import KeyPlace
from .runtime.resource import AsyncResource as _AsyncResource
from .runtime.resource import Resource as _Resource
from .runtime.retry import RetryPolicy
from .runtime.settings import Service, resolve_settings
from .runtime.unset import UNSET, Unset

_SERVICE = Service(
    key=KeyPlace("X-Key"),
    key_variable="KITCHEN_SINK_KEY",
    url_variable="KITCHEN_SINK_BASE_URL",
    regions={"eu": "https://eu.example.com/api", "us": "https://us.example.com/api"},
    user_agent="kitchen-sink-client/0.1.0",
)


def http_client_defaults() -> HttpDefaults:
    """Return the arguments with which a ``Client`` or ``AsyncClient`` of httpx or httpx2 is set up as ours are.

    Example:
        ``httpx.Client(**http_client_defaults())``
    """
    return defaults(_SERVICE.user_agent)


class KitchenSink(BaseClient):
    """A client of the API.

    Args:
        api_key: The key; without one, the environment variable ``KITCHEN_SINK_KEY`` is read, once and now.
        base_url: Where the API is, instead of a region; without one, the environment variable ``KITCHEN_SINK_BASE_URL`` is read.
        region: One of the servers that the specification lists; the first unless stated.
        timeout: Seconds that each attempt waits for the connection, or for the next bytes; None waits forever.
        deadline: Seconds that a whole call may take, with all attempts, the waits and the reading; None for no bound.
        max_retries: How often a call that fails may be sent again, when that is harmless and may help; 2 unless stated.
        retries: All about sending again, as a `RetryPolicy`; ``max_retries`` beside it wins.
        strict: Whether an answer in which a value does not fit is a `DecodeError`; else that field alone is not set.
        max_response_size: Bytes of one answer that may be held in memory, once it is unpacked; None for no bound. More than
            256 MiB is a `ResponseTooLarge` unless stated, and so is JSON with more than one value in 64 of these bytes.
        default_headers: Sent with every request.
        default_query: Parameters that every request has in its URL.
        http_client: A ``Client`` of httpx or httpx2 of your own; what is configured on it applies, and it is left
            open. Or the name of the library to use: "httpx", as otherwise if it is installed, or "httpx2".

    Raises `MissingApiKey` if there is no key, and `SettingsError` for a value that cannot be used.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        region: Literal["eu", "us"] | None = None,
        timeout: float | None | Unset = UNSET,
        deadline: float | None = None,
        max_retries: int | Unset = UNSET,
        retries: RetryPolicy | Unset = UNSET,
        strict: bool = False,
        max_response_size: int | None | Unset = UNSET,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, Any] | None = None,
        http_client: HttpClient | Literal["httpx", "httpx2"] | None = None,
    ) -> None:
        # Here, because the HTTP library takes longer to import than everything else together.
        from .runtime.transport import Transport

        try:
            settings = resolve_settings(
                _SERVICE,
                api_key=api_key,
                base_url=base_url,
                region=region,
                timeout=timeout,
                deadline=deadline,
                max_retries=max_retries,
                retries=retries,
                strict=strict,
                max_response_size=max_response_size,
                default_headers=default_headers,
                default_query=default_query,
            )
        except _ClientError as error:
            del api_key, base_url, default_headers, default_query  # from what tools that report errors show
            raise error.with_traceback(None)
        self._transport = Transport(settings, http_client)

    def with_options(
        self,
        *,
        api_key: str | Unset = UNSET,
        base_url: str | Unset = UNSET,
        region: Literal["eu", "us"] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        deadline: float | None | Unset = UNSET,
        max_retries: int | Unset = UNSET,
        retries: RetryPolicy | Unset = UNSET,
        strict: bool | Unset = UNSET,
        max_response_size: int | None | Unset = UNSET,
        default_headers: Mapping[str, str] | Unset = UNSET,
        default_query: Mapping[str, Any] | Unset = UNSET,
    ) -> Self:
        """Return a client with other settings; what is not given stays, and headers and parameters are added.

        It costs next to nothing, because both share their connections: closing one closes those of both.

        Raises `SettingsError` for a value that cannot be used.

        Example:
            ``client.with_options(timeout=5, max_retries=0)``
        """
        try:
            return self._with(
                api_key=api_key,
                base_url=base_url,
                region=region,
                timeout=timeout,
                deadline=deadline,
                max_retries=max_retries,
                retries=retries,
                strict=strict,
                max_response_size=max_response_size,
                default_headers=default_headers,
                default_query=default_query,
            )
        except _ClientError as error:
            del api_key, base_url, default_headers, default_query  # as above
            raise error.with_traceback(None)

    @cached_property
    def shops(self) -> Shops:
        return Shops(self._transport)

    @cached_property
    def talk(self) -> _resources.TalkResource:
        return _resources.TalkResource(self._transport)

    def close(self) -> None:
        """Close the connections, unless they are of a client of your own."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncKitchenSink(BaseClient):
    """`KitchenSink`, awaited.

    Args:
        api_key: The key; without one, the environment variable ``KITCHEN_SINK_KEY`` is read, once and now.
        base_url: Where the API is, instead of a region; without one, the environment variable ``KITCHEN_SINK_BASE_URL`` is read.
        region: One of the servers that the specification lists; the first unless stated.
        timeout: Seconds that each attempt waits for the connection, or for the next bytes; None waits forever.
        deadline: Seconds that a whole call may take, with all attempts, the waits and the reading; None for no bound.
        max_retries: How often a call that fails may be sent again, when that is harmless and may help; 2 unless stated.
        retries: All about sending again, as a `RetryPolicy`; ``max_retries`` beside it wins.
        strict: Whether an answer in which a value does not fit is a `DecodeError`; else that field alone is not set.
        max_response_size: Bytes of one answer that may be held in memory, once it is unpacked; None for no bound. More than
            256 MiB is a `ResponseTooLarge` unless stated, and so is JSON with more than one value in 64 of these bytes.
        default_headers: Sent with every request.
        default_query: Parameters that every request has in its URL.
        http_client: A ``AsyncClient`` of httpx or httpx2 of your own; what is configured on it applies, and it is left
            open. Or the name of the library to use: "httpx", as otherwise if it is installed, or "httpx2".

    Raises `MissingApiKey` if there is no key, and `SettingsError` for a value that cannot be used.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        region: Literal["eu", "us"] | None = None,
        timeout: float | None | Unset = UNSET,
        deadline: float | None = None,
        max_retries: int | Unset = UNSET,
        retries: RetryPolicy | Unset = UNSET,
        strict: bool = False,
        max_response_size: int | None | Unset = UNSET,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, Any] | None = None,
        http_client: AsyncHttpClient | Literal["httpx", "httpx2"] | None = None,
    ) -> None:
        # Here, because the HTTP library takes longer to import than everything else together.
        from .runtime.transport import AsyncTransport

        try:
            settings = resolve_settings(
                _SERVICE,
                api_key=api_key,
                base_url=base_url,
                region=region,
                timeout=timeout,
                deadline=deadline,
                max_retries=max_retries,
                retries=retries,
                strict=strict,
                max_response_size=max_response_size,
                default_headers=default_headers,
                default_query=default_query,
            )
        except _ClientError as error:
            del api_key, base_url, default_headers, default_query  # from what tools that report errors show
            raise error.with_traceback(None)
        self._transport = AsyncTransport(settings, http_client)

    def with_options(
        self,
        *,
        api_key: str | Unset = UNSET,
        base_url: str | Unset = UNSET,
        region: Literal["eu", "us"] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        deadline: float | None | Unset = UNSET,
        max_retries: int | Unset = UNSET,
        retries: RetryPolicy | Unset = UNSET,
        strict: bool | Unset = UNSET,
        max_response_size: int | None | Unset = UNSET,
        default_headers: Mapping[str, str] | Unset = UNSET,
        default_query: Mapping[str, Any] | Unset = UNSET,
    ) -> Self:
        """Return a client with other settings; what is not given stays, and headers and parameters are added.

        It costs next to nothing, because both share their connections: closing one closes those of both.

        Raises `SettingsError` for a value that cannot be used.

        Example:
            ``client.with_options(timeout=5, max_retries=0)``
        """
        try:
            return self._with(
                api_key=api_key,
                base_url=base_url,
                region=region,
                timeout=timeout,
                deadline=deadline,
                max_retries=max_retries,
                retries=retries,
                strict=strict,
                max_response_size=max_response_size,
                default_headers=default_headers,
                default_query=default_query,
            )
        except _ClientError as error:
            del api_key, base_url, default_headers, default_query  # as above
            raise error.with_traceback(None)

    @cached_property
    def shops(self) -> AsyncShops:
        return AsyncShops(self._transport)

    @cached_property
    def talk(self) -> _resources.AsyncTalkResource:
        return _resources.AsyncTalkResource(self._transport)

    async def aclose(self) -> None:
        """Close the connections, unless they are of a client of your own."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class Shops(_Resource):
    """Below ``client.shops``."""

    @cached_property
    def things(self) -> _resources.Things:
        return _resources.Things(self._transport)


class AsyncShops(_AsyncResource):
    """Below ``client.shops``, awaited."""

    @cached_property
    def things(self) -> _resources.AsyncThings:
        return _resources.AsyncThings(self._transport)
