"""The part of a page that states its operation: in a code fence, or in lists below the endpoint line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from generator.base.errors import PageError
from generator.base.location import Mark
from generator.base.schemas import METHODS
from generator.read import page_formats
from generator.read.lists import list_sections
from generator.read.markdown import Block, Fence, Heading, TextLine
from generator.read.page_formats import PageFormat

ENDPOINT = re.compile(rf"^({'|'.join(METHODS).upper()})[ \t]+((?:https?://|/)\S+)[ \t]*$", re.MULTILINE)
"""The line of a page that names method and URL of its operation."""
_BROKEN_ENDPOINT = re.compile(rf"(?P<method>[A-Z]+|(?i:{'|'.join(METHODS)}))[ \t]+(?:https?://|/)")
"""A line in which a method, misspelt or not, is followed by a URL."""
_REFERENCE = re.compile(r"^Reference:[ \t]*(https?://\S+)[ \t]*$", re.MULTILINE)
"""The line of a page that names its own URL."""
_LEAVE_OUT = "Add `## OpenAPI Specification` with a yaml fence below it, or leave this page out."
_GET_AGAIN = (
    "Get the page again: it may be cut off before its lists, `## Request` or `## Response`, or before\n"
    "`## OpenAPI Specification` with a yaml fence below it. If it is whole, leave it out."
)


class OtherFormat(PageError):
    """A page whose operation is no HTTP request, or is printed in a format that is not read."""

    def __init__(self, kind: PageFormat, named: str, where: Mark) -> None:
        next = "Only operations that are HTTP requests are read: leave this page out."
        super().__init__(f"{named} holds {kind.name}, which is not read", where=where, next=next)
        self.kind = kind


class NoOperation(PageError):
    """A page that documents no operation."""


@frozen
class Specification:
    """What a page states about its operation, as text."""

    format: PageFormat
    text: str
    mark: Mark
    """The first line of `text`."""
    reference: str | None
    """The URL of the page, as the page states it."""
    after: tuple[Block, ...]
    """What follows on the page."""
    is_whole: bool = True
    """Whether something behind the operation shows that the page was not cut off within it."""


def endpoint(piece: Sequence[Block]) -> re.Match[str] | None:
    """Return the endpoint line of *piece*: method and URL."""
    found = _endpoint_block(piece)
    return ENDPOINT.match(found.text) if found else None


def is_endpoint(block: Block) -> bool:
    """Whether *block* is an endpoint line."""
    return isinstance(block, TextLine) and ENDPOINT.match(block.text) is not None


def is_preamble(block: Block) -> bool:
    """Whether *block* may stand before an endpoint line: the title, or a quote."""
    return (isinstance(block, Heading) and block.level == 1) or (
        isinstance(block, TextLine) and block.text.startswith(">")
    )


def find_specification(piece: Sequence[Block], lines: Sequence[str]) -> Specification:
    """Return the one specification of *piece*, blocks of a text of *lines*.

    Raises `PageError` that says what the piece holds instead.
    """
    stated, announced = _fences(piece)
    if len(stated) > 1:
        raise PageError(
            f"{_named(piece)} has a second specification here, its first is at line {stated[0][1].mark.line}",
            where=stated[1][1].mark,
            next="One page documents one operation: give each its own `# Title`, or take one out.",
        )
    if stated and stated[0][0].is_read:
        return _in_fence(piece, *stated[0])
    others = [kind for kind, _ in stated] + [kind for kind in announced if not kind.is_read]
    if others:
        raise OtherFormat(others[0], _named(piece), piece[0].mark)
    in_lists = _in_lists(piece, lines)
    if in_lists:
        return in_lists
    _check_endpoint(piece, announced, lines)
    has_endpoint = endpoint(piece) is not None
    if page_formats.OPENAPI not in announced and not has_endpoint:
        # A text about requests may have the headings of lists, but only the page of an operation has an endpoint line.
        what = "documents no operation" if announced else "has no OpenAPI fragment"
        raise NoOperation(f"{_named(piece)} {what}", where=piece[0].mark, next=_LEAVE_OUT)
    next = _GET_AGAIN if has_endpoint else _LEAVE_OUT
    what = "has an endpoint line, and nothing about its operation" if has_endpoint else "has no OpenAPI fragment"
    raise PageError(f"{_named(piece)} {what}", where=piece[0].mark, next=next)


def _check_endpoint(piece: Sequence[Block], announced: Sequence[PageFormat], lines: Sequence[str]) -> None:
    """Raise where *piece* has headings of an operation, and an endpoint line that is none, or lists without one."""
    block = _endpoint_block(piece)
    if not announced or (block and is_endpoint(block)):
        return
    broken = _BROKEN_ENDPOINT.match(block.text) if block else None
    if block and broken:
        what, next = "that is not understood: a method and one URL are expected", "A URL has no spaces"
        if broken["method"].lower() not in METHODS or not broken["method"].isupper():
            what, next = f"whose `{broken['method']}` is no method", f"Methods are {', '.join(METHODS).upper()}"
        what = f"column 1: {_named(piece)} has an endpoint line {what}"
        raise PageError(what, where=block.mark, next=f"{next}; what is no operation, leave out.")
    first = piece[0].mark
    reference = list_sections.reference_line(_lines_from(first.line - 1, piece, lines))
    if reference is not None:
        what = f"column 1: {_named(piece)} has the lists of an operation, and no line with its method and URL above"
        next = "Write it below the title, as in `GET https://api.example.com/v1/x`; what is no operation, leave out."
        raise PageError(what, where=Mark(first.file, first.line + reference), next=next)


def _fences(piece: Sequence[Block]) -> tuple[list[tuple[PageFormat, Fence]], list[PageFormat]]:
    """Return the specifications in fences with their formats, and the formats that headings announce."""
    section: PageFormat | None = None
    announced: list[PageFormat] = []
    stated: list[tuple[PageFormat, Fence]] = []
    for block in piece:
        if isinstance(block, Heading) and block.level <= 2:
            section = page_formats.of_heading(block)
            announced += [section] if section else []
        elif isinstance(block, Fence) and (kind := page_formats.of_fence(block, section)):
            stated.append((kind, block))
    return stated, announced


def _in_fence(piece: Sequence[Block], format: PageFormat, fence: Fence) -> Specification:
    position = next(index for index, block in enumerate(piece) if block is fence)
    before = [block.text for block in piece[:position] if isinstance(block, TextLine)]
    references = [match[1] for text in before if (match := _REFERENCE.match(text))]
    # A description may contain such a line too; the page's own comes last.
    reference = references[-1] if references else None
    return Specification(format, fence.text, fence.mark, reference, tuple(piece[position + 1 :]))


def _in_lists(piece: Sequence[Block], lines: Sequence[str]) -> Specification | None:
    """Return what stands below the endpoint line of *piece* if it has the sections of a list page."""
    block = _endpoint_block(piece)
    if block is None or not is_endpoint(block):
        return None
    below = _lines_from(block.mark.line, piece, lines)
    if not list_sections.is_list_page(below):
        return None
    stated_end = list_sections.end(below)
    count = len(below) if stated_end is None else stated_end
    text = "\n".join(below[:count]).rstrip("\n") + "\n"
    mark = Mark(block.mark.file, block.mark.line + 1)
    after = tuple(other for other in piece if other.mark.line > block.mark.line + count)
    is_whole = stated_end is not None
    return Specification(page_formats.LISTS, text, mark, list_sections.reference(below), after, is_whole)


def _lines_from(start: int, piece: Sequence[Block], lines: Sequence[str]) -> Sequence[str]:
    """Return those of *lines*, from the one at *start* on, that belong to *piece*."""
    end = piece[-1].mark.line + (piece[-1].text.count("\n") if isinstance(piece[-1], Fence) else 0)
    return lines[start:end]


def _endpoint_block(piece: Sequence[Block]) -> TextLine | None:
    """Return the first line after the title, where there is one, and after preamble quotes."""
    for block in piece:
        if not is_preamble(block):
            return block if isinstance(block, TextLine) else None
    return None


def _named(piece: Sequence[Block]) -> str:
    title = next((block.text for block in piece if isinstance(block, Heading) and block.level == 1), "")
    return f"the page `{title}`" if title else "this page"
