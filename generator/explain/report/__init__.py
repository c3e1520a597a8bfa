"""Renders one HTML page for people: what every page states, what is followed and what is not, each with its line."""

from __future__ import annotations

from pathlib import Path

from generator.base import html_page
from generator.base.config import Config
from generator.build.assembly import Document
from generator.explain.report import report_page

_TEMPLATE = Path(__file__).parent / "report.html.jinja"


def render(document: Document, config: Config) -> str:
    """Return the report on *document* as one page without other files."""
    return html_page.render(_TEMPLATE, report_page.collect(document, config))
