"""Walking through the pages of an answer: lazily, and never in a circle.

    self.list_pages = pages(self.list, "cursor", lambda page: page.next_cursor if page.has_more else None)
    self.list_items = items(self.list_pages, lambda page: page.things)

Both take the arguments of ``list``; a cursor among them says where to start. An error on the way has in ``cursor`` the
one of the page that it concerns, so that another walk can start there.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine, Generator, Iterable, Iterator
from functools import wraps
from typing import Any, ParamSpec, TypeAlias, TypeVar, cast

from .errors import ClientError
from .unset import Unset

P = ParamSpec("P")
T = TypeVar("T")
I = TypeVar("I")  # noqa: E741 - an item
Following: TypeAlias = Callable[[T], str | Unset | None]
"""From a page to the cursor of the next, nothing after the last."""


def pages(method: Callable[P, T], cursor: str, following: Following[T]) -> Callable[P, Iterator[T]]:
    """Return *method* for all pages, each fetched when it is asked for; a cursor that comes again is the end."""

    @wraps(method)
    def walk(*args: P.args, **kwargs: P.kwargs) -> Iterator[T]:
        given = cast("dict[str, Any]", kwargs)
        seen = {given.get(cursor)}
        while True:
            try:
                page = method(*args, **kwargs)
                yield page
                place = following(page)
            except ClientError as error:
                error.cursor = given.get(cursor)
                raise
            if not place or place in seen:
                return
            seen.add(place)
            given[cursor] = place

    return walk


def items(walked: Callable[P, Iterator[T]], held: Callable[[T], Iterable[I]]) -> Callable[P, Iterator[I]]:
    """Return *walked* for the items that each page holds."""

    @wraps(walked)
    def walk(*args: P.args, **kwargs: P.kwargs) -> Iterator[I]:
        pages_left = cast("Generator[T]", walked(*args, **kwargs))
        for page in pages_left:
            try:
                found = held(page)
            except ClientError as error:
                pages_left.throw(error)  # it knows the cursor
                raise
            yield from found

    return walk


def async_pages(
    method: Callable[P, Coroutine[Any, Any, T]], cursor: str, following: Following[T]
) -> Callable[P, AsyncIterator[T]]:
    """`pages`, awaited."""

    @wraps(method)
    async def walk(*args: P.args, **kwargs: P.kwargs) -> AsyncIterator[T]:
        given = cast("dict[str, Any]", kwargs)
        seen = {given.get(cursor)}
        while True:
            try:
                page = await method(*args, **kwargs)
                yield page
                place = following(page)
            except ClientError as error:
                error.cursor = given.get(cursor)
                raise
            if not place or place in seen:
                return
            seen.add(place)
            given[cursor] = place

    return walk


def async_items(
    walked: Callable[P, AsyncIterator[T]], held: Callable[[T], Iterable[I]]
) -> Callable[P, AsyncIterator[I]]:
    """`items`, awaited."""

    @wraps(walked)
    async def walk(*args: P.args, **kwargs: P.kwargs) -> AsyncIterator[I]:
        pages_left = cast("AsyncGenerator[T]", walked(*args, **kwargs))
        async for page in pages_left:
            try:
                found = held(page)
            except ClientError as error:
                await pages_left.athrow(error)  # it knows the cursor
                raise
            for item in found:
                yield item

    return walk
