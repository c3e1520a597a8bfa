"""Adding pages: all or none, never over a snapshot; and what `sources.json` guards."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.base.errors import GeneratorError, PageError
from generator.read import dialects
from generator.read.snapshots import Added, add
from tests import full_disk, goldens, project

CASES = Path(__file__).parent / "cases" / "pages"
SHELVES = ("delete", "create", "get")


@pytest.fixture(name="spec")
def _spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder `spec` beside `pages.md` with three pages; both named relative to the working directory."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(CASES / "several-pages" / "pages.md", "pages.md")
    return Path("spec")


def _add(spec: Path, captured: str = "2025-11") -> Added:
    return add([Path("pages.md")], captured, spec)


def _check(name: str, error: pytest.ExceptionInfo[GeneratorError]) -> None:
    goldens.check(f"errors/{name}.txt", f"{error.value}\n")


def test_added_pages_are_listed_sorted_and_load_with_their_marks(spec: Path) -> None:
    done = _add(spec)
    assert [source.file for source in done.added] == [f"pages/2025-11/shelves-{name}.md" for name in sorted(SHELVES)]
    assert not done.unchanged
    assert len(done.notes) == 1
    fragments = dialects.load_all(spec)
    assert [fragment.page for fragment in fragments] == [f"spec/{source.file}" for source in done.added]
    assert [fragment.dialect for fragment in fragments] == ["A", "B", "B"]
    assert {mark.file for fragment in fragments for mark in fragment.doc.marks.values()} == {
        one.page for one in fragments
    }
    assert (spec / "sources.json").read_text().endswith("}\n]\n")
    assert [path.name for path in spec.parent.glob(".*")] == []


def test_adding_the_same_again_changes_nothing(spec: Path) -> None:
    first = _add(spec)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in spec.rglob("*") if path.is_file()}
    again = add([Path("pages.md"), Path("pages.md")], "2025-11", spec)
    assert (again.added, again.unchanged) == ((), first.added)
    assert before == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in spec.rglob("*") if path.is_file()}


def test_the_listing_does_not_depend_on_the_order_of_adding(spec: Path, tmp_path: Path) -> None:
    _add(spec, "2026-06-12")
    _add(spec, "2025-11")
    other = tmp_path / "other"
    _add(other, "2025-11")
    _add(other, "2026-06-12")
    assert (spec / "sources.json").read_bytes() == (other / "sources.json").read_bytes()


def test_a_snapshot_can_be_added_again_as_it_is(spec: Path) -> None:
    _add(spec)
    files = sorted(spec.rglob("*.md"))
    assert add(files, "2025-11", spec).added == ()


def test_a_page_that_changed_needs_its_own_capture_date(spec: Path) -> None:
    _add(spec)
    before = project.tree(spec)
    changed = Path("pages.md").read_text().replace("description: Done", "description: Ended")
    Path("pages.md").write_text(
        changed + "\n# New\n\nGET /v1/new\n\n```yaml\nopenapi: 3.1.0\npaths: {/v1/new: {get: {}}}\n```\n"
    )
    with pytest.raises(PageError) as error:
        _add(spec)
    _check("add-other-content", error)
    assert project.tree(spec) == before
    assert len(_add(spec, "2026-06-12").added) == 4


def test_one_bad_file_among_good_ones_adds_none(spec: Path) -> None:
    with pytest.raises(PageError):
        add([Path("pages.md"), CASES / "no-fragment" / "pages.md"], "2025-11", spec)
    assert not spec.exists()


@pytest.mark.parametrize("number", [1, 2, 4, 5])
def test_a_write_that_fails_leaves_no_trace(spec: Path, number: int) -> None:
    _add(spec, "2024-01")
    before = project.tree(spec)
    with pytest.raises(OSError, match="disk full"), full_disk.fails_at(number):
        _add(spec)
    assert project.tree(spec) == before


def test_what_a_killed_run_left_is_taken_over(spec: Path) -> None:
    expected = [source.file for source in _add(spec).added]
    (spec / "sources.json").unlink()
    (spec / "pages/2025-11/shelves-get.md").unlink()
    left = spec / "pages/2025-11/shelves-create.md"
    left.chmod(0o400)
    assert [source.file for source in _add(spec).added] == expected
    assert len(dialects.load_all(spec)) == 3
    assert left.stat().st_mode & 0o777 == 0o400  # not written again


def test_a_capture_date_is_a_month_or_a_day_that_there_is(spec: Path) -> None:
    good = ["2025-11", "2024-02-29", "1999-12-31"]
    bad = [
        "2025-13",
        "2025-02-29",
        "2025",
        "25-11",
        "2025-11-1",
        "20251101",
        "2025-W10-1",
        "2025-11\n",
        "../..",
        "",
        "\u0662\u0660\u0662\u0665-\u0661\u0661",
    ]
    for captured in bad:
        with pytest.raises(PageError):
            _add(spec, captured)
        assert not spec.exists(), captured
    for captured in good:
        assert [source.captured for source in _add(spec / captured, captured).added] == [captured] * 3


def test_a_bad_capture_date_says_how_to_write_one(spec: Path) -> None:
    with pytest.raises(PageError) as error:
        _add(spec, "2025-13")
    _check("add-bad-date", error)


def test_a_file_that_is_not_there(spec: Path) -> None:
    with pytest.raises(PageError) as error:
        add([Path("nowhere.md")], "2025-11", spec)
    _check("add-no-file", error)


def test_an_edited_snapshot_is_refused_by_load_and_by_add(spec: Path) -> None:
    _add(spec)
    path = spec / "pages/2025-11/shelves-get.md"
    path.write_text(path.read_text().replace("Done", "Finished"))
    with pytest.raises(PageError) as error:
        dialects.load_all(spec)
    _check("sources-edited", error)
    with pytest.raises(PageError, match="edited"):
        _add(spec, "2026-06")


def test_a_missing_snapshot_is_refused(spec: Path) -> None:
    _add(spec)
    (spec / "pages/2025-11/shelves-get.md").unlink()
    with pytest.raises(PageError) as error:
        dialects.load_all(spec)
    _check("sources-missing", error)


def test_a_file_that_is_not_listed_is_refused(spec: Path) -> None:
    _add(spec)
    shutil.copy("pages.md", spec / "pages/2025-11/mine.md")
    with pytest.raises(PageError) as error:
        dialects.load_all(spec)
    _check("sources-unlisted", error)


@pytest.mark.parametrize(
    "name, old, new",
    [
        ("escape", '"file": "pages/2025-11/shelves-get.md"', '"file": "pages/2025-11/../../../x.md"'),
        ("folder", '"captured": "2025-11"', '"captured": "2025-12"'),
        ("dialect", '"dialect": "A"', '"dialect": "B"'),
        ("hash", '"sha256": "', '"sha256": "x'),
        ("twice", "shelves-get.md", "shelves-create.md"),
        ("key", '"url": ', '"link": '),
        ("kind", '"captured": "2025-11"', '"captured": 2025'),
        ("syntax", "[", "[["),
        ("object", "[", "{}#"),
        ("entry", "{", "1, {"),
    ],
)
def test_a_spoilt_listing_is_refused(name: str, old: str, new: str, spec: Path) -> None:
    _add(spec)
    listing = spec / "sources.json"
    assert old in listing.read_text()
    listing.write_text(listing.read_text().replace(old, new, 1))
    with pytest.raises(GeneratorError) as error:
        dialects.load_all(spec)
    _check(f"sources-{name}", error)
