# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...runtime.unset import UNSET
from .download import build as _download
from .raw import build as _raw
from .upload import build as _upload

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...runtime import files
    from ...runtime.binary import AsyncBinaryResponse, BinaryResponse
    from ...runtime.settings import RequestOptions
    from ...runtime.transport import AsyncTransport, Transport
    from ...runtime.unset import Unset


class Files:
    """Operations of ``client.shops.things.files``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def download(self, *, request_options: RequestOptions | None = None) -> BinaryResponse:
        """``GET /v1/things/raw``"""
        return self._transport.download(_download(), request_options)

    def raw(self, *, body: files.File | Unset = UNSET, request_options: RequestOptions | None = None) -> str:
        """``PUT /v1/things/raw``"""
        return self._transport.send(_raw(body=body), request_options)

    def upload(
        self,
        *,
        name: str,
        file: files.File,
        more: list[files.File] | Unset = UNSET,
        labels: Mapping[str, str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> list[str]:
        """``POST /v1/things/upload``

        Args:
            file: What to keep.
        """
        return self._transport.send(_upload(name=name, file=file, more=more, labels=labels), request_options)


class AsyncFiles:
    """Operations of ``client.shops.things.files``, awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def download(self, *, request_options: RequestOptions | None = None) -> AsyncBinaryResponse:
        """``GET /v1/things/raw``"""
        return await self._transport.download(_download(), request_options)

    async def raw(self, *, body: files.File | Unset = UNSET, request_options: RequestOptions | None = None) -> str:
        """``PUT /v1/things/raw``"""
        return await self._transport.send(_raw(body=body), request_options)

    async def upload(
        self,
        *,
        name: str,
        file: files.File,
        more: list[files.File] | Unset = UNSET,
        labels: Mapping[str, str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> list[str]:
        """``POST /v1/things/upload``

        Args:
            file: What to keep.
        """
        return await self._transport.send(_upload(name=name, file=file, more=more, labels=labels), request_options)
