# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .list_ import build as _list

if TYPE_CHECKING:
    from ...models.tools_response_model import ToolsResponseModel
    from ...runtime.settings import RequestOptions
    from ...runtime.transport import AsyncTransport, Transport


class Tools:
    """Operations of ``client.conversational_ai.tools``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, request_options: RequestOptions | None = None) -> ToolsResponseModel:
        """Get all available tools in the workspace.

        ``GET /v1/convai/tools``
        """
        return self._transport.send(_list(), request_options)


class AsyncTools:
    """Operations of ``client.conversational_ai.tools``, awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list(self, *, request_options: RequestOptions | None = None) -> ToolsResponseModel:
        """Get all available tools in the workspace.

        ``GET /v1/convai/tools``
        """
        return await self._transport.send(_list(), request_options)
