# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import cached_property
from typing import Any, Literal

from ... import models as _models
from ... import resources as _resources
from ...runtime.paging import AsyncPage as _AsyncPage
from ...runtime.paging import Listing as _Listing
from ...runtime.paging import Page as _Page
from ...runtime.paging import async_first_page, async_items, async_pages, first_page, items, pages
from ...runtime.rawsender import async_opened, async_raw, open_sender, opened, raw, raw_sender
from ...runtime.resource import AsyncResource as _AsyncResource
from ...runtime.resource import Resource as _Resource
from ...runtime.settings import RequestOptions
from ...runtime.unset import UNSET, Unset
from .delete import build as _delete
from .get import build as _get
from .get_signed_url import build as _get_signed_url
from .get_webrtc_token import build as _get_webrtc_token
from .list_ import build as _list


class Conversations(_Resource):
    """Operations of ``client.conversational_ai.conversations``."""

    @cached_property
    def analysis(self) -> _resources.Analysis:
        return _resources.Analysis(self._transport)

    @cached_property
    def audio(self) -> _resources.Audio:
        return _resources.Audio(self._transport)

    @cached_property
    def feedback(self) -> _resources.Feedback:
        return _resources.Feedback(self._transport)

    @cached_property
    def with_raw_response(self) -> ConversationsWithRawResponse:
        """``client.conversational_ai.conversations`` with answers as they came."""
        return ConversationsWithRawResponse(Conversations(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> ConversationsWithStreamingResponse:
        """``client.conversational_ai.conversations`` with answers whose body is still to be read."""
        return ConversationsWithStreamingResponse(Conversations(open_sender(self._transport)))

    def get_signed_url(
        self,
        *,
        agent_id: str,
        include_conversation_id: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.ConversationSignedUrlResponseModel:
        """Get a signed url to start a conversation with an agent with an agent that requires authorization.

        ``GET /v1/convai/conversation/get-signed-url``

        Args:
            agent_id: The id of the agent you're taking the action on.
            include_conversation_id: Whether to include a conversation_id with the response. If included, the conversation_signature
                cannot be used again.
        """
        return self._transport.send(
            _get_signed_url(agent_id=agent_id, include_conversation_id=include_conversation_id), request_options
        )

    def get_webrtc_token(
        self,
        *,
        agent_id: str,
        participant_name: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.TokenResponseModel:
        """Get a WebRTC session token for real-time communication.

        ``GET /v1/convai/conversation/token``

        Args:
            agent_id: The id of the agent you're taking the action on.
            participant_name: Optional custom participant name. If not provided, user ID will be used
        """
        return self._transport.send(
            _get_webrtc_token(agent_id=agent_id, participant_name=participant_name), request_options
        )

    def list(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        agent_id: str | None | Unset = UNSET,
        call_successful: _models.EvaluationSuccessResult
        | Literal["success", "failure", "unknown"]
        | None
        | Unset = UNSET,
        call_start_before_unix: int | None | Unset = UNSET,
        call_start_after_unix: int | None | Unset = UNSET,
        user_id: str | None | Unset = UNSET,
        page_size: int | Unset = UNSET,
        summary_mode: _models.ConversationsListSummaryMode | Literal["exclude", "include"] | Unset = UNSET,
        search: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.GetConversationsPageResponseModel:
        """Get all conversations of agents that user owns. With option to restrict to a specific agent.

        ``GET /v1/convai/conversations``

        Args:
            cursor: Used for fetching next page. Cursor is returned in the response.
            agent_id: The id of the agent you're taking the action on.
            call_successful: The result of the success evaluation
            call_start_before_unix: Unix timestamp (in seconds) to filter conversations up to this start date.
            call_start_after_unix: Unix timestamp (in seconds) to filter conversations after to this start date.
            user_id: Filter conversations by the user ID who initiated them.
            page_size: How many conversations to return at maximum. Can not exceed 100, defaults to 30.
            summary_mode: Whether to include transcript summaries in the response.
            search: Full-text or fuzzy search over transcript messages
        """
        return self._transport.send(
            _list(
                cursor=cursor,
                agent_id=agent_id,
                call_successful=call_successful,
                call_start_before_unix=call_start_before_unix,
                call_start_after_unix=call_start_after_unix,
                user_id=user_id,
                page_size=page_size,
                summary_mode=summary_mode,
                search=search,
            ),
            request_options,
        )

    def list_page(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        agent_id: str | None | Unset = UNSET,
        call_successful: _models.EvaluationSuccessResult
        | Literal["success", "failure", "unknown"]
        | None
        | Unset = UNSET,
        call_start_before_unix: int | None | Unset = UNSET,
        call_start_after_unix: int | None | Unset = UNSET,
        user_id: str | None | Unset = UNSET,
        page_size: int | Unset = UNSET,
        summary_mode: _models.ConversationsListSummaryMode | Literal["exclude", "include"] | Unset = UNSET,
        search: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _Page[_models.ConversationSummaryResponseModel, _models.GetConversationsPageResponseModel]:
        """One page of ``list``, which knows how to ask for the next one.

        Get all conversations of agents that user owns. With option to restrict to a specific agent.

        ``GET /v1/convai/conversations``

        Raises what the call raises; the error has the ``cursor`` of the page that failed.

        Example: ``page = client.conversational_ai.conversations.list_page(...)``

        Args:
            cursor: Used for fetching next page. Cursor is returned in the response.
            agent_id: The id of the agent you're taking the action on.
            call_successful: The result of the success evaluation
            call_start_before_unix: Unix timestamp (in seconds) to filter conversations up to this start date.
            call_start_after_unix: Unix timestamp (in seconds) to filter conversations after to this start date.
            user_id: Filter conversations by the user ID who initiated them.
            page_size: How many conversations to return at maximum. Can not exceed 100, defaults to 30.
            summary_mode: Whether to include transcript summaries in the response.
            search: Full-text or fuzzy search over transcript messages
        """
        return first_page(
            lambda _cursor: self._transport.send_raw(
                _list(
                    cursor=_cursor,
                    agent_id=agent_id,
                    call_successful=call_successful,
                    call_start_before_unix=call_start_before_unix,
                    call_start_after_unix=call_start_after_unix,
                    user_id=user_id,
                    page_size=page_size,
                    summary_mode=summary_mode,
                    search=search,
                ),
                request_options,
            ),
            cursor,
            _Listing(lambda page: page.next_cursor, lambda page: page.has_more, lambda page: page.conversations),
        )

    def list_pages(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        agent_id: str | None | Unset = UNSET,
        call_successful: _models.EvaluationSuccessResult
        | Literal["success", "failure", "unknown"]
        | None
        | Unset = UNSET,
        call_start_before_unix: int | None | Unset = UNSET,
        call_start_after_unix: int | None | Unset = UNSET,
        user_id: str | None | Unset = UNSET,
        page_size: int | Unset = UNSET,
        summary_mode: _models.ConversationsListSummaryMode | Literal["exclude", "include"] | Unset = UNSET,
        search: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Iterator[_Page[_models.ConversationSummaryResponseModel, _models.GetConversationsPageResponseModel]]:
        """All pages of ``list``, each fetched when it is asked for.

        Get all conversations of agents that user owns. With option to restrict to a specific agent.

        ``GET /v1/convai/conversations``

        Raises what the call raises; the error has the ``cursor`` of the page that failed.

        Example: ``for page in client.conversational_ai.conversations.list_pages(...): print(page)``

        Args:
            cursor: Used for fetching next page. Cursor is returned in the response.
            agent_id: The id of the agent you're taking the action on.
            call_successful: The result of the success evaluation
            call_start_before_unix: Unix timestamp (in seconds) to filter conversations up to this start date.
            call_start_after_unix: Unix timestamp (in seconds) to filter conversations after to this start date.
            user_id: Filter conversations by the user ID who initiated them.
            page_size: How many conversations to return at maximum. Can not exceed 100, defaults to 30.
            summary_mode: Whether to include transcript summaries in the response.
            search: Full-text or fuzzy search over transcript messages
        """
        return pages(
            lambda: self.list_page(
                cursor=cursor,
                agent_id=agent_id,
                call_successful=call_successful,
                call_start_before_unix=call_start_before_unix,
                call_start_after_unix=call_start_after_unix,
                user_id=user_id,
                page_size=page_size,
                summary_mode=summary_mode,
                search=search,
                request_options=request_options,
            )
        )

    def list_items(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        agent_id: str | None | Unset = UNSET,
        call_successful: _models.EvaluationSuccessResult
        | Literal["success", "failure", "unknown"]
        | None
        | Unset = UNSET,
        call_start_before_unix: int | None | Unset = UNSET,
        call_start_after_unix: int | None | Unset = UNSET,
        user_id: str | None | Unset = UNSET,
        page_size: int | Unset = UNSET,
        summary_mode: _models.ConversationsListSummaryMode | Literal["exclude", "include"] | Unset = UNSET,
        search: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Iterator[_models.ConversationSummaryResponseModel]:
        """What all pages of ``list`` hold, each page fetched when it is asked for.

        Get all conversations of agents that user owns. With option to restrict to a specific agent.

        ``GET /v1/convai/conversations``

        Raises what the call raises; the error has the ``cursor`` of the page that failed.

        Example: ``for item in client.conversational_ai.conversations.list_items(...): print(item)``

        Args:
            cursor: Used for fetching next page. Cursor is returned in the response.
            agent_id: The id of the agent you're taking the action on.
            call_successful: The result of the success evaluation
            call_start_before_unix: Unix timestamp (in seconds) to filter conversations up to this start date.
            call_start_after_unix: Unix timestamp (in seconds) to filter conversations after to this start date.
            user_id: Filter conversations by the user ID who initiated them.
            page_size: How many conversations to return at maximum. Can not exceed 100, defaults to 30.
            summary_mode: Whether to include transcript summaries in the response.
            search: Full-text or fuzzy search over transcript messages
        """
        return items(
            lambda: self.list_page(
                cursor=cursor,
                agent_id=agent_id,
                call_successful=call_successful,
                call_start_before_unix=call_start_before_unix,
                call_start_after_unix=call_start_after_unix,
                user_id=user_id,
                page_size=page_size,
                summary_mode=summary_mode,
                search=search,
                request_options=request_options,
            )
        )

    def get(
        self,
        conversation_id: str,
        *,
        format: _models.ConversationsGetRequestFormat | Literal["json", "opentelemetry"] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.GetConversationResponseModel:
        """Get the details of a particular conversation.

        ``GET /v1/convai/conversations/{conversation_id}``

        Args:
            conversation_id: The id of the conversation you're taking the action on.
            format: Response format. Defaults to 'json'. Set to 'opentelemetry' for an OTLP-compatible trace payload
                using the same structure as the post-call webhook. Default: ``"json"``.
        """
        return self._transport.send(_get(conversation_id, format=format), request_options)

    def delete(self, conversation_id: str, *, request_options: RequestOptions | None = None) -> Any:
        """Delete a particular conversation.

        ``DELETE /v1/convai/conversations/{conversation_id}``

        Args:
            conversation_id: The id of the conversation you're taking the action on.
        """
        return self._transport.send(_delete(conversation_id), request_options)


class ConversationsWithRawResponse:
    """``client.conversational_ai.conversations`` with answers as they came."""

    def __init__(self, resource: Conversations) -> None:
        self.get_signed_url = raw(resource.get_signed_url)
        """The `RawResponse` of ``Conversations.get_signed_url``; raises what that does, but for what ``parse()``
        finds in the body.

        Example: ``conversations.with_raw_response.get_signed_url(...).parse()``
        """
        self.get_webrtc_token = raw(resource.get_webrtc_token)
        """The `RawResponse` of ``Conversations.get_webrtc_token``; raises what that does, but for what ``parse()``
        finds in the body.

        Example: ``conversations.with_raw_response.get_webrtc_token(...).parse()``
        """
        self.list = raw(resource.list)
        """The `RawResponse` of ``Conversations.list``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``conversations.with_raw_response.list(...).parse()``
        """
        self.get = raw(resource.get)
        """The `RawResponse` of ``Conversations.get``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``conversations.with_raw_response.get(...).parse()``
        """
        self.delete = raw(resource.delete)
        """The `RawResponse` of ``Conversations.delete``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``conversations.with_raw_response.delete(...).parse()``
        """


class ConversationsWithStreamingResponse:
    """``client.conversational_ai.conversations`` with answers whose body is still to be read."""

    def __init__(self, resource: Conversations) -> None:
        self.get_signed_url = opened(resource.get_signed_url)
        """The `OpenResponse` of ``Conversations.get_signed_url``; raises what that does, but for what ``parse()``
        finds in the body.

        Example: ``conversations.with_streaming_response.get_signed_url(...).parse()``
        """
        self.get_webrtc_token = opened(resource.get_webrtc_token)
        """The `OpenResponse` of ``Conversations.get_webrtc_token``; raises what that does, but for what
        ``parse()`` finds in the body.

        Example: ``conversations.with_streaming_response.get_webrtc_token(...).parse()``
        """
        self.list = opened(resource.list)
        """The `OpenResponse` of ``Conversations.list``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``conversations.with_streaming_response.list(...).parse()``
        """
        self.get = opened(resource.get)
        """The `OpenResponse` of ``Conversations.get``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``conversations.with_streaming_response.get(...).parse()``
        """
        self.delete = opened(resource.delete)
        """The `OpenResponse` of ``Conversations.delete``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``conversations.with_streaming_response.delete(...).parse()``
        """


class AsyncConversations(_AsyncResource):
    """Operations of ``client.conversational_ai.conversations``, awaited."""

    @cached_property
    def analysis(self) -> _resources.AsyncAnalysis:
        return _resources.AsyncAnalysis(self._transport)

    @cached_property
    def audio(self) -> _resources.AsyncAudio:
        return _resources.AsyncAudio(self._transport)

    @cached_property
    def feedback(self) -> _resources.AsyncFeedback:
        return _resources.AsyncFeedback(self._transport)

    @cached_property
    def with_raw_response(self) -> AsyncConversationsWithRawResponse:
        """``client.conversational_ai.conversations`` with answers as they came."""
        return AsyncConversationsWithRawResponse(AsyncConversations(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> AsyncConversationsWithStreamingResponse:
        """``client.conversational_ai.conversations`` with answers whose body is still to be read."""
        return AsyncConversationsWithStreamingResponse(AsyncConversations(open_sender(self._transport)))

    async def get_signed_url(
        self,
        *,
        agent_id: str,
        include_conversation_id: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.ConversationSignedUrlResponseModel:
        """Get a signed url to start a conversation with an agent with an agent that requires authorization.

        ``GET /v1/convai/conversation/get-signed-url``

        Args:
            agent_id: The id of the agent you're taking the action on.
            include_conversation_id: Whether to include a conversation_id with the response. If included, the conversation_signature
                cannot be used again.
        """
        return await self._transport.send(
            _get_signed_url(agent_id=agent_id, include_conversation_id=include_conversation_id), request_options
        )

    async def get_webrtc_token(
        self,
        *,
        agent_id: str,
        participant_name: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.TokenResponseModel:
        """Get a WebRTC session token for real-time communication.

        ``GET /v1/convai/conversation/token``

        Args:
            agent_id: The id of the agent you're taking the action on.
            participant_name: Optional custom participant name. If not provided, user ID will be used
        """
        return await self._transport.send(
            _get_webrtc_token(agent_id=agent_id, participant_name=participant_name), request_options
        )

    async def list(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        agent_id: str | None | Unset = UNSET,
        call_successful: _models.EvaluationSuccessResult
        | Literal["success", "failure", "unknown"]
        | None
        | Unset = UNSET,
        call_start_before_unix: int | None | Unset = UNSET,
        call_start_after_unix: int | None | Unset = UNSET,
        user_id: str | None | Unset = UNSET,
        page_size: int | Unset = UNSET,
        summary_mode: _models.ConversationsListSummaryMode | Literal["exclude", "include"] | Unset = UNSET,
        search: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.GetConversationsPageResponseModel:
        """Get all conversations of agents that user owns. With option to restrict to a specific agent.

        ``GET /v1/convai/conversations``

        Args:
            cursor: Used for fetching next page. Cursor is returned in the response.
            agent_id: The id of the agent you're taking the action on.
            call_successful: The result of the success evaluation
            call_start_before_unix: Unix timestamp (in seconds) to filter conversations up to this start date.
            call_start_after_unix: Unix timestamp (in seconds) to filter conversations after to this start date.
            user_id: Filter conversations by the user ID who initiated them.
            page_size: How many conversations to return at maximum. Can not exceed 100, defaults to 30.
            summary_mode: Whether to include transcript summaries in the response.
            search: Full-text or fuzzy search over transcript messages
        """
        return await self._transport.send(
            _list(
                cursor=cursor,
                agent_id=agent_id,
                call_successful=call_successful,
                call_start_before_unix=call_start_before_unix,
                call_start_after_unix=call_start_after_unix,
                user_id=user_id,
                page_size=page_size,
                summary_mode=summary_mode,
                search=search,
            ),
            request_options,
        )

    async def list_page(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        agent_id: str | None | Unset = UNSET,
        call_successful: _models.EvaluationSuccessResult
        | Literal["success", "failure", "unknown"]
        | None
        | Unset = UNSET,
        call_start_before_unix: int | None | Unset = UNSET,
        call_start_after_unix: int | None | Unset = UNSET,
        user_id: str | None | Unset = UNSET,
        page_size: int | Unset = UNSET,
        summary_mode: _models.ConversationsListSummaryMode | Literal["exclude", "include"] | Unset = UNSET,
        search: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _AsyncPage[_models.ConversationSummaryResponseModel, _models.GetConversationsPageResponseModel]:
        """One page of ``list``, which knows how to ask for the next one.

        Get all conversations of agents that user owns. With option to restrict to a specific agent.

        ``GET /v1/convai/conversations``

        Raises what the call raises; the error has the ``cursor`` of the page that failed.

        Example: ``page = client.conversational_ai.conversations.list_page(...)``

        Args:
            cursor: Used for fetching next page. Cursor is returned in the response.
            agent_id: The id of the agent you're taking the action on.
            call_successful: The result of the success evaluation
            call_start_before_unix: Unix timestamp (in seconds) to filter conversations up to this start date.
            call_start_after_unix: Unix timestamp (in seconds) to filter conversations after to this start date.
            user_id: Filter conversations by the user ID who initiated them.
            page_size: How many conversations to return at maximum. Can not exceed 100, defaults to 30.
            summary_mode: Whether to include transcript summaries in the response.
            search: Full-text or fuzzy search over transcript messages
        """
        return await async_first_page(
            lambda _cursor: self._transport.send_raw(
                _list(
                    cursor=_cursor,
                    agent_id=agent_id,
                    call_successful=call_successful,
                    call_start_before_unix=call_start_before_unix,
                    call_start_after_unix=call_start_after_unix,
                    user_id=user_id,
                    page_size=page_size,
                    summary_mode=summary_mode,
                    search=search,
                ),
                request_options,
            ),
            cursor,
            _Listing(lambda page: page.next_cursor, lambda page: page.has_more, lambda page: page.conversations),
        )

    def list_pages(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        agent_id: str | None | Unset = UNSET,
        call_successful: _models.EvaluationSuccessResult
        | Literal["success", "failure", "unknown"]
        | None
        | Unset = UNSET,
        call_start_before_unix: int | None | Unset = UNSET,
        call_start_after_unix: int | None | Unset = UNSET,
        user_id: str | None | Unset = UNSET,
        page_size: int | Unset = UNSET,
        summary_mode: _models.ConversationsListSummaryMode | Literal["exclude", "include"] | Unset = UNSET,
        search: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> AsyncIterator[_AsyncPage[_models.ConversationSummaryResponseModel, _models.GetConversationsPageResponseModel]]:
        """All pages of ``list``, each fetched when it is asked for.

        Get all conversations of agents that user owns. With option to restrict to a specific agent.

        ``GET /v1/convai/conversations``

        Raises what the call raises; the error has the ``cursor`` of the page that failed.

        Example: ``async for page in client.conversational_ai.conversations.list_pages(...): print(page)``

        Args:
            cursor: Used for fetching next page. Cursor is returned in the response.
            agent_id: The id of the agent you're taking the action on.
            call_successful: The result of the success evaluation
            call_start_before_unix: Unix timestamp (in seconds) to filter conversations up to this start date.
            call_start_after_unix: Unix timestamp (in seconds) to filter conversations after to this start date.
            user_id: Filter conversations by the user ID who initiated them.
            page_size: How many conversations to return at maximum. Can not exceed 100, defaults to 30.
            summary_mode: Whether to include transcript summaries in the response.
            search: Full-text or fuzzy search over transcript messages
        """
        return async_pages(
            lambda: self.list_page(
                cursor=cursor,
                agent_id=agent_id,
                call_successful=call_successful,
                call_start_before_unix=call_start_before_unix,
                call_start_after_unix=call_start_after_unix,
                user_id=user_id,
                page_size=page_size,
                summary_mode=summary_mode,
                search=search,
                request_options=request_options,
            )
        )

    def list_items(
        self,
        *,
        cursor: str | None | Unset = UNSET,
        agent_id: str | None | Unset = UNSET,
        call_successful: _models.EvaluationSuccessResult
        | Literal["success", "failure", "unknown"]
        | None
        | Unset = UNSET,
        call_start_before_unix: int | None | Unset = UNSET,
        call_start_after_unix: int | None | Unset = UNSET,
        user_id: str | None | Unset = UNSET,
        page_size: int | Unset = UNSET,
        summary_mode: _models.ConversationsListSummaryMode | Literal["exclude", "include"] | Unset = UNSET,
        search: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> AsyncIterator[_models.ConversationSummaryResponseModel]:
        """What all pages of ``list`` hold, each page fetched when it is asked for.

        Get all conversations of agents that user owns. With option to restrict to a specific agent.

        ``GET /v1/convai/conversations``

        Raises what the call raises; the error has the ``cursor`` of the page that failed.

        Example: ``async for item in client.conversational_ai.conversations.list_items(...): print(item)``

        Args:
            cursor: Used for fetching next page. Cursor is returned in the response.
            agent_id: The id of the agent you're taking the action on.
            call_successful: The result of the success evaluation
            call_start_before_unix: Unix timestamp (in seconds) to filter conversations up to this start date.
            call_start_after_unix: Unix timestamp (in seconds) to filter conversations after to this start date.
            user_id: Filter conversations by the user ID who initiated them.
            page_size: How many conversations to return at maximum. Can not exceed 100, defaults to 30.
            summary_mode: Whether to include transcript summaries in the response.
            search: Full-text or fuzzy search over transcript messages
        """
        return async_items(
            lambda: self.list_page(
                cursor=cursor,
                agent_id=agent_id,
                call_successful=call_successful,
                call_start_before_unix=call_start_before_unix,
                call_start_after_unix=call_start_after_unix,
                user_id=user_id,
                page_size=page_size,
                summary_mode=summary_mode,
                search=search,
                request_options=request_options,
            )
        )

    async def get(
        self,
        conversation_id: str,
        *,
        format: _models.ConversationsGetRequestFormat | Literal["json", "opentelemetry"] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.GetConversationResponseModel:
        """Get the details of a particular conversation.

        ``GET /v1/convai/conversations/{conversation_id}``

        Args:
            conversation_id: The id of the conversation you're taking the action on.
            format: Response format. Defaults to 'json'. Set to 'opentelemetry' for an OTLP-compatible trace payload
                using the same structure as the post-call webhook. Default: ``"json"``.
        """
        return await self._transport.send(_get(conversation_id, format=format), request_options)

    async def delete(self, conversation_id: str, *, request_options: RequestOptions | None = None) -> Any:
        """Delete a particular conversation.

        ``DELETE /v1/convai/conversations/{conversation_id}``

        Args:
            conversation_id: The id of the conversation you're taking the action on.
        """
        return await self._transport.send(_delete(conversation_id), request_options)


class AsyncConversationsWithRawResponse:
    """``client.conversational_ai.conversations`` with answers as they came, awaited."""

    def __init__(self, resource: AsyncConversations) -> None:
        self.get_signed_url = async_raw(resource.get_signed_url)
        """The `RawResponse` of ``AsyncConversations.get_signed_url``; raises what that does, but for what
        ``parse()`` finds in the body.

        Example: ``(await conversations.with_raw_response.get_signed_url(...)).parse()``
        """
        self.get_webrtc_token = async_raw(resource.get_webrtc_token)
        """The `RawResponse` of ``AsyncConversations.get_webrtc_token``; raises what that does, but for what
        ``parse()`` finds in the body.

        Example: ``(await conversations.with_raw_response.get_webrtc_token(...)).parse()``
        """
        self.list = async_raw(resource.list)
        """The `RawResponse` of ``AsyncConversations.list``; raises what that does, but for what ``parse()`` finds
        in the body.

        Example: ``(await conversations.with_raw_response.list(...)).parse()``
        """
        self.get = async_raw(resource.get)
        """The `RawResponse` of ``AsyncConversations.get``; raises what that does, but for what ``parse()`` finds
        in the body.

        Example: ``(await conversations.with_raw_response.get(...)).parse()``
        """
        self.delete = async_raw(resource.delete)
        """The `RawResponse` of ``AsyncConversations.delete``; raises what that does, but for what ``parse()``
        finds in the body.

        Example: ``(await conversations.with_raw_response.delete(...)).parse()``
        """


class AsyncConversationsWithStreamingResponse:
    """``client.conversational_ai.conversations`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncConversations) -> None:
        self.get_signed_url = async_opened(resource.get_signed_url)
        """The `AsyncOpenResponse` of ``AsyncConversations.get_signed_url``; raises what that does, but for what
        ``parse()`` finds in the body.

        Example: ``await (await conversations.with_streaming_response.get_signed_url(...)).parse()``
        """
        self.get_webrtc_token = async_opened(resource.get_webrtc_token)
        """The `AsyncOpenResponse` of ``AsyncConversations.get_webrtc_token``; raises what that does, but for what
        ``parse()`` finds in the body.

        Example: ``await (await conversations.with_streaming_response.get_webrtc_token(...)).parse()``
        """
        self.list = async_opened(resource.list)
        """The `AsyncOpenResponse` of ``AsyncConversations.list``; raises what that does, but for what ``parse()``
        finds in the body.

        Example: ``await (await conversations.with_streaming_response.list(...)).parse()``
        """
        self.get = async_opened(resource.get)
        """The `AsyncOpenResponse` of ``AsyncConversations.get``; raises what that does, but for what ``parse()``
        finds in the body.

        Example: ``await (await conversations.with_streaming_response.get(...)).parse()``
        """
        self.delete = async_opened(resource.delete)
        """The `AsyncOpenResponse` of ``AsyncConversations.delete``; raises what that does, but for what
        ``parse()`` finds in the body.

        Example: ``await (await conversations.with_streaming_response.delete(...)).parse()``
        """
