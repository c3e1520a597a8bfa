"""The same pages give the same bytes, whatever the hash seed and the order in which they are read."""

from __future__ import annotations

import contextlib
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import pipeline
from generator.build.pipeline import BuildResult
from generator.merge import provenance
from generator.read import dialects
from tests import project
from tests.effort import LONG
from tests.test_list_documents import named

ROOT = Path(__file__).parent.parent
SEEDS = ("0", "1", "2", "42") if LONG else ("0",)
"""And that of this process, which is another each time."""


@pytest.fixture(name="built")
def _built(request: pytest.FixtureRequest) -> tuple[Path, BuildResult]:
    """A project that was built: of all pages in the long form, of few in the short one."""
    found: tuple[Path, BuildResult] = request.getfixturevalue("first_build" if LONG else "few_pages")
    return found


def _copy(to: Path) -> Path:
    return project.copy_inputs(to) if LONG else project.copy_few(to)


def test_hash_seeds(built: tuple[Path, BuildResult], tmp_path: Path) -> None:
    folders = {seed: _copy(tmp_path / seed) for seed in SEEDS}
    # All at once: each is a process of its own.
    running = {seed: project.start("build", project=folder, PYTHONHASHSEED=seed) for seed, folder in folders.items()}
    said = {seed: process.communicate() for seed, process in running.items()}
    assert [said[seed][1] for seed in SEEDS if running[seed].returncode] == []
    expected = project.outputs(built[0])
    assert len(expected) > 80
    for folder in folders.values():
        assert project.outputs(folder) == expected


def test_the_order_of_the_listing(built: tuple[Path, BuildResult], tmp_path: Path) -> None:
    folder = _copy(tmp_path / "project")
    listing = folder / "spec/sources.json"
    sources = json.loads(listing.read_text(encoding="utf-8"))[::-1]
    listing.write_text(json.dumps(sources), encoding="utf-8")
    again = project.build(folder)
    assert [fragment.page.removeprefix("spec/") for fragment in fragments_of(folder)] == [s["file"] for s in sources]
    assert again.document.shaped == built[1].document.shaped
    assert project.outputs(folder) == project.outputs(built[0])


_NAMED = "import json; from tests.test_list_documents import named; print(json.dumps(named('L1')))"


def test_list_pages_get_names_back_in_one_order_whatever_the_hash_seed() -> None:
    """What is printed twice is joined as it is met."""
    for seed in SEEDS:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        said = subprocess.check_output([sys.executable, "-c", _NAMED], cwd=ROOT, env=environment, text=True)
        assert said.splitlines() == [json.dumps(named("L1"))]


def fragments_of(folder: Path) -> tuple[dialects.Fragment, ...]:
    """Return the fragments of *folder* as a build reads them."""
    with contextlib.chdir(folder):
        return dialects.load_all(Path("spec"))


@pytest.mark.parametrize("seed", [1, 2] if LONG else [1])
def test_the_order_of_the_fragments(built: tuple[Path, BuildResult], seed: int) -> None:
    folder, expected = built
    fragments = fragments_of(folder)
    shuffled = tuple(random.Random(seed).sample(fragments, len(fragments)))
    assert shuffled != fragments
    with contextlib.chdir(folder):
        document = pipeline.consolidate(shuffled, project.own())
    assert document.text == expected.document.text
    assert provenance.render(document.shaped.doc, document.trail) == (folder / "spec/provenance.json").read_text()
