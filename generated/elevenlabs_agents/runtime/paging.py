"""Walking through the pages of an answer: lazily, and never in a circle.

A page knows how to ask for the next one: the same call with another cursor. Iterators over all pages, and over what
they hold, stand on top of that. Each takes the arguments of the call; a cursor among them says where to start.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Generic, Self, TypeAlias, TypeVar, cast

from .errors import ClientError, InvalidArgument
from .unset import UNSET, Unset

T = TypeVar("T")
I = TypeVar("I")  # noqa: E741 - an item
Following: TypeAlias = Callable[[T], str | Unset | None]
"""From an answer to the cursor of the next, nothing after the last."""
Held: TypeAlias = Callable[[T], Iterable[I]]
"""From an answer to the items in it."""


class _Page(Generic[I, T]):
    """One page: its items, and where the next one is."""

    def __init__(self, answer: T, following: Following[T], held: Held[T, I], cursors: tuple[Any, ...]) -> None:
        self.answer = answer
        """What the call itself returns."""
        self.items: list[I] = list(held(answer))
        self._following = following
        self._held = held
        self._cursors = cursors
        """Of the pages until here; that of this one is the last."""

    @property
    def next_cursor(self) -> str | None:
        """With which the next page begins; None on the last page, and where the server sends a cursor again.

        Raises `FieldError` if what the server sent for it does not fit: the items of this page are there nevertheless.
        """
        with _resumable(self._cursors[-1]):
            cursor = self._following(self.answer) or None
        return None if cursor in self._cursors else cursor

    @property
    def has_next(self) -> bool:
        """Whether there is a page after this one; raises as `next_cursor` does."""
        return self.next_cursor is not None

    def __iter__(self) -> Iterator[I]:
        """Return the items of this page alone."""
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        cursor = getattr(self, "next_cursor", UNSET)
        return f"{type(self).__name__}({len(self.items)} items, next_cursor={cursor!r})"

    def _cursor(self) -> str:
        if self.next_cursor is None:
            raise InvalidArgument("this is the last page: see has_next")
        return self.next_cursor


class Page(_Page[I, T]):
    """One page of a list: `items`, `next_cursor`, `has_next`, and `next_page`."""

    def __init__(
        self, ask: Callable[[Any], T], answer: T, following: Following[T], held: Held[T, I], cursors: tuple[Any, ...]
    ) -> None:
        super().__init__(answer, following, held, cursors)
        self._ask = ask

    def next_page(self) -> Self:
        """Return the next page, asked for now with the same arguments; raises what the call raises.

        Raises `InvalidArgument` if this is the last page. Any other error has the ``cursor`` to start from again.
        """
        with _resumable(self._cursor()) as cursor:
            return type(self)(self._ask, self._ask(cursor), self._following, self._held, (*self._cursors, cursor))


class AsyncPage(_Page[I, T]):
    """`Page`, awaited."""

    def __init__(
        self,
        ask: Callable[[Any], Awaitable[T]],
        answer: T,
        following: Following[T],
        held: Held[T, I],
        cursors: tuple[Any, ...],
    ) -> None:
        super().__init__(answer, following, held, cursors)
        self._ask = ask

    async def next_page(self) -> Self:
        """See `Page.next_page`."""
        with _resumable(self._cursor()) as cursor:
            answer = await self._ask(cursor)
            return type(self)(self._ask, answer, self._following, self._held, (*self._cursors, cursor))


@contextmanager
def _resumable(cursor: T) -> Generator[T]:
    """Errors within it carry the cursor of the page that was asked for."""
    try:
        yield cursor
    except ClientError as error:
        error.cursor = cast("str | None", None if cursor is UNSET else cursor)
        raise


def first_page(ask: Callable[[Any], T], cursor: Any, following: Following[T], held: Held[T, I]) -> Page[I, T]:
    """The page at *cursor*, by which ``ask`` calls."""
    with _resumable(cursor):
        return Page(ask, ask(cursor), following, held, (cursor,))


async def async_first_page(
    ask: Callable[[Any], Awaitable[T]], cursor: Any, following: Following[T], held: Held[T, I]
) -> AsyncPage[I, T]:
    """`first_page`, awaited."""
    with _resumable(cursor):
        return AsyncPage(ask, await ask(cursor), following, held, (cursor,))


def pages(first: Callable[[], Page[I, T]]) -> Iterator[Page[I, T]]:
    """*first* and all pages after it, each fetched when it is asked for."""
    page = first()
    yield page
    while page.has_next:
        page = page.next_page()
        yield page


def items(first: Callable[[], Page[I, T]]) -> Iterator[I]:
    """What `pages` hold."""
    for page in pages(first):
        yield from page.items


async def async_pages(first: Callable[[], Awaitable[AsyncPage[I, T]]]) -> AsyncIterator[AsyncPage[I, T]]:
    """`pages`, awaited."""
    page = await first()
    yield page
    while page.has_next:
        page = await page.next_page()
        yield page


async def async_items(first: Callable[[], Awaitable[AsyncPage[I, T]]]) -> AsyncIterator[I]:
    """`items`, awaited."""
    async for page in async_pages(first):
        for item in page.items:
            yield item
