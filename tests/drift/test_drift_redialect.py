"""A page that says the same in another dialect, or in another style of YAML, is no finding."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import cycle

import pytest

from generator.compare import rules
from generator.drift.compare_upstream import UpstreamNews
from generator.read import sources
from tests import goldens, project
from tests.drift import edited, redialect, served
from tests.drift.edited import Edit
from tests.drift.served import Site
from tests.effort import LONG, THOROUGH

DIALECTS = ("A", "B", "C")
PAGES = sorted(f"spec/{source.file}" for source in sources.load(project.ROOT / "spec") if source.dialect in DIALECTS)
"""The snapshots that print their operation as YAML."""
SINGLE = {
    "small": [page for page in PAGES if served.is_small(page)],
    "large": [page for page in PAGES if not served.is_small(page) and "2026-06" in page],
}
"""Those tried one by one; the large ones of one dialect are tried together."""


def _dialect(site: Site, page: str) -> str:
    return site.ours.pages[page].dialect


def _reprinted(site: Site, page: str, dialect: str) -> str:
    return redialect.reprint(site.ours.document, page, site.texts[page], dialect)


def _losses(found: UpstreamNews) -> str:
    counts = Counter(each.kind for each in found.unchecked)
    return ", ".join(f"{loss} {counts[loss]}" for loss in sorted(counts)) or "none"


# By default, large pages are only tried together, in the next test.
@pytest.mark.parametrize("size", ["small", "large"] if LONG else ["small"])
def test_each_page_may_be_served_in_each_dialect(size: str) -> None:
    """The golden file has what can not be checked of each: the facts that the dialect loses, and no others."""
    lines: list[str] = []
    site = served.small() if size == "small" else served.whole()
    for number, page in enumerate(SINGLE[size]):
        others = [dialect for dialect in DIALECTS if dialect != _dialect(site, page)]
        # The short form has some pages in one of the two; the next test has all of them at once.
        for dialect in others if LONG else others[number % 2 :][:1] if THOROUGH or number % 3 == 0 else ():
            found = site.find({**site.texts, page: _reprinted(site, page, dialect)})
            assert [finding.message for finding in rules.judge(found.changes)] == [], (page, dialect)
            lines.append(f"{_dialect(site, page)} -> {dialect}  {page}: {_losses(found)}")
    if LONG:
        goldens.check(f"drift/redialect-{size}.txt", "\n".join([*lines, ""]))
    else:
        golden = (goldens.GOLDEN / f"drift/redialect-{size}.txt").read_text(encoding="utf-8")
        assert [line for line in lines if line not in golden.splitlines()] == []


@pytest.mark.parametrize("dialect", DIALECTS)
def test_all_pages_may_be_served_in_one_dialect(dialect: str) -> None:
    site = served.whole() if LONG else served.small()
    others = [page for page in PAGES if page in site.texts and _dialect(site, page) != dialect]
    found = site.find({**site.texts, **{page: _reprinted(site, page, dialect) for page in others}})
    assert [finding.message for finding in rules.judge(found.changes)] == []
    if LONG:
        goldens.check(f"drift/redialect-all-{dialect}.txt", f"{_losses(found)}\n")


@pytest.mark.skipif(not THOROUGH, reason="reads all pages: make test-ci")
def test_reprinting_loses_what_the_dialect_loses_and_says_so() -> None:
    """The pages are really in the other dialect, and it is not our own comparison alone that finds them alike."""
    site = served.whole()
    page = "spec/pages/2026-06/conversations-analysis-run-analysis.md"
    texts = {dialect: _reprinted(site, page, dialect) for dialect in DIALECTS}
    assert "default: " in texts["B"]
    assert "default: " not in texts["A"]
    assert texts["A"].count("- 'null'") > 80
    assert "'null'" not in texts["C"]
    assert "discriminator:" not in texts["A"]
    assert texts["B"].count(" variant\n") == site.texts[page].count(" variant\n") > 10
    assert "'#/components/schemas/type_:" in texts["C"]


STYLES = [[style] for style in redialect.STYLES] if THOROUGH else [[*redialect.STYLES]]


@pytest.mark.parametrize("styles", STYLES, ids=str)
def test_the_style_of_the_yaml_means_nothing(styles: list[str]) -> None:
    """The short form has each page in another style, the long one all pages in each."""
    for site in (served.small(), served.whole()) if LONG and styles == ["reversed"] else (served.small(),):
        turns = zip(site.texts, cycle(styles), strict=False)
        texts = {page: redialect.restyle(site.texts[page], style) for page, style in turns}
        assert len(texts) >= len(styles)
        assert all(texts[page] != text for page, text in site.texts.items())
        found = site.find(texts)
        assert (found.changes, found.unchecked, found.prose) == ((), (), ())


def _edited(site: Site, edit: Edit, dialect: str) -> dict[str, str]:
    """Return the pages of *site*, that of *edit* edited, and served in *dialect* from the same day on."""
    text = edit.apply(site.texts[edit.page])
    changed = site.upstream({**site.texts, edit.page: text})
    name = f"spec/pages/{served.TODAY}/{edit.page.rpartition('/')[2]}"
    return {**site.texts, edit.page: redialect.reprint(changed, name, text, dialect)}


NULLABILITY, DOUBTFUL = "nullability", "doubtful-edits"
EDITED = {
    ("a property is of another type", "B"): "",
    ("a property is of another type", "C"): "",
    ("null is taken no more", "B"): "",
    ("null is taken no more", "C"): NULLABILITY,
    ("a query parameter is gone", "B"): "",
    ("a property that was always there is gone", "C"): "",
    ("a property may be missing", "B"): "",
    ("a property may be missing", "C"): DOUBTFUL,
    ("a limit that our page could not state", "B"): "limits",
    ("a value is taken no more", "C"): "",
}
"""Edits of `cases/edits.yaml`, and the dialect in which the page arrives: what keeps the change from being certain."""


@cache
def _unchecked(page: str, dialect: str) -> set[tuple[str, str, str]]:
    """Return what is not checkable where *page* is only served in *dialect*."""
    site = served.small()
    unedited = site.find({**site.texts, page: _reprinted(site, page, dialect)})
    return {(each.kind, each.change.place, each.change.name) for each in unedited.unchecked}


@pytest.mark.parametrize("name, dialect", [*EDITED][:: 1 if LONG else 2 if THOROUGH else 4])
def test_an_edit_that_arrives_in_another_dialect_is_found_or_not_checkable(name: str, dialect: str) -> None:
    site = served.small()
    [edit] = [each for each in edited.load() if each.name == name]
    found = site.find(_edited(site, edit, dialect))
    kind = EDITED[name, dialect]
    assert [finding.id for finding in rules.judge(found.changes)] == ([] if kind else [row[0] for row in edit.finds])
    before = _unchecked(edit.page, dialect)
    more = [each for each in found.unchecked if (each.kind, each.change.place, each.change.name) not in before]
    # That a page cannot state nulls any more is not checkable whether or not it was edited.
    assert [each.kind for each in more] == ([kind] if kind not in {"", NULLABILITY} else [])
    assert kind in {"", *(each.kind for each in found.unchecked)}


def test_a_page_that_moves_with_its_dialect_and_its_edit_is_read_at_its_word_too() -> None:
    site = served.small()
    page = "spec/pages/2025-11/conversations-list.md"
    moved = _reprinted(site, page, "C").replace("/conversations/list\n", "/conversations/all\n", 1)
    stayed = site.find({**site.texts, page: _reprinted(site, page, "C")})
    found = site.find({**site.texts, page: moved})
    assert found.changes == ()
    told = [Counter((each.kind, each.change.place) for each in one.unchecked) for one in (found, stayed)]
    assert told[0] == told[1] != Counter()
