"""Debian's Chromium, and a visit to a page, at whose end nothing may have gone wrong."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, Protocol

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from generator import cli
from generator.compare import html as drift_html
from generator.explain import report
from tests import tampered
from tests.consolidated import ROOT, elevenlabs, names
from tests.drift import outcomes

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
expect.set_options(timeout=20_000)  # a machine may be busy

QUIET = (
    *("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
"""A browser that asks nobody for anything by itself."""

Theme = Literal["light", "dark"]


class Visit(Protocol):
    """Opens a page by its name."""

    def __call__(
        self, name: str, width: int = 1280, height: int = 900, theme: Theme = "light", scripts: bool = True
    ) -> Page: ...


_WATCH = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
"""


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    if not os.access(CHROMIUM, os.X_OK):
        pytest.exit(
            f"There is no Chromium at {CHROMIUM}. Install the package `chromium` (apt-get install chromium), or name"
            " another one: make browser CHROMIUM=/path/to/chromium",
            returncode=2,
        )
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages, as commands write them."""
    folder = tmp_path_factory.mktemp("pages")
    with contextlib.chdir(ROOT):
        texts = {
            "report": report.render(elevenlabs(), names()),
            "drift": drift_html.render(outcomes.SOME),
            "empty": drift_html.render(outcomes.EMPTY),
            "long": drift_html.render(outcomes.many(660)),
            "many": drift_html.render(outcomes.many(2_000)),
            "hostile": drift_html.render(outcomes.saying(outcomes.HOSTILE)),
        }
    found = {name: folder / f"{name}.html" for name in texts}
    for name, text in texts.items():
        found[name].write_text(text, encoding="utf-8")
    project = folder / "project"
    project.mkdir()
    tampered.copy(project)
    with contextlib.chdir(project):
        assert cli.main(["report", "-o", "tampered.html"]) == 0
    return {**found, "tampered": project / "tampered.html"}


@pytest.fixture
def visit(chromium: Browser, files: dict[str, Path]) -> Iterator[Visit]:
    """Open a page by its name; at the end of the test it must have been quiet, alone and within its own policy."""
    said: list[str] = []
    asked: list[str] = []
    pages: list[Page] = []

    def open_page(
        name: str, width: int = 1280, height: int = 900, theme: Theme = "light", scripts: bool = True
    ) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, java_script_enabled=scripts
        )
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(f"dialog {dialog.message}"))
        page.on("request", lambda request: asked.append(request.url))
        page.add_init_script(_WATCH)
        page.goto(files[name].as_uri())
        asked.remove(files[name].as_uri())
        pages.append(page)
        return page

    yield open_page
    violations = [each for page in pages for each in page.evaluate("window.violations ?? []")]
    for page in pages:
        page.context.close()
    assert (said, asked, violations) == ([], [], [])
