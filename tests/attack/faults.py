"""Faults within the process of the client: what libraries raise, calls that are cancelled, connections that die."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import pkgutil
import types
from collections.abc import Generator, Iterator
from contextlib import suppress
from functools import partial
from itertools import count
from typing import Any

import trio

from generator.runtime.errors import ClientError, ConnectionFailed
from generator.runtime.settings import Settings
from generator.runtime.transport import AsyncTransport, Transport
from tests.attack.attacks import Trial
from tests.attack.forms import ASYNC, SYNC
from tests.attack.raw_server import RawServer, answer, once, says
from tests.runtime.twins import operation, settings

LIBRARIES = ("httpx", "httpx2")
BENEATH = ("httpcore", "httpcore2", "h11", "idna", "anyio", "trio", "sniffio")
FINE = answer(b'{"id": 1}')
TWICE = answer(b'{"id": 1, "said": "%s"}' % (b"x" * 880) * 200)
"""More than is read at once, of few values: it is read again and again."""


def classes() -> list[type[Exception]]:
    """Every class of exceptions that the HTTP libraries and what they stand on define, found by looking."""
    found: set[type[Exception]] = set()
    for name in (*LIBRARIES, *BENEATH, "ssl", "socket", "asyncio.exceptions"):
        for module in _modules(name):
            for _, kind in inspect.getmembers(module, inspect.isclass):
                if issubclass(kind, Exception) and _is_of(kind, name):
                    found.add(kind)
    return sorted(found, key=lambda kind: (kind.__module__, kind.__name__))


def _modules(name: str) -> Iterator[Any]:
    module = importlib.import_module(name)
    yield module
    for inner in pkgutil.iter_modules(getattr(module, "__path__", ()), f"{name}."):
        if inner.name.endswith(("__main__", "_main", "_tests", "testing", "pytest_plugin", "_repl")):
            continue  # programs, and what is only there where tests are
        try:
            yield importlib.import_module(inner.name)
        except ImportError:
            continue  # of another system, or of a package that is not installed


def _is_of(kind: type[Exception], name: str) -> bool:
    return kind.__module__.partition(".")[0] == name.partition(".")[0]


def made(kind: type[Exception], module: Any) -> Exception:
    """An exception of that class, as plain as it can be."""
    for arguments in (("said",), (), ("said", b"", 0, 1, "said")):
        try:
            return kind(*arguments)
        except (TypeError, AttributeError):
            continue
    error = kind.__new__(kind)
    if issubclass(kind, module.HTTPStatusError):
        request = module.Request("GET", "http://x.test")
        vars(error).update(request=request, response=module.Response(500, request=request))
    return error


class Raising:
    """A transport for the clients of either library that raises, before an answer or within one."""

    def __init__(self, error: Exception, module: Any, *, within: bool) -> None:
        self._error, self._module, self._within = error, module, within

    def handle_request(self, request: Any) -> Any:
        if not self._within:
            raise self._error
        error = self._error

        class Broken(self._module.SyncByteStream):  # type: ignore[misc,name-defined]  # a base that is chosen here
            def __iter__(self) -> Iterator[bytes]:
                yield b"["
                raise error

        return self._module.Response(200, stream=Broken())

    async def handle_async_request(self, request: Any) -> Any:
        if not self._within:
            raise self._error
        error = self._error

        class Broken(self._module.AsyncByteStream):  # type: ignore[misc,name-defined]  # as above
            async def __aiter__(self) -> Any:
                yield b"["
                raise error

        return self._module.Response(200, stream=Broken())

    def close(self) -> None:
        pass

    async def aclose(self) -> None:
        pass

    def __enter__(self) -> Raising:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    async def __aenter__(self) -> Raising:
        return self

    async def __aexit__(self, *_: object) -> None:
        pass


def exceptions() -> Iterator[Trial]:
    """Each of `classes`, before an answer and within one, awaited or not: what the caller gets is an error of ours."""
    for library in LIBRARIES:
        module: Any = importlib.import_module(library)
        for kind in classes():
            for within in (False, True):
                error = made(kind, module)
                transport: Any = Raising(error, module, within=within)
                with module.Client(transport=transport) as http:
                    yield _ours(f"{library} {kind.__module__}.{kind.__name__} {within}", Transport(_AT, http), "send")
                yield asyncio.run(_ours_awaited(f"await {library} {kind.__name__} {within}", module, transport))


_AT = settings("http://127.0.0.1:9")


def _ours(what: str, transport: Transport, form: str) -> Trial:
    try:
        SYNC[form](transport)
    except ClientError:
        return Trial(what)
    except Exception as error:  # noqa: BLE001 - whatever it is
        return Trial(what, repr(error))
    return Trial(what, "nothing was raised")


async def _ours_awaited(what: str, module: Any, transport: Any) -> Trial:
    async with module.AsyncClient(transport=transport) as http:
        try:
            await ASYNC["send"](AsyncTransport(_AT, http))
        except ClientError:
            return Trial(what)
        except Exception as error:  # noqa: BLE001 - as above
            return Trial(what, repr(error))
        return Trial(what, "nothing was raised")


def cancelled(steps: int, names: tuple[str, ...] = ("send", "read", "stream")) -> Iterator[Trial]:
    """Calls that are cancelled at each await, one after the other: nothing is left busy, and the next call works.

    trio does not tell at what a task waits: there they are cancelled after so many *steps* of the loop.
    """
    with RawServer(says(TWICE, each=40_000, pause=0.001)) as server, RawServer(says(FINE)) as good:
        for library in LIBRARIES:
            for name in names:
                for number in count():
                    what, act = f"{library} {name} at await {number}", partial(_stopped, ASYNC[name], number)
                    trial, reached = asyncio.run(_cancelled(what, library, server, good, act))
                    yield trial
                    if not reached:
                        break
                for step in range(steps):
                    what = f"trio {library} {name} after {step} steps"
                    yield trio.run(_cancelled_in_trio, what, library, server, good, name, step)


async def _cancelled(what: str, library: str, server: RawServer, good: RawServer, act: Any) -> tuple[Trial, bool]:
    async with AsyncTransport(settings(server.url), library) as transport:
        try:
            reached = await act(transport)
        except asyncio.CancelledError:
            reached = True
        except ClientError:  # the body is no JSON: it came whole before it was cancelled
            reached = False
        return await _after(what, transport, server, good), reached


@types.coroutine
def _stopped(act: Any, number: int, transport: AsyncTransport) -> Generator[Any, Any, bool]:
    """Await ``act(transport)``, and throw into it at the await of that *number*; return whether that was reached."""
    call = act(transport)
    thrown: BaseException | None = None
    for passed in count():
        try:
            awaited = call.send(None) if thrown is None else call.throw(thrown)
        except StopIteration:
            return passed > number
        if passed == number:
            if awaited is not None:
                awaited.cancel()
            thrown = asyncio.CancelledError()
            continue
        thrown = None
        try:
            yield awaited
        except BaseException as error:  # noqa: BLE001 - of what was awaited
            thrown = error
    raise AssertionError


async def _cancelled_in_trio(
    what: str, library: str, server: RawServer, good: RawServer, name: str, step: int
) -> Trial:
    async with AsyncTransport(settings(server.url), library) as transport:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(_quiet, ASYNC[name], transport)
            for _ in range(step):
                await trio.sleep(0.0005 if _ % 4 == 3 else 0)
            nursery.cancel_scope.cancel()
        return await _after(what, transport, server, good)


async def _quiet(act: Any, transport: AsyncTransport) -> None:
    with suppress(ClientError):  # the body is no JSON: it came whole before it was cancelled
        await act(transport)


async def _after(what: str, transport: AsyncTransport, server: RawServer, good: RawServer) -> Trial:
    """Whether the client still works, and holds at most the one connection that it may use again.

    In trio, one that was cancelled after it was connected and before its first request stays NEW in httpcore 1.0.9 and
    httpcore2 2.16: no call of ours can tell it from one that another call is about to use.
    """
    found = await transport.with_options(base_url=good.url).send(operation())
    own: Any = transport
    pool = own._connections.client()._transport._pool
    unused = "NEW, Request Count: 0" if what.startswith("trio") else "nothing"
    busy = [one for one in pool.connections if not (one.is_idle() or one.is_closed() or unused in one.info())]
    if found != {"id": 1} or busy:
        return Trial(what, f"{found} {busy}")
    return Trial(what)


def races(times: int) -> Iterator[Trial]:
    """A server that closes each connection after one answer: a call that may be made twice never fails."""
    with RawServer(once(FINE)) as server:
        for library in LIBRARIES:
            at: Settings = settings(server.url, max_retries=3)
            with Transport(at, library) as transport:
                for number in range(times):
                    yield _found(f"{library} call {number}", lambda: transport.send(operation()))
                for number in range(times):
                    # It may have been seen: refused, or answered, but never an error of a library.
                    with suppress(ConnectionFailed):
                        transport.send(operation(method="POST"))
                    yield Trial(f"{library} POST {number}")


def _found(what: str, act: Any) -> Trial:
    try:
        found = act()
    except Exception as error:  # noqa: BLE001 - as above
        return Trial(what, repr(error))
    return Trial(what, "" if found == {"id": 1} else repr(found))
