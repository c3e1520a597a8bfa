"""Each command that changes a project, how the project is prepared, and what it has before and after."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from attrs import field, frozen

from generator.base import folder_lock
from tests import docs_site, project
from tests.drift.upstream import DELETE, Docs, Upstream
from tests.project import Tree
from tests.server import Server

_PAGE = "agents-duplicate.md"


@frozen
class Case:
    """A command, and how the project in which it runs is prepared; `{docs}` and `{site}` stand for servers."""

    name: str
    arguments: tuple[str, ...]
    prepare: Callable[[Path], object] = lambda _: None
    is_empty: bool = False
    """Whether it starts in an empty folder."""


def _other_version(where: Path) -> None:
    settings = where / "generator.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"0.1.0"', '"0.2.0"'), encoding="utf-8")


def _page(where: Path) -> None:
    shutil.copy(project.ROOT / "spec/pages/2025-11" / _PAGE, where / _PAGE)


def _report(where: Path) -> None:
    (where / "report.html").write_text("old", encoding="utf-8")


_OVERLAY = "overlays/spec/05-info.overlay.yaml"
CASES = (
    Case("build", ("build",), _other_version),
    Case("add", ("add", _PAGE, "--captured", "2025-11"), _page),
    Case("fetch", ("fetch", "--index", "{docs}/docs/llms.txt")),
    Case("init", ("init", "{site}/docs/"), is_empty=True),
    Case("retire", ("retire", "GET /v1/convai/agents/{agent_id}/link", "--reason", "Gone")),
    Case("report", ("report", "-o", "report.html"), _report),
    Case("overlay apply", ("overlay", "apply", "spec/openapi.yaml", _OVERLAY, "-o", "out.yaml")),
)


@frozen
class Outcome:
    """What a trial left."""

    codes: tuple[int, ...]
    """Exit codes, below zero for a signal."""
    said: str
    found: Tree
    changes: int
    """How many the last process counted that came to its end."""
    seconds: float
    """How long it took."""
    leftovers: tuple[str, ...]


@frozen
class Room:
    """Where trials are made: a project that was built, two servers, and the process that starts commands."""

    folder: Path
    built: Path
    urls: tuple[tuple[str, str], ...]
    _driver: subprocess.Popen[str] = field(repr=False)
    _wholes: dict[str, Outcome] = field(factory=dict[str, Outcome])

    def whole(self, case: Case) -> Outcome:
        """Return what *case* leaves when nobody cuts it off."""
        if case.name not in self._wholes:
            self._wholes[case.name] = self.tried(case)
        return self._wholes[case.name]

    def before(self, case: Case) -> Path:
        """Return the folder in which *case* is ready to run."""
        where = self.folder / f"before {case.name}"
        if not where.exists():
            if case.is_empty:
                where.mkdir()
            else:
                shutil.copytree(self.built, where)
            case.prepare(where)
        return where

    def arguments(self, case: Case) -> list[str]:
        """Return the arguments of *case* with the URLs of the servers."""
        filled = [*case.arguments]
        for name, url in self.urls:
            filled = [part.replace(name, url) for part in filled]
        return filled

    def tried(
        self, case: Case, mode: str = "", number: int = 0, times: int = 1, moment: float | None = None
    ) -> Outcome:
        """Run the command of *case*, *times* at once, cut off as *mode* says at the change of that *number*.

        Or else it is killed after *moment* seconds.
        """
        where = self.folder / "trial"
        shutil.copytree(self.before(case), where)
        output, said = self.folder / "output", self.folder / "said"
        for file in (output, said):
            file.write_text("", encoding="utf-8")
        trial = {"folder": str(where), "arguments": self.arguments(case), "mode": mode, "number": number}
        timed = {} if moment is None else {"moment": moment}
        trials = [{**trial, **timed, "output": str(output), "said": str(said)}] * times
        try:
            codes = asked(self._driver, trials)
            found = files(where)
            # What every command does first.
            folder_lock.end_what_was_left(where, "next")
            if mode == "kill" or timed:
                found = files(where)
            changes, seconds = said.read_text(encoding="utf-8").split() or ("0", "0")
            text = output.read_text(encoding="utf-8")
            return Outcome(tuple(codes), text, found, int(changes), float(seconds), leftovers(where))
        finally:
            shutil.rmtree(where)


def leftovers(where: Path) -> tuple[str, ...]:
    """Return what only a command at work has, or one that was killed."""
    return tuple(sorted(path.name for pattern in (".generator.*", ".*.new") for path in where.rglob(pattern)))


def asked(driver: subprocess.Popen[str], trials: Sequence[Mapping[str, Any]]) -> list[int]:
    """Return the exit codes of *trials*, which *driver* runs at once."""
    assert driver.stdin
    assert driver.stdout
    print(json.dumps(trials), file=driver.stdin, flush=True)
    codes: list[int] = json.loads(driver.stdout.readline())
    return codes


@contextmanager
def driver(*arguments: str) -> Generator[subprocess.Popen[str]]:
    """Start the process that starts commands."""
    environment = {**os.environ, "PYTHONPATH": str(project.ROOT), "PYTHONDONTWRITEBYTECODE": "1", "NO_PROXY": "*"}
    command = [sys.executable, "-m", "tests.interruptions.driver", *arguments]
    with (
        TemporaryDirectory() as certificates,  # nobody speaks TLS, and reading those of the machine takes long
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**environment, "SSL_CERT_DIR": certificates},
        ) as process,
    ):
        try:
            yield process
        finally:
            process.kill()


def files(where: Path) -> Tree:
    """Return all files, but for what is only kept to be faster."""
    return {name: content for name, content in project.tree(where).items() if not name.startswith(".build/")}


@contextmanager
def room(built: Path) -> Generator[Room]:
    """Let trials be made with the project *built*, which is copied."""
    with TemporaryDirectory() as name, Upstream() as upstream, Server() as site, driver() as process:
        docs = Docs.ours(built / "spec")
        docs.edit(DELETE, "Delete an agent", "Delete an agent for good")
        upstream.serve(docs)
        docs_site.serve(site)
        yield Room(Path(name), built, (("{docs}", upstream.url), ("{site}", site.url)), process)
