"""The outcome of a comparison as one HTML page that needs nothing beside it."""

from __future__ import annotations

from generator.drift.html import content
from generator.drift.outcome import Outcome
from generator.report import page


def render(outcome: Outcome) -> str:
    """Return the page on *outcome*."""
    return page.render("drift.html.jinja", content.view(outcome))
