# Generated from spec/openapi.yaml by `make client`. Do not edit.
# The other forms of an operation that is deprecated refer to it.
# mypy: disable-error-code=deprecated
# pyright: reportDeprecated=false
from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from ... import models as _models
from ... import params as _params
from ... import resources as _resources
from ...runtime.rawsender import async_opened, async_raw, open_sender, opened, raw, raw_sender
from ...runtime.resource import AsyncResource as _AsyncResource
from ...runtime.resource import Resource as _Resource
from ...runtime.settings import RequestOptions
from ...runtime.unset import UNSET, Unset
from .create import build as _create
from .delete import build as _delete
from .get import build as _get
from .list_ import build as _list
from .rules import build as _rules
from .search import build as _search

if TYPE_CHECKING:
    from typing_extensions import deprecated
else:
    from ...runtime.deprecated import deprecated


class Things(_Resource):
    """Operations of ``client.shops.things``."""

    @cached_property
    def files(self) -> _resources.Files:
        return _resources.Files(self._transport)

    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """``client.shops.things`` with answers as they came."""
        return ThingsWithRawResponse(Things(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """``client.shops.things`` with answers whose body is still to be read."""
        return ThingsWithStreamingResponse(Things(open_sender(self._transport)))

    @deprecated("shops.things.get is deprecated")
    def get(
        self,
        shop_id: str,
        id: int,
        *,
        x_trace: str,
        from_: datetime | str | Unset = UNSET,
        sort: Sequence[_models.Order | Literal["asc", "desc"]] | Unset = UNSET,
        deep: bool | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.Thing:
        """Get one thing, with everything that hangs on it.

        - A list item that is far longer than any line of code may be, so that it has to be wrapped and hang
          below its own bullet.
        - "Quoted", and a backslash: \\d+. It ends in a quote: \"\"\""

        ``GET /v1/shops/{shop-id}/things/{id}``

        .. deprecated:: the specification marks this operation as deprecated.

        Args:
            shop_id: Which shop.
            from_: Not before.
            deep: Default: ``false``.
        """
        return self._transport.send(
            _get(shop_id, id, x_trace=x_trace, from_=from_, sort=sort, deep=deep), request_options
        )

    def delete(self, shop_id: str, id: int, *, request_options: RequestOptions | None = None) -> _models.Nothing:
        """``DELETE /v1/shops/{shop-id}/things/{id}``

        Args:
            shop_id: Which shop.
        """
        return self._transport.send(_delete(shop_id, id), request_options)

    def list(self, *, request_options: RequestOptions | None = None) -> builtins.list[_models.Thing]:
        """``GET /v1/things``"""
        return self._transport.send(_list(), request_options)

    def create(
        self,
        *,
        name: str,
        rules: Sequence[_models.Rule | _params.RuleParam],
        type: Literal["new"] = "new",
        owner: _models.Owner | _params.OwnerParam | Unset = UNSET,
        note: str | None | Unset = UNSET,
        kind: _models.Kind | Literal["a", "A", "", "gpt-4.1", "gpt-4-1", "3", "it's"] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.Thing | None:
        """``POST /v1/things``

        Args:
            note: Null removes it.
        """
        return self._transport.send(
            _create(name=name, rules=rules, type=type, owner=owner, note=note, kind=kind), request_options
        )

    def rules(
        self, *, body: Sequence[_models.Rule | _params.RuleParam], request_options: RequestOptions | None = None
    ) -> None:
        """``PUT /v1/things/rules``"""
        return self._transport.send(_rules(body=body), request_options)

    def search(
        self,
        *,
        q: str | Unset = UNSET,
        path: str | Unset = UNSET,
        options: Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """``POST /v1/things/search``"""
        return self._transport.send(_search(q=q, path=path, options=options), request_options)


class ThingsWithRawResponse:
    """``client.shops.things`` with answers as they came."""

    def __init__(self, resource: Things) -> None:
        self.get = raw(resource.get)
        """The `RawResponse` of ``Things.get``; raises what that does, but for what ``parse()`` finds in the body.

        Example: ``things.with_raw_response.get(...).parse()``
        """
        self.delete = raw(resource.delete)
        """The `RawResponse` of ``Things.delete``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``things.with_raw_response.delete(...).parse()``
        """
        self.list = raw(resource.list)
        """The `RawResponse` of ``Things.list``; raises what that does, but for what ``parse()`` finds in the body.

        Example: ``things.with_raw_response.list(...).parse()``
        """
        self.create = raw(resource.create)
        """The `RawResponse` of ``Things.create``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``things.with_raw_response.create(...).parse()``
        """
        self.rules = raw(resource.rules)
        """The `RawResponse` of ``Things.rules``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``things.with_raw_response.rules(...).parse()``
        """
        self.search = raw(resource.search)
        """The `RawResponse` of ``Things.search``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``things.with_raw_response.search(...).parse()``
        """


class ThingsWithStreamingResponse:
    """``client.shops.things`` with answers whose body is still to be read."""

    def __init__(self, resource: Things) -> None:
        self.get = opened(resource.get)
        """The `OpenResponse` of ``Things.get``; raises what that does, but for what ``parse()`` finds in the body.

        Example: ``things.with_streaming_response.get(...).parse()``
        """
        self.delete = opened(resource.delete)
        """The `OpenResponse` of ``Things.delete``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``things.with_streaming_response.delete(...).parse()``
        """
        self.list = opened(resource.list)
        """The `OpenResponse` of ``Things.list``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``things.with_streaming_response.list(...).parse()``
        """
        self.create = opened(resource.create)
        """The `OpenResponse` of ``Things.create``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``things.with_streaming_response.create(...).parse()``
        """
        self.rules = opened(resource.rules)
        """The `OpenResponse` of ``Things.rules``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``things.with_streaming_response.rules(...).parse()``
        """
        self.search = opened(resource.search)
        """The `OpenResponse` of ``Things.search``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``things.with_streaming_response.search(...).parse()``
        """


class AsyncThings(_AsyncResource):
    """Operations of ``client.shops.things``, awaited."""

    @cached_property
    def files(self) -> _resources.AsyncFiles:
        return _resources.AsyncFiles(self._transport)

    @cached_property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """``client.shops.things`` with answers as they came."""
        return AsyncThingsWithRawResponse(AsyncThings(raw_sender(self._transport)))

    @cached_property
    def with_streaming_response(self) -> AsyncThingsWithStreamingResponse:
        """``client.shops.things`` with answers whose body is still to be read."""
        return AsyncThingsWithStreamingResponse(AsyncThings(open_sender(self._transport)))

    @deprecated("shops.things.get is deprecated")
    async def get(
        self,
        shop_id: str,
        id: int,
        *,
        x_trace: str,
        from_: datetime | str | Unset = UNSET,
        sort: Sequence[_models.Order | Literal["asc", "desc"]] | Unset = UNSET,
        deep: bool | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.Thing:
        """Get one thing, with everything that hangs on it.

        - A list item that is far longer than any line of code may be, so that it has to be wrapped and hang
          below its own bullet.
        - "Quoted", and a backslash: \\d+. It ends in a quote: \"\"\""

        ``GET /v1/shops/{shop-id}/things/{id}``

        .. deprecated:: the specification marks this operation as deprecated.

        Args:
            shop_id: Which shop.
            from_: Not before.
            deep: Default: ``false``.
        """
        return await self._transport.send(
            _get(shop_id, id, x_trace=x_trace, from_=from_, sort=sort, deep=deep), request_options
        )

    async def delete(self, shop_id: str, id: int, *, request_options: RequestOptions | None = None) -> _models.Nothing:
        """``DELETE /v1/shops/{shop-id}/things/{id}``

        Args:
            shop_id: Which shop.
        """
        return await self._transport.send(_delete(shop_id, id), request_options)

    async def list(self, *, request_options: RequestOptions | None = None) -> builtins.list[_models.Thing]:
        """``GET /v1/things``"""
        return await self._transport.send(_list(), request_options)

    async def create(
        self,
        *,
        name: str,
        rules: Sequence[_models.Rule | _params.RuleParam],
        type: Literal["new"] = "new",
        owner: _models.Owner | _params.OwnerParam | Unset = UNSET,
        note: str | None | Unset = UNSET,
        kind: _models.Kind | Literal["a", "A", "", "gpt-4.1", "gpt-4-1", "3", "it's"] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> _models.Thing | None:
        """``POST /v1/things``

        Args:
            note: Null removes it.
        """
        return await self._transport.send(
            _create(name=name, rules=rules, type=type, owner=owner, note=note, kind=kind), request_options
        )

    async def rules(
        self, *, body: Sequence[_models.Rule | _params.RuleParam], request_options: RequestOptions | None = None
    ) -> None:
        """``PUT /v1/things/rules``"""
        return await self._transport.send(_rules(body=body), request_options)

    async def search(
        self,
        *,
        q: str | Unset = UNSET,
        path: str | Unset = UNSET,
        options: Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """``POST /v1/things/search``"""
        return await self._transport.send(_search(q=q, path=path, options=options), request_options)


class AsyncThingsWithRawResponse:
    """``client.shops.things`` with answers as they came, awaited."""

    def __init__(self, resource: AsyncThings) -> None:
        self.get = async_raw(resource.get)
        """The `RawResponse` of ``AsyncThings.get``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``(await things.with_raw_response.get(...)).parse()``
        """
        self.delete = async_raw(resource.delete)
        """The `RawResponse` of ``AsyncThings.delete``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``(await things.with_raw_response.delete(...)).parse()``
        """
        self.list = async_raw(resource.list)
        """The `RawResponse` of ``AsyncThings.list``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``(await things.with_raw_response.list(...)).parse()``
        """
        self.create = async_raw(resource.create)
        """The `RawResponse` of ``AsyncThings.create``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``(await things.with_raw_response.create(...)).parse()``
        """
        self.rules = async_raw(resource.rules)
        """The `RawResponse` of ``AsyncThings.rules``; raises what that does, but for what ``parse()`` finds in the
        body.

        Example: ``(await things.with_raw_response.rules(...)).parse()``
        """
        self.search = async_raw(resource.search)
        """The `RawResponse` of ``AsyncThings.search``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``(await things.with_raw_response.search(...)).parse()``
        """


class AsyncThingsWithStreamingResponse:
    """``client.shops.things`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncThings) -> None:
        self.get = async_opened(resource.get)
        """The `AsyncOpenResponse` of ``AsyncThings.get``; raises what that does, but for what ``parse()`` finds in
        the body.

        Example: ``await (await things.with_streaming_response.get(...)).parse()``
        """
        self.delete = async_opened(resource.delete)
        """The `AsyncOpenResponse` of ``AsyncThings.delete``; raises what that does, but for what ``parse()`` finds
        in the body.

        Example: ``await (await things.with_streaming_response.delete(...)).parse()``
        """
        self.list = async_opened(resource.list)
        """The `AsyncOpenResponse` of ``AsyncThings.list``; raises what that does, but for what ``parse()`` finds
        in the body.

        Example: ``await (await things.with_streaming_response.list(...)).parse()``
        """
        self.create = async_opened(resource.create)
        """The `AsyncOpenResponse` of ``AsyncThings.create``; raises what that does, but for what ``parse()`` finds
        in the body.

        Example: ``await (await things.with_streaming_response.create(...)).parse()``
        """
        self.rules = async_opened(resource.rules)
        """The `AsyncOpenResponse` of ``AsyncThings.rules``; raises what that does, but for what ``parse()`` finds
        in the body.

        Example: ``await (await things.with_streaming_response.rules(...)).parse()``
        """
        self.search = async_opened(resource.search)
        """The `AsyncOpenResponse` of ``AsyncThings.search``; raises what that does, but for what ``parse()`` finds
        in the body.

        Example: ``await (await things.with_streaming_response.search(...)).parse()``
        """
