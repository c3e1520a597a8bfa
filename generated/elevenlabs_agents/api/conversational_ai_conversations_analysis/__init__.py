# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from functools import cached_property

from ... import models as _models
from ...runtime.rawsender import async_opened, async_raw, open_sender, opened, raw, raw_sender
from ...runtime.resource import AsyncResource as _AsyncResource
from ...runtime.resource import Resource as _Resource
from ...runtime.settings import RequestOptions
from .run import build as _run


class Analysis(_Resource):
    """Operations of ``client.conversational_ai.conversations.analysis``."""

    @cached_property
    def with_raw_response(self) -> AnalysisWithRawResponse:
        """``client.conversational_ai.conversations.analysis`` with answers as they came."""
        return AnalysisWithRawResponse(Analysis(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> AnalysisWithStreamingResponse:
        """``client.conversational_ai.conversations.analysis`` with answers whose body is still to be read."""
        return AnalysisWithStreamingResponse(Analysis(open_sender(self._transport)))

    def run(
        self, conversation_id: str, *, request_options: RequestOptions | None = None
    ) -> _models.GetConversationResponseModel:
        """Run the analysis for a conversation using the agent's current evaluation criteria and data collection
        settings.

        ``POST /v1/convai/conversations/{conversation_id}/analysis/run``

        Args:
            conversation_id: ID of the conversation
        """
        return self._transport.send(_run(conversation_id), request_options)


class AnalysisWithRawResponse:
    """``client.conversational_ai.conversations.analysis`` with answers as they came."""

    def __init__(self, resource: Analysis) -> None:
        self.run = raw(resource.run)
        """The `RawResponse` of ``Analysis.run``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``analysis.with_raw_response.run(...).parse()``
        """


class AnalysisWithStreamingResponse:
    """``client.conversational_ai.conversations.analysis`` with answers whose body is still to be read."""

    def __init__(self, resource: Analysis) -> None:
        self.run = opened(resource.run)
        """The `OpenResponse` of ``Analysis.run``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``analysis.with_streaming_response.run(...).parse()``
        """


class AsyncAnalysis(_AsyncResource):
    """Operations of ``client.conversational_ai.conversations.analysis``, awaited."""

    @cached_property
    def with_raw_response(self) -> AsyncAnalysisWithRawResponse:
        """``client.conversational_ai.conversations.analysis`` with answers as they came."""
        return AsyncAnalysisWithRawResponse(AsyncAnalysis(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> AsyncAnalysisWithStreamingResponse:
        """``client.conversational_ai.conversations.analysis`` with answers whose body is still to be read."""
        return AsyncAnalysisWithStreamingResponse(AsyncAnalysis(open_sender(self._transport)))

    async def run(
        self, conversation_id: str, *, request_options: RequestOptions | None = None
    ) -> _models.GetConversationResponseModel:
        """Run the analysis for a conversation using the agent's current evaluation criteria and data collection
        settings.

        ``POST /v1/convai/conversations/{conversation_id}/analysis/run``

        Args:
            conversation_id: ID of the conversation
        """
        return await self._transport.send(_run(conversation_id), request_options)


class AsyncAnalysisWithRawResponse:
    """``client.conversational_ai.conversations.analysis`` with answers as they came, awaited."""

    def __init__(self, resource: AsyncAnalysis) -> None:
        self.run = async_raw(resource.run)
        """The `RawResponse` of ``AsyncAnalysis.run``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``(await analysis.with_raw_response.run(...)).parse()``
        """


class AsyncAnalysisWithStreamingResponse:
    """``client.conversational_ai.conversations.analysis`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncAnalysis) -> None:
        self.run = async_opened(resource.run)
        """The `AsyncOpenResponse` of ``AsyncAnalysis.run``; raises what that does, but for what ``parse()`` finds
        in the body.

        Example: ``await (await analysis.with_streaming_response.run(...)).parse()``
        """
