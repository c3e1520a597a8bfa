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
from ...runtime.rawsender import async_opened, async_raw, open_sender, opened, raw, raw_sender
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

    from ...runtime.transport import AsyncTransport, Transport
    from ..shops_things_files import AsyncFiles, Files
else:
    from ...runtime.deprecated import deprecated


class Things:
    """Operations of ``client.shops.things``."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @cached_property
    def files(self) -> Files:
        from ..shops_things_files import Files

        return Files(self._transport)

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
        self.delete = raw(resource.delete)
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.rules = raw(resource.rules)
        self.search = raw(resource.search)


class ThingsWithStreamingResponse:
    """``client.shops.things`` with answers whose body is still to be read."""

    def __init__(self, resource: Things) -> None:
        self.get = opened(resource.get)
        self.delete = opened(resource.delete)
        self.list = opened(resource.list)
        self.create = opened(resource.create)
        self.rules = opened(resource.rules)
        self.search = opened(resource.search)


class AsyncThings:
    """Operations of ``client.shops.things``, awaited."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    @cached_property
    def files(self) -> AsyncFiles:
        from ..shops_things_files import AsyncFiles

        return AsyncFiles(self._transport)

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
        self.delete = async_raw(resource.delete)
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.rules = async_raw(resource.rules)
        self.search = async_raw(resource.search)


class AsyncThingsWithStreamingResponse:
    """``client.shops.things`` with answers whose body is still to be read, awaited."""

    def __init__(self, resource: AsyncThings) -> None:
        self.get = async_opened(resource.get)
        self.delete = async_opened(resource.delete)
        self.list = async_opened(resource.list)
        self.create = async_opened(resource.create)
        self.rules = async_opened(resource.rules)
        self.search = async_opened(resource.search)
