"""The lines of a list page, each with its place, and the error for a line that nobody can read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from generator.base.errors import PageError
from generator.base.location import Mark

LEVEL = 2
"""The spaces of indentation that are one level."""
_BULLET = re.compile(r"[-*+][ \t]+")


@frozen
class Line:
    """One line; `text` is what stands after the indentation."""

    text: str
    indentation: str
    mark: Mark
    """The first character after the indentation."""

    @property
    def indent(self) -> int:
        """The number of spaces before the text; a tab is one level where nothing else stands there."""
        return len(self.indentation) * (LEVEL if set(self.indentation) == {"\t"} else 1)

    @property
    def whole(self) -> str:
        """The line with its indentation."""
        return self.indentation + self.text

    def as_bullet(self) -> Line:
        """Return the line with its bullet as the platform prints it: other programs write `*`, `+`, or more spaces."""
        bullet = _BULLET.match(self.text)
        if not bullet or bullet[0] == "- ":
            return self
        text = f"- {self.text[bullet.end() :]}"
        return Line(text, self.indentation, self.at(bullet.end() - 2))

    def at(self, offset: int) -> Mark:
        """Return the place of the character at *offset* of `text`."""
        return self.mark._replace(column=self.mark.column + offset)

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands here."""
        return not self.text


class UnreadableLine(PageError):
    """A line of a list page that the grammar does not have."""

    def __init__(self, what: str, where: Mark, next: str = "") -> None:
        advice = (
            next or "Get the page again: it may be cut off. generator/read/lists/GRAMMAR.md says what can stand here."
        )
        super().__init__(f"column {where.column}: {what}", where=where, next=advice)


def lines_of(text: str, first: Mark) -> Iterator[Line]:
    """Yield the lines of *text*, whose first one stands at *first*."""
    for number, line in enumerate(text.split("\n"), first.line):
        stripped = line.strip()
        indent = len(line) - len(line.lstrip()) if stripped else 0
        yield Line(stripped, line[:indent], Mark(first.file, number, indent + 1))


_SPAN = re.compile(r"(`++)(?P<code>.*?)(?<!`)\1(?!`)")


@frozen
class CodeSpan:
    """Text between backticks, and where the span ends."""

    text: str
    end: int


def code_span(text: str, start: int) -> CodeSpan | None:
    """Return the code span that begins at *start* of *text*, None where none does or it is never closed.

    More backticks than one stand around text that has some itself, then with a space on both sides.
    """
    if not text.startswith("`", start):
        return None
    ticks = re.compile("`+").match(text, start)
    assert ticks
    found = _SPAN.match(text, start)
    if found:
        inner = found["code"]
        is_padded = len(found[1]) > 1 and inner[:1] == inner[-1:] == " " and inner.strip()
        return CodeSpan(inner[1:-1] if is_padded else inner, found.end())
    # The empty string has nothing to stand between its backticks.
    return CodeSpan("", ticks.end()) if len(ticks[0]) == 2 else None
