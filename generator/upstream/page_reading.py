"""The text of one place upstream -> the operations documented there, or what else it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from attrs import evolve, field, frozen

from generator.base.errors import GeneratorError
from generator.read import pages
from generator.read import snapshots as add
from generator.read.page_formats import PageFormat
from generator.read.pages import METHODS, NoOperation, OtherFormat, Page
from generator.read.snapshots import Snapshot
from generator.upstream.fetch_errors import FetchError

_ENDPOINT = re.compile(rf"^({'|'.join(METHODS)})[ \t]+((?:https?://|/)\S+)[ \t]*$", re.MULTILINE)
_MENDED = (
    "The page may be cut off, or broken upstream: open the URL in a browser, and run the command again.\n"
    "Until it is corrected, leave it out: --only '!PATTERN'."
)
_WIDTH = 96


@frozen
class Other:
    """A page in a format that is recognised and not read."""

    format: PageFormat
    operation: str
    """``GET /v1/calls`` where the page says so, else empty."""


@frozen
class Reading:
    """What stands in one place."""

    place: str
    """A URL or a file."""
    snapshots: tuple[Snapshot, ...] = ()
    """What would be kept of it, as of today."""
    others: tuple[Other, ...] = ()
    words: int = 0
    """How many of its pages document no operation."""
    faults: tuple[GeneratorError, ...] = field(default=(), eq=False)


def read(text: str, place: str, today: str) -> Reading:
    """Read *text*, which stands in *place*."""
    found = tuple(_each(text, place, today))
    faults = (one for one in found if isinstance(one, GeneratorError))
    return Reading(
        place,
        tuple(one for one in found if isinstance(one, Snapshot)),
        tuple(Other(one.kind, _operation(text, one.where.line)) for one in found if isinstance(one, OtherFormat)),
        sum(isinstance(one, NoOperation) for one in found),
        tuple(fault for fault in faults if not isinstance(fault, OtherFormat | NoOperation)),
    )


def read_url(text: str, url: str, today: str) -> Reading:
    """Read *text*, which was fetched from *url*; what is wrong with it quotes it, for it stands in no file."""
    reading = read(text, url, today)
    return evolve(reading, faults=tuple(_quoted(fault, text, url) for fault in reading.faults))


def _quoted(fault: GeneratorError, text: str, url: str) -> FetchError:
    number = fault.where.line
    line = text.splitlines()[number - 1 : number] if number else []
    what = "\n".join([fault.what, *(f"{number} | {one[:_WIDTH]}" for one in line)])
    return FetchError(url, what, _MENDED, number)


def _each(text: str, place: str, today: str) -> Iterator[Snapshot | GeneratorError]:
    try:
        for page in pages.each(text, place):
            yield page if isinstance(page, GeneratorError) else _snapshot(page, today)
    except GeneratorError as error:
        yield error


def _snapshot(page: Page, today: str) -> Snapshot | GeneratorError:
    try:
        return add.snapshot(page, today)
    except GeneratorError as error:
        return error


def _operation(text: str, line: int) -> str:
    """Return the operation of the page that starts at *line* of *text*, by its endpoint line."""
    found = _ENDPOINT.search("\n".join(text.splitlines()[line - 1 :]))
    return f"{found[1]} {urlsplit(found[2]).path}" if found else ""
