"""A build that finds nothing changed: whatever it reads or wrote is looked at, and one change is enough to build."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli
from generator.build import last_build
from generator.build.pipeline import BuildResult
from tests import project

PAGE, OVERLAY = "spec/pages/2025-11/agents-delete.md", "overlays/fragment/20-wrapped-enum-values.overlay.yaml"
CLIENT = "generated/elevenlabs_agents/client.py"
# In a process of its own: a hook cannot be taken away again, and hears of all that the tests after it do.
LISTENS = """
import json, sys
from pathlib import Path
from generator.build import last_build
from tests import project

sets = {"looked at": set(), "read": set()}
now = "looked at"

def note(event, arguments):
    if event in {"open", "os.listdir", "os.scandir"} and isinstance(arguments[0], str):
        sets[now].add(arguments[0])

sys.addaudithook(note)
last_build.source_digest(())
last_build.save("some", last_build.LastBuild("", {}))
now = "read"
project.build(Path())
print(json.dumps({name: sorted(found) for name, found in sets.items()}))
"""


@pytest.fixture(autouse=True)
def _project(few_pages: tuple[Path, BuildResult], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.copy_built(few_pages[0], tmp_path / "project"))


def _is_built(*options: str) -> bool:
    """Whether `build` has anything to do: it notes all that it does."""
    note = Path(".build/last-build.json")
    before = note.stat().st_ino if note.exists() else 0
    assert cli.main(["build", *options]) == 0
    return note.stat().st_ino != before


def test_every_file_that_a_build_opens_is_looked_at() -> None:
    environment = {**os.environ, "PYTHONPATH": str(project.ROOT)}
    command = [sys.executable, "-c", LISTENS]
    opened = json.loads(subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout)
    looked_at, read = ({os.path.realpath(name) for name in opened[when]} for when in ("looked at", "read"))
    roots = [f"{folder.resolve()}/" for folder in (Path(), project.ROOT / "generator", project.ROOT / "overlays")]
    own = {name for name in read if name.startswith(tuple(roots)) and Path(name).is_file()}
    own = {name for name in own if "__pycache__" not in name}
    assert len(own) > 150
    assert own - looked_at == set()


def _append(name: str) -> Callable[[], None]:
    def append() -> None:
        with Path(name).open("a", encoding="utf-8") as file:
            file.write("\n")

    return append


def _state() -> tuple[str, bool]:
    sources = last_build.source_digest((False, False))
    return sources, last_build.load(sources) is not None


CHANGES: dict[str, Callable[[], object]] = {
    "a page": _append(PAGE),
    "the list of pages": _append("spec/sources.json"),
    "a document": lambda: shutil.copytree(project.ROOT / "overlays", "spec/documents"),
    "an overlay": _append(OVERLAY),
    "an overlay renamed": lambda: Path(OVERLAY).rename(Path(OVERLAY).with_name("21-x.overlay.yaml")),
    "an overlay gone": Path(OVERLAY).unlink,
    "the settings": _append("generator.toml"),
    "former names": _append("spec/former-names.yaml"),
    "the document": _append("spec/openapi.yaml"),
    "its provenance gone": Path("spec/provenance.json").unlink,
    "a file of the client": _append(CLIENT),
    "a file of the client gone": Path(CLIENT).unlink,
    "a file of the client moved": lambda: Path(CLIENT).rename("generated/client.py"),
    "one file more": _append("generated/elevenlabs_agents/mine.py"),
    "the client gone": lambda: shutil.rmtree("generated"),
    "a link to a folder": lambda: Path("spec/pages/more").symlink_to(project.ROOT),
}


def test_any_change_is_a_reason_to_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = last_build.source_digest((False, False))
    last_build.save(sources, last_build.LastBuild("overview", {}))
    assert last_build.load(sources) == last_build.LastBuild("overview", {})
    shutil.copytree(Path(), tmp_path / "saved")
    for what, change in CHANGES.items():
        change()
        assert not _state()[1], what
        for name in ("spec", "overlays", "generated", "generator.toml"):
            shutil.rmtree(name, ignore_errors=True)
        shutil.copytree(tmp_path / "saved", Path(), dirs_exist_ok=True)
        assert _state() == (sources, True), what

    # What the process itself is made of.
    package = tmp_path / "packages/ruff-0.17.9.dist-info"
    package.mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(package.parent)])
    assert not _state()[1]
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path / "project")
    monkeypatch.setattr(sys, "version", "3.15.0")
    assert not _state()[1]
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path / "project")
    shutil.copytree(project.ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(last_build, "_PROGRAM", tmp_path / "generator")
    first = last_build.source_digest(())
    _append(str(tmp_path / "generator/templates/model.py.jinja"))()
    assert last_build.source_digest(()) != first


def test_options_and_a_damaged_record_are_reasons_to_build() -> None:
    assert _is_built()
    assert not _is_built()
    assert not _is_built("--json")
    assert _is_built("--force")
    assert _is_built("--keep-going")
    assert cli.main(["build", "--out", "elsewhere"]) == 0
    assert Path("elsewhere/generated").is_dir()
    assert not _is_built("--keep-going")
    assert _is_built()
    Path(".build/last-build.json").write_text("[]", encoding="utf-8")
    assert _is_built()


def test_programs_are_told_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    said: list[dict[str, object]] = []
    for _ in range(2):
        assert cli.main(["build", "--json"]) == 0
        said.append(json.loads(capsys.readouterr().out))
    assert {**said[0], "seconds": 0} == {**said[1], "seconds": 0}
