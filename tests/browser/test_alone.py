"""A page asks nobody for anything, runs nothing but its own script, needs not even that, and fits any window."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import looks
from tests.browser.conftest import Visit
from tests.drift.outcomes import HOSTILE, SOME
from tests.tampered import HOSTILE as TAMPERED

PAGES = ("drift", "empty", "many", "hostile", "report", "tampered")
READ = {"drift": "#findings", "report": "#operations"}


# What a visit must not have caused is asserted at its end, in conftest.
@pytest.mark.parametrize("name", PAGES)
def test_it_is_quiet_and_alone_from_top_to_bottom(visit: Visit, name: str) -> None:
    page = visit(name)
    page.keyboard.press("End")
    # All at once: to look for them before each click takes seconds on a long page.
    shown = page.locator("main summary")
    shown.evaluate_all("(all) => all.filter((one) => one.checkVisibility()).slice(-3).forEach((one) => one.click())")
    assert page.locator("main details[open]").count() >= min(shown.count(), 1)
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("name, id_, text", [("hostile", "findings", HOSTILE), ("tampered", "operations", TAMPERED)])
def test_markup_in_the_text_of_a_page_is_text(visit: Visit, name: str, id_: str, text: str) -> None:
    page = visit(name)
    assert text[:60] in (page.locator(f"#{id_}").text_content() or "")
    assert page.locator("img, iframe, object, [onerror]").count() == 0
    assert page.locator("script").count() == 1
    links = page.locator("a").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")
    assert [link for link in links if not link.startswith(("#", "https://"))] == []


def test_the_policy_stops_what_got_through_all_the_same(chromium: Browser, files: dict[str, Path]) -> None:
    page = chromium.new_page()
    page.goto(files["drift"].as_uri())
    stopped = {"script-src-elem", "script-src-attr", "img-src", "style-src-elem"}
    assert page.evaluate(_BREAK_IN) == {"ran": 0, "stopped": sorted(stopped)}
    page.close()


_BREAK_IN = """() => new Promise((done) => {
  const stopped = new Set();
  window.ran = 0;
  addEventListener("securitypolicyviolation", (event) => stopped.add(event.violatedDirective));
  const script = document.createElement("script");
  script.textContent = "window.ran += 1";
  const box = document.createElement("div");
  box.innerHTML = "<img src=x: onerror='window.ran += 1'><b onclick='window.ran += 1'></b><style>b { top: 0 }</style>";
  document.body.append(script, box);
  box.querySelector("b").click();
  setTimeout(() => done({ ran: window.ran, stopped: [...stopped].sort() }), 200);
})"""


@pytest.mark.parametrize("name", READ)
def test_without_scripts_everything_is_there_to_read(visit: Visit, name: str) -> None:
    with_script, without = visit(name), visit(name, scripts=False)
    assert without.locator(READ[name]).inner_text() == with_script.locator(READ[name]).inner_text()
    assert without.locator("form.filter").is_hidden()
    assert with_script.locator("form.filter").is_visible()
    rows = "main tbody tr, main .row"
    looks.open_all(without)
    assert len(looks.visible(without, rows)) == without.locator(rows).count()


def test_without_scripts_details_still_open(visit: Visit) -> None:
    page = visit("drift", scripts=False)
    page.locator(f"#f-{SOME.findings[0].fingerprint} summary").click()
    assert page.get_by_text(SOME.findings[0].change.base.pointer).is_visible()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_window(visit: Visit, name: str, width: int) -> None:
    page = visit(name, width=width)
    looks.open_all(page)
    assert looks.overflow(page) <= 0


@pytest.mark.parametrize("name, first", [("drift", "article"), ("many", "article"), ("report", "#superseded tbody tr")])
def test_the_answer_and_the_first_finding_are_on_the_first_screen_of_at_most_twenty(
    visit: Visit, name: str, first: str
) -> None:
    page = visit(name)
    for width, height in ((1280, 800), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        for each in ("h1", ".lead", first):
            box = page.locator(each).first.bounding_box()
            assert box is not None
            # The first lines of a finding, which may be longer.
            assert box["y"] + min(box["height"], 60) < height
        assert page.evaluate("document.documentElement.scrollHeight") <= 20 * height


@pytest.mark.parametrize("width, beside", [(1280, True), (768, True), (390, False)])
def test_before_and_after_stand_side_by_side_where_there_is_room(visit: Visit, width: int, beside: bool) -> None:
    page = visit("drift", width=width)
    page.locator("article summary").first.click()
    before, after = _tops(page)
    assert (before == after) == beside
    assert before <= after


def _tops(page: Page) -> tuple[float, float]:
    tops = (
        page.locator(".sides")
        .first.locator("> div")
        .evaluate_all("(sides) => sides.map((side) => side.getBoundingClientRect().top)")
    )
    return tops[0], tops[1]


def test_a_fingerprint_is_copied_whole(visit: Visit) -> None:
    page = visit("drift")
    page.locator(f"#f-{SOME.findings[0].fingerprint} summary").click()
    page.locator(f"#f-{SOME.findings[0].fingerprint} .copy").click()
    assert page.evaluate("() => getSelection().toString()") == SOME.findings[0].fingerprint
