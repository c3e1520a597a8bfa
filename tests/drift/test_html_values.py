"""How the HTML of a comparison shows one change: its two values, and what it reaches."""

from __future__ import annotations

import pytest
from attrs import evolve

from generator.base import html_page
from generator.base.location import Mark
from generator.base.nodes import Json
from generator.compare import html as drift_html
from generator.compare.change import Change, ChangeKind, Direction, Side, Subject
from generator.compare.finding import Finding
from generator.compare.html import reached_operations, value_sides
from generator.compare.html.html_values import Shown
from generator.compare.outcome import ReportStyle
from tests import goldens, html
from tests.drift.outcomes import EMPTY, ENUM_GREW, OPERATION, SOME, TOOLS


def change(action: ChangeKind, before: Json, after: Json, operations: tuple[str, ...] = (TOOLS,)) -> Change:
    sides = Side("#/a", Mark("a.md", 1), before), Side("#/b", value=after)
    return Change(Subject.KEYWORD, action, "x", f"{TOOLS} 200", Direction.RESPONSE, operations, *sides)


def sides(action: ChangeKind, before: Json, after: Json) -> tuple[Shown, Shown]:
    return value_sides.sides(change(action, before, after))


def test_a_card_reads_as_it_was_designed() -> None:
    root = drift_html.render(evolve(SOME, findings=(ENUM_GREW,)))
    start = root.index("<article")
    goldens.check("drift/finding.html", root[start : root.index("</article>", start)] + "</article>\n")


def test_text_and_numbers_and_null_and_nothing_are_told_apart() -> None:
    assert [side.text for side in sides(ChangeKind.CHANGED, "5", 5)] == ['"5"', "5"]
    assert [side.text for side in sides(ChangeKind.CHANGED, None, True)] == ["null", "true"]
    assert [side.text for side in sides(ChangeKind.ADDED, None, [])] == ["", "[]"]
    assert [side.text for side in sides(ChangeKind.REMOVED, "", None)] == ['""', ""]


def test_a_place_is_a_line_of_a_file_or_nothing() -> None:
    assert [(side.place, side.pointer) for side in sides(ChangeKind.CHANGED, 1, 2)] == [("a.md:1", "#/a"), ("", "#/b")]


def test_what_has_parts_is_written_as_pages_write_it() -> None:
    assert sides(ChangeKind.REMOVED, {"type": "object", "enum": ["a"]}, None)[0].text == "type: object\nenum:\n- a"


def test_long_values_begin_near_where_they_differ_and_end_with_how_much_is_left() -> None:
    before, after = sides(ChangeKind.CHANGED, list(range(100)), [*range(90), -1, *range(91, 200)])
    assert before.skipped == after.skipped == "88 lines"
    assert [before.text.splitlines()[2], after.text.splitlines()[2]] == ["- 90", "- -1"]
    assert [before.left, after.left] == ["", f"{200 - 88 - value_sides.LINES} more lines"]
    assert len(after.text.splitlines()) == value_sides.LINES


def test_one_side_alone_is_shown_from_its_first_line() -> None:
    _, after = sides(ChangeKind.ADDED, None, list(range(100)))
    assert [after.skipped, after.text[:3]] == ["", "- 0"]


def test_a_long_line_is_cut() -> None:
    (before, _) = sides(ChangeKind.REMOVED, "x" * 9_000, None)
    assert len(before.text) < value_sides.CHARACTERS + 10


def test_the_operation_in_the_place_is_not_said_again() -> None:
    reaches = reached_operations.Reaches()
    assert reaches.of(OPERATION.change).inside == ()
    assert reaches.of(change(ChangeKind.ADDED, None, 1, (TOOLS, "POST /v1/x"))).inside == ("POST /v1/x",)


def test_many_operations_are_listed_once_for_all_changes_that_reach_them() -> None:
    every = tuple(f"GET /v1/things/{n}" for n in range(300))
    outcome = evolve(SOME, findings=tuple(_reaching(n, every) for n in range(50)))
    text = drift_html.render(outcome)
    root = html.read(text)
    (section,) = [one for one in root.all("section") if one.attributes["id"] == "reached"]
    assert [item.text for item in section.all("li")] == list(every)
    links = [link for link in root.by_id("findings").all("a") if link.text == "300 operations"]
    assert {link.attributes["href"] for link in links} == {f"#{next(section.all('details')).attributes['id']}"}
    assert len(links) == 50
    # Listed, and to be chosen in the filter.
    assert text.count("things/<wbr>299") + text.count("things/299") == 2


def _reaching(n: int, every: tuple[str, ...]) -> Finding:
    return evolve(
        ENUM_GREW,
        message=f"value {n} is new",
        fingerprint=f"{n:012x}",
        change=evolve(ENUM_GREW.change, operations=every),
    )


@pytest.mark.parametrize(
    "text, expected",
    [
        ("property `a.b` is gone", "property <code>a.b</code> is gone"),
        ("a ` alone <b>", "a ` alone &lt;b&gt;"),
        ("`<b>` `\x00`", "<code>&lt;b&gt;</code> <code>\N{REPLACEMENT CHARACTER}</code>"),
        ("``", "``"),
    ],
)
def test_what_stands_between_backticks_is_code(text: str, expected: str) -> None:
    assert html_page.ticked(text) == expected


def test_a_place_is_not_broken_before_its_line() -> None:
    assert html_page.soft("spec/calls-get.md:12") == "spec/<wbr>calls-get.md:12"


def test_an_outcome_of_two_documents_has_no_pages_to_speak_of() -> None:
    root = html.read(drift_html.render(evolve(EMPTY, base="old.yaml", sections=(), style=ReportStyle())))
    assert next(root.all("h1")).text == "No difference"
    assert "Pages" not in [term.text for term in root.all("dt")]
