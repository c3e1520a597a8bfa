"""The synthetic API, small: what the benchmark of size builds is right, and all of it is in the client."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

from generator.base.schemas import components, operations
from tests.synthetic import SyntheticBuild, write

PAGES = 12


def test_the_same_seed_writes_the_same_bytes(synthetic_build: SyntheticBuild, tmp_path: Path) -> None:
    assert write(tmp_path / "again", PAGES) == synthetic_build.written
    assert write(tmp_path / "other", PAGES, seed=2) != synthetic_build.written
    assert contents(tmp_path / "again") == contents(synthetic_build.folder)
    assert contents(tmp_path / "other") != contents(synthetic_build.folder)


def contents(folder: Path) -> dict[str, str]:
    """Return the digests of the pages in *folder*."""
    pages = sorted((folder / "spec/pages").rglob("*.md"))
    return {page.relative_to(folder).as_posix(): hashlib.sha256(page.read_bytes()).hexdigest() for page in pages}


def test_a_larger_api_starts_with_the_smaller_one(synthetic_build: SyntheticBuild, tmp_path: Path) -> None:
    larger = write(tmp_path, 2 * PAGES)
    assert contents(synthetic_build.folder).items() <= contents(tmp_path).items()
    assert synthetic_build.written.components < larger.components


def test_every_dialect_and_several_captures_are_there(synthetic_build: SyntheticBuild) -> None:
    fragments = synthetic_build.built.document.fragments
    assert {fragment.dialect for fragment in fragments} == {"A", "B", "C"}
    assert len({fragment.captured for fragment in fragments}) == 4


def test_all_that_was_written_is_in_the_document(synthetic_build: SyntheticBuild) -> None:
    doc = synthetic_build.built.document.shaped.doc
    assert {(path, method) for path, method, _ in operations(doc)} == synthetic_build.written.operations
    assert set(components(doc)) == synthetic_build.written.components


def test_every_overlay_has_something_to_correct_and_the_merge_to_settle(synthetic_build: SyntheticBuild) -> None:
    trail = synthetic_build.built.document.trail
    # Nothing is recovered: where a later snapshot is of a dialect that loses facts, the earlier one still counts.
    assert any(lost.rule == "later-capture" for entry in trail.record.decisions.values() for lost in entry.superseded)
    assert trail.respellings
    assert trail.named_variants


def test_the_client_can_be_imported_whole(synthetic_build: SyntheticBuild) -> None:
    names = [given.name for given in synthetic_build.built.document.shaped.names.classes.values()]
    assert len(names) == len(synthetic_build.written.components)
    code = f"from synthetic import Synthetic, models\nfor name in {sorted(names)!r}: getattr(models, name)"
    subprocess.run([sys.executable, "-c", code], cwd=synthetic_build.folder / "generated", check=True)
