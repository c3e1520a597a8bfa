"""The synthetic API, small: what the benchmark of size builds is right, and all of it is in the client."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from generator.base import config
from generator.base.schemas import components, operations
from generator.build import pipeline
from generator.build.pipeline import BuildResult
from generator.read import dialects
from tests.synthetic import Written, write

PAGES = 12


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Written]:
    folder = tmp_path_factory.mktemp("synthetic")
    return folder, write(folder, PAGES)


@pytest.fixture(scope="module")
def built(project: tuple[Path, Written]) -> BuildResult:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project[0])
        return pipeline.build(pipeline.Project(Path(), config.load(Path("generator.toml"))))


def test_the_same_seed_writes_the_same_bytes(project: tuple[Path, Written], tmp_path: Path) -> None:
    assert write(tmp_path / "again", PAGES) == project[1]
    assert write(tmp_path / "other", PAGES, seed=2) != project[1]
    assert contents(tmp_path / "again") == contents(project[0])
    assert contents(tmp_path / "other") != contents(project[0])


def contents(folder: Path) -> dict[str, str]:
    """Return the digests of the pages in *folder*."""
    pages = sorted((folder / "spec/pages").rglob("*.md"))
    return {page.relative_to(folder).as_posix(): hashlib.sha256(page.read_bytes()).hexdigest() for page in pages}


def test_a_larger_api_starts_with_the_smaller_one(project: tuple[Path, Written], tmp_path: Path) -> None:
    larger = write(tmp_path, 2 * PAGES)
    assert contents(project[0]).items() <= contents(tmp_path).items()
    assert project[1].components < larger.components


def test_every_dialect_and_several_captures_are_there(project: tuple[Path, Written]) -> None:
    fragments = dialects.load_all(project[0] / "spec")
    assert {fragment.dialect for fragment in fragments} == {"A", "B", "C"}
    assert len({fragment.captured for fragment in fragments}) == 4


def test_all_that_was_written_is_in_the_document(project: tuple[Path, Written], built: BuildResult) -> None:
    doc = built.document.shaped.doc
    assert {(path, method) for path, method, _ in operations(doc)} == project[1].operations
    assert set(components(doc)) == project[1].components


def test_every_overlay_has_something_to_correct_and_the_merge_to_settle(built: BuildResult) -> None:
    entries = built.document.trail.record.decisions.values()
    # Nothing is recovered: where a later snapshot is of a dialect that loses facts, the earlier one still counts.
    assert any(lost.rule == "later-capture" for entry in entries for lost in entry.superseded)
    assert built.document.trail.respellings
    assert built.document.trail.named_variants


def test_the_client_can_be_imported_whole(project: tuple[Path, Written], built: BuildResult) -> None:
    names = [given.name for given in built.document.shaped.names.classes.values()]
    assert len(names) == len(project[1].components)
    code = f"from synthetic import Synthetic, models\nfor name in {sorted(names)!r}: getattr(models, name)"
    subprocess.run([sys.executable, "-c", code], cwd=project[0] / "generated", check=True)
