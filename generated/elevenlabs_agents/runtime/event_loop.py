"""The event loop that runs, of asyncio or of trio: what waits in it, and which connections a client may use there.

Neither is imported here: a loop that runs has done it, and programs without one need not wait for it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Awaitable, Callable, Coroutine, Generator
from contextlib import suppress
from types import coroutine
from typing import TYPE_CHECKING, Any, TypeGuard, TypeVar

from .deadline import Late

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")

_ENDING: set[asyncio.Task[None]] = set()
"""Tasks of `run_soon`, which a loop alone would not keep alive."""


def current_loop() -> Any:
    """The loop of asyncio that runs, or the token of the run of trio."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        trio = sys.modules.get("trio")
        if trio is None:
            raise
    return trio.lowlevel.current_trio_token()


async def pause(seconds: float) -> None:
    """Let *seconds* pass."""
    loop = current_loop()
    await sys.modules["asyncio" if _is_asyncio(loop) else "trio"].sleep(seconds)


async def before(until: float | None, act: Callable[[], Awaitable[T]]) -> T:
    """What ``act()`` returns, or `Late` when it is later than *until*, by `time.monotonic`; None is never."""
    if until is None:
        return await act()
    left = max(until - time.monotonic(), 0)
    if _is_asyncio(current_loop()):
        import asyncio

        limit = asyncio.timeout(left)
        try:
            async with limit:
                return await act()
        except TimeoutError:
            if not limit.expired():
                raise
        # Not in there: the other error holds the frames of the HTTP library, in whose variables the API key is.
        raise Late
    found: list[T] = []
    with sys.modules["trio"].move_on_after(left):
        found.append(await act())
    if not found:
        raise Late
    return found[0]


async def unbroken(act: Coroutine[Any, Any, T], undo: Callable[[T], Coroutine[Any, Any, None]] | None = None) -> T:
    """What *act* returns, or first of all ``undo`` of it where the task was cancelled at the end.

    A task of asyncio that is cancelled learns it where *act* waits for something, and not where it only lets others
    run: the HTTP libraries do that between taking a connection and using it, and between the steps of closing an
    answer, and never use again what is left so. They shield the latter from trio only.
    """
    if not _is_asyncio(current_loop()):
        return await act
    value, cancelled = await _driven(act)
    if cancelled is None:
        return value
    if undo is not None:
        await _driven(undo(value))
    del value  # no variable of a traceback holds an answer, whose request may have the key in its URL
    raise cancelled


@coroutine
def _driven(act: Coroutine[Any, Any, T]) -> Generator[Any, Any, tuple[T, BaseException | None]]:
    """What *act* returns, and the cancellation that it did not see."""
    import asyncio

    thrown: BaseException | None = None
    cancelled: BaseException | None = None
    while True:
        try:
            awaited = act.send(None) if thrown is None else act.throw(thrown)
        except StopIteration as end:
            return end.value, cancelled
        thrown = None
        if cancelled is not None and awaited is not None:
            awaited.cancel()
            thrown, cancelled = cancelled, None
            continue
        try:
            yield awaited
        except asyncio.CancelledError as error:
            thrown, cancelled = (error, None) if awaited is not None else (None, error)
        except BaseException as error:  # noqa: BLE001 - what was awaited failed
            thrown = error


def is_over(loop: Any) -> bool:
    """Whether *loop* will run nothing any more."""
    if _is_asyncio(loop):
        return loop.is_closed()
    try:
        loop.run_sync_soon(_nothing)
    except Exception:  # noqa: BLE001 - trio.RunFinishedError, without importing trio
        return True
    return False


def run_soon(loop: Any, close: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Let *loop* await ``close()`` when it comes to it, if it is not over; from any thread, also from a finaliser."""
    with suppress(Exception):  # the loop is over, and with it the connections
        if _is_asyncio(loop):
            loop.call_soon_threadsafe(_start, close)
        else:
            loop.run_sync_soon(sys.modules["trio"].lowlevel.spawn_system_task, _quietly, close)


def _is_asyncio(loop: Any) -> TypeGuard[asyncio.AbstractEventLoop]:
    import asyncio

    return isinstance(loop, asyncio.AbstractEventLoop)


def _start(close: Callable[[], Coroutine[Any, Any, None]]) -> None:
    import asyncio

    task = asyncio.ensure_future(_quietly(close))
    _ENDING.add(task)
    task.add_done_callback(_ENDING.discard)


async def _quietly(close: Callable[[], Coroutine[Any, Any, None]]) -> None:
    with suppress(Exception):  # nobody is there to be told
        await close()


def _nothing() -> None:
    pass
