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

    from .api.conversational_ai_agents import Agents, AsyncAgents
    from .api.conversational_ai_conversations import AsyncConversations, Conversations
    from .api.conversational_ai_tools import AsyncTools, Tools
    from .runtime.transport import AsyncHttpClient, AsyncTransport, HttpClient, Transport

_SERVICE = Service(
    key=KeyPlace("xi-api-key"),
    key_variable="ELEVENLABS_API_KEY",
    regions={
        "default": "https://api.elevenlabs.io",
        "us": "https://api.us.elevenlabs.io",
        "eu": "https://api.eu.residency.elevenlabs.io",
        "in": "https://api.in.residency.elevenlabs.io",
    },
    user_agent="elevenlabs-agents/0.1.0",
)


class ElevenLabs:
    """A client of the API.

    Args:
        api_key: The key; without one, the environment variable ``ELEVENLABS_API_KEY`` is read, once and now.
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
        region: Literal["default", "us", "eu", "in"] | None = None,
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
    def conversational_ai(self) -> ConversationalAi:
        return ConversationalAi(self._transport)

    def close(self) -> None:
        """Close the connections, unless they are of a client of your own."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncElevenLabs:
    """`ElevenLabs`, awaited.

    Args:
        api_key: The key; without one, the environment variable ``ELEVENLABS_API_KEY`` is read, once and now.
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
        region: Literal["default", "us", "eu", "in"] | None = None,
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
    def conversational_ai(self) -> AsyncConversationalAi:
        return AsyncConversationalAi(self._transport)

    async def aclose(self) -> None:
        """Close the connections, unless they are of a client of your own."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class ConversationalAi:
    """Below ``client.conversational_ai``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @cached_property
    def agents(self) -> Agents:
        from .api.conversational_ai_agents import Agents

        return Agents(self._transport)

    @cached_property
    def conversations(self) -> Conversations:
        from .api.conversational_ai_conversations import Conversations

        return Conversations(self._transport)

    @cached_property
    def tools(self) -> Tools:
        from .api.conversational_ai_tools import Tools

        return Tools(self._transport)


class AsyncConversationalAi:
    """Below ``client.conversational_ai``, awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    @cached_property
    def agents(self) -> AsyncAgents:
        from .api.conversational_ai_agents import AsyncAgents

        return AsyncAgents(self._transport)

    @cached_property
    def conversations(self) -> AsyncConversations:
        from .api.conversational_ai_conversations import AsyncConversations

        return AsyncConversations(self._transport)

    @cached_property
    def tools(self) -> AsyncTools:
        from .api.conversational_ai_tools import AsyncTools

        return AsyncTools(self._transport)
