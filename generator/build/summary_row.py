"""A row of the summary at the end of a build, and how it is printed."""

from __future__ import annotations

_WIDTH = 11
INDENT = "\n" + " " * (2 + _WIDTH)
"""What the further lines of a text start with."""
SummaryRow = tuple[str, str]
"""A heading and its text."""


def line(row: SummaryRow) -> str:
    """Return *row* as it is printed."""
    name, text = row
    return f"  {name:<{_WIDTH}}{text}"


def time_row(seconds: float) -> SummaryRow:
    """Return the row about how long it took."""
    return "time", f"{seconds:.1f} s"
