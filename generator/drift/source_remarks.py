"""Remarks on what our document was compared with: which source, of which day, and what it cannot state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.base.numerals import count
from generator.drift.target import AllPages
from generator.read import sources
from generator.read.dialects import Fragment
from generator.upstream import ServedDocument

_SHOWN = 5


def of_document(served: ServedDocument, fragments: Iterable[Fragment]) -> Iterator[str]:
    """Yield the remarks on the document *served*; *fragments* are those of the build."""
    parts = {fragment.part for fragment in served.fragments}
    version = f", version {served.version}" if served.version else ""
    yield (
        f"Compared with the document {served.url}{version}, of {served.snapshot.source.captured}:"
        f" {len(parts)} of its {count(len(served.reading.fragments), 'operation')}."
    )
    documents = (fragment for fragment in fragments if fragment.part in parts)
    lost = sorted({kind for fragment in documents for kind in fragment.loses})
    if lost:
        yield f"It cannot state: {', '.join(lost)}."
    unknown = served.not_stated
    if unknown:
        shown = ", ".join(f"`{operation}`" for operation in unknown[:_SHOWN])
        rest = f" and {len(unknown) - _SHOWN} more" if len(unknown) > _SHOWN else ""
        yield f"It has never had {shown}{rest}: what pages say of these was not compared."
    for error in served.dangling:
        yield f"{served.downloaded(error.where)}: {error.what}."


def of_pages(target: AllPages, fragments: Iterable[Fragment]) -> Iterator[str]:
    """Yield the remarks on the pages of *target*, which the settings chose; *fragments* are those of the build."""
    fetched = target.pages
    if target.missing:
        yield f"{target.missing} The pages were compared instead."
    names = {sources.name(fetched.spec_dir, page.source) for page in fetched.pages}
    served = [fragment for fragment in fragments if fragment.name in names]
    yield f"Compared with {count(len(fetched.pages), 'page')} of {fetched.origin}, of {target.day}."
    lost = Counter(kind for fragment in served for kind in fragment.loses)
    everywhere = sorted(kind for kind, number in lost.items() if number == len(served))
    if everywhere:
        yield f"None of them can state: {', '.join(everywhere)}."
    some = sorted(kind for kind, number in lost.items() if number < len(served))
    if some:
        yield f"Some of them cannot state: {', '.join(f'{kind} ({lost[kind]})' for kind in some)}."
