"""Upstream Markdown -> Page, and Page -> the snapshot that the repository keeps.

A page starts at its `# Title`; what comes before it (front matter, preamble quotes, navigation lines) belongs to no
page. A file may contain many pages. A page may lack a title, an endpoint line or samples, but each page that is read
has exactly one fragment, and each fragment in a file belongs to exactly one page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from generator.base.errors import PageError
from generator.base.fences import fenced
from generator.base.location import Mark
from generator.read import markdown, page_formats, samples, specification
from generator.read.markdown import Block, Fence, Heading, scan
from generator.read.page_formats import PageFormat
from generator.read.page_pieces import page_pieces
from generator.read.samples import SdkCall as SdkCall
from generator.read.specification import NoOperation as NoOperation
from generator.read.specification import OtherFormat as OtherFormat
from generator.read.specification import find_specification

_STATED = re.compile(r"^openapi:[ \t]*['\"]?\d")


@frozen
class Note:
    """A part of a page that was left out on purpose."""

    text: str
    mark: Mark


@frozen
class Page:
    """One operation's page; two pages are equal where they say the same, wherever it was read."""

    title: str | None
    method: str | None
    url: str | None
    """Given with `method` or not at all."""
    reference: str | None
    sdk: SdkCall | None
    fragment: str
    """What the operation's code fence holds, or what stands below the endpoint line, byte for byte."""
    mark: Mark = field(eq=False)
    """The first line of the fragment in its file."""
    format: PageFormat = page_formats.OPENAPI
    """Of the fragment."""
    notes: tuple[Note, ...] = field(default=(), eq=False)
    key_scheme: str = field(default="", eq=False)
    """What the samples write before the key in the header `Authorization`; snapshots do not keep it."""
    is_whole: bool = field(default=True, eq=False)
    """Whether something behind the operation shows that the page was not cut off within it."""


def split(text: str, file: str) -> tuple[Page, ...]:
    """Return the pages of *text* in order.

    Raises `PageError` for a page without a fragment, with two, or in another format, for a fragment outside any page,
    and for a file without a page.
    """
    pages: list[Page] = []
    for page in read_pages(text, file):
        if isinstance(page, PageError):
            raise page
        pages.append(page)
    return tuple(pages)


def read_pages(text: str, file: str) -> Iterator[Page | PageError]:
    """Yield the pages of *text* in order, or the error of a page that cannot be read.

    Raises `PageError` for a fault of the file as a whole.
    """
    blocks, lines = scan(text, file), markdown.lines(text)
    pieces = [*page_pieces(blocks)]
    if not pieces:
        html = text.lstrip().lower().startswith(("<!doctype", "<html"))
        what = "this is HTML, not Markdown" if html else "no page in this file"
        next = "Give the Markdown of an API page: `# Title`, endpoint line, `## OpenAPI Specification`, yaml fence."
        is_prose = text.strip() and not html
        raise (NoOperation if is_prose else PageError)(what, where=Mark(file, 1), next=next)
    for piece in pieces:
        try:
            yield _page(piece, lines)
        except PageError as error:
            yield error
    _check_fragments_have_pages(text, file, [block for block in blocks if isinstance(block, Fence)])


def render(page: Page) -> str:
    """Return *page* as a snapshot; `split` gives the same page back."""
    parts = [f"# {page.title}\n"] if page.title else []
    if page.format.languages:
        parts += [f"{page.method} {page.url}\n"] if page.url else []
        parts += [f"Reference: {page.reference}\n"] if page.reference else []
        parts += [f"## {page.format.snapshot_heading}\n", fenced(page.format.languages[0], page.fragment)]
    else:
        # What follows the endpoint line is kept as it stands, the Reference in it.
        parts += [f"{page.method} {page.url}\n{page.fragment}"]
    if page.sdk:
        parts += ["## SDK call\n", fenced("python", f"{page.sdk}\n")]
    elif not page.format.languages and page.is_whole:
        # The heading that shows where the lists end.
        parts += ["## Examples\n"]
    return "\n".join(parts)


def _page(piece: Sequence[Block], lines: Sequence[str]) -> Page:
    title = next((block.text for block in piece if isinstance(block, Heading) and block.level == 1), None)
    endpoint = specification.endpoint(piece)
    found = find_specification(piece, lines)
    page = Page(
        title=title or None,
        method=endpoint[1] if endpoint else None,
        url=endpoint[2] if endpoint else None,
        reference=found.reference,
        sdk=None,
        fragment=found.text,
        mark=found.mark,
        format=found.format,
        is_whole=found.is_whole,
    )
    return _with_sdk(page, found.after)


def _with_sdk(page: Page, after: Sequence[Block]) -> Page:
    """Return *page* with the call of its own Python sample.

    Its own sample is the first one under its samples heading. Later samples of the same call add their keywords: they
    are further examples, or the sample again. Samples of other calls belong to another page; they are left out with a
    note.
    """
    section = ""
    own: list[Fence] = []
    orphans: list[Fence] = []
    for block in after:
        if isinstance(block, Heading):
            section = block.text
        elif isinstance(block, Fence) and block.language in {"python", "py", "python3"}:
            (own if page.format.samples.fullmatch(section) else orphans).append(block)
    sdk = samples.read(own[0].text) if own else None
    notes: list[Note] = []
    for block in (*own[1:], *orphans):
        call = samples.read(block.text)
        if call and sdk and call.path == sdk.path:
            sdk = SdkCall(sdk.path, tuple(dict.fromkeys(sdk.keywords + call.keywords)))
        elif call:
            own_call = (
                f"the page's own sample calls `{'.'.join(sdk.path)}`" if sdk else "the page has no sample of its own"
            )
            notes.append(Note(f"left out the sample of `{'.'.join(call.path)}`: {own_call}", block.mark))
    fences = [block.text for block in after if isinstance(block, Fence)]
    return evolve(page, sdk=sdk, notes=tuple(notes), key_scheme=samples.key_scheme(fences))


def _check_fragments_have_pages(text: str, file: str, fences: Sequence[Fence]) -> None:
    """Raise `PageError` for an OpenAPI fragment outside of every fence that a page can have."""
    stated = (fence for fence in fences if page_formats.of_fence(fence, None))
    taken = {fence.mark.line + number for fence in stated for number in range(fence.text.count("\n"))}
    for number, line in enumerate(re.sub(r"\r\n?", "\n", text).split("\n"), 1):
        if _STATED.match(line) and number not in taken:
            what = "an OpenAPI fragment starts here that belongs to no page"
            next = "Look at the code fence around it, or at the one before: it may not open or close where it should."
            raise PageError(what, where=Mark(file, number), next=next)
