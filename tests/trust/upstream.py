"""Hostile servers, asked by the commands that ask any: each ends in time, with a located error, and nothing written."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from itertools import repeat
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

from attrs import evolve, field, frozen

from tests import project
from tests.attack.raw_server import Connection, RawServer
from tests.interruptions import cases
from tests.trust import hostile_servers
from tests.trust.areas import Part, Row
from tests.trust.hostile_servers import Site

SECONDS, MEMORY = 120, 1_500_000_000
"""Of processor time and address space."""


@frozen
class _Command:
    """A command that asks a server; `{url}` stands for where it asks."""

    arguments: tuple[str, ...]
    path: str
    """Of the URL."""
    setting: str = ""
    """The setting of [upstream] that has the URL, empty where an argument has it."""
    codes: tuple[int, ...] = (2,)
    """The exit codes with which it may end."""
    may_write: str = ""
    """The file that it may write, empty for none."""

    def __str__(self) -> str:
        return f"{self.arguments[0]} {self.setting or self.path}"


_INDEX, _DOCUMENT = "/docs/llms.txt", "/openapi.json"
EACH = (
    _Command(("fetch",), _INDEX, "index"),
    _Command(("fetch",), _DOCUMENT, "document"),
    _Command(("init", "{url}"), "/docs"),
    _Command(("add", "{url}", "--captured", "2026-06"), _DOCUMENT),
    _Command(("diff", "spec/openapi.yaml", "{url}"), _DOCUMENT),
    _Command(("audit", "{url}"), _DOCUMENT),
)
TURNS = (
    _Command(("drift",), _INDEX, "index"),
    _Command(("drift",), _DOCUMENT, "document"),
    _Command(("drift", "--against", "{url}"), _DOCUMENT),
    # It says which source of upstream answers at all, whatever that is.
    _Command(("doctor",), _DOCUMENT, "document", codes=(0, 1)),
)
"""They build the project first: each server meets one of them."""


WORKERS = 6
"""Servers at the same time: commands wait for them most of the time."""


def parts() -> dict[str, Part]:
    """Return each group of servers."""
    return {label: partial(_row, label) for label in hostile_servers.GROUPS}


def _row(label: str) -> Iterator[Row]:
    with TemporaryDirectory() as name, ExitStack() as stack:
        built = project.copy_few(Path(name) / "built")
        project.build(built)
        shutil.rmtree(built / "generated")
        rooms = SimpleQueue[_Room]()
        for _ in range(WORKERS):
            rooms.put(_Room(built, stack.enter_context(cases.driver("quick"))))
        pool = stack.enter_context(ThreadPoolExecutor(WORKERS))
        sites = hostile_servers.GROUPS[label]
        chosen = [_commands(label, turn) for turn in range(len(sites))]
        answers = [*pool.map(_tried, repeat(rooms), chosen, sites.values())]
        failures = [f"{what}: {fault}" for what, answer in zip(sites, answers, strict=True) for fault in answer]
        yield Row(label, sum(map(len, chosen)), len(sites), tuple(failures), details=(f"{len(sites)} servers",))


def _commands(label: str, turn: int) -> tuple[_Command, ...]:
    # Settings follow from a document wherever its references lead, and from an index whatever its pages are.
    can_start = label in hostile_servers.STARTING
    each = [
        evolve(one, codes=(0, 2), may_write="generator.toml") if can_start and one.arguments[0] == "init" else one
        for one in EACH
    ]
    return (*each, TURNS[turn % len(TURNS)])


def _tried(rooms: SimpleQueue[_Room], commands: tuple[_Command, ...], site: Site) -> list[str]:
    room = rooms.get()
    try:
        return room.tried(commands, site)
    finally:
        rooms.put(room)


@frozen
class _Room:
    """A project that was built, and the process that starts commands."""

    built: Path
    _driver: subprocess.Popen[str] = field(repr=False)

    def tried(self, commands: tuple[_Command, ...], site: Site) -> list[str]:
        """Return what is wrong with the answers of *commands*, which ask *site* at the same time."""
        elsewhere: list[bytes] = []

        def other(connection: Connection) -> None:
            elsewhere.append(connection.request())

        with TemporaryDirectory() as name, RawServer(other) as far, RawServer(site(far.url)) as near:
            folders = [self._prepared(command, Path(name) / str(n), near.url) for n, command in enumerate(commands)]
            before = [project.tree(folder) for folder in folders]
            trials = [
                {
                    "folder": str(folder),
                    "arguments": [part.replace("{url}", near.url + command.path) for part in command.arguments],
                    "mode": "",
                    "number": 0,
                    "output": f"{folder}.output",
                    "said": f"{folder}.said",
                    "seconds": SECONDS,
                    "memory": MEMORY,
                }
                for command, folder in zip(commands, folders, strict=True)
            ]
            codes = cases.asked(self._driver, trials)
            faults = list[str]()
            for command, folder, code, old in zip(commands, folders, codes, before, strict=True):
                said = Path(f"{folder}.output").read_text(encoding="utf-8", errors="replace")
                fault = _judged(code, command.codes, said, near.url)
                found = {name: text for name, text in cases.files(folder).items() if name != command.may_write}
                if not fault and found != old:
                    fault = "something was written"
                faults += [f"{command}: {fault}"] if fault else []
            return [*faults, *(["another server was asked"] if elsewhere else [])]

    def _prepared(self, command: _Command, folder: Path, url: str) -> Path:
        if command.arguments[0] == "init":
            folder.mkdir()
            return folder
        shutil.copytree(self.built, folder)
        settings = folder / "generator.toml"
        text = settings.read_text(encoding="utf-8")
        kept = [line for line in text.splitlines() if not line.startswith(("index =", "document ="))]
        if command.setting:
            kept.insert(kept.index("[upstream]") + 1, f"{command.setting} = {json.dumps(url + command.path)}")
        settings.write_text("\n".join(kept) + "\n", encoding="utf-8")
        return folder


def _judged(code: int, codes: tuple[int, ...], said: str, url: str) -> str:
    """Return what is wrong with the answer of a command, empty if nothing is."""
    if code not in codes:
        return f"exit code {code}: {said.strip()[-300:]}"
    if "Traceback" in said or "a fault of this program" in said:
        return said.strip()[-300:]
    if url not in said:
        return f"no place: {said[:200]}"
    if not said.replace("\n", "").isprintable():
        return f"not printable: {said[:200]!r}"
    return ""
