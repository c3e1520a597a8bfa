"""The place of a fact: file, line and column, and the JSON Pointer of the node."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from generator.base.runner_commands import unheard

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""All control characters but tabs and ends of lines, other separators of lines, and what turns the direction."""


class Mark(NamedTuple):
    """The place of one node in a text file; lines and columns count from 1, and line 0 is the file as a whole."""

    file: str
    line: int
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


NOWHERE = Mark("", 0)
"""The mark of a node that comes from no file."""

STDIN = "standard input"
"""The file of what comes from there."""


def is_local(mark: Mark) -> bool:
    """Whether *mark* is a line of a file on this machine."""
    return mark.line > 0 and "://" not in mark.file and mark.file != STDIN


class TextLines:
    """The lines of a text file, which turn positions in the text into places."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        counts = (text.count("\n", start, start + _CHUNK) for start in range(0, len(text), _CHUNK))
        self._before = array("L", accumulate(counts, initial=0))
        """How many lines end before each chunk of the text: few lines are ever asked for."""

    def mark(self, at: int) -> Mark:
        """Return the place of the character at the position *at*, which counts from 0."""
        chunk = at // _CHUNK
        line = self._before[chunk] + self._text.count("\n", chunk * _CHUNK, at) + 1
        return Mark(self._file, line, at - self._text.rfind("\n", 0, at))


_CHUNK = 4096


def pointer(path: Iterable[str | int]) -> str:
    """Return *path* as a JSON Pointer in URI fragment form, `#/paths/~1v1/get`."""
    return "#" + "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def steps(text: str) -> list[str]:
    """Return the steps of the JSON Pointer *text*, the inverse of `pointer` for string keys."""
    return [step.replace("~1", "/").replace("~0", "~") for step in text.lstrip("#").split("/")[1:]]


def excerpt(mark: Mark, width: int = 96) -> str:
    """Return the line at *mark* with carets below, of a long line a part; empty where there is none to read."""
    path = Path(mark.file)
    if mark.line < 1 or not path.is_file():
        # A device or a pipe may never end.
        return ""
    try:
        line = path.read_text(encoding="utf-8").splitlines()[mark.line - 1]
    except (OSError, UnicodeDecodeError, IndexError):
        return ""
    start = 0 if mark.column <= width else mark.column - width // 2
    line = line[start : start + width]
    gutter = f"{mark.line:>5} | "
    column = min(mark.column - start, len(line) + 1)
    length = max(len(line) - column + 1, 1)
    return f"{gutter}{printable(line)}\n{' ' * (len(gutter) + column - 1)}{'^' * length}"


def harmless(text: str) -> str:
    """Return *text*, of any number of lines, with escapes of JSON for what controls a terminal or turns text around."""
    return _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def printable(text: str) -> str:
    """Return *text* with `?` for control characters: text of a page must control neither a terminal nor a workflow."""
    text = unheard(text)
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else "?" for character in text)


def without_password(url: str) -> str:
    """Return *url*, or a text with one, for people to read: without a user name and a password that it may carry."""
    return re.sub(r"//[^/]*@", "//...@", url)
