"""The site as `make docs` wrote it, opened as files: nothing is missing, nothing comes from elsewhere, search works."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser import looks
from tests.browser.conftest import CHROMIUM, QUIET
from tests.consolidated import ROOT
from tests.contract.calls import OPERATIONS

SITE = ROOT / ".build/docs/site"
CALL = "conversational_ai.conversations.get"
VISITED = ("index", "guide", CALL, "classes", "rules", "contributing", "api")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    assert (SITE / "index.html").is_file(), "There is no site: run `make docs` first."
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page that must stay silent, and ask for nothing but files of the site."""
    page = chromium.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    inside = (SITE.as_uri(), "data:", "blob:", "about:")
    page.on("request", lambda one: None if one.url.startswith(inside) else said.append(one.url))
    yield page
    page.close()
    assert said == []


def opened(page: Page, name: str) -> Page:
    page.goto((SITE / f"{name}.html").as_uri())
    if name == "api":
        page.locator("[data-section-id]").first.wait_for(timeout=0)
    return page


@pytest.mark.parametrize("name", VISITED)
def test_a_page_is_quiet_and_fits_a_phone_light_and_dark(page: Page, name: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, name)
    assert looks.overflow(page) <= 0
    grounds = [_ground(page)]
    page.emulate_media(color_scheme="dark")
    opened(page, name)
    grounds.append(_ground(page))
    if name != "api":  # whose colours are turned around by a filter
        assert grounds[0] > 600 > 200 > grounds[1]


def _ground(page: Page) -> int:
    """Return how light the page is: 0 is black, 765 white."""
    page.wait_for_timeout(300)
    light = "() => getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number)"
    return sum(page.evaluate(light))


def test_search_finds_a_call_without_a_server(page: Page) -> None:
    opened(page, "index")
    page.keyboard.press("/")
    page.keyboard.type("get_signed_url")
    found = page.locator("a[href*='get_signed_url']", has_text="conversational_ai.conversations.get_signed_url").first
    expect(found).to_be_visible(timeout=20_000)
    found.click()
    expect(page.locator("h1")).to_contain_text("get_signed_url")


def test_every_operation_is_on_the_page_of_the_api(page: Page) -> None:
    opened(page, "api")
    heads = page.locator("[data-section-id] h2").all_inner_texts()
    summaries = [str(one.stated["summary"]) for one in OPERATIONS]
    assert [each for each in summaries if not any(head.strip().startswith(each) for head in heads)] == []


def test_every_link_leads_somewhere(page: Page) -> None:
    """Read by the browser, from the pages as files, without waiting for them."""
    ids: dict[Path, set[str]] = {}
    links: dict[Path, list[str]] = {}
    opened(page, "license")
    for file in sorted(SITE.glob("*.html")):
        if file.name != "api.html":
            read = page.evaluate(_READ, file.read_text(encoding="utf-8"))
            ids[file], links[file] = set(read["ids"]), read["links"]
    assert len(links) >= len(OPERATIONS) + 10
    for file, listed in links.items():
        for link in listed:
            where = urlsplit(link)
            if not where.scheme:
                target = (file.parent / unquote(where.path)).resolve() if where.path else file
                assert target.is_file(), f"{file.name}: {link}"
                assert not where.fragment or where.fragment in ids[target], f"{file.name}: {link}"


_READ = """(text) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  return {
    ids: [...page.querySelectorAll("[id]")].map((each) => each.id),
    links: [...page.querySelectorAll("a[href]")].map((each) => each.getAttribute("href")),
  };
}"""
