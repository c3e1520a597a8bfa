"""Checks an installation and a project: what is missing, what is stale, and which source of upstream answers.

Nothing is changed. The project is built anew into a temporary folder: nothing cheaper tells whether it is stale.
"""

from __future__ import annotations

import platform
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from generator.base import config, folder_lock, program, transaction
from generator.base.errors import GeneratorError
from generator.base.missing_settings import where_to_go
from generator.base.numerals import count
from generator.build import pipeline
from generator.build.project import Project
from generator.read import sources
from generator.upstream import url_text

SETTINGS = Path("generator.toml")
_PINS = Path(".ci/requirements.txt")
_PIN = re.compile(r"^([\w.-]+)==([^\s;\\]+)", re.MULTILINE)
_TOOLS = {
    "git": ("`make fresh` and drift.yml", "Install git."),
    "make": ("the Makefile", "Install make."),
}
"""Programs that a project needs: what for, and what to do without them."""


@frozen
class HealthCheck:
    """The result of one check."""

    subject: str
    text: str
    next: str = ""
    """What to do about a fault; empty where all is well."""


def diagnose(root: Path, *, asks_upstream: bool = True) -> Iterator[HealthCheck]:
    """Yield the checks of the installation, and of the project in *root* if there is one."""
    yield HealthCheck("program", f"{program.NAME} {program.VERSION}, Python {platform.python_version()}")
    yield from _pins(root / _PINS)
    for tool, (purpose, next) in _TOOLS.items():
        path = shutil.which(tool)
        yield HealthCheck(tool, path or f"not installed; {purpose} need it", "" if path else next)
    if not (root / SETTINGS).is_file():
        next = where_to_go(root / SETTINGS)
        yield HealthCheck("project", f"there is no {SETTINGS} in this folder", next)
        return
    try:
        settings = config.load(root / SETTINGS)
    except GeneratorError as error:
        yield HealthCheck("settings", f"{error.where}: {error.what}", error.next)
        return
    yield HealthCheck("project", f"{settings.distribution} {settings.version}")
    yield _attempt("snapshots", lambda: _snapshots(root))
    yield _attempt("build", lambda: _freshness(Project(root, settings)))
    yield from _left_over(root)
    if asks_upstream:
        yield from _upstream(settings.upstream)


def _pins(path: Path) -> Iterator[HealthCheck]:
    """Yield whether the installed packages are those that *path* pins, where there is such a file."""
    if not path.is_file():
        return
    pins = dict(_PIN.findall(path.read_text(encoding="utf-8")))
    installed = {distribution.name.lower(): distribution.version for distribution in metadata.distributions()}
    # Some pins are for other systems: what is not installed is named where it is needed.
    others = [
        f"{name} {installed[name.lower()]} (not {version})"
        for name, version in pins.items()
        if installed.get(name.lower(), version) != version
    ]
    if others:
        yield HealthCheck("packages", ", ".join(others), "Remove .venv, and run `make client`.")
    else:
        yield HealthCheck("packages", f"{count(len(pins), 'package')} as {path.as_posix()} pins them")


def _attempt(subject: str, run: Callable[[], HealthCheck]) -> HealthCheck:
    try:
        return run()
    except GeneratorError as error:
        where = f"{error.where}: " if error.where.file else ""
        return HealthCheck(subject, f"{where}{error.what}", error.next)


def _snapshots(root: Path) -> HealthCheck:
    listed = sources.load_verified(root / "spec")
    sources.check_none_ahead(root / "spec", datetime.now(UTC).date())
    newest = max(source.captured for source in listed)
    return HealthCheck("snapshots", f"{count(len(listed), 'capture')} unchanged, the newest of {newest}")


def _freshness(project: Project) -> HealthCheck:
    with TemporaryDirectory() as folder:
        fresh = evolve(project, out=Path(folder))
        pipeline.build(fresh)
        pairs = ((project.documents, fresh.documents), (project.generated, fresh.generated))
        stale = sum(
            not (file := old / path.relative_to(new)).is_file() or file.read_bytes() != path.read_bytes()
            for old, new in pairs
            for path in new.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        )
    if not stale:
        return HealthCheck("build", "spec/ and generated/ are what the sources give")
    what = f"{count(stale, 'file')} of spec/ and generated/ are not what the sources give"
    return HealthCheck("build", what, f"Run `{program.COMMAND} build`.")


def _left_over(root: Path) -> Iterator[HealthCheck]:
    """Yield whether a command that was killed left files."""
    names = [folder_lock.NAME, transaction.NAME]
    left = sorted(path.relative_to(root).as_posix() for name in names for path in root.glob(name))
    if left:
        next = "If no command runs here, the next build ends what it began."
        yield HealthCheck("left over", f"{', '.join(left)}: a command runs, or was killed", next)
    else:
        yield HealthCheck("left over", "no file of a command that was killed")


def _upstream(settings: config.UpstreamSettings) -> Iterator[HealthCheck]:
    """Yield which of the sources that the settings name answers; it is a fault if none does."""
    urls = {name: url for name, url in (("document", settings.document), ("index", settings.index)) if url}
    if not urls:
        next = f"Name a document or an index in {SETTINGS}: [upstream]."
        yield HealthCheck("upstream", "the settings name no source, so that `fetch` and `drift` have none", next)
        return
    faults = {name: _fault(url) for name, url in urls.items()}
    next = "Check the network and the URL in the settings." if all(faults.values()) else ""
    for name, url in urls.items():
        text = f"{url} does not answer: {faults[name]}" if faults[name] else f"{url} answers"
        yield HealthCheck(name, text, next)


def _fault(url: str) -> str:
    try:
        url_text.download(url)
    except GeneratorError as error:
        return " ".join(error.what.split())
    return ""
