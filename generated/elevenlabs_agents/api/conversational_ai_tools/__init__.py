# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ... import models as _models
from ...runtime.rawsender import async_opened, async_raw, open_sender, opened, raw, raw_sender
from ...runtime.settings import RequestOptions
from .list_ import build as _list

if TYPE_CHECKING:
    from ...runtime.transport import AsyncTransport, Transport


class Tools:
    """Operations of ``client.conversational_ai.tools``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

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


class ToolsWithStreamingResponse:
    """``client.conversational_ai.tools`` with answers whose body is still to be read."""

    def __init__(self, resource: Tools) -> None:
        self.list = opened(resource.list)


class AsyncTools:
    """Operations of ``client.conversational_ai.tools``, awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

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


class AsyncToolsWithStreamingResponse:
    """``client.conversational_ai.tools`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncTools) -> None:
        self.list = async_opened(resource.list)
