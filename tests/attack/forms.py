"""Every way in which an answer can be read, by either HTTP library, awaited or not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from attrs import frozen

from generator.runtime.operation import EVENTS
from generator.runtime.settings import Settings
from generator.runtime.transport import AsyncTransport, Transport
from tests.runtime.twins import operation

JSON = operation()
TALK = operation(accept=EVENTS)
SOUND = operation(accept="audio/mpeg")


def _save(transport: Transport) -> None:
    with TemporaryDirectory() as folder:
        transport.download(SOUND).save(Path(folder) / "sound")


async def _async_save(transport: AsyncTransport) -> None:
    with TemporaryDirectory() as folder:
        await (await transport.download(SOUND)).save(Path(folder) / "sound")


async def _async_iterated(answer: Any) -> list[Any]:
    return [part async for part in answer]


async def _then(answer: Coroutine[Any, Any, Any], act: Callable[[Any], Any]) -> Any:
    found = act(await answer)
    return await found if asyncio.iscoroutine(found) else found


SYNC: dict[str, Callable[[Transport], Any]] = {
    "send": lambda t: t.send(JSON),
    "raw": lambda t: t.send_raw(JSON).content,
    "open": lambda t: t.open_raw(JSON).read(),
    "parse": lambda t: t.open_raw(JSON).parse(),
    "read": lambda t: t.download(SOUND).read(),
    "iterate": lambda t: list(t.download(SOUND)),
    "save": _save,
    "stream": lambda t: list(t.stream(TALK)),
    "events": lambda t: list(t.open_stream(TALK).parse().events()),
}
ASYNC: dict[str, Callable[[AsyncTransport], Coroutine[Any, Any, Any]]] = {
    "send": lambda t: t.send(JSON),
    "raw": lambda t: _then(t.send_raw(JSON), lambda answer: answer.content),
    "open": lambda t: _then(t.open_raw(JSON), lambda answer: answer.read()),
    "parse": lambda t: _then(t.open_raw(JSON), lambda answer: answer.parse()),
    "read": lambda t: _then(t.download(SOUND), lambda answer: answer.read()),
    "iterate": lambda t: _then(t.download(SOUND), _async_iterated),
    "save": _async_save,
    "stream": lambda t: _then(t.stream(TALK), _async_iterated),
    "events": lambda t: _then(t.open_stream(TALK), lambda answer: _async_iterated(answer.parse().events())),
}


@frozen
class Form:
    """One way to call and read."""

    name: str
    library: str
    awaited: bool

    def __call__(self, at: Settings) -> Any:
        """What is read from the server of *at*."""
        if not self.awaited:
            with Transport(at, self.library) as transport:
                return SYNC[self.name](transport)
        return asyncio.run(self._await(at))

    async def _await(self, at: Settings) -> Any:
        async with AsyncTransport(at, self.library) as transport:
            return await ASYNC[self.name](transport)

    def __str__(self) -> str:
        return f"{self.library} {'await ' * self.awaited}{self.name}"


FORMS = [Form(name, library, awaited) for name in SYNC for library in ("httpx", "httpx2") for awaited in (False, True)]


def tried(form: Form, at: Settings) -> BaseException | None:
    """What *form* raises."""
    try:
        form(at)
    except BaseException as error:  # noqa: BLE001 - whatever it is, the caller looks
        return error
    return None
