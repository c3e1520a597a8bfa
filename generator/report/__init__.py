"""One HTML page for people: what the pages say, what was followed and what was not, each with its line."""

from __future__ import annotations

from generator.config import Config
from generator.pipeline import Document
from generator.report import content, page


def render(document: Document, config: Config) -> str:
    """Return the report on *document* as one page that needs nothing beside it."""
    return page.render("report.html.jinja", content.report(document, config))
