"""Walking through the pages of an answer: lazily, never in a circle, and never past an end that is none.

A page knows how to ask for the next one: the same call with another cursor. Iterators over all pages, and over what
they hold, stand on top of that. Each takes the arguments of the call; a cursor among them says where to start.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Generic, Self, TypeVar, cast

from attrs import frozen

from .errors import ClientError, DecodeError, InvalidArgument
from .raw import RawResponse
from .unset import UNSET, Unset

T = TypeVar("T")
I = TypeVar("I")  # noqa: E741 - an item


@frozen
class Listing(Generic[I, T]):
    """How to read an answer that is a page; each is asked only when it matters, as it may not be set."""

    following: Callable[[T], str | Unset | None]
    """From an answer to the cursor of the next, nothing after the last."""
    more: Callable[[T], Any]
    """Whether the server says that there is more; neither True nor False where it does not say."""
    held: Callable[[T], Iterable[I]]
    """From an answer to the items in it."""


class _Page(Generic[I, T]):
    """One page: its items, and where the next one is."""

    def __init__(self, response: RawResponse[T], listing: Listing[I, T], cursors: tuple[Any, ...]) -> None:
        self._response = response
        self._listing = listing
        self._cursors = cursors
        """Of the pages until here; that of this one is the last."""
        with self._reading():
            self.answer = response.parse()
            """What the call itself returns."""
            self.items: list[I] = list(listing.held(self.answer))

    @property
    def next_cursor(self) -> str | None:
        """With which the next page begins; None on the last page, and where the server sends a cursor again.

        Raises `FieldError` if what the server sent for it does not fit, and `DecodeError` if it says that there is
        more, but not where: the items of this page are there nevertheless.
        """
        with self._reading():
            more = self._says_more()
            cursor = None if more is False else self._listing.following(self.answer) or None
            if cursor and cursor not in self._cursors:
                return cursor
            if more is True:
                sent = "a cursor that was followed before" if cursor else "no cursor"
                raise DecodeError(f"the server says that there are more pages, but sends {sent}")
        return None

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
        try:
            cursor: Any = self.next_cursor
        except ClientError:
            cursor = UNSET
        return f"{type(self).__name__}({len(self.items)} items, next_cursor={cursor!r})"

    def _says_more(self) -> Any:
        try:
            return self._listing.more(self.answer)
        except AttributeError:
            return None  # it does not any more: the cursor alone decides

    @contextmanager
    def _reading(self) -> Generator[None]:
        """Errors within it are told as those of the call, and of its cursor."""
        try:
            with _resumable(self._cursors[-1]):
                yield
        except ClientError as error:
            raise self._response.told(error) from None
        except AttributeError as error:  # bytes or a stream came in the place of a page
            raise self._response.told(DecodeError(f"no page of a list: {error}")) from None

    def _cursor(self) -> str:
        if self.next_cursor is None:
            raise InvalidArgument("this is the last page: see has_next")
        return self.next_cursor


class Page(_Page[I, T]):
    """One page of a list: `items`, `next_cursor`, `has_next`, and `next_page`."""

    def __init__(
        self,
        ask: Callable[[Any], RawResponse[T]],
        response: RawResponse[T],
        listing: Listing[I, T],
        cursors: tuple[Any, ...],
    ) -> None:
        super().__init__(response, listing, cursors)
        self._ask = ask

    def next_page(self) -> Self:
        """Return the next page, asked for now with the same arguments; raises what the call raises.

        Raises `InvalidArgument` if this is the last page. Any other error has the ``cursor`` to start from again.
        """
        with _resumable(self._cursor()) as cursor:
            return type(self)(self._ask, self._ask(cursor), self._listing, (*self._cursors, cursor))


class AsyncPage(_Page[I, T]):
    """`Page`, awaited."""

    def __init__(
        self,
        ask: Callable[[Any], Awaitable[RawResponse[T]]],
        response: RawResponse[T],
        listing: Listing[I, T],
        cursors: tuple[Any, ...],
    ) -> None:
        super().__init__(response, listing, cursors)
        self._ask = ask

    async def next_page(self) -> Self:
        """See `Page.next_page`."""
        with _resumable(self._cursor()) as cursor:
            return type(self)(self._ask, await self._ask(cursor), self._listing, (*self._cursors, cursor))


@contextmanager
def _resumable(cursor: T) -> Generator[T]:
    """Errors within it carry the cursor of the page that was asked for."""
    try:
        yield cursor
    except ClientError as error:
        error.cursor = cast("str | None", None if cursor is UNSET else cursor)
        raise


def first_page(ask: Callable[[Any], RawResponse[T]], cursor: Any, listing: Listing[I, T]) -> Page[I, T]:
    """The page at *cursor*, by which ``ask`` calls."""
    with _resumable(cursor):
        return Page(ask, ask(cursor), listing, (cursor,))


async def async_first_page(
    ask: Callable[[Any], Awaitable[RawResponse[T]]], cursor: Any, listing: Listing[I, T]
) -> AsyncPage[I, T]:
    """`first_page`, awaited."""
    with _resumable(cursor):
        return AsyncPage(ask, await ask(cursor), listing, (cursor,))


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
