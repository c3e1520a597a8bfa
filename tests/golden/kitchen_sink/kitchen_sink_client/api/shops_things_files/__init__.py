# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

import builtins
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from functools import cached_property

from ... import models as _models
from ...runtime import files
from ...runtime.binary import AsyncBinaryResponse, BinaryResponse
from ...runtime.paging import AsyncPage as _AsyncPage
from ...runtime.paging import Listing as _Listing
from ...runtime.paging import Page as _Page
from ...runtime.paging import async_first_page, async_items, async_pages, first_page, items, pages
from ...runtime.rawsender import async_opened, async_raw, open_sender, opened, raw_sender
from ...runtime.rawsender import raw as _raw_
from ...runtime.resource import AsyncResource as _AsyncResource
from ...runtime.resource import Resource as _Resource
from ...runtime.settings import RequestOptions
from ...runtime.unset import UNSET, Unset
from .download import build as _download
from .list_ import build as _list
from .raw import build as _raw
from .upload import build as _upload


class Files(_Resource):
    """Operations of ``client.shops.things.files``."""

    @cached_property
    def with_raw_response(self) -> FilesWithRawResponse:
        """``client.shops.things.files`` with answers as they came."""
        return FilesWithRawResponse(Files(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """``client.shops.things.files`` with answers whose body is still to be read."""
        return FilesWithStreamingResponse(Files(open_sender(self._transport)))

    def list(
        self, *, q: str, from_: str | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> _models.Page:
        """``GET /v1/things/kept``"""
        return self._transport.send(_list(q=q, from_=from_), request_options)

    def list_page(
        self, *, q: str, from_: str | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> _Page[_models.Thing, _models.Page]:
        """One page of ``list``, which knows how to ask for the next one.

        ``GET /v1/things/kept``

        Raises what the call raises; the error has the ``cursor`` of the page that failed.

        Example: ``page = client.shops.things.files.list_page(...)``
        """
        return first_page(
            lambda _cursor: self._transport.send_raw(_list(q=q, from_=_cursor), request_options),
            from_,
            _Listing(lambda page: page.next_cursor, lambda page: None, lambda page: page.items or ()),
        )

    def list_pages(
        self, *, q: str, from_: str | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> Iterator[_Page[_models.Thing, _models.Page]]:
        """All pages of ``list``, each fetched when it is asked for.

        ``GET /v1/things/kept``

        Raises what the call raises; the error has the ``cursor`` of the page that failed.

        Example: ``for page in client.shops.things.files.list_pages(...): print(page)``
        """
        return pages(lambda: self.list_page(q=q, from_=from_, request_options=request_options))

    def list_items(
        self, *, q: str, from_: str | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> Iterator[_models.Thing]:
        """What all pages of ``list`` hold, each page fetched when it is asked for.

        ``GET /v1/things/kept``

        Raises what the call raises; the error has the ``cursor`` of the page that failed.

        Example: ``for item in client.shops.things.files.list_items(...): print(item)``
        """
        return items(lambda: self.list_page(q=q, from_=from_, request_options=request_options))

    def download(self, *, request_options: RequestOptions | None = None) -> BinaryResponse:
        """``GET /v1/things/raw``

        Raises what any call raises; once the answer has begun, reading it does: `ConnectionFailed` if it is cut
        off.

        Example: ``with files.download(...) as answer: answer.save(path)``
        """
        return self._transport.download(_download(), request_options)

    def raw(self, *, body: files.File | Unset = UNSET, request_options: RequestOptions | None = None) -> str:
        """``PUT /v1/things/raw``"""
        return self._transport.send(_raw(body=body), request_options)

    def upload(
        self,
        *,
        name: str,
        file: files.File,
        more: Sequence[files.File] | Unset = UNSET,
        labels: Mapping[str, str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[str]:
        """``POST /v1/things/upload``

        Args:
            file: What to keep.
        """
        return self._transport.send(_upload(name=name, file=file, more=more, labels=labels), request_options)


class FilesWithRawResponse:
    """``client.shops.things.files`` with answers as they came."""

    def __init__(self, resource: Files) -> None:
        self.list = _raw_(resource.list)
        """The `RawResponse` of ``Files.list``; raises what that does, but for what ``parse()`` finds in the body.

        Example: ``files.with_raw_response.list(...).parse()``
        """
        self.download = resource.download
        """``Files.download``, whose `BinaryResponse` is the answer as it came."""
        self.raw = _raw_(resource.raw)
        """The `RawResponse` of ``Files.raw``; raises what that does, but for what ``parse()`` finds in the body.

        Example: ``files.with_raw_response.raw(...).parse()``
        """
        self.upload = _raw_(resource.upload)
        """The `RawResponse` of ``Files.upload``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``files.with_raw_response.upload(...).parse()``
        """


class FilesWithStreamingResponse:
    """``client.shops.things.files`` with answers whose body is still to be read."""

    def __init__(self, resource: Files) -> None:
        self.list = opened(resource.list)
        """The `OpenResponse` of ``Files.list``; raises what that does, but for what ``parse()`` finds in the body.

        Example: ``files.with_streaming_response.list(...).parse()``
        """
        self.download = resource.download
        """``Files.download``, whose `BinaryResponse` is the answer as it came."""
        self.raw = opened(resource.raw)
        """The `OpenResponse` of ``Files.raw``; raises what that does, but for what ``parse()`` finds in the body.

        Example: ``files.with_streaming_response.raw(...).parse()``
        """
        self.upload = opened(resource.upload)
        """The `OpenResponse` of ``Files.upload``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``files.with_streaming_response.upload(...).parse()``
        """


class AsyncFiles(_AsyncResource):
    """Operations of ``client.shops.things.files``, awaited."""

    @cached_property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """``client.shops.things.files`` with answers as they came."""
        return AsyncFilesWithRawResponse(AsyncFiles(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> AsyncFilesWithStreamingResponse:
        """``client.shops.things.files`` with answers whose body is still to be read."""
        return AsyncFilesWithStreamingResponse(AsyncFiles(open_sender(self._transport)))

    async def list(
        self, *, q: str, from_: str | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> _models.Page:
        """``GET /v1/things/kept``"""
        return await self._transport.send(_list(q=q, from_=from_), request_options)

    async def list_page(
        self, *, q: str, from_: str | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> _AsyncPage[_models.Thing, _models.Page]:
        """One page of ``list``, which knows how to ask for the next one.

        ``GET /v1/things/kept``

        Raises what the call raises; the error has the ``cursor`` of the page that failed.

        Example: ``page = client.shops.things.files.list_page(...)``
        """
        return await async_first_page(
            lambda _cursor: self._transport.send_raw(_list(q=q, from_=_cursor), request_options),
            from_,
            _Listing(lambda page: page.next_cursor, lambda page: None, lambda page: page.items or ()),
        )

    def list_pages(
        self, *, q: str, from_: str | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> AsyncIterator[_AsyncPage[_models.Thing, _models.Page]]:
        """All pages of ``list``, each fetched when it is asked for.

        ``GET /v1/things/kept``

        Raises what the call raises; the error has the ``cursor`` of the page that failed.

        Example: ``async for page in client.shops.things.files.list_pages(...): print(page)``
        """
        return async_pages(lambda: self.list_page(q=q, from_=from_, request_options=request_options))

    def list_items(
        self, *, q: str, from_: str | Unset = UNSET, request_options: RequestOptions | None = None
    ) -> AsyncIterator[_models.Thing]:
        """What all pages of ``list`` hold, each page fetched when it is asked for.

        ``GET /v1/things/kept``

        Raises what the call raises; the error has the ``cursor`` of the page that failed.

        Example: ``async for item in client.shops.things.files.list_items(...): print(item)``
        """
        return async_items(lambda: self.list_page(q=q, from_=from_, request_options=request_options))

    async def download(self, *, request_options: RequestOptions | None = None) -> AsyncBinaryResponse:
        """``GET /v1/things/raw``

        Raises what any call raises; once the answer has begun, reading it does: `ConnectionFailed` if it is cut
        off.

        Example: ``async with await files.download(...) as answer: await answer.save(path)``
        """
        return await self._transport.download(_download(), request_options)

    async def raw(self, *, body: files.File | Unset = UNSET, request_options: RequestOptions | None = None) -> str:
        """``PUT /v1/things/raw``"""
        return await self._transport.send(_raw(body=body), request_options)

    async def upload(
        self,
        *,
        name: str,
        file: files.File,
        more: Sequence[files.File] | Unset = UNSET,
        labels: Mapping[str, str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[str]:
        """``POST /v1/things/upload``

        Args:
            file: What to keep.
        """
        return await self._transport.send(_upload(name=name, file=file, more=more, labels=labels), request_options)


class AsyncFilesWithRawResponse:
    """``client.shops.things.files`` with answers as they came, awaited."""

    def __init__(self, resource: AsyncFiles) -> None:
        self.list = async_raw(resource.list)
        """The `RawResponse` of ``AsyncFiles.list``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``(await files.with_raw_response.list(...)).parse()``
        """
        self.download = resource.download
        """``AsyncFiles.download``, whose `AsyncBinaryResponse` is the answer as it came."""
        self.raw = async_raw(resource.raw)
        """The `RawResponse` of ``AsyncFiles.raw``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``(await files.with_raw_response.raw(...)).parse()``
        """
        self.upload = async_raw(resource.upload)
        """The `RawResponse` of ``AsyncFiles.upload``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``(await files.with_raw_response.upload(...)).parse()``
        """


class AsyncFilesWithStreamingResponse:
    """``client.shops.things.files`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncFiles) -> None:
        self.list = async_opened(resource.list)
        """The `AsyncOpenResponse` of ``AsyncFiles.list``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``await (await files.with_streaming_response.list(...)).parse()``
        """
        self.download = resource.download
        """``AsyncFiles.download``, whose `AsyncBinaryResponse` is the answer as it came."""
        self.raw = async_opened(resource.raw)
        """The `AsyncOpenResponse` of ``AsyncFiles.raw``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``await (await files.with_streaming_response.raw(...)).parse()``
        """
        self.upload = async_opened(resource.upload)
        """The `AsyncOpenResponse` of ``AsyncFiles.upload``; raises what that does, but for what ``parse()`` finds
        in the body.

        Example: ``await (await files.with_streaming_response.upload(...)).parse()``
        """
