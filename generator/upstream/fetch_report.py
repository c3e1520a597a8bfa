"""What came of a fetch, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.base.location import printable
from generator.read import sources
from generator.read.sources import Source
from generator.upstream.fetch_result import FetchedPage, FetchResult, Gone, Status, Unread

_SHOWN = 12
"""So many of a group are named, the others counted."""

_INDENT = " " * 13


def render(fetched: FetchResult, added: Sequence[Source]) -> str:
    """Return the account of a fetch after which *added* stand in `spec/pages`; one line where there is no news."""
    pages = _count(len(fetched.pages), "page")
    where = (fetched.spec_dir / "pages").as_posix()
    if not fetched.is_news():
        return f"{pages}, all as in {where}: nothing to do"
    lines = [f"{pages} read from {printable(fetched.origin)}", "", *_groups(fetched), "", *_next(fetched, added)]
    return "\n".join(lines)


def remarks(fetched: FetchResult) -> str:
    """Return what is no news, and still nobody should have to guess."""
    strange = [page for page in fetched.unread if not page.before]
    groups = (
        [f"the index names {url}, which is not there" for url in fetched.missing],
        [f"not read, for it is on another server: {url}" for url in fetched.ignored],
        [f"not read: {page.place} holds {page.format.name}" for page in strange],
    )
    return "\n".join(line for group in groups for line in _cut(group))


def _groups(fetched: FetchResult) -> Iterator[str]:
    yield f"  {'same':<11}{len(fetched.of(Status.SAME))}"
    for status in (Status.CHANGED, Status.NEW, Status.MOVED):
        yield from _group(status.value, [_page(fetched, page) for page in fetched.of(status)])
    yield from _group("gone", [_gone(fetched, one) for one in fetched.gone])
    yield from _group("page gone", [f"{_gone(fetched, one)}; older pages remain" for one in fetched.left])
    yield from _group("not read", [_unread(page) for page in fetched.unread if page.before])
    yield from _group("back", [f"{one}  was retired, and is documented" for one in fetched.returned])


def _page(fetched: FetchResult, page: FetchedPage) -> str:
    file = sources.name(fetched.spec_dir, page.source)
    was = f", was {page.before.url}" if page.status is Status.MOVED and page.before else ""
    return f"{page.operation}  {file}{was}"


def _gone(fetched: FetchResult, one: Gone) -> str:
    return f"{one.operation}  {one.why}, was {sources.name(fetched.spec_dir, one.source)}"


def _unread(page: Unread) -> str:
    operation = f"{page.operation}  " if page.operation else ""
    return f"{operation}{page.place} now holds {page.format.name}"


def _group(name: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"  {name:<11}{len(lines)}"
        yield from (f"{_INDENT}{line}" for line in _cut(lines))


def _cut(lines: Sequence[str]) -> list[str]:
    left = len(lines) - _SHOWN
    shown = [printable(line) for line in lines[:_SHOWN]]
    return [*shown, f"and {left} more"] if left > 0 else shown


def _next(fetched: FetchResult, added: Sequence[Source]) -> Iterator[str]:
    if added:
        yield f"{_count(len(added), 'page')} added; next: make client"
    if fetched.gone:
        yield "What is gone stays in the document until: python -m generator retire OPERATION --reason TEXT"
    if any(page.before for page in fetched.unread):
        yield "What is not read stays in the document as its last snapshot says."
    if fetched.returned:
        yield "What is back stays out until its action leaves overlays/spec/90-retired.overlay.yaml."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
