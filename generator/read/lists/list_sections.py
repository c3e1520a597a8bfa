"""The text of a list page below its endpoint line -> its description and its sections, each with lines of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from generator.base.location import Mark
from generator.read.lists.bullets import Bullet, first_bullet, read_bullets
from generator.read.lists.page_lines import Line, UnreadableLine, lines_of

REFERENCE = re.compile(r"Reference:[ \t]*(https?://\S+)")
_CONTENT_TYPE = re.compile(r"Content-Type:[ \t]*(?P<media>\S+/\S+)")
_HEADING = re.compile(r" {0,3}(?P<level>#{2,6})[ \t]+(?P<text>.*?)(?:[ \t]+#+)?[ \t]*")
_STATUS = re.compile(r"(?P<status>[1-5](?:\d\d|XX))(?: (?P<title>.*))?")
_PARTS: Mapping[str, re.Pattern[str] | None] = {
    "Authentication": None,
    "Servers": None,
    "Request": re.compile(r"(?P<place>Path parameters|Query parameters|Headers|Body)(?: \((?P<media>[^()]+)\))?"),
    "Response": _STATUS,
    "Errors": _STATUS,
    "Types": re.compile(r"(?P<name>[^#`]+)"),
}
"""The sections that a schema may stand in, in their order, and what the headings of their parts are."""
SECTIONS = tuple(_PARTS)
AFTER = ("Examples", "SDK call")
"""The headings that end the schemas; the second is that of our snapshots."""
_PREAMBLE = re.compile(r"This endpoint expects (?P<what>.+)\.")


@frozen
class ListPart:
    """What stands below one heading of the third level."""

    title: re.Match[str]
    mark: Mark
    """The heading."""
    description: str
    description_mark: Mark
    preamble: str
    """What follows `This endpoint expects`, without its full stop; empty where it does not stand here."""
    bullets: tuple[Bullet, ...]


@frozen
class Layout:
    """A list page, cut at its headings."""

    media: str
    """Of the request body, empty where the page has no `Content-Type:` line."""
    media_mark: Mark
    description: str
    description_mark: Mark
    lists: Mapping[str, tuple[Line, ...]]
    """The lines of the sections without parts, by heading: `Authentication`, `Servers`."""
    parts: Mapping[str, tuple[ListPart, ...]]
    """The parts of the other sections, by heading."""
    marks: Mapping[str, Mark]
    """The place of each heading of the second level."""


def is_list_page(lines: Sequence[str]) -> bool:
    """Whether *lines*, which follow an endpoint line, hold an operation printed as lists."""
    return _start(lines) is not None


def reference(lines: Sequence[str]) -> str | None:
    """Return the URL of the page itself; its description may hold such a line, too."""
    start = _start(lines)
    before = (REFERENCE.fullmatch(line.strip()) for line in reversed(lines[:start]))
    return next((found[1] for found in before if found), None)


def reference_line(lines: Sequence[str]) -> int | None:
    """Return the number of the `Reference:` line above the sections of *lines*, None where there is none."""
    start = _start(lines)
    return start - 1 if start else None


def end(lines: Sequence[str]) -> int | None:
    """Return how many of *lines* belong to the operation, None where no heading behind them shows that it is whole."""
    start = _start(lines) or 0
    return next((start + number for number, line in enumerate(lines[start:]) if _second_level(line) in AFTER), None)


def _start(lines: Sequence[str]) -> int | None:
    """Return where the sections begin: behind the first `Reference:` line that only sections follow.

    A description may have sections of its own, even some that are called `Examples`; those come before the line.
    """
    references = [number for number, line in enumerate(lines) if REFERENCE.fullmatch(line.strip())] or [-1]
    headings = [(number, heading) for number, line in enumerate(lines) if (heading := _second_level(line))]
    last = max((number for number, heading in headings if heading in SECTIONS), default=-2)
    end = next((number for number, heading in headings if heading in AFTER and number > last), len(lines))
    strange = max((number for number, heading in headings if heading not in SECTIONS and number < end), default=-1)
    sections = [number for number in references if number < last]
    exact = (number for number in sections if strange <= number)
    # Where a heading is none of a section, the error about it is better than none of the page at all.
    found = next(exact, sections[-1] if sections else None)
    if found is None and references != [-1] and _second_level(_first(lines[references[-1] + 1 :])) in AFTER:
        found = references[-1]
    return None if found is None else found + 1


def _first(lines: Sequence[str]) -> str:
    return next((line for line in lines if line.strip()), "")


def _second_level(line: str) -> str:
    heading = _HEADING.fullmatch(line)
    return heading["text"].strip() if heading and len(heading["level"]) == 2 else ""


def lay_out(text: str, first: Mark) -> Layout:
    """Return the sections of *text*, whose first line is at *first*; raises `UnreadableLine`."""
    lines = list(lines_of(text, first))
    start = _start([line.whole for line in lines]) or 0
    head = lines[:start]
    media = _CONTENT_TYPE.fullmatch(head[0].text) if head else None
    body = [line for line in head[1 if media else 0 :] if not REFERENCE.fullmatch(line.text) or line is not head[-1]]
    description, at = _text(body)
    lists: dict[str, tuple[Line, ...]] = {}
    parts: dict[str, tuple[ListPart, ...]] = {}
    marks: dict[str, Mark] = {}
    for heading, inside in _sections(lines[start:]):
        name = _second_level(heading.whole)
        if name in marks:
            raise UnreadableLine(f"a second section `{name}`", heading.mark)
        marks[name] = heading.mark
        pattern = _PARTS[name]
        if pattern is None:
            lists[name] = tuple(line for line in inside if not line.is_blank)
        else:
            parts[name] = tuple(_parts(inside, pattern, name))
        if not (lists.get(name) or parts.get(name)):
            raise UnreadableLine("this section is empty", heading.mark)
    return Layout(
        media=media["media"] if media else "",
        media_mark=head[0].mark if head else first,
        description=description,
        description_mark=at,
        lists=lists,
        parts=parts,
        marks=marks,
    )


def _sections(lines: Sequence[Line]) -> Iterator[tuple[Line, list[Line]]]:
    """Yield the heading and the lines of each section."""
    heading: Line | None = None
    inside: list[Line] = []
    for line in lines:
        name = _second_level(line.whole)
        if not name:
            if heading is None and not line.is_blank:
                raise UnreadableLine("this line stands outside of any section", line.mark)
            inside.append(line)
            continue
        if name not in _PARTS:
            raise UnreadableLine(f"`{name}` is no section of an operation", line.mark)
        if heading:
            yield heading, inside
        heading, inside = line, []
    if heading:
        yield heading, inside


def _parts(lines: Sequence[Line], pattern: re.Pattern[str], section: str) -> Iterator[ListPart]:
    """Yield the part below each heading in *lines* that fits *pattern*."""
    title: tuple[Line, re.Match[str]] | None = None
    inside: list[Line] = []
    for line in lines:
        heading = _HEADING.fullmatch(line.whole)
        found = pattern.fullmatch(heading["text"].strip()) if heading and len(heading["level"]) == 3 else None
        if found:
            if title:
                yield _part(*title, inside)
            title, inside = (line, found), []
        elif title is None and not line.is_blank:
            raise UnreadableLine(f"this line stands outside of any part of `{section}`", line.mark)
        else:
            inside.append(line)
    if title:
        yield _part(*title, inside)


def _part(heading: Line, title: re.Match[str], lines: Sequence[Line]) -> ListPart:
    first = first_bullet(lines)
    prose = list(lines[:first])
    preamble = ""
    if "place" in title.groupdict():
        preamble, prose = _split_preamble(prose)
    description, mark = _text(prose)
    return ListPart(
        title=title,
        mark=heading.mark,
        description=description,
        description_mark=mark,
        preamble=preamble,
        bullets=tuple(read_bullets(lines[first:])),
    )


def _split_preamble(lines: Sequence[Line]) -> tuple[str, list[Line]]:
    """Return what the first sentence says that the endpoint expects, empty where none does, and the other lines."""
    for number, line in enumerate(lines):
        found = _PREAMBLE.fullmatch(line.text)
        if found:
            return found["what"], [*lines[:number], *lines[number + 1 :]]
        if not line.is_blank:
            break
    return "", list(lines)


def _text(lines: Sequence[Line]) -> tuple[str, Mark]:
    """Return *lines* as text, and the place of the first that is not blank."""
    text = "\n".join(line.whole for line in lines).strip()
    return text, next((line.mark for line in lines if not line.is_blank), Mark("", 0))
