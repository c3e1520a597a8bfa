"""The outcome of a comparison as one HTML page that needs nothing beside it."""

from __future__ import annotations

from pathlib import Path

from generator.base import html_page
from generator.compare.html import html_report
from generator.compare.outcome import Outcome

_TEMPLATE = Path(__file__).parent / "comparison.html.jinja"


def render(outcome: Outcome) -> str:
    """Return the page on *outcome*."""
    return html_page.render(_TEMPLATE, html_report.view(outcome))
