"""Reads the pages in a downloaded text or a saved file, with all faults instead of the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from attrs import evolve, field, frozen

from generator.base.errors import GeneratorError
from generator.read import pages, snapshots
from generator.read.page_formats import PageFormat
from generator.read.pages import NoOperation, OtherFormat, Page
from generator.read.snapshots import Snapshot
from generator.read.specification import ENDPOINT
from generator.upstream import page_urls
from generator.upstream.fetch_errors import FetchError

_NEXT = (
    "The page may be cut off, or broken upstream: open the URL in a browser, and run the command again.\n"
    "Until it is corrected, leave it out: --only '!PATTERN'."
)
_WIDTH = 96


@frozen
class UnsupportedPage:
    """A page in a format that we recognise and do not read."""

    format: PageFormat
    operation: str
    """``GET /v1/calls`` if the page names it, else empty."""


@frozen
class Reading:
    """What was read in one place."""

    place: str
    """A URL or a file."""
    snapshots: tuple[Snapshot, ...] = ()
    """The pages that document an operation, as snapshots of today."""
    unsupported: tuple[UnsupportedPage, ...] = ()
    without_operation: int = 0
    """How many pages document no operation."""
    faults: tuple[GeneratorError, ...] = field(default=(), eq=False)


def read_pages(text: str, place: str, today: str) -> Reading:
    """Read the pages of *text*, which comes from *place*; *today* is their capture date."""
    outcomes = tuple(_read_each(text, place, today))
    errors = (outcome for outcome in outcomes if isinstance(outcome, GeneratorError))
    return Reading(
        place,
        tuple(outcome for outcome in outcomes if isinstance(outcome, Snapshot)),
        tuple(
            UnsupportedPage(outcome.kind, _operation(text, outcome.where.line))
            for outcome in outcomes
            if isinstance(outcome, OtherFormat)
        ),
        sum(isinstance(outcome, NoOperation) for outcome in outcomes),
        tuple(error for error in errors if not isinstance(error, OtherFormat | NoOperation)),
    )


def choose(readings: Sequence[Reading], only: Sequence[str], origin: str) -> Sequence[Reading]:
    """Return *readings*, of saved pages in *origin*, with the pages whose URL matches *only*, or all without patterns.

    Raises `FetchError` where none is left, because nobody would notice that nothing is compared.
    """
    if not only:
        return readings
    found = [evolve(each, snapshots=tuple(_matching(each, only))) for each in readings]
    if not any(each.snapshots for each in found) and any(each.snapshots for each in readings):
        next = f"The patterns are {', '.join(only)}: see --only. They are for the URL that a page states."
        raise FetchError(origin, "no page here matches the patterns", next)
    return [each for each, whole in zip(found, readings, strict=True) if each.snapshots or not whole.snapshots]


def _matching(reading: Reading, only: Sequence[str]) -> Iterator[Snapshot]:
    return (one for one in reading.snapshots if page_urls.matches(one.source.url or reading.place, only))


def read_downloaded(text: str, url: str, today: str) -> Reading:
    """Read the pages of *text*, which was downloaded from *url*; its faults quote the line, which is in no file."""
    reading = read_pages(text, url, today)
    return evolve(reading, faults=tuple(_with_quotation(fault, text, url) for fault in reading.faults))


def _with_quotation(fault: GeneratorError, text: str, url: str) -> FetchError:
    number = fault.where.line
    lines = text.splitlines()[number - 1 : number] if number else []
    what = "\n".join([fault.what, *(f"{number} | {line[:_WIDTH]}" for line in lines)])
    return FetchError(url, what, _NEXT, number)


def _read_each(text: str, place: str, today: str) -> Iterator[Snapshot | GeneratorError]:
    try:
        for page in pages.read_pages(text, place):
            yield page if isinstance(page, GeneratorError) else _snapshot(page, today)
    except GeneratorError as error:
        yield error


def _snapshot(page: Page, today: str) -> Snapshot | GeneratorError:
    try:
        return snapshots.snapshot(page, today)
    except GeneratorError as error:
        return error


def _operation(text: str, line: int) -> str:
    """Return the operation that the endpoint line of the page at *line* of *text* names, empty without such a line."""
    endpoint = ENDPOINT.search("\n".join(text.splitlines()[line - 1 :]))
    return f"{endpoint[1]} {urlsplit(endpoint[2]).path}" if endpoint else ""
