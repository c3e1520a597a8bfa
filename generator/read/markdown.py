"""Markdown text -> fenced code blocks, headings and lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from generator.base.errors import PageError
from generator.base.location import Mark

_OPENING = re.compile(r"^( {0,3})(?:(`{3,})([^`]*)|(~{3,})(.*))$")
_CLOSING = re.compile(r"^ {0,3}(`{3,}|~{3,})[ \t]*$")
_HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$")


@frozen
class Fence:
    """A fenced code block; `mark` is its first line of content, and each line of `text` ends with a newline."""

    language: str
    text: str
    mark: Mark


@frozen
class Heading:
    """A heading written with `#`."""

    level: int
    text: str
    mark: Mark


@frozen
class TextLine:
    """Any other line that is not blank."""

    text: str
    mark: Mark


Block = Fence | Heading | TextLine


def scan(text: str, file: str) -> tuple[Block, ...]:
    """Return the blocks of *text* in order; raises `PageError` for a fence that is never closed."""
    return tuple(_blocks(lines(text), file))


def lines(text: str) -> list[str]:
    """Return the lines of *text*, whatever ends them, without a byte order mark."""
    return re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff")).split("\n")


def _blocks(lines: list[str], file: str) -> Iterator[Block]:
    numbered = iter(enumerate(lines, 1))
    for number, line in numbered:
        start = line.lstrip(" ")[:1]
        if start in {"`", "~"} and (opening := _OPENING.match(line)):
            yield _fence(opening, numbered, Mark(file, number))
        elif start == "#" and (heading := _HEADING.match(line)):
            yield Heading(len(heading[1]), (heading[2] or "").strip(" \t"), Mark(file, number))
        elif line.strip():
            yield TextLine(line, Mark(file, number))


def _fence(opening: re.Match[str], numbered: Iterator[tuple[int, str]], mark: Mark) -> Fence:
    indent, fence_run = len(opening[1]), opening[2] or opening[4]
    info = (opening[3] or opening[5] or "").split()
    body: list[str] = []
    for _, line in numbered:
        closing = fence_run in line and _CLOSING.match(line)
        if closing and closing[1].startswith(fence_run):
            language = info[0].lower() if info else ""
            return Fence(language, "".join(f"{kept}\n" for kept in body), Mark(mark.file, mark.line + 1))
        # As CommonMark says: the content loses as much indentation as its fence has, and no more.
        body.append(line[min(indent, len(line) - len(line.lstrip(" "))) :])
    next = f"Close it with a line of {fence_run} only; the file may be cut off."
    raise PageError("this code fence is never closed", where=mark, next=next)
