"""One HTML page for people: what the pages say, what was followed and what was not, each with its line."""

from __future__ import annotations

from pathlib import Path

from generator.base import html_page
from generator.base.config import Config
from generator.build.pipeline import Document
from generator.explain.report import report_page

_TEMPLATE = Path(__file__).parent / "report.html.jinja"


def render(document: Document, config: Config) -> str:
    """Return the report on *document* as one page that needs nothing beside it."""
    return html_page.render(_TEMPLATE, report_page.report(document, config))
