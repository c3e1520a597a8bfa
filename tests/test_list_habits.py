"""List pages that another program wrote again, with bullets, blanks and headings of its own: the same, or an error."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from generator.base.nodes import plain
from generator.read import dialects, pages
from generator.read.lists.page_lines import UnreadableLine
from tests.test_list_pages import CASES, NAMES

Habit = Callable[[str], str]


def _bullets(by: Callable[[re.Match[str]], str]) -> Habit:
    return lambda text: re.sub(r"^( *)- ", by, text, flags=re.MULTILINE)


HABITS: dict[str, Habit] = {
    "stars": _bullets(lambda found: f"{found[1]}* "),
    "a sign for each level": _bullets(lambda found: f"{found[1]}{'-*+'[len(found[1]) // 2 % 3]} "),
    "wide bullets": _bullets(lambda found: f"{found[1]}-   "),
    "tabs": _bullets(lambda found: "\t" * (len(found[1]) // 2) + "- "),
    "blanks at the end": lambda text: text.replace("\n", "  \n"),
    "loose lists": lambda text: re.sub(r"^ *- .*$", r"\g<0>\n", text, flags=re.MULTILINE),
    "closed headings": lambda text: re.sub(r"^(#+) .*$", r"\g<0> \1", text, flags=re.MULTILINE),
    "indented headings": lambda text: re.sub(r"^##", "  ##", text, flags=re.MULTILINE),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "a byte order mark": lambda text: f"\ufeff{text}",
}


def _read(text: str) -> object:
    [page] = pages.split(text, "page.md")
    return plain(dialects.read(page, "2026-09", "").doc)


@pytest.mark.parametrize("habit", HABITS)
@pytest.mark.parametrize("name", NAMES)
def test_other_ways_of_writing_the_same_mean_the_same(name: str, habit: str) -> None:
    text = (CASES / f"{name}.md").read_text(encoding="utf-8")
    head, reference, lists = text.partition("Reference: ")
    lists, *examples = re.split(r"(?=^## Examples$)", lists, maxsplit=1, flags=re.MULTILINE)
    changed = HABITS[habit](lists)
    whole = habit in {"blanks at the end", "carriage returns", "a byte order mark"}
    again = HABITS[habit](text) if whole else "".join([head, reference, changed, *examples])
    assert again != text
    assert _read(again) == _read(text)


@pytest.mark.parametrize("bullet", ["1. ", "2) ", "• ", "— ", ""])
def test_a_property_without_a_bullet_is_no_prose(bullet: str) -> None:
    page = "# Get\n\nGET /v1/a\n\nReference: https://a.test/docs/a\n\n## Response\n\n### 200\n\nDone.\n\n"
    [found] = pages.split(f"{page}{bullet}`name` (string, required) — Its name\n\n## Examples\n", "page.md")
    with pytest.raises(UnreadableLine, match="column 1: this looks like a property") as caught:
        dialects.read(found, "2026-09", "")
    assert caught.value.where.line == 13


_HEAD = "# Get\n\nGET /v1/a\n\nReference: https://a.test/docs/a\n\n"
_ANSWER = "## Response\n\n### 200\n\nDone.\n\n"
_REQUEST = "## Request\n\n### Headers\n\n"
_NAME = "- `name` (string, required)\n"
_BODY = f"### Body (application/json)\n\n{_NAME}\n"


@pytest.mark.parametrize(
    "text, place, what",
    [
        (f"{_ANSWER}- `name` (string, Optional)", (13, 10), "this group must hold a type"),
        (f"{_ANSWER}- `name` (string)", (13, 10), "this group must hold a type"),
        (f"{_ANSWER}- `name` (list of Name) — Its name", (13, 10), "this group must hold a type"),
        (f"{_ANSWER}- `name`\u00a0(string, required)", (13, 9), "is no group in parentheses"),
        (f"{_ANSWER}- `name`(string, required)", (13, 9), "is no group in parentheses"),
        (f"{_ANSWER}- name (string, required)", (13, 3), "none of the known forms"),
        (f"{_ANSWER}- name` (string, required)", (13, 3), "none of the known forms"),
        (f"{_ANSWER}- `name (string, required)", (13, 3), "this code span is never closed"),
        (f"{_ANSWER}- `` (string, required)", (13, 3), "this property has no name"),
        (f"{_ANSWER}- `a` (enum, required)\n  - Allowed values: `b`\n    {_NAME}", (15, 5), "nothing can stand below"),
        (f"{_ANSWER}{_NAME}\n{_ANSWER}{_NAME}", (15, 1), "a second section `Response`"),
        (f"## Request\n\n{_BODY}{_BODY}{_ANSWER}", (13, 1), "a second body"),
        (f"{_REQUEST}Some.\n\n{_NAME}\n{_ANSWER}", (11, 1), "is no parameter"),
        (f"{_REQUEST}{_NAME}{_NAME}\n{_ANSWER}", (12, 3), "a second parameter `name`"),
        (f"{_ANSWER}- `a` (A, required)\n\n## Types\n\n### A\n\n### A\n", (19, 1), "a second type `A`"),
    ],
)
def test_no_line_vanishes_that_looks_like_one_of_a_schema(text: str, place: tuple[int, int], what: str) -> None:
    [page] = pages.split(f"{_HEAD}{text}\n\n## Examples\n", "page.md")
    with pytest.raises(UnreadableLine, match=what) as caught:
        dialects.read(page, "2026-09", "")
    assert (caught.value.where.line, caught.value.where.column) == place


def test_bullets_of_a_description_that_name_no_type_are_prose() -> None:
    prose = "- `name` (about it)\n- a name (short, optional)\n- `a`: `b` means c\n- `string` values, optional"
    doc: Any = _read(f"{_HEAD}{_ANSWER}{prose}\n\n{_NAME}\n## Examples\n")
    assert doc["paths"]["/v1/a"]["get"]["responses"]["200"]["description"] == f"Done.\n\n{prose}"


def test_a_fact_has_its_place_behind_a_wide_bullet() -> None:
    text = (CASES / "inlined.md").read_text(encoding="utf-8").replace("- `state` (", "*   `state` (")
    [page] = pages.split(text, "page.md")
    parameters = dialects.read(page, "2026-09", "").doc["paths"]["/v1/loans/{shelf_id}"]["get"]["parameters"]
    state = next(parameter for parameter in parameters if parameter["name"] == "state")
    assert (state.at("name").column, state["schema"].at("default").column) == (5, 49)


def test_an_enum_in_a_union_of_the_last_level_has_no_values_and_no_other() -> None:
    levels = [f"{'  ' * level}- `a` (object, required)" for level in range(5)]
    head = "# Get\n\nGET /v1/a\n\nReference: https://a.test/docs/a\n\n## Response\n\n### 200\n\nDone.\n\n"
    deep = "\n".join([*levels, f"{'  ' * 5}- `type` (enum or list of string, required)"])
    assert "form-enums" in str(_read(f"{head}{deep}\n\n## Examples\n"))
    for last in (f"{'  ' * 5}- `type` (enum, required)", "- `type` (enum or list of string, required)"):
        with pytest.raises(UnreadableLine, match="an enum must have a line"):
            _read("\n".join([head, *(levels if last.startswith(" ") else ()), last, "", "## Examples", ""]))
