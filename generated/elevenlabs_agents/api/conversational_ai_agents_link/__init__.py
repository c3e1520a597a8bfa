# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .get import build as _get

if TYPE_CHECKING:
    from ...models.get_agent_link_response_model import GetAgentLinkResponseModel
    from ...runtime.settings import RequestOptions
    from ...runtime.transport import AsyncTransport, Transport


class Link:
    """Operations of ``client.conversational_ai.agents.link``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get(self, agent_id: str, *, request_options: RequestOptions | None = None) -> GetAgentLinkResponseModel:
        """Get the current link used to share the agent with others.

        ``GET /v1/convai/agents/{agent_id}/link``

        Args:
            agent_id: The id of an agent. This is returned on agent creation.
        """
        return self._transport.send(_get(agent_id), request_options)


class AsyncLink:
    """Operations of ``client.conversational_ai.agents.link``, awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def get(self, agent_id: str, *, request_options: RequestOptions | None = None) -> GetAgentLinkResponseModel:
        """Get the current link used to share the agent with others.

        ``GET /v1/convai/agents/{agent_id}/link``

        Args:
            agent_id: The id of an agent. This is returned on agent creation.
        """
        return await self._transport.send(_get(agent_id), request_options)
