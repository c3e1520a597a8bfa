"""The formats in which an outcome is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.drift.formats import github, markdown, record, text
from generator.drift.outcome import Outcome


def _html(outcome: Outcome) -> str:
    # Imported here, so that the other formats do not wait for templates.
    from generator.drift import html

    return html.render(outcome)


FORMATS: Mapping[str, Callable[[Outcome], str]] = MappingProxyType(
    {"text": text.render, "json": record.render, "markdown": markdown.render, "html": _html, "github": github.render}
)
"""By the names that commands know them by."""
