# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from functools import cached_property

from ... import models as _models
from ...runtime.rawsender import async_opened, async_raw, open_sender, opened, raw, raw_sender
from ...runtime.resource import AsyncResource as _AsyncResource
from ...runtime.resource import Resource as _Resource
from ...runtime.settings import RequestOptions
from .get import build as _get


class Link(_Resource):
    """Operations of ``client.conversational_ai.agents.link``."""

    @cached_property
    def with_raw_response(self) -> LinkWithRawResponse:
        """``client.conversational_ai.agents.link`` with answers as they came."""
        return LinkWithRawResponse(Link(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> LinkWithStreamingResponse:
        """``client.conversational_ai.agents.link`` with answers whose body is still to be read."""
        return LinkWithStreamingResponse(Link(open_sender(self._transport)))

    def get(self, agent_id: str, *, request_options: RequestOptions | None = None) -> _models.GetAgentLinkResponseModel:
        """Get the current link used to share the agent with others.

        ``GET /v1/convai/agents/{agent_id}/link``

        Args:
            agent_id: The id of an agent. This is returned on agent creation.
        """
        return self._transport.send(_get(agent_id), request_options)


class LinkWithRawResponse:
    """``client.conversational_ai.agents.link`` with answers as they came."""

    def __init__(self, resource: Link) -> None:
        self.get = raw(resource.get)
        """The `RawResponse` of ``Link.get``; raises what that does, but for what ``parse()`` finds in the body.

        Example: ``link.with_raw_response.get(...).parse()``
        """


class LinkWithStreamingResponse:
    """``client.conversational_ai.agents.link`` with answers whose body is still to be read."""

    def __init__(self, resource: Link) -> None:
        self.get = opened(resource.get)
        """The `OpenResponse` of ``Link.get``; raises what that does, but for what ``parse()`` finds in the body.

        Example: ``link.with_streaming_response.get(...).parse()``
        """


class AsyncLink(_AsyncResource):
    """Operations of ``client.conversational_ai.agents.link``, awaited."""

    @cached_property
    def with_raw_response(self) -> AsyncLinkWithRawResponse:
        """``client.conversational_ai.agents.link`` with answers as they came."""
        return AsyncLinkWithRawResponse(AsyncLink(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> AsyncLinkWithStreamingResponse:
        """``client.conversational_ai.agents.link`` with answers whose body is still to be read."""
        return AsyncLinkWithStreamingResponse(AsyncLink(open_sender(self._transport)))

    async def get(
        self, agent_id: str, *, request_options: RequestOptions | None = None
    ) -> _models.GetAgentLinkResponseModel:
        """Get the current link used to share the agent with others.

        ``GET /v1/convai/agents/{agent_id}/link``

        Args:
            agent_id: The id of an agent. This is returned on agent creation.
        """
        return await self._transport.send(_get(agent_id), request_options)


class AsyncLinkWithRawResponse:
    """``client.conversational_ai.agents.link`` with answers as they came, awaited."""

    def __init__(self, resource: AsyncLink) -> None:
        self.get = async_raw(resource.get)
        """The `RawResponse` of ``AsyncLink.get``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``(await link.with_raw_response.get(...)).parse()``
        """


class AsyncLinkWithStreamingResponse:
    """``client.conversational_ai.agents.link`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncLink) -> None:
        self.get = async_opened(resource.get)
        """The `AsyncOpenResponse` of ``AsyncLink.get``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``await (await link.with_streaming_response.get(...)).parse()``
        """
