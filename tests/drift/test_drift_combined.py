"""Edits that are taken back, edits of several pages at once, and pages that go or move beside them."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import pytest
from attrs import frozen

from generator.compare.change import Change, ChangeKind
from generator.drift import committed_document, compare_upstream
from generator.drift.committed_document import Committed
from generator.read import snapshots
from generator.upstream import FetchedSources, FetchResult, PageStatus, read_folder
from tests import project
from tests.drift import little
from tests.effort import LONG

Told = set[tuple[str, str, str, str]]
"""Subject, name and place of each change, and what happened."""
_REVERSE = {"added": "removed", "removed": "added", "changed": "changed"}
EDITS = {
    "a type": ("things-list.md", "          type: integer\n", "          type: string\n"),
    "a value is gone": ("things-get.md", "            - closed\n", ""),
    "null is gone": ("things-make.md", "            - string\n            - 'null'\n", "            - string\n"),
    "what was required": ("things-make.md", "      required:\n        - id\n", ""),
    "a property": ("things-list.md", "        size:\n", "        weight: {type: number}\n        size:\n"),
    "a default": ("things-get.md", "          default: 3\n", ""),
    "a parameter": (
        "things-list.md",
        "        - {name: after, in: query, required: false, schema: {type: string}}\n",
        "",
    ),
    "a status": ("things-get.md", "      responses:\n", "      responses:\n        '404': {description: Nothing}\n"),
    "deprecation": ("things-make.md", "      tags: [things]\n", "      tags: [things]\n      deprecated: true\n"),
}
SOME = [*EDITS][:: 1 if LONG else 3]


@frozen
class Site:
    """A project in a folder of its own."""

    folder: Path

    def committed(self) -> Committed:
        with contextlib.chdir(self.folder):
            return committed_document.build_committed(project.own())

    def fetched(self, texts: Mapping[str, str], day: str) -> FetchResult:
        with contextlib.chdir(self.folder):
            return read_folder(little.write(Path("../upstream"), dict(texts)), Path("spec"), day)

    def drift(self, texts: Mapping[str, str], day: str = "2026-11-20") -> Told:
        """Return what is new if *texts* are all that is upstream; what is in doubt counts as well."""
        ours, sources = self.committed(), FetchedSources(self.fetched(texts, day))
        with contextlib.chdir(self.folder):
            now = compare_upstream.build_upstream(ours, sources)
            found = compare_upstream.find_news(ours.document, now, compare_upstream.build_literally(ours, sources, now))
        return told([*found.changes, *(each.change for each in found.unchecked)])

    def take_over(self, texts: Mapping[str, str], day: str) -> None:
        with contextlib.chdir(self.folder):
            given = little.write(Path("given"), dict(texts))
            snapshots.add(sorted(given.iterdir()), day, Path("spec"))


def told(changes: Iterable[Change]) -> Told:
    return {(change.subject.value, change.name, change.place, change.action.value) for change in changes}


def reverse(changes: Told) -> Told:
    return {(subject, name, place, _REVERSE[action]) for subject, name, place, action in changes}


def edited(*names: str) -> dict[str, str]:
    """Return all pages, after the edits of these *names*."""
    texts = little.texts()
    for page, old, new in (EDITS[name] for name in names):
        assert texts[page].count(old) == 1
        texts[page] = texts[page].replace(old, new)
    return texts


@pytest.fixture(name="site")
def _site(built_little: Path, tmp_path: Path) -> Site:
    return Site(project.copy_built(built_little, tmp_path / "project"))


def test_taking_an_edit_back_gives_the_reverse_of_what_it_gave(site: Site) -> None:
    days = (str(date(2026, 10, 1).replace(day=number)) for number in itertools.count(1))
    for name in SOME:
        forth = site.drift(edited(name))
        assert forth, name
        site.take_over(edited(name), next(days))
        assert site.drift(edited(name)) == set(), name
        back = site.drift(little.texts())
        assert back == reverse(forth), name
        site.take_over(little.texts(), next(days))
        assert site.drift(little.texts()) == set(), name


def test_edits_of_several_pages_are_found_together_as_each_alone(site: Site) -> None:
    alone = {name: site.drift(edited(name)) for name in SOME}
    gone = site.drift({page: text for page, text in little.texts().items() if page != "things-make.md"})
    assert [(subject, action) for subject, _, _, action in gone] == [("operation", ChangeKind.REMOVED.value)]
    for one, other in itertools.pairwise(SOME):
        if EDITS[one][0] != EDITS[other][0]:
            assert site.drift(edited(one, other)) == alone[one] | alone[other], (one, other)
    for name in SOME:
        texts = edited(name)
        del texts["things-make.md"]
        if EDITS[name][0] != "things-make.md":
            # An edit that a page which is gone would have shown first is met on another one.
            rest = {row[:2] for row in alone[name] | gone}
            assert {row[:2] for row in site.drift(texts)} == rest, name


def test_a_page_that_moves_and_changes_gives_what_it_gives_where_it_was(site: Site) -> None:
    for name in SOME:
        page = EDITS[name][0]
        texts = edited(name)
        stayed = site.drift(texts)
        slug = page.removeprefix("things-").removesuffix(".md")
        moved = texts[page].replace(f"api-reference/things/{slug}\n", f"reference/all/{slug}\n")
        assert moved != texts[page]
        texts[page] = moved
        assert [each.status for each in site.fetched(texts, "2026-11-20").pages].count(PageStatus.MOVED) == 1
        assert site.drift(texts) == stayed, name
