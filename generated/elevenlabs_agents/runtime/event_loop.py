"""The event loop that runs, of asyncio or of trio: what waits in it, and which connections a client may use there.

Neither is imported here: a loop that runs has done it, and programs without one need not wait for it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeGuard, TypeVar

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


class Late(Exception):
    """The time that `before` was given is over."""


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
            if limit.expired():
                raise Late from None
            raise
    found: list[T] = []
    with sys.modules["trio"].move_on_after(left):
        found.append(await act())
    if not found:
        raise Late
    return found[0]


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
