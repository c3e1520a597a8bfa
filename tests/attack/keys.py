"""Where others could see a key: in what an error shows, is copied as, or says; in the log; in another request."""

from __future__ import annotations

import asyncio
import logging
import pickle
from base64 import b64encode
from collections.abc import Iterator
from types import TracebackType
from typing import Any

from generator.runtime.key_place import KeyPlace
from generator.runtime.transport import AsyncTransport, Transport
from tests.attack.attacks import HEADS, Trial
from tests.attack.raw_server import Connection, RawServer, answer
from tests.runtime.twins import KEY, operation, settings

PLACES = (
    KeyPlace("X-Key"),
    KeyPlace("Authorization", prefix="Bearer "),
    KeyPlace("Authorization", prefix="Basic ", is_basic=True),
    KeyPlace("sid", "cookie"),
    KeyPlace("my key", "query"),
)
SECRETS = (KEY, b64encode(f"{KEY}:".encode()).decode())
WAYS = ("cut off before the answer", "cut off within it", "silent", "refused", "not read", "an echo", "late")


def shown(error: BaseException) -> Iterator[tuple[str, str]]:
    """All that tools show of *error* and of what it came from: its texts, and the variables of every function."""
    left: list[BaseException | None] = [error]
    seen: list[BaseException] = []
    while left:
        one = left.pop()
        if one is None or one in seen:
            continue
        seen.append(one)
        left += one.__cause__, one.__context__
        yield "text", f"{one} {one!r} {one.args!r} {vars(one)!r}"
        request = vars(one).get("_request")
        yield "request", f"{request!r} {getattr(request, 'headers', '')}"
        yield from _variables(one.__traceback__)


def _variables(step: TracebackType | None) -> Iterator[tuple[str, str]]:
    while step:
        code = step.tb_frame.f_code
        for name, value in tuple(step.tb_frame.f_locals.items()):
            yield f"{code.co_filename}:{code.co_name} {name}", f"{value!r} {_inner(value)}"
        step = step.tb_next


def _inner(value: object) -> str:
    """What is directly within *value*, where that is none of this project's: tools go so deep."""
    if type(value).__module__.startswith(("generator", "elevenlabs_agents", "tests")):
        return ""
    return repr([*getattr(value, "__dict__", {}).values()])


class Listener(logging.Handler):
    """All that is logged."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def _script(way: str) -> Any:
    def script(connection: Connection) -> None:
        if way == "not read":
            return
        head = connection.request()
        if way == "cut off within it":
            connection.send(answer(b"{}")[:-1])
        elif way in ("silent", "late"):
            connection.send(b"H", pause=0.4)
        elif way == "an echo":
            connection.send(answer(head, "Content-Type: text/plain", status="401 No"))
        elif way in HEADS:
            connection.send(HEADS[way])

    return script


def leaks(ways: tuple[str, ...] = (*WAYS, *HEADS)) -> Iterator[Trial]:
    """Calls that fail in every way, with the key in every place."""
    root, listener = logging.getLogger(), Listener()
    before = root.level
    root.addHandler(listener)
    root.setLevel(logging.DEBUG)
    try:
        for way in ways:
            with RawServer(_script(way)) as server:
                url = "http://127.0.0.1:1" if way == "refused" else server.url
                for place in PLACES:
                    for library in ("httpx", "httpx2"):
                        for awaited in (False, True):
                            listener.lines.clear()
                            error = _error(
                                place, url, library, deadline=0.2 if way == "late" else None, awaited=awaited
                            )
                            yield Trial(f"{way} {place.name} {library} {awaited}", _seen(error, listener.lines))
    finally:
        root.removeHandler(listener)
        root.setLevel(before)


def _seen(error: BaseException | None, lines: list[str]) -> str:
    """Where a secret is seen; empty if nowhere."""
    if error is None:
        places = [("log", line) for line in lines]
    else:
        places = [("log", line) for line in lines] + [*shown(error), ("pickle", repr(pickle.dumps(error)))]
    return "; ".join(where for where, text in places if any(secret in text for secret in SECRETS))[:300]


def _error(place: KeyPlace, url: str, library: str, *, deadline: float | None, awaited: bool) -> BaseException | None:
    op = operation(key=place, method="POST", body={"text": "x" * 300_000})
    at = settings(url, deadline=deadline) if deadline else settings(url, timeout=0.2)

    async def main() -> None:
        async with AsyncTransport(at, library) as transport:
            await transport.send(op)

    try:
        if awaited:
            asyncio.run(main())
        else:
            with Transport(at, library) as transport:
                transport.send(op)
    except Exception as error:  # noqa: BLE001 - whatever it is
        return error
    return None


def elsewhere(statuses: tuple[int, ...] = (301, 302, 303, 307, 308)) -> Iterator[Trial]:
    """Redirects to other servers, and to what is spelled almost as this one: no other ever sees a request."""
    seen: list[bytes] = []

    def other(connection: Connection) -> None:
        seen.append(connection.request())
        connection.send(answer(b"{}"))

    with RawServer(other) as far:
        port = far.url.rpartition(":")[2]
        for target in (
            far.url,
            f"http://localhost:{port}/",
            f"http://user:pass@127.0.0.1:{port}/",
            f"http://127.0.0.1.:{port}/",
            f"//127.0.0.1:{port}/",
            f"http:\\\\127.0.0.1:{port}/",
            f"/\\127.0.0.1:{port}/",
            f"HTTP://127.0.0.1:{port}/",
            f"http://{{here}}@127.0.0.1:{port}/",
            f"http://{{here}}:pass@127.0.0.1:{port}/",
            f"http://{{here}}#@127.0.0.1:{port}/",
            f"http://127.1:{port}/",
            f"http://2130706433:{port}/",
            f"http://[::ffff:127.0.0.1]:{port}/",
            f" http://127.0.0.1:{port}/",
            f"http://127.0.0.1:{port}\\@{{here}}/",
        ):
            for status in statuses:
                with RawServer(_sends_on(target, status)) as near:
                    for library in ("httpx", "httpx2"):
                        seen.clear()
                        for method in ("GET", "POST"):
                            _call(near.url, library, method)
                        yield Trial(f"{status} {target} {library}", "followed" * bool(seen))


def _sends_on(target: str, status: int) -> Any:
    def script(connection: Connection) -> None:
        host = connection.request().partition(b"ost: ")[2].partition(b"\r")[0].decode()
        location = target.replace("{here}", host)
        connection.send(answer(b"", f"Location: {location}", status=f"{status} There"))

    return script


def _call(url: str, library: str, method: str) -> None:
    with Transport(settings(url), library) as transport:
        try:
            transport.send(operation(method=method))
        except Exception:  # noqa: BLE001 - what the call says is tried elsewhere
            return
