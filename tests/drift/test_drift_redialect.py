"""A page that says the same in another dialect, or in another style of YAML, is no finding."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.compare import rules
from generator.drift.compare_upstream import UpstreamNews
from generator.read import sources
from tests import goldens, project
from tests.drift import redialect, served
from tests.drift.served import Site

DIALECTS = ("A", "B", "C")
PAGES = sorted(f"spec/{source.file}" for source in sources.load(project.ROOT / "spec") if source.dialect in DIALECTS)
"""The snapshots that print their operation as YAML."""


def _dialect(site: Site, page: str) -> str:
    return site.ours.pages[page].dialect


def _reprinted(site: Site, page: str, dialect: str) -> str:
    return redialect.reprint(site.ours.document, page, site.texts[page], dialect)


def _losses(found: UpstreamNews) -> str:
    counts = Counter(each.kind for each in found.unchecked)
    return ", ".join(f"{loss} {counts[loss]}" for loss in sorted(counts)) or "none"


def test_each_page_may_be_served_in_each_dialect() -> None:
    """The golden file has what can not be checked of each: the facts that the dialect loses, and no others."""
    lines: list[str] = []
    for page in PAGES:
        site = served.small() if served.is_small(page) else served.whole()
        for dialect in DIALECTS:
            if dialect != _dialect(site, page):
                found = site.find({**site.texts, page: _reprinted(site, page, dialect)})
                assert [finding.message for finding in rules.judge(found.changes)] == [], (page, dialect)
                lines.append(f"{_dialect(site, page)} -> {dialect}  {page}: {_losses(found)}")
    assert len(lines) == 2 * len(PAGES)
    goldens.check("drift/redialect.txt", "\n".join([*lines, ""]))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_all_pages_may_be_served_in_one_dialect(dialect: str) -> None:
    site = served.whole()
    others = [page for page in PAGES if _dialect(site, page) != dialect]
    found = site.find({**site.texts, **{page: _reprinted(site, page, dialect) for page in others}})
    assert [finding.message for finding in rules.judge(found.changes)] == []
    goldens.check(f"drift/redialect-all-{dialect}.txt", f"{_losses(found)}\n")


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


@pytest.mark.parametrize("style", redialect.STYLES)
def test_the_style_of_the_yaml_means_nothing(style: str) -> None:
    for site in (served.small(), served.whole()) if style == "reversed" else (served.small(),):
        texts = {page: redialect.restyle(text, style) for page, text in site.texts.items()}
        assert all(texts[page] != text for page, text in site.texts.items())
        found = site.find(texts)
        assert (found.changes, found.unchecked, found.prose) == ((), (), ())


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_change_is_found_in_whatever_dialect_it_arrives(dialect: str) -> None:
    site = served.small()
    page = "spec/pages/2025-11/conversations-list.md"
    text = site.texts[page].replace("        - value: in-progress\n", "", 1)
    changed = site.upstream({**site.texts, page: text})
    name = f"spec/pages/{served.TODAY}/conversations-list.md"
    found = site.find({**site.texts, page: redialect.reprint(changed, name, text, dialect)})
    assert [finding.id for finding in rules.judge(found.changes)] == ["response-enum-value-removed"]
