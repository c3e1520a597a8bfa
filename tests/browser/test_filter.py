"""The filters: what is chosen is what is seen, and the number of it is announced."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from generator.compare.change import Direction
from generator.compare.finding import Finding, Level
from tests.browser import looks
from tests.browser.conftest import Visit
from tests.drift.outcomes import GET, SIMULATE, SOME, TOOLS

WAIVED = tuple(one for one, _ in SOME.waived)
Test = Callable[[Finding], bool]


def seen(page: Page) -> set[str]:
    """Return the fingerprints of the findings that can be seen."""
    shown = "(found) => found.filter((each) => each.checkVisibility()).map((each) => each.id)"
    return {str(id_).removeprefix("f-") for id_ in page.locator("article").evaluate_all(shown)}


def unchecked(page: Page) -> int:
    return page.locator("#unchecked tbody tr:not([hidden])").count()


def holds(page: Page, test: Test, left: int) -> None:
    """Assert that what passes *test* is seen and counted, and *left* rows that cannot be checked."""
    findings = [one.fingerprint for one in SOME.findings if test(one)]
    waived = [one.fingerprint for one in WAIVED if test(one)]
    told = (
        f"{len(findings)} of {len(SOME.findings)} findings, {len(waived)} of {len(WAIVED)} waived,"
        f" {left} of {len(SOME.unchecked)} not checkable"
    )
    expect(page.get_by_role("status")).to_have_text(told)
    assert seen(page) == {*findings, *waived}
    assert unchecked(page) == left
    for id_, shown in (("findings", findings), ("waived", waived), ("unchecked", left)):
        assert page.locator(f"#{id_}").is_visible() == bool(shown)
    assert page.locator("#summary").is_visible()
    assert page.locator("#changelog").is_visible()


def holds_all(page: Page) -> None:
    expect(page.get_by_role("status")).to_have_text("")
    assert len(seen(page)) == len(SOME.findings) + len(WAIVED)
    assert unchecked(page) == len(SOME.unchecked)


def box(page: Page, group: str, name: str) -> None:
    page.get_by_role("group", name=group).get_by_role("checkbox", name=name).click()


@pytest.mark.parametrize("level", Level)
def test_by_level(visit: Visit, level: Level) -> None:
    page = visit("drift")
    holds_all(page)
    box(page, "By the contract", str(level))
    holds(page, lambda one: one.level is level, 0)
    box(page, "By the contract", str(level))
    box(page, "For users of the client", str(level))
    holds(page, lambda one: one.client is level, 0)
    box(page, "For users of the client", str(level))
    holds_all(page)


@pytest.mark.parametrize(
    "name, direction, left", [("requests", Direction.REQUEST, 1), ("responses", Direction.RESPONSE, 0)]
)
def test_by_direction_and_what_goes_both_ways_is_found_by_either(
    visit: Visit, name: str, direction: Direction, left: int
) -> None:
    page = visit("drift")
    box(page, "Direction", name)
    holds(page, lambda one: direction in one.direction, left)


def test_by_no_direction(visit: Visit) -> None:
    page = visit("drift")
    box(page, "Direction", "neither")
    holds(page, lambda one: not one.direction, 0)


@pytest.mark.parametrize("operation, left", [(GET, 0), (TOOLS, 1), (f"{SIMULATE}/stream", 0)])
def test_by_operation_however_many_others_a_change_reaches(visit: Visit, operation: str, left: int) -> None:
    page = visit("drift")
    page.get_by_role("combobox", name="Operation").select_option(operation)
    holds(page, lambda one: operation in one.change.operations, left)


def test_by_words_in_any_order_and_case(visit: Visit) -> None:
    page = visit("drift")
    page.get_by_role("searchbox", name="Filter").fill("TOOLS page_SIZE")
    holds(page, lambda one: one.change.place == f"{TOOLS} query page_size", 1)
    page.get_by_role("searchbox", name="Filter").fill(SOME.findings[1].fingerprint)
    holds(page, lambda one: one is SOME.findings[1], 0)


def test_choices_of_one_kind_add_up_and_of_two_kinds_cut_down(visit: Visit) -> None:
    page = visit("drift")
    box(page, "By the contract", "breaking")
    box(page, "By the contract", "risky")
    holds(page, lambda one: one.level is not Level.COMPATIBLE, 0)
    box(page, "For users of the client", "compatible")
    holds(page, lambda one: one.level is not Level.COMPATIBLE and one.client is Level.COMPATIBLE, 0)
    page.get_by_role("combobox", name="Operation").select_option(GET)
    holds(page, lambda one: one is SOME.findings[1], 0)
    page.get_by_role("button", name="Show all").click()
    holds_all(page)
    assert page.get_by_role("checkbox", checked=True).count() == 0


def test_a_link_to_what_is_hidden_shows_it(visit: Visit) -> None:
    page = visit("drift")
    box(page, "By the contract", "breaking")
    page.get_by_role("link", name="2 compatible").click()
    holds_all(page)
    expect(page.get_by_role("heading", name="compatible 2")).to_be_in_viewport()


def test_the_filter_of_the_report_counts_rows(visit: Visit) -> None:
    page = visit("report")
    expect(page.get_by_role("status")).to_have_text("")
    rows = page.locator("main tbody tr, main .row").count()
    page.get_by_role("searchbox", name="Filter").fill("llm-usage")
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"\d+ of {rows} rows"))
    shown = len(looks.visible(page, "main tbody tr, main .row"))
    assert 0 < shown < rows
    assert page.get_by_role("status").inner_text() == f"{shown} of {rows} rows"
    assert page.locator("#rules").is_visible()
    assert not page.locator("#unions").is_visible()
    page.get_by_role("navigation").get_by_role("link", name="Unions").click()
    expect(page.get_by_role("heading", name="Unions 36")).to_be_in_viewport()
    expect(page.get_by_role("status")).to_have_text("")


def test_a_property_is_found_by_its_name_in_what_was_closed(visit: Visit) -> None:
    page = visit("report")
    page.get_by_role("searchbox", name="Filter").fill("has_audio")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^[1-9]\d* of \d+ rows"))
    row = page.locator("#schemas .row", has_text="has_audio").first
    expect(row).to_be_visible()
    expect(row.locator(".place")).to_have_text(re.compile(r"\.md:\d+$"))
    page.get_by_role("searchbox", name="Filter").fill("GetConversationResponseModel has_audio")
    expect(row).to_be_visible()
    page.get_by_role("searchbox", name="Filter").fill("")
    expect(row).to_be_hidden()


def test_a_link_into_what_is_closed_opens_it(visit: Visit) -> None:
    page = visit("report")
    place = page.locator("#superseded .place").first
    line = page.locator(f"[id='{(place.get_attribute('href') or '').removeprefix('#')}']")
    expect(line).to_be_hidden()
    place.click()
    expect(line).to_be_in_viewport()


def test_thousands_of_findings_are_filtered_while_one_types(visit: Visit) -> None:
    # By id: to find something by its role takes Playwright seconds here.
    page = visit("many")
    page.locator("#filter").focus()
    started = time.perf_counter()
    page.keyboard.type("part_199")
    expect(page.locator("#found")).to_have_text("11 of 2000 findings, 0 of 1 waived, 0 of 1 not checkable")
    assert time.perf_counter() - started < 10
    page.locator("#operation").select_option("GET /v1/things/99")
    expect(page.locator("#found")).to_have_text("3 of 2000 findings, 0 of 1 waived, 0 of 1 not checkable")
