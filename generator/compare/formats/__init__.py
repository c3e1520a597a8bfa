"""The formats in which an outcome is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.compare.formats import json_report, markdown_report, text_report, workflow_commands
from generator.compare.outcome import Outcome


def _html(outcome: Outcome) -> str:
    # Imported here, so that the other formats do not wait for templates.
    from generator.compare import html

    return html.render(outcome)


FORMATS: Mapping[str, Callable[[Outcome], str]] = MappingProxyType(
    {
        "text": text_report.render,
        "json": json_report.render,
        "markdown": markdown_report.render,
        "html": _html,
        "github": workflow_commands.render,
    }
)
"""By the names that commands know them by."""
