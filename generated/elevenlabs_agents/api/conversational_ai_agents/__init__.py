# Generated from spec/openapi.yaml by `make client`. Do not edit.
# The other forms of an operation that is deprecated refer to it.
# mypy: disable-error-code=deprecated
# pyright: reportDeprecated=false
from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ... import models as _models
from ... import params as _params
from ... import resources as _resources
from ...runtime.rawsender import (
    async_opened,
    async_opened_stream,
    async_raw,
    open_sender,
    opened,
    opened_stream,
    raw,
    raw_sender,
)
from ...runtime.resource import AsyncResource as _AsyncResource
from ...runtime.resource import Resource as _Resource
from ...runtime.settings import RequestOptions
from ...runtime.stream import AsyncStream, Stream
from ...runtime.unset import UNSET, Unset
from .delete import build as _delete
from .duplicate import build as _duplicate
from .simulate_conversation import build as _simulate_conversation
from .simulate_conversation_stream import build as _simulate_conversation_stream

if TYPE_CHECKING:
    from typing_extensions import deprecated
else:
    from ...runtime.deprecated import deprecated


class Agents(_Resource):
    """Operations of ``client.conversational_ai.agents``."""

    @cached_property
    def link(self) -> _resources.Link:
        return _resources.Link(self._transport)

    @cached_property
    def llm_usage(self) -> _resources.ConversationalAiAgentsLlmUsageResource:
        return _resources.ConversationalAiAgentsLlmUsageResource(self._transport)

    @cached_property
    def with_raw_response(self) -> AgentsWithRawResponse:
        """``client.conversational_ai.agents`` with answers as they came."""
        return AgentsWithRawResponse(Agents(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> AgentsWithStreamingResponse:
        """``client.conversational_ai.agents`` with answers whose body is still to be read."""
        return AgentsWithStreamingResponse(Agents(open_sender(self._transport)))

    def delete(self, agent_id: str, *, request_options: RequestOptions | None = None) -> _models.AgentsDeleteResponse:
        """Delete an agent.

        ``DELETE /v1/convai/agents/{agent_id}``

        Args:
            agent_id: The id of an agent. This is returned on agent creation.
        """
        return self._transport.send(_delete(agent_id), request_options)

    def duplicate(
        self, agent_id: str, *, name: str | None | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> _models.CreateAgentResponseModel:
        """Create a new agent by duplicating an existing one.

        ``POST /v1/convai/agents/{agent_id}/duplicate``

        Args:
            agent_id: The id of an agent. This is returned on agent creation.
        """
        return self._transport.send(_duplicate(agent_id, name=name), request_options)

    @deprecated(
        "conversational_ai.agents.simulate_conversation is deprecated: ElevenLabs marks conversation simulation deprecated; its removal was announced for 2026-10-31."
    )
    def simulate_conversation(
        self,
        agent_id: str,
        *,
        simulation_specification: _models.ConversationSimulationSpecification
        | _params.ConversationSimulationSpecificationParam,
        extra_evaluation_criteria: Sequence[_models.PromptEvaluationCriteria | _params.PromptEvaluationCriteriaParam]
        | None
        | Unset = UNSET,
        new_turns_limit: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.AgentSimulatedChatTestResponseModel:
        """Run a conversation between the agent and a simulated user.

        ``POST /v1/convai/agents/{agent_id}/simulate-conversation``

        .. deprecated:: ElevenLabs marks conversation simulation deprecated; its removal was announced for
        2026-10-31.

        Args:
            agent_id: The id of an agent. This is returned on agent creation.
        """
        return self._transport.send(
            _simulate_conversation(
                agent_id,
                simulation_specification=simulation_specification,
                extra_evaluation_criteria=extra_evaluation_criteria,
                new_turns_limit=new_turns_limit,
            ),
            request_options,
        )

    @deprecated(
        "conversational_ai.agents.simulate_conversation_stream is deprecated: ElevenLabs marks conversation simulation deprecated; its removal was announced for 2026-10-31."
    )
    def simulate_conversation_stream(
        self,
        agent_id: str,
        *,
        simulation_specification: _models.ConversationSimulationSpecification
        | _params.ConversationSimulationSpecificationParam,
        extra_evaluation_criteria: Sequence[_models.PromptEvaluationCriteria | _params.PromptEvaluationCriteriaParam]
        | None
        | Unset = UNSET,
        new_turns_limit: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Stream[_models.AgentSimulatedChatTestStreamChunk]:
        """Run a conversation between the agent and a simulated user and stream back the response. Response is
        streamed back as partial lists of messages that should be concatenated and once the conversation has
        complete a single final message with the conversation analysis will be sent.

        ``POST /v1/convai/agents/{agent_id}/simulate-conversation/stream``

        .. deprecated:: ElevenLabs marks conversation simulation deprecated; its removal was announced for
        2026-10-31.

        Raises what any call raises; once the answer has begun, the next chunk does: `StreamError`, among
        others.

        Example: ``with agents.simulate_conversation_stream(...) as stream: [chunk for chunk in stream]``

        Args:
            agent_id: The id of an agent. This is returned on agent creation.
        """
        return self._transport.stream(
            _simulate_conversation_stream(
                agent_id,
                simulation_specification=simulation_specification,
                extra_evaluation_criteria=extra_evaluation_criteria,
                new_turns_limit=new_turns_limit,
            ),
            request_options,
        )


class AgentsWithRawResponse:
    """``client.conversational_ai.agents`` with answers as they came."""

    def __init__(self, resource: Agents) -> None:
        self.delete = raw(resource.delete)
        """The `RawResponse` of ``Agents.delete``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``agents.with_raw_response.delete(...).parse()``
        """
        self.duplicate = raw(resource.duplicate)
        """The `RawResponse` of ``Agents.duplicate``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``agents.with_raw_response.duplicate(...).parse()``
        """
        self.simulate_conversation = raw(resource.simulate_conversation)
        """The `RawResponse` of ``Agents.simulate_conversation``; raises what that does, but for what ``parse()``
        finds in the body.

        Example: ``agents.with_raw_response.simulate_conversation(...).parse()``
        """
        self.simulate_conversation_stream = opened_stream(resource.simulate_conversation_stream)
        """The `OpenStream` of ``Agents.simulate_conversation_stream``; raises what that does, but for what
        ``parse()`` finds in the body.

        Example: ``agents.with_raw_response.simulate_conversation_stream(...).parse()``
        """


class AgentsWithStreamingResponse:
    """``client.conversational_ai.agents`` with answers whose body is still to be read."""

    def __init__(self, resource: Agents) -> None:
        self.delete = opened(resource.delete)
        """The `OpenResponse` of ``Agents.delete``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``agents.with_streaming_response.delete(...).parse()``
        """
        self.duplicate = opened(resource.duplicate)
        """The `OpenResponse` of ``Agents.duplicate``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``agents.with_streaming_response.duplicate(...).parse()``
        """
        self.simulate_conversation = opened(resource.simulate_conversation)
        """The `OpenResponse` of ``Agents.simulate_conversation``; raises what that does, but for what ``parse()``
        finds in the body.

        Example: ``agents.with_streaming_response.simulate_conversation(...).parse()``
        """
        self.simulate_conversation_stream = opened_stream(resource.simulate_conversation_stream)
        """The `OpenStream` of ``Agents.simulate_conversation_stream``; raises what that does, but for what
        ``parse()`` finds in the body.

        Example: ``agents.with_streaming_response.simulate_conversation_stream(...).parse()``
        """


class AsyncAgents(_AsyncResource):
    """Operations of ``client.conversational_ai.agents``, awaited."""

    @cached_property
    def link(self) -> _resources.AsyncLink:
        return _resources.AsyncLink(self._transport)

    @cached_property
    def llm_usage(self) -> _resources.AsyncConversationalAiAgentsLlmUsageResource:
        return _resources.AsyncConversationalAiAgentsLlmUsageResource(self._transport)

    @cached_property
    def with_raw_response(self) -> AsyncAgentsWithRawResponse:
        """``client.conversational_ai.agents`` with answers as they came."""
        return AsyncAgentsWithRawResponse(AsyncAgents(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> AsyncAgentsWithStreamingResponse:
        """``client.conversational_ai.agents`` with answers whose body is still to be read."""
        return AsyncAgentsWithStreamingResponse(AsyncAgents(open_sender(self._transport)))

    async def delete(
        self, agent_id: str, *, request_options: RequestOptions | None = None
    ) -> _models.AgentsDeleteResponse:
        """Delete an agent.

        ``DELETE /v1/convai/agents/{agent_id}``

        Args:
            agent_id: The id of an agent. This is returned on agent creation.
        """
        return await self._transport.send(_delete(agent_id), request_options)

    async def duplicate(
        self, agent_id: str, *, name: str | None | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> _models.CreateAgentResponseModel:
        """Create a new agent by duplicating an existing one.

        ``POST /v1/convai/agents/{agent_id}/duplicate``

        Args:
            agent_id: The id of an agent. This is returned on agent creation.
        """
        return await self._transport.send(_duplicate(agent_id, name=name), request_options)

    @deprecated(
        "conversational_ai.agents.simulate_conversation is deprecated: ElevenLabs marks conversation simulation deprecated; its removal was announced for 2026-10-31."
    )
    async def simulate_conversation(
        self,
        agent_id: str,
        *,
        simulation_specification: _models.ConversationSimulationSpecification
        | _params.ConversationSimulationSpecificationParam,
        extra_evaluation_criteria: Sequence[_models.PromptEvaluationCriteria | _params.PromptEvaluationCriteriaParam]
        | None
        | Unset = UNSET,
        new_turns_limit: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.AgentSimulatedChatTestResponseModel:
        """Run a conversation between the agent and a simulated user.

        ``POST /v1/convai/agents/{agent_id}/simulate-conversation``

        .. deprecated:: ElevenLabs marks conversation simulation deprecated; its removal was announced for
        2026-10-31.

        Args:
            agent_id: The id of an agent. This is returned on agent creation.
        """
        return await self._transport.send(
            _simulate_conversation(
                agent_id,
                simulation_specification=simulation_specification,
                extra_evaluation_criteria=extra_evaluation_criteria,
                new_turns_limit=new_turns_limit,
            ),
            request_options,
        )

    @deprecated(
        "conversational_ai.agents.simulate_conversation_stream is deprecated: ElevenLabs marks conversation simulation deprecated; its removal was announced for 2026-10-31."
    )
    async def simulate_conversation_stream(
        self,
        agent_id: str,
        *,
        simulation_specification: _models.ConversationSimulationSpecification
        | _params.ConversationSimulationSpecificationParam,
        extra_evaluation_criteria: Sequence[_models.PromptEvaluationCriteria | _params.PromptEvaluationCriteriaParam]
        | None
        | Unset = UNSET,
        new_turns_limit: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> AsyncStream[_models.AgentSimulatedChatTestStreamChunk]:
        """Run a conversation between the agent and a simulated user and stream back the response. Response is
        streamed back as partial lists of messages that should be concatenated and once the conversation has
        complete a single final message with the conversation analysis will be sent.

        ``POST /v1/convai/agents/{agent_id}/simulate-conversation/stream``

        .. deprecated:: ElevenLabs marks conversation simulation deprecated; its removal was announced for
        2026-10-31.

        Raises what any call raises; once the answer has begun, the next chunk does: `StreamError`, among
        others.

        Example: ``async with await agents.simulate_conversation_stream(...) as stream: [chunk async for chunk
        in stream]``

        Args:
            agent_id: The id of an agent. This is returned on agent creation.
        """
        return await self._transport.stream(
            _simulate_conversation_stream(
                agent_id,
                simulation_specification=simulation_specification,
                extra_evaluation_criteria=extra_evaluation_criteria,
                new_turns_limit=new_turns_limit,
            ),
            request_options,
        )


class AsyncAgentsWithRawResponse:
    """``client.conversational_ai.agents`` with answers as they came, awaited."""

    def __init__(self, resource: AsyncAgents) -> None:
        self.delete = async_raw(resource.delete)
        """The `RawResponse` of ``AsyncAgents.delete``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``(await agents.with_raw_response.delete(...)).parse()``
        """
        self.duplicate = async_raw(resource.duplicate)
        """The `RawResponse` of ``AsyncAgents.duplicate``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``(await agents.with_raw_response.duplicate(...)).parse()``
        """
        self.simulate_conversation = async_raw(resource.simulate_conversation)
        """The `RawResponse` of ``AsyncAgents.simulate_conversation``; raises what that does, but for what
        ``parse()`` finds in the body.

        Example: ``(await agents.with_raw_response.simulate_conversation(...)).parse()``
        """
        self.simulate_conversation_stream = async_opened_stream(resource.simulate_conversation_stream)
        """The `AsyncOpenStream` of ``AsyncAgents.simulate_conversation_stream``; raises what that does, but for
        what ``parse()`` finds in the body.

        Example: ``(await agents.with_raw_response.simulate_conversation_stream(...)).parse()``
        """


class AsyncAgentsWithStreamingResponse:
    """``client.conversational_ai.agents`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncAgents) -> None:
        self.delete = async_opened(resource.delete)
        """The `AsyncOpenResponse` of ``AsyncAgents.delete``; raises what that does, but for what ``parse()`` finds
        in the body.

        Example: ``await (await agents.with_streaming_response.delete(...)).parse()``
        """
        self.duplicate = async_opened(resource.duplicate)
        """The `AsyncOpenResponse` of ``AsyncAgents.duplicate``; raises what that does, but for what ``parse()``
        finds in the body.

        Example: ``await (await agents.with_streaming_response.duplicate(...)).parse()``
        """
        self.simulate_conversation = async_opened(resource.simulate_conversation)
        """The `AsyncOpenResponse` of ``AsyncAgents.simulate_conversation``; raises what that does, but for what
        ``parse()`` finds in the body.

        Example: ``await (await agents.with_streaming_response.simulate_conversation(...)).parse()``
        """
        self.simulate_conversation_stream = async_opened_stream(resource.simulate_conversation_stream)
        """The `AsyncOpenStream` of ``AsyncAgents.simulate_conversation_stream``; raises what that does, but for
        what ``parse()`` finds in the body.

        Example: ``(await agents.with_streaming_response.simulate_conversation_stream(...)).parse()``
        """
