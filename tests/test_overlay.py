"""The overlay engine and the standard: a case folder per rule, the rules of the overlay document, marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.base import yamlio
from generator.base.errors import OverlayError
from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq, plain
from generator.correct import overlay
from tests import goldens
from tests.overlays import HEAD, document, written

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"
NAMES = sorted(path.parent.name for path in CASES.glob("overlay/*/overlay.yaml"))
FAULTS = sorted(path.parent.name for path in CASES.glob("overlay/*/error.txt"))


pytestmark = pytest.mark.usefixtures("at_the_root")


@pytest.mark.parametrize("name", [name for name in NAMES if name not in FAULTS])
def test_case(name: str) -> None:
    folder = Path("tests/cases/overlay") / name
    before = document(folder / "input.yaml")
    untouched = plain(before)
    applied = overlay.apply(before, overlay.load(folder / "overlay.yaml"))
    # As text, because the order of keys is part of the result.
    assert yamlio.dump(applied.doc) == yamlio.dump(document(folder / "expected.yaml"))
    assert plain(before) == untouched


@pytest.mark.parametrize("name", FAULTS)
def test_case_that_is_an_error(name: str) -> None:
    folder = Path("tests/cases/overlay") / name
    before = document(folder / "input.yaml")
    untouched = plain(before)
    with pytest.raises(OverlayError) as caught:
        overlay.apply(before, overlay.load(folder / "overlay.yaml"))
    goldens.check(f"../cases/overlay/{name}/error.txt", f"{caught.value}\n")
    assert plain(before) == untouched


def test_every_case_is_run() -> None:
    folders = {path.name for path in (CASES / "overlay").iterdir()}
    assert folders == set(NAMES)
    assert len(NAMES) > 30


RULES = [
    ("[]", 1, "an overlay must be an object"),
    ("just text", 1, "an overlay must be an object"),
    ("info: {title: t, version: v}\nactions: [{target: $}]", 1, "`overlay`, the version of the standard, is missing"),
    ("overlay: 1.1\ninfo: {title: t, version: v}\nactions: [{target: $}]", 1, "`overlay` must be a version"),
    ("overlay: 1.2.0\ninfo: {title: t, version: v}\nactions: [{target: $}]", 1, "`overlay` must be a version"),
    ("overlay: '1.1'\ninfo: {title: t, version: v}\nactions: [{target: $}]", 1, "`overlay` must be a version"),
    ("overlay: 1.1.0\nactions: [{target: $}]", 1, "`info` is missing"),
    ("overlay: 1.1.0\ninfo: text\nactions: [{target: $}]", 2, "`info` must be an object"),
    ("overlay: 1.1.0\ninfo:\n  version: v\nactions: [{target: $}]", 3, "`info` has no `title`"),
    ("overlay: 1.1.0\ninfo:\n  title: t\nactions: [{target: $}]", 3, "`info` has no `version`"),
    ("overlay: 1.1.0\ninfo:\n  title: t\n  version: 1.0\nactions: [{target: $}]", 4, "`version` must be a string"),
    ("overlay: 1.1.0\ninfo:\n  title: t\n  version: v\n  x: 1\nactions: [{target: $}]", 5, "`info` has no field `x`"),
    (
        "overlay: 1.0.0\ninfo: {title: t, version: v, description: d}\nactions: [{target: $}]",
        2,
        "no field `description`",
    ),
    (HEAD + "extends: 7\nactions: [{target: $}]", 3, "`extends` must be a string"),
    (HEAD + "other: 7\nactions: [{target: $}]", 3, "an overlay has no field `other`"),
    (HEAD + "x-dialects: A\nactions: [{target: $}]", 3, "`x-dialects` must be an array"),
    (HEAD + "x-dialects: []\nactions: [{target: $}]", 3, "`x-dialects` must be an array"),
    (HEAD + "x-dialects: [1]\nactions: [{target: $}]", 3, "`x-dialects` must be an array"),
    (HEAD, 1, "`actions` is missing"),
    (HEAD + "actions: {}", 3, "`actions` must be an array"),
    (HEAD + "actions: []", 3, "`actions` must hold at least one action"),
    (HEAD + "actions:\n  - target: $\n  - text", 5, "an action must be an object"),
    (
        HEAD + "actions:\n  - target: $\n    update: {a: 1, b: 2}\n  - update: {b: 2, a: 1}\n    target: $",
        6,
        "at line 4",
    ),
    (HEAD + "actions:\n  - update: x", 4, "the action has no `target`"),
    (HEAD + "actions:\n  - target: 7", 4, "`target` must be a string"),
    (HEAD + "actions:\n  - target: $\n    description: 7", 5, "`description` must be a string"),
    (HEAD + "actions:\n  - target: $\n    remove: maybe", 5, "`remove` must be true or false"),
    (HEAD + "actions:\n  - target: $\n    copy: 7", 5, "`copy` must be a string"),
    (HEAD + "actions:\n  - target: $\n    copy: info", 5, "`copy` is not a JSONPath query"),
    (HEAD + "actions:\n  - target: $\n    updates: 7", 5, "an action has no field `updates`"),
    (HEAD + "actions:\n  - target: $\n    x-transform: [a]", 5, "`x-transform` must be a string"),
    (HEAD + "actions:\n  - target: $\n    update: {}\n    copy: $.a", 6, "both `update` and `copy`"),
    (HEAD + "actions: [{target: $, remove: false, copy: $.a, update: {}}]", 3, "both `update` and `copy`"),
    (
        HEAD + "actions:\n  - target: $\n    update: {}\n    x-transform: plain-enum",
        6,
        "both `update` and `x-transform`",
    ),
    ("overlay: 1.1.0\noverlay: 1.1.0", 2, "occurs twice"),
]


@pytest.mark.parametrize("text, line, what", RULES)
def test_a_broken_rule_is_found_at_its_line(text: str, line: int, what: str) -> None:
    with pytest.raises(OverlayError) as caught:
        overlay.read(text, "o.overlay.yaml")
    assert what in caught.value.what
    assert caught.value.where[:2] == ("o.overlay.yaml", line)


def test_all_faults_of_an_overlay_are_reported() -> None:
    faults = list(overlay.faults(yamlio.load("overlay: 1.1.0\nactions: [{}, {target: info}]", "o"), "o"))
    assert [fault.what.split(":")[0] for fault in faults] == [
        "`info` is missing",
        "the action has no `target`",
        "`target` is not a JSONPath query of RFC 9535",
    ]


def test_extension_fields_and_empty_effects_are_allowed() -> None:
    head = "overlay: 1.0.3\nx-a: 1\ninfo: {title: t, version: v, x-b: 2}\n"
    assert len(written("  - {target: $, x-c: 3}\n  - {target: $, remove: true, update: {}}\n", head).actions) == 2


def at(node: Json, *path: str | int) -> Mark:
    for step in path[:-1]:
        node = node[step]
    assert isinstance(node, Map | Seq)
    mark: Mark = node.at(path[-1])  # type: ignore[arg-type]  # Each kind with its own kind of step.
    return mark


def test_what_an_overlay_writes_carries_its_mark_and_the_rest_keeps_its_own() -> None:
    doc = yamlio.load("info:\n  title: old\ntags: [a]\nd: {}\n", "page.md", 10)
    done = overlay.apply(
        doc,
        written(
            "  - target: $\n    update:\n      info:\n        title: new\n        x: {y: 1}\n      tags:\n        - b\n"
            "  - target: $.tags\n    update: c\n  - target: $.d\n    update:\n      e: 1\n"
        ),
    ).doc
    assert [at(done, "info"), at(done, "tags"), at(done, "tags", 0)] == [
        Mark("page.md", 10, 1),
        Mark("page.md", 12, 7),
        Mark("page.md", 12, 8),
    ]
    lines = [("info", "title"), ("info", "x"), ("info", "x", "y"), ("tags", 1), ("tags", 2), ("d", "e")]
    assert [at(done, *path)[:2] for path in lines] == [("o.overlay.yaml", n) for n in (7, 8, 8, 10, 12, 15)]


def test_what_an_overlay_moves_keeps_its_mark() -> None:
    doc = yamlio.load("a: {b: 1, c: [x]}\nd: {}\ne: [q]\nf: z\n", "page.md")
    done = overlay.apply(
        doc,
        written(
            "  - {target: $.d, copy: $.a}\n  - {target: $.e, copy: $.a}\n  - {target: $.e, copy: $.a.c}\n"
            "  - {target: $.f, copy: $.a.b}\n"
        ),
    ).doc
    assert plain(done)["e"] == ["q", {"b": 1, "c": ["x"]}, "x"]
    places = [("d", "b"), ("d", "c", 0), ("e", 1), ("e", 2), ("f",)]
    assert [at(done, *path)[:2] for path in places] == [("page.md", 1)] * 5


def test_an_item_that_is_replaced_or_added_carries_the_mark_of_the_overlay() -> None:
    doc = yamlio.load("a: [1, 2]\n", "page.md")
    doc["b"] = Seq([1], mark=Mark("page.md", 9))
    done = overlay.apply(doc, written("  - {target: '$.a[1]', update: 3}\n  - {target: $.b, update: 2}\n")).doc
    assert [at(done, "a", 0).file, at(done, "a", 1).file] == ["page.md", "o.overlay.yaml"]
    assert [at(done, "b", 0), at(done, "b", 1).file] == [Mark("page.md", 9), "o.overlay.yaml"]


def test_marks_follow_the_items_that_a_remove_leaves() -> None:
    doc = yamlio.load("a:\n  - 1\n  - 2\n  - 3\nb: 1\nc: 2\n", "page.md")
    done = overlay.apply(doc, written("  - {target: '$.a[0, 1]', remove: true}\n  - {target: $.b, remove: true}\n")).doc
    assert at(done, "a", 0).line == 4
    assert (done["a"].marks, list(done.marks)) == ([Mark("page.md", 4, 5)], ["a", "c"])


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("20-b", "10-a", "9-c"):
        text = f"overlay: 1.1.0\ninfo: {{title: {name}, version: 1.0.0}}\nactions: [{{target: $}}]"
        (tmp_path / f"{name}.overlay.yaml").write_text(text, encoding="utf-8")
    (tmp_path / ".hidden").touch()
    assert [each.title for each in overlay.load_dir(tmp_path)] == ["10-a", "20-b", "9-c"]
    (tmp_path / "30-d.yaml").touch()
    with pytest.raises(OverlayError, match="is not an overlay by its name"):
        overlay.load_dir(tmp_path)


def test_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OverlayError, match="no folder of overlays"):
        overlay.load_dir(tmp_path / "none")
    with pytest.raises(OverlayError, match="there is no such file"):
        overlay.load(tmp_path / "none.overlay.yaml")
