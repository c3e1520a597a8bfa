"""The formats in which an outcome is printed, for the audience that it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.compare.formats import json_report, markdown_report, sarif_report, text_report, workflow_commands
from generator.compare.outcome import Outcome
from generator.compare.selection import for_audience


def _html(outcome: Outcome) -> str:
    # Imported here, so that the other formats do not wait for templates.
    from generator.compare import html

    return html.render(for_audience(outcome))


def _junit(outcome: Outcome) -> str:
    # Imported here, so that the other formats do not wait for XML.
    from generator.compare.formats import junit_report

    return junit_report.render(for_audience(outcome))


FORMATS: Mapping[str, Callable[[Outcome], str]] = MappingProxyType(
    {
        "text": lambda outcome: text_report.render(for_audience(outcome)),
        "json": json_report.render,
        "markdown": lambda outcome: markdown_report.render(for_audience(outcome)),
        "html": _html,
        "sarif": lambda outcome: sarif_report.render(for_audience(outcome)),
        "junit": _junit,
        "github": lambda outcome: workflow_commands.render(for_audience(outcome)),
    }
)
"""By the names that commands know them by. JSON states the levels for everybody, whatever the audience."""
