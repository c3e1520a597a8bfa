"""What the record of a build says is gone, and what has only moved."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.base import config
from generator.build import pipeline
from generator.build.project import Project
from generator.merge import provenance
from generator.read import dialects
from tests import synthetic
from tests.synthetic import SyntheticBuild


@pytest.mark.parametrize(
    "before, after, expected",
    [
        (["#/a", "#/b"], ["#/b"], ["#/a"]),
        (["#/a", "#/a/x", "#/a/x/y"], [], ["#/a"]),  # the outermost stands for what it holds
        (["#/a", "#/a/x/y", "#/b"], ["#/a", "#/b"], ["#/a/x/y"]),
        (["#/a", "#/ab"], [], ["#/a", "#/ab"]),  # the start of a name is no part of a path
        (["#/a~1b", "#/a~1b/x"], ["#/a~1b"], ["#/a~1b/x"]),
    ],
)
def test_what_vanished_is_told_by_its_outermost_pointer(
    before: list[str], after: list[str], expected: list[str]
) -> None:
    assert provenance.vanished(before, after, "overlay") == dict.fromkeys(expected, "overlay")


def test_what_shaping_moves_to_a_component_of_its_own_is_not_gone(synthetic_build: SyntheticBuild) -> None:
    page = next((synthetic_build.folder / "spec/pages/2026-06").glob("*.md"))
    assert "text:" in page.read_text(encoding="utf-8").partition("AccountSource:")[2][:200], "an inline variant"
    gone = synthetic_build.built.document.trail.gone
    assert set(gone.values()) == {"overlay"}
    assert all("xi-api-key" in place for place in gone)


REMOVAL = """\
overlay: 1.1.0
info: {title: A text that nobody sends, version: 1.0.0}
actions:
  - target: $.components.schemas.AccountSource.oneOf[?@.properties]['properties', 'required'][?@ == 'text' || @.type]
    remove: true
"""


def test_an_overlay_may_remove_what_stands_in_an_inline_variant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synthetic.write(tmp_path, 2)
    (tmp_path / "overlays/spec/90-text.overlay.yaml").write_text(REMOVAL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    project = Project(Path(), config.load(Path("generator.toml")))
    document = pipeline.consolidate(dialects.load_all(project.spec), project)
    (hit,) = [hit for hit in document.hits if "90-text" in hit.overlay.file]
    assert hit.hits == 2
