"""Prints the result of a fetch for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.base.location import printable, without_password
from generator.base.numerals import count
from generator.base.program import COMMAND
from generator.read import sources
from generator.read.sources import Source
from generator.upstream.fetch_result import FetchedPage, FetchResult, GonePage, PageStatus, UnreadPage
from generator.upstream.page_urls import why_ignored
from generator.upstream.retirement import RETIREMENTS

_SHOWN = 12
"""How many lines of a group are printed; the others are counted."""

_INDENT = " " * 13

_COMPARE_END = (
    "Compare the end of such a page with what a browser shows of it; where something is missing, take spec/ back"
    " (`git checkout spec`) and fetch again."
)


def render(fetched: FetchResult, added: Sequence[Source]) -> str:
    """Return what changed upstream, after *added* were written to `spec/pages`; one line where nothing changed."""
    pages = count(len(fetched.pages), "page")
    folder = (fetched.spec_dir / "pages").as_posix()
    if not fetched.has_news():
        return f"{pages}, all as in {folder}: nothing to do"
    lines = [f"{pages} read from {printable(fetched.origin)}", "", *_groups(fetched), "", *_next_steps(fetched, added)]
    return "\n".join(lines)


def remarks(fetched: FetchResult) -> str:
    """Return which pages were left out although nothing changed, so that nobody has to guess."""
    may_be_cut_off = fetched.may_be_cut_off()
    groups = (
        [f"the index names {url}, but the server has no such page" for url in fetched.missing],
        [f"not read, because {why_ignored(url)}: {without_password(url)}" for url in fetched.ignored],
        [f"{page.place} ends with its lists: nothing shows that it is whole" for page in may_be_cut_off],
        [_COMPARE_END] if may_be_cut_off else [],
        [f"not read: {page.place} holds {page.format.name}" for page in fetched.unread if not page.before],
    )
    return "\n".join(line for group in groups for line in _cut(group))


def _groups(fetched: FetchResult) -> Iterator[str]:
    yield f"  {'same':<11}{len(fetched.with_status(PageStatus.SAME))}"
    for status in (PageStatus.CHANGED, PageStatus.NEW, PageStatus.MOVED):
        yield from _group(status.value, [_page_line(fetched, page) for page in fetched.with_status(status)])
    yield from _group("gone", [_gone_line(fetched, page) for page in fetched.gone])
    superseded = [f"{_gone_line(fetched, page)}; other sources document it" for page in fetched.superseded_gone]
    yield from _group("page gone", superseded)
    yield from _group("not read", [_unread_line(page) for page in fetched.unread if page.before])
    yield from _group("back", [f"{operation}  was retired, and is documented" for operation in fetched.reappeared])


def _page_line(fetched: FetchResult, page: FetchedPage) -> str:
    file = sources.name(fetched.spec_dir, page.source)
    moved = f", was {page.before.url}" if page.status is PageStatus.MOVED and page.before else ""
    return f"{page.operation}  {file}{moved}"


def _gone_line(fetched: FetchResult, page: GonePage) -> str:
    return f"{page.name}  {page.why}, was {sources.name(fetched.spec_dir, page.source)}"


def _unread_line(page: UnreadPage) -> str:
    operation = f"{page.operation}  " if page.operation else ""
    return f"{operation}{page.place} now holds {page.format.name}"


def _group(name: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"  {name:<11}{len(lines)}"
        yield from (f"{_INDENT}{line}" for line in _cut(lines))


def _cut(lines: Sequence[str]) -> list[str]:
    rest = len(lines) - _SHOWN
    shown = [printable(line) for line in lines[:_SHOWN]]
    return [*shown, f"and {rest} more"] if rest > 0 else shown


def _next_steps(fetched: FetchResult, added: Sequence[Source]) -> Iterator[str]:
    if added:
        yield f"{count(len(added), 'page')} added; next: {COMMAND} build"
    if fetched.gone:
        retire = f"{COMMAND} retire OPERATION --reason TEXT"
        yield f"Operations that are gone stay in the document until they are retired: {retire}"
    if any(page.before for page in fetched.unread):
        yield "Operations of pages that are not read stay in the document as their last snapshots say."
    if fetched.reappeared:
        yield f"Operations that are back stay out until their actions are removed from {RETIREMENTS.as_posix()}."
