"""Our side of overlays: dialects and pages, actions that match nothing, and the overlays of this repository."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.base import yamlio
from generator.base.errors import Faults, OverlayError
from generator.base.nodes import Map
from generator.build import pipeline
from generator.build.project import Project
from generator.correct import overlay, transforms
from generator.correct.overlay import Hit, Overlay
from generator.correct.overlay.actions import Transform
from generator.read import dialects
from generator.read.dialects import Fragment
from tests import consolidated, goldens
from tests.fragments import fragment
from tests.losses import lost
from tests.overlays import HEAD, document, written

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"


pytestmark = pytest.mark.usefixtures("at_the_root")


def page(name: str, dialect: str) -> Fragment:
    return fragment("x: {}\n", page=f"spec/pages/2026-06/{name}.md", dialect=dialect, url=f"https://docs/{name}")


def test_an_overlay_applies_to_fragments_of_its_dialects_and_its_page() -> None:
    mark = "  - {target: $.x, update: {%s: 1}}\n"
    overlays = (
        written(mark % "all", file="overlays/fragment/1"),
        written(mark % "ac", HEAD + "x-dialects: [A, C]\n", "overlays/fragment/2"),
        written(mark % "page", HEAD + "extends: spec/pages/2026-06/one.md\n", "overlays/fragment/3"),
        written(mark % "relative", HEAD + "extends: ../../spec/pages/2026-06/two.md\n", "overlays/fragment/4"),
        written(mark % "url", HEAD + "extends: https://docs/two\n", "overlays/fragment/5"),
        written(mark % "b_page", HEAD + "x-dialects: [B]\nextends: spec/pages/2026-06/one.md\n", "overlays/fragment/6"),
    )
    given_ = (page("one", "A"), page("two", "B"), page("three", "C"))
    results, hits = overlay.apply_to_fragments(given_, overlays)
    assert [list(each.doc["x"]) for each in results] == [
        ["all", "ac", "page"],
        ["all", "relative", "url"],
        ["all", "ac"],
    ]
    assert [list(each.doc["x"]) for each in given_] == [[], [], []]
    assert [(hit.overlay.file[-1], hit.page[19:-3]) for hit in hits] == [
        *[("1", "one"), ("2", "one"), ("3", "one")],
        *[("1", "two"), ("4", "two"), ("5", "two")],
        *[("1", "three"), ("2", "three")],
    ]


def names(found: tuple[tuple[Overlay, overlay.OverlayAction], ...]) -> list[str]:
    return [f"{each.file} {action.target.text}" for each, action in found]


def test_an_action_without_matches_counts_where_its_dialect_is_present() -> None:
    overlays = (
        written("  - {target: $.x, update: {a: 1}}\n  - {target: $.y, remove: true}\n", file="all"),
        written("  - {target: $.y, remove: true}\n", HEAD + "x-dialects: [A]\n", "a"),
        written("  - {target: $.y, remove: true}\n", HEAD + "x-dialects: [C, B]\n", "bc"),
        written("  - {target: $.x, remove: true}\n", HEAD + "extends: gone.md\n", "page"),
    )
    _, hits = overlay.apply_to_fragments([page("one", "A"), page("two", "A")], overlays)
    assert names(overlay.unmatched(overlays, hits, ["A"])) == ["all $.y", "a $.y", "page $.x"]
    assert names(overlay.unmatched(overlays, hits, ["A", "B"])) == ["all $.y", "a $.y", "bc $.y", "page $.x"]
    assert names(overlay.unmatched(overlays, hits, [])) == []
    assert names(overlay.unmatched(overlays, hits)) == ["all $.y", "a $.y", "bc $.y", "page $.x"]


def test_one_hit_on_one_fragment_is_enough() -> None:
    overlays = (written("  - {target: $.x.y, remove: true}\n"),)
    one, two = page("one", "A"), page("two", "A")
    two.doc["x"]["y"] = 1
    _, hits = overlay.apply_to_fragments([one, two], overlays)
    assert [hit.hits for hit in hits] == [0, 1]
    assert overlay.idle(overlay.unmatched(overlays, hits, ["A"])) == ()


def test_an_action_that_matches_nothing_is_an_error() -> None:
    each = overlay.load("tests/cases/overlay/no-match/overlay.yaml")
    _, hits = overlay.apply_to_document(document("tests/cases/overlay/no-match/input.yaml"), [each])
    assert [(hit.index, hit.page, hit.hits) for hit in hits] == [(0, "", 0), (1, "", 0)]
    first, *_ = overlay.idle(overlay.unmatched([each], hits))
    goldens.check("errors/overlay-matches-nothing.txt", f"{first}\n")


STREAM = "/v1/convai/agents/{agent_id}/simulate-conversation/stream"


def test_overlays_that_match_nothing_stand_before_what_is_invalid_without_them() -> None:
    whole = Project(Path(), consolidated.names())
    fragments = list(dialects.load_all(whole.spec))
    for one in fragments:
        paths = one.doc["paths"]
        if STREAM in paths:
            paths.put(STREAM.replace("{agent_id}", "{id}"), paths.pop(STREAM), one.doc.at("paths"))
    with pytest.raises(Faults) as caught:
        pipeline.consolidate(fragments, whole)
    first, *_ = caught.value.faults
    assert first.where.file == "overlays/spec/40-simulation-stream.overlay.yaml"
    assert first.what.startswith(f"the action matches nothing: $.paths['{STREAM}'].post")
    now = STREAM.replace("{agent_id}", "{id}")
    assert first.next == f"The path is `{now}` now: write $.paths['{now}'] in the target."
    assert any("leads nowhere" in fault.what for fault in caught.value.faults)


def test_overlays_of_a_folder_that_extend_each_other_in_a_circle_are_an_error(tmp_path: Path) -> None:
    for name, other in (("1-a", "2-b"), ("2-b", "1-a")):
        text = f"{HEAD}extends: {other}.overlay.yaml\nactions: [{{target: $}}]"
        (tmp_path / f"{name}.overlay.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(OverlayError, match="leads in a circle") as caught:
        overlay.load_dir(tmp_path)
    assert (Path(caught.value.where.file).name, caught.value.where.line) == ("2-b.overlay.yaml", 3)


def test_document_overlays_apply_in_order() -> None:
    first, second = written("  - {target: $, update: {a: 1}}\n"), written("  - {target: $.a, update: 2}\n")
    before = Map()
    assert overlay.apply_to_document(before, [first, second])[0] == {"a": 2}
    assert overlay.apply_to_document(before, [second, first])[0] == {"a": 1}
    assert before == {}


FILES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("overlays/*/*"))


@pytest.mark.parametrize("file", FILES)
def test_an_overlay_of_this_repository_says_what_it_corrects(file: str) -> None:
    each = overlay.load(file)
    assert re.fullmatch(r"overlays/(fragment|spec)/\d\d-[a-z0-9]+(-[a-z0-9]+)*\.overlay\.yaml", file)
    assert each.standard == "1.1.0"
    assert all(action.description for action in each.actions)
    assert each.dialects == () or file.startswith("overlays/fragment/")


def test_overlays_have_different_titles_and_every_transform_is_used() -> None:
    overlays = [overlay.load(file) for file in FILES]
    assert len({each.title for each in overlays}) == len(overlays)
    effects = [action.effect for each in overlays for action in each.actions]
    assert {effect.name for effect in effects if isinstance(effect, Transform)} == set(transforms.BY_NAME)


@pytest.mark.parametrize("dialect", sorted(path.name for path in (CASES / "fragment-overlays").iterdir()))
def test_fragment_overlays_make_a_dialect_plain(dialect: str) -> None:
    folder = CASES / "fragment-overlays" / dialect
    overlays = overlay.load_dir("overlays/fragment")
    printed = fragment((folder / "input.yaml").read_text(encoding="utf-8"), dialect=dialect)
    (result,), hits = overlay.apply_to_fragments([printed], overlays)
    assert result.loses == lost.by_dialect(dialect)
    assert yamlio.dump(result.doc) == yamlio.dump(document(folder / "expected.yaml"))
    assert _idle(hits) == []


def _idle(hits: tuple[Hit, ...]) -> list[str]:
    return [f"{hit.overlay.file} action {hit.index}" for hit in hits if not hit.hits]


def test_document_overlays_add_what_the_pages_leave_out() -> None:
    folder = CASES / "document-overlays" / "elevenlabs"
    overlays = overlay.load_dir("overlays/spec")
    result, hits = overlay.apply_to_document(document(folder / "input.yaml"), overlays)
    assert yamlio.dump(result) == yamlio.dump(document(folder / "expected.yaml"))
    assert _idle(hits) == []
