# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from functools import cached_property

from ... import models as _models
from ...runtime.rawsender import async_opened, async_raw, open_sender, opened, raw, raw_sender
from ...runtime.resource import AsyncResource as _AsyncResource
from ...runtime.resource import Resource as _Resource
from ...runtime.settings import RequestOptions
from .list_ import build as _list


class Tools(_Resource):
    """Operations of ``client.conversational_ai.tools``."""

    @cached_property
    def with_raw_response(self) -> ToolsWithRawResponse:
        """``client.conversational_ai.tools`` with answers as they came."""
        return ToolsWithRawResponse(Tools(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> ToolsWithStreamingResponse:
        """``client.conversational_ai.tools`` with answers whose body is still to be read."""
        return ToolsWithStreamingResponse(Tools(open_sender(self._transport)))

    def list(self, *, request_options: RequestOptions | None = None) -> _models.ToolsResponseModel:
        """Get all available tools in the workspace.

        ``GET /v1/convai/tools``
        """
        return self._transport.send(_list(), request_options)


class ToolsWithRawResponse:
    """``client.conversational_ai.tools`` with answers as they came."""

    def __init__(self, resource: Tools) -> None:
        self.list = raw(resource.list)
        """The `RawResponse` of ``Tools.list``; raises what that does, but for what ``parse()`` finds in the body.

        Example: ``tools.with_raw_response.list(...).parse()``
        """


class ToolsWithStreamingResponse:
    """``client.conversational_ai.tools`` with answers whose body is still to be read."""

    def __init__(self, resource: Tools) -> None:
        self.list = opened(resource.list)
        """The `OpenResponse` of ``Tools.list``; raises what that does, but for what ``parse()`` finds in the body.

        Example: ``tools.with_streaming_response.list(...).parse()``
        """


class AsyncTools(_AsyncResource):
    """Operations of ``client.conversational_ai.tools``, awaited."""

    @cached_property
    def with_raw_response(self) -> AsyncToolsWithRawResponse:
        """``client.conversational_ai.tools`` with answers as they came."""
        return AsyncToolsWithRawResponse(AsyncTools(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> AsyncToolsWithStreamingResponse:
        """``client.conversational_ai.tools`` with answers whose body is still to be read."""
        return AsyncToolsWithStreamingResponse(AsyncTools(open_sender(self._transport)))

    async def list(self, *, request_options: RequestOptions | None = None) -> _models.ToolsResponseModel:
        """Get all available tools in the workspace.

        ``GET /v1/convai/tools``
        """
        return await self._transport.send(_list(), request_options)


class AsyncToolsWithRawResponse:
    """``client.conversational_ai.tools`` with answers as they came, awaited."""

    def __init__(self, resource: AsyncTools) -> None:
        self.list = async_raw(resource.list)
        """The `RawResponse` of ``AsyncTools.list``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``(await tools.with_raw_response.list(...)).parse()``
        """


class AsyncToolsWithStreamingResponse:
    """``client.conversational_ai.tools`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncTools) -> None:
        self.list = async_opened(resource.list)
        """The `AsyncOpenResponse` of ``AsyncTools.list``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``await (await tools.with_streaming_response.list(...)).parse()``
        """
