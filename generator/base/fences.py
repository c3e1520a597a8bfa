"""Code fences of Markdown."""

from __future__ import annotations

import re


def fenced(language: str, text: str) -> str:
    """Return *text* in a code fence that is longer than any run of backticks in it."""
    ticks = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", text)), 3)
    return f"{ticks}{language}\n{text}{ticks}\n"
