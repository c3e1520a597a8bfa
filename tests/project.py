"""A project of one's own: the pages and overlays of this repository in a temporary folder, to build and to break."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.base import config
from generator.build import pipeline
from generator.build.project import Project
from generator.read import sources

ROOT = Path(__file__).parent.parent
INPUTS = ("spec/pages", "spec/sources.json", "spec/former-names.yaml", "overlays", "generator.toml")
OUTPUTS = ("spec/openapi.yaml", "spec/provenance.json", "generated")

Tree = dict[str, bytes]


def copy_inputs(to: Path) -> Path:
    """Copy what a build reads into the folder *to*, and return that."""
    for name in INPUTS:
        _copy(ROOT / name, to / name)
    return to


FEW = ("agents-get-link", "agents-delete", "conversations-get-signed-url")
"""Pages that are read and built in no time."""
FOR_FEW = ("05-info", "10-nested-tags", "20-wrapped-enum-values", "40-empty-content")
"""The overlays that these need."""


def copy_few(to: Path, *more: str) -> Path:
    """Copy what a build of `FEW` pages reads into the folder *to*, and return that; *more* are names of overlays."""
    copy_inputs(to)
    listed = sources.load(to / "spec")
    few = [source for source in listed if Path(source.file).stem in FEW]
    for source in listed:
        if source not in few:
            (to / "spec" / source.file).unlink()
    sources.index(to / "spec").write_text(sources.dump(few), encoding="utf-8")
    settings = to / "generator.toml"
    settings.write_text(without_events(settings.read_text(encoding="utf-8")), encoding="utf-8")
    for overlay in (to / "overlays").rglob("*.overlay.yaml"):
        if overlay.name.partition(".")[0] not in (*FOR_FEW, *more):
            overlay.unlink()
    return to


def without_events(settings: str) -> str:
    """Return *settings* for a project of few pages: events are about a component that none of these has."""
    return settings.partition("[webhook_events]")[0]


def copy_built(project: Path, to: Path) -> Path:
    """Copy *project* with all that was built in it into the folder *to*, and return that."""
    # Few projects have former names.
    for name in (name for name in (*INPUTS, *OUTPUTS) if (project / name).exists()):
        _copy(project / name, to / name)
    return to


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


def tree(project: Path, *names: str) -> Tree:
    """Return every file below *names* in *project*, all of it where none is given; bytecode is left out."""
    roots = [project / name for name in names] or [project]
    files = (path for root in roots for path in ([root] if root.is_file() else root.rglob("*")))
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in sorted(files)
        if path.is_file() and "__pycache__" not in path.parts
    }


def outputs(project: Path) -> Tree:
    """Return all that a build writes."""
    return tree(project, *OUTPUTS)


def own() -> Project:
    """Return the project that stands here."""
    return Project(Path(), config.load(Path("generator.toml")))


def build(project: Path) -> pipeline.BuildResult:
    """Build *project*, as the command does when it is given in that folder."""
    with contextlib.chdir(project):
        return pipeline.build(own())


def start(*arguments: str, project: Path, **environment: str) -> subprocess.Popen[str]:
    """Start `python -m generator` in *project*."""
    return subprocess.Popen(
        [sys.executable, "-m", "generator", *arguments],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
