"""What a text looks like in a terminal: its lines fit, and levels, places and labels have colours.

rich decides whether a terminal shows colours (`NO_COLOR`, `FORCE_COLOR` and `TERM` are its business). In files and
pipes a text stays as it is.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

_STYLES = {
    r"^breaking\b|\b[1-9]\d* breaking\b": "bold red",
    r"^risky\b|\b[1-9]\d* risky\b": "yellow",
    r"^compatible\b|\b[1-9]\d* compatible\b": "green",
    r"^No drift\b|^no difference\b": "green",
    r"^ {2}[a-z][a-z ]{1,10}(?=  )": "dim",
    r"(?<![^\s(])[^\s:()]+\.[a-z]+:\d+(?::\d+)?\b": "cyan",
}
"""What is shown in which style, by regular expressions over a whole text."""

_VALUE = re.compile(r"(?: *(?:ok|fault) +)? *\S.{0,30}?  +(?=\S)")
"""The label of a line, up to its value; a label of `doctor` stands behind what it found."""


def fit(text: str, columns: int) -> str:
    """Return *text* with long lines wrapped at *columns*; they go on below the value that they hold.

    A word that is longer than a line stays whole, so that it can be copied.
    """
    return "\n".join(line if len(line) <= columns else _wrapped(line, columns) for line in text.split("\n"))


def colour(text: str) -> Text:
    """Return *text* with its styles."""
    # Imported here, because nobody waits for it in a pipe.
    from rich.text import Text

    coloured = Text(text)
    for pattern, style in _STYLES.items():
        coloured.highlight_regex(re.compile(pattern, re.MULTILINE), style)
    return coloured


def _wrapped(line: str, columns: int) -> str:
    label = _VALUE.match(line)
    margin = label.end() if label else len(line) - len(line.lstrip())
    if margin > columns // 2:
        margin = 0
    head, rest = line[:margin], line[margin:]
    wrapped = textwrap.wrap(
        rest,
        columns,
        initial_indent=" " * margin,
        subsequent_indent=" " * margin,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return head + "\n".join(wrapped)[margin:]
