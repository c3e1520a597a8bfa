"""What assistive software is told, and contrast in both themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.browser import looks
from tests.browser.conftest import CHROMIUM, QUIET, Theme, Visit
from tests.browser.looks import Node
from tests.drift.outcomes import SOME

PAGES = ("drift", "empty", "report")
Trees = Callable[[str], list[Node]]
CONTROLS = {"searchbox", "checkbox", "combobox", "button", "link", "option", "DisclosureTriangle"}


@pytest.fixture(scope="module")
def trees(playwright: Playwright, files: dict[str, Path]) -> Iterator[Trees]:
    """Return what assistive software is told of a page, where there is some."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, "--force-renderer-accessibility"])

    @cache
    def of(name: str) -> list[Node]:
        page = browser.new_page()
        page.goto(files[name].as_uri())
        # Lines of files are text and nothing else, and more than all the rest.
        page.locator(".file pre").evaluate_all("(found) => found.forEach((each) => each.remove())")
        if name != "report":  # of that, thousands of rows are alike
            looks.open_all(page)
        found = looks.tree(page)
        page.close()
        return found

    yield of
    browser.close()


@pytest.mark.parametrize("name", PAGES)
def test_landmarks_stand_once_and_sections_are_named(trees: Trees, name: str) -> None:
    nodes = trees(name)
    roles = Counter(node.role for node in nodes)
    assert [roles[role] for role in ("banner", "main", "navigation")] == [1, 1, 1]
    assert roles["search"] == roles["searchbox"] == (name != "empty")
    regions = [node.name for node in nodes if node.role == "region"]
    assert regions
    assert all(regions)
    assert len(set(regions)) == len(regions)


@pytest.mark.parametrize("name", PAGES)
def test_headings_do_not_skip_a_level(trees: Trees, name: str) -> None:
    heads = [node for node in trees(name) if node.role == "heading"]
    assert all(node.name for node in heads)
    levels = [int(node.properties["level"]) for node in heads]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_control_and_every_table_has_a_name(trees: Trees, name: str) -> None:
    nodes = trees(name)
    assert [node for node in nodes if node.role in CONTROLS and not node.name.strip()] == []
    tables = [node.name for node in nodes if node.role == "table"]
    assert tables
    assert all(tables)


def test_the_filter_says_what_each_field_is_for_and_how_much_is_found(trees: Trees) -> None:
    nodes = trees("drift")
    fields = [node.name for node in nodes if node.role in {"searchbox", "checkbox", "combobox", "button"}]
    levels = ["breaking 2", "risky 2", "compatible 2", "breaking 1", "risky 1", "compatible 4"]
    assert fields == ["Filter", *levels, "requests 2", "responses 3", "neither 2", "Operation", "Show all"]
    groups = [node.name for node in nodes if node.role == "group" and node.name]
    assert groups == ["By the contract", "For users of the client", "Direction"]
    (status,) = [node for node in nodes if node.role == "status"]
    assert status.properties["live"] == "polite"


def test_every_finding_is_an_article_named_by_what_it_says(trees: Trees) -> None:
    articles = [node.name for node in trees("drift") if node.role == "article"]
    told = [*SOME.findings, *(one for one, _ in SOME.waived)]
    assert sorted(articles) == sorted(one.message.replace("`", "") for one in told)


def test_findings_out_of_view_are_told_as_well(trees: Trees) -> None:
    nodes = trees("long")
    named = [node for node in nodes if node.role == "article" and node.name]
    assert len(named) == 661


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_text_stands_out_from_its_ground(visit: Visit, name: str, theme: Theme) -> None:
    page = visit(name, theme=theme)
    found = looks.contrasts(page)
    assert len(found) > 50
    assert [(round(ratio, 2), text) for ratio, text in found if ratio < 4.5] == []
    paper = page.evaluate("() => getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).map(Number)")
    assert (sum(paper) < 200) == (theme == "dark")


def test_levels_are_told_by_words_too(visit: Visit) -> None:
    words = visit("drift").locator("h3 .level").all_inner_texts()
    assert set(words) == {"breaking", "risky", "compatible"}
