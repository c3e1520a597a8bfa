"""The same pages give the same bytes, whatever the hash seed and the order in which they are read."""

from __future__ import annotations

import contextlib
import json
import random
from pathlib import Path

import pytest
from hypothesis import settings

from generator.build import pipeline
from generator.build.pipeline import BuildResult
from generator.merge import provenance
from generator.read import dialects
from tests import project

LONG = settings.get_current_profile_name() == "long"
SEEDS = ("0", "1", "2", "42") if LONG else ("0",)
"""And that of this process, which is another each time."""


def test_hash_seeds(first_build: tuple[Path, BuildResult], tmp_path: Path) -> None:
    folders = {seed: project.copy_inputs(tmp_path / seed) for seed in SEEDS}
    # All at once: each is a process of its own.
    running = {seed: project.start("build", project=folder, PYTHONHASHSEED=seed) for seed, folder in folders.items()}
    said = {seed: process.communicate() for seed, process in running.items()}
    assert [said[seed][1] for seed in SEEDS if running[seed].returncode] == []
    expected = project.outputs(first_build[0])
    assert len(expected) > 200
    for folder in folders.values():
        assert project.outputs(folder) == expected


def test_the_order_of_the_listing(first_build: tuple[Path, BuildResult], tmp_path: Path) -> None:
    folder = project.copy_inputs(tmp_path / "project")
    listing = folder / "spec/sources.json"
    sources = json.loads(listing.read_text(encoding="utf-8"))[::-1]
    listing.write_text(json.dumps(sources), encoding="utf-8")
    built = project.build(folder)
    assert [fragment.page.removeprefix("spec/") for fragment in fragments_of(folder)] == [s["file"] for s in sources]
    assert built.document.shaped == first_build[1].document.shaped
    assert project.outputs(folder) == project.outputs(first_build[0])


def fragments_of(folder: Path) -> tuple[dialects.Fragment, ...]:
    """Return the fragments of *folder* as a build reads them."""
    with contextlib.chdir(folder):
        return dialects.load_all(Path("spec"))


@pytest.mark.parametrize("seed", [1, 2] if LONG else [1])
def test_the_order_of_the_fragments(first_build: tuple[Path, BuildResult], seed: int) -> None:
    folder, expected = first_build
    fragments = fragments_of(folder)
    shuffled = tuple(random.Random(seed).sample(fragments, len(fragments)))
    assert shuffled != fragments
    with contextlib.chdir(folder):
        document = pipeline.consolidate(shuffled, project.own())
    assert document.text == expected.document.text
    assert provenance.render(document.shaped.doc, document.trail) == (folder / "spec/provenance.json").read_text()
