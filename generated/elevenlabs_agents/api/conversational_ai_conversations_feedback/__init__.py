# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import Any, Literal

from ... import models as _models
from ...runtime.rawsender import async_opened, async_raw, open_sender, opened, raw, raw_sender
from ...runtime.resource import AsyncResource as _AsyncResource
from ...runtime.resource import Resource as _Resource
from ...runtime.settings import RequestOptions
from ...runtime.unset import UNSET, Unset
from .create import build as _create


class Feedback(_Resource):
    """Operations of ``client.conversational_ai.conversations.feedback``."""

    @cached_property
    def with_raw_response(self) -> FeedbackWithRawResponse:
        """``client.conversational_ai.conversations.feedback`` with answers as they came."""
        return FeedbackWithRawResponse(Feedback(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> FeedbackWithStreamingResponse:
        """``client.conversational_ai.conversations.feedback`` with answers whose body is still to be read."""
        return FeedbackWithStreamingResponse(Feedback(open_sender(self._transport)))

    def create(
        self,
        conversation_id: str,
        *,
        feedback: _models.UserFeedbackScore | Literal["like", "dislike"] | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """Send the feedback for the given conversation.

        ``POST /v1/convai/conversations/{conversation_id}/feedback``

        Args:
            conversation_id: The id of the conversation you're taking the action on.
        """
        return self._transport.send(_create(conversation_id, feedback=feedback), request_options)


class FeedbackWithRawResponse:
    """``client.conversational_ai.conversations.feedback`` with answers as they came."""

    def __init__(self, resource: Feedback) -> None:
        self.create = raw(resource.create)
        """The `RawResponse` of ``Feedback.create``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``feedback.with_raw_response.create(...).parse()``
        """


class FeedbackWithStreamingResponse:
    """``client.conversational_ai.conversations.feedback`` with answers whose body is still to be read."""

    def __init__(self, resource: Feedback) -> None:
        self.create = opened(resource.create)
        """The `OpenResponse` of ``Feedback.create``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``feedback.with_streaming_response.create(...).parse()``
        """


class AsyncFeedback(_AsyncResource):
    """Operations of ``client.conversational_ai.conversations.feedback``, awaited."""

    @cached_property
    def with_raw_response(self) -> AsyncFeedbackWithRawResponse:
        """``client.conversational_ai.conversations.feedback`` with answers as they came."""
        return AsyncFeedbackWithRawResponse(AsyncFeedback(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> AsyncFeedbackWithStreamingResponse:
        """``client.conversational_ai.conversations.feedback`` with answers whose body is still to be read."""
        return AsyncFeedbackWithStreamingResponse(AsyncFeedback(open_sender(self._transport)))

    async def create(
        self,
        conversation_id: str,
        *,
        feedback: _models.UserFeedbackScore | Literal["like", "dislike"] | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """Send the feedback for the given conversation.

        ``POST /v1/convai/conversations/{conversation_id}/feedback``

        Args:
            conversation_id: The id of the conversation you're taking the action on.
        """
        return await self._transport.send(_create(conversation_id, feedback=feedback), request_options)


class AsyncFeedbackWithRawResponse:
    """``client.conversational_ai.conversations.feedback`` with answers as they came, awaited."""

    def __init__(self, resource: AsyncFeedback) -> None:
        self.create = async_raw(resource.create)
        """The `RawResponse` of ``AsyncFeedback.create``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``(await feedback.with_raw_response.create(...)).parse()``
        """


class AsyncFeedbackWithStreamingResponse:
    """``client.conversational_ai.conversations.feedback`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncFeedback) -> None:
        self.create = async_opened(resource.create)
        """The `AsyncOpenResponse` of ``AsyncFeedback.create``; raises what that does, but for what ``parse()``
        finds in the body.

        Example: ``await (await feedback.with_streaming_response.create(...)).parse()``
        """
