"""All of it without a mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser import looks
from tests.browser.conftest import Visit
from tests.drift.outcomes import SOME, TOOLS

_FOCUS = """() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const under = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return {
    name: [at.tagName.toLowerCase(), at.id || at.value || at.textContent.trim()].join(" "),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    visible: box.width > 0 && !!under && (at.contains(under) || under.contains(at)),
  };
}"""


def tab(page: Page, times: int = 1) -> str:
    """Press Tab and return what has the focus then, which must be there to see."""
    name = ""
    for _ in range(times):
        page.keyboard.press("Tab")
        at = page.evaluate(_FOCUS)
        name = at["name"]
        assert at["outlined"], f"no outline: {name}"
        assert at["visible"], f"out of sight: {name}"
    return name


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until what is called *wanted* has the focus."""
    passed: list[str] = []
    while len(passed) < 60:
        passed.append(tab(page))
        if passed[-1] == wanted:
            return
    pytest.fail(f"{wanted} was not among {passed}")


def test_from_the_top_to_the_details_of_a_finding(visit: Visit) -> None:
    page = visit("drift")
    tab_to(page, "input filter")
    page.keyboard.type("page_size")
    tab_to(page, "input risky")
    page.keyboard.press("Space")
    tab_to(page, "select operation")
    page.keyboard.type(TOOLS)
    found = page.get_by_role("status")
    expect(found).to_have_text("1 of 6 findings, 0 of 1 waived, 0 of 1 not checkable")
    tab_to(page, "a Findings")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Findings 6")).to_be_in_viewport()
    while not tab(page).startswith("summary `maximum`".replace("`", "")):
        pass
    pointer = page.get_by_text(SOME.findings[3].change.base.pointer)
    expect(pointer).to_be_hidden()
    page.keyboard.press("Enter")
    expect(pointer).to_be_visible()
    page.get_by_role("button", name="Show all").focus()
    page.keyboard.press("Enter")
    expect(found).to_have_text("")
    expect(page.locator("article")).to_have_count(7)


@pytest.mark.parametrize("name", ["drift", "report"])
def test_the_first_stop_leads_past_the_filter(visit: Visit, name: str) -> None:
    page = visit(name)
    assert tab(page) == "a Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    expect(page.locator("main h2").first).to_be_in_viewport()
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("width", [1280, 390])
def test_every_stop_can_be_seen_and_none_holds_the_focus(visit: Visit, width: int) -> None:
    page = visit("drift", width=width, height=600)
    stops = len(looks.visible(page, "a, input, select, button, summary, [tabindex='0']"))
    names = [tab(page) for _ in range(stops)]
    assert len(names) == stops
    assert names[0] == "a Skip to the content"
    assert names[-1].startswith("summary")


def test_every_stop_among_thousands_of_findings_can_be_seen(visit: Visit) -> None:
    page = visit("many")
    page.locator("a[href='#risky']").focus()
    page.keyboard.press("Enter")
    tab(page, 15)
