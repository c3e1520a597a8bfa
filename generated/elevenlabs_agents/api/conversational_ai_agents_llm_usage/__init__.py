# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from functools import cached_property

from ... import models as _models
from ...runtime.rawsender import async_opened, async_raw, open_sender, opened, raw, raw_sender
from ...runtime.resource import AsyncResource as _AsyncResource
from ...runtime.resource import Resource as _Resource
from ...runtime.settings import RequestOptions
from ...runtime.unset import UNSET, Unset
from .calculate import build as _calculate


class ConversationalAiAgentsLlmUsageResource(_Resource):
    """Operations of ``client.conversational_ai.agents.llm_usage``."""

    @cached_property
    def with_raw_response(self) -> ConversationalAiAgentsLlmUsageResourceWithRawResponse:
        """``client.conversational_ai.agents.llm_usage`` with answers as they came."""
        return ConversationalAiAgentsLlmUsageResourceWithRawResponse(
            ConversationalAiAgentsLlmUsageResource(raw_sender(self._transport))
        )

    @cached_property
    def with_streaming_response(self) -> ConversationalAiAgentsLlmUsageResourceWithStreamingResponse:
        """``client.conversational_ai.agents.llm_usage`` with answers whose body is still to be read."""
        return ConversationalAiAgentsLlmUsageResourceWithStreamingResponse(
            ConversationalAiAgentsLlmUsageResource(open_sender(self._transport))
        )

    def calculate(
        self,
        agent_id: str,
        *,
        prompt_length: int | None | Unset = UNSET,
        number_of_pages: int | None | Unset = UNSET,
        rag_enabled: bool | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.LLMUsageCalculatorResponseModel:
        """Calculates expected number of LLM tokens needed for the specified agent.

        ``POST /v1/convai/agent/{agent_id}/llm-usage/calculate``
        """
        return self._transport.send(
            _calculate(agent_id, prompt_length=prompt_length, number_of_pages=number_of_pages, rag_enabled=rag_enabled),
            request_options,
        )


class ConversationalAiAgentsLlmUsageResourceWithRawResponse:
    """``client.conversational_ai.agents.llm_usage`` with answers as they came."""

    def __init__(self, resource: ConversationalAiAgentsLlmUsageResource) -> None:
        self.calculate = raw(resource.calculate)
        """The `RawResponse` of ``ConversationalAiAgentsLlmUsageResource.calculate``; raises what that does, but
        for what ``parse()`` finds in the body.

        Example: ``llm_usage.with_raw_response.calculate(...).parse()``
        """


class ConversationalAiAgentsLlmUsageResourceWithStreamingResponse:
    """``client.conversational_ai.agents.llm_usage`` with answers whose body is still to be read."""

    def __init__(self, resource: ConversationalAiAgentsLlmUsageResource) -> None:
        self.calculate = opened(resource.calculate)
        """The `OpenResponse` of ``ConversationalAiAgentsLlmUsageResource.calculate``; raises what that does, but
        for what ``parse()`` finds in the body.

        Example: ``llm_usage.with_streaming_response.calculate(...).parse()``
        """


class AsyncConversationalAiAgentsLlmUsageResource(_AsyncResource):
    """Operations of ``client.conversational_ai.agents.llm_usage``, awaited."""

    @cached_property
    def with_raw_response(self) -> AsyncConversationalAiAgentsLlmUsageResourceWithRawResponse:
        """``client.conversational_ai.agents.llm_usage`` with answers as they came."""
        return AsyncConversationalAiAgentsLlmUsageResourceWithRawResponse(
            AsyncConversationalAiAgentsLlmUsageResource(raw_sender(self._transport))
        )

    @cached_property
    def with_streaming_response(self) -> AsyncConversationalAiAgentsLlmUsageResourceWithStreamingResponse:
        """``client.conversational_ai.agents.llm_usage`` with answers whose body is still to be read."""
        return AsyncConversationalAiAgentsLlmUsageResourceWithStreamingResponse(
            AsyncConversationalAiAgentsLlmUsageResource(open_sender(self._transport))
        )

    async def calculate(
        self,
        agent_id: str,
        *,
        prompt_length: int | None | Unset = UNSET,
        number_of_pages: int | None | Unset = UNSET,
        rag_enabled: bool | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.LLMUsageCalculatorResponseModel:
        """Calculates expected number of LLM tokens needed for the specified agent.

        ``POST /v1/convai/agent/{agent_id}/llm-usage/calculate``
        """
        return await self._transport.send(
            _calculate(agent_id, prompt_length=prompt_length, number_of_pages=number_of_pages, rag_enabled=rag_enabled),
            request_options,
        )


class AsyncConversationalAiAgentsLlmUsageResourceWithRawResponse:
    """``client.conversational_ai.agents.llm_usage`` with answers as they came, awaited."""

    def __init__(self, resource: AsyncConversationalAiAgentsLlmUsageResource) -> None:
        self.calculate = async_raw(resource.calculate)
        """The `RawResponse` of ``AsyncConversationalAiAgentsLlmUsageResource.calculate``; raises what that does,
        but for what ``parse()`` finds in the body.

        Example: ``(await llm_usage.with_raw_response.calculate(...)).parse()``
        """


class AsyncConversationalAiAgentsLlmUsageResourceWithStreamingResponse:
    """``client.conversational_ai.agents.llm_usage`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncConversationalAiAgentsLlmUsageResource) -> None:
        self.calculate = async_opened(resource.calculate)
        """The `AsyncOpenResponse` of ``AsyncConversationalAiAgentsLlmUsageResource.calculate``; raises what that
        does, but for what ``parse()`` finds in the body.

        Example: ``await (await llm_usage.with_streaming_response.calculate(...)).parse()``
        """
