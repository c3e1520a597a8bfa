"""Prints what was fetched of pages and of the vendor's own document for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.base.location import printable
from generator.base.numerals import count
from generator.base.program import COMMAND
from generator.read.sources import Source
from generator.upstream import fetch_report
from generator.upstream.fetch_sources import FetchedSources
from generator.upstream.served_document import ServedDocument

_SHOWN = 12


def render(fetched: FetchedSources, added: Sequence[Source]) -> str:
    """Return what changed upstream, after *added* were written to `spec`; a line for each source without changes."""
    pages = [source for source in added if not source.is_document]
    parts = [fetch_report.render(fetched.pages, pages)] if fetched.pages else []
    parts += _document(fetched.document, fetched.lacking.gone) if fetched.document else []
    return "\n".join(parts)


def remarks(fetched: FetchedSources) -> str:
    """Return which source is missing, and which pages were left out, so that nobody has to guess."""
    lines = [f"{fetched.missing} The pages alone were read."] if fetched.missing else []
    if fetched.fault:
        lines += ["The document alone was read, because the pages could not be:", str(fetched.fault)]
    lines += [fetch_report.remarks(fetched.pages)] if fetched.pages else []
    return "\n".join(line for line in lines if line)


def _document(document: ServedDocument, gone: Sequence[str]) -> Iterator[str]:
    name, before = printable(document.url), document.before
    if document.is_changed:
        what = f"changed, was of {before.captured}" if before else "new"
        yield f"document {name}: {what}; spec/{document.snapshot.source.file} added; next: {COMMAND} build"
    elif before:
        yield f"document {name}, as our capture of {before.captured}: nothing to do"
    if gone:
        yield f"  {count(len(gone), 'operation')} gone; they stay in our document until they are retired:"
        yield from (f"  {printable(_gone_line(operation, document))}" for operation in gone[:_SHOWN])


def _gone_line(operation: str, document: ServedDocument) -> str:
    moved = document.moved.get(operation)
    return f"{operation}, which seems to be {moved} now" if moved else operation
