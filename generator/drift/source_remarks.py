"""Remarks on what our document was compared with: which source, of which day, and what it cannot state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.base.numerals import count
from generator.drift.remarks import listed
from generator.drift.target import AllPages, UpstreamDocument
from generator.read import sources
from generator.read.dialects import Fragment
from generator.upstream.lacking_operations import LackingOperations

_TAKE_OVER = "Name that in generator.toml, under `operations` of [upstream], to take it over."


def of_document(target: UpstreamDocument, lacking: LackingOperations, fragments: Iterable[Fragment]) -> Iterator[str]:
    """Yield the remarks on the document of *target* and on what it is *lacking*; *fragments* are those of the build."""
    served = target.document
    parts = {fragment.part for fragment in served.fragments}
    version = f", version {served.version}" if served.version else ""
    yield (
        f"Compared with the document {served.url}{version}, of {served.snapshot.source.captured}:"
        f" {len(parts)} of its {count(len(served.operations), 'operation')}."
    )
    documents = (fragment for fragment in fragments if fragment.part in parts)
    lost = sorted({kind for fragment in documents for kind in fragment.loses})
    if lost:
        yield f"It cannot state: {', '.join(lost)}."
    yield from _lacking(target, lacking)
    for error in served.dangling:
        yield f"{served.downloaded(error.where)}: {error.what}."


def _lacking(target: UpstreamDocument, lacking: LackingOperations) -> Iterator[str]:
    for old, new in target.document.moved.items():
        if old in lacking.gone:
            yield f"`{old}` seems to have moved: `{new}` is new in the document. {_TAKE_OVER}"
    if lacking.on_pages:
        example = next(iter(lacking.on_pages.values()))
        yield f"It lacks {listed([*lacking.on_pages])}: the pages served of these were compared, as {example}."
    if lacking.unchecked:
        why = "no page of them is served" if target.pages else "the settings name no index of pages"
        if target.fault:
            why = f"the pages could not be read ({target.fault.what.splitlines()[0]})"
        yield f"It lacks {listed(lacking.unchecked)}, which nobody checked: {why}."
    elif target.fault:
        yield f"Whether pages still document what is gone is not known: {target.fault.what.splitlines()[0]}."


def of_pages(target: AllPages, fragments: Iterable[Fragment]) -> Iterator[str]:
    """Yield the remarks on the pages of *target*, which the settings chose; *fragments* are those of the build."""
    fetched = target.pages
    if target.missing:
        yield f"{target.missing} The pages were compared instead."
    names = {sources.name(fetched.spec_dir, page.source) for page in fetched.pages}
    served = [fragment for fragment in fragments if fragment.name in names]
    yield f"Compared with {count(len(fetched.pages), 'page')} of {fetched.origin}, of {target.day}."
    if target.unpaged:
        yield f"No page is left of {listed(target.unpaged)}, which our capture of the document has: nobody checked it."
    lost = Counter(kind for fragment in served for kind in fragment.loses)
    everywhere = sorted(kind for kind, number in lost.items() if number == len(served))
    if everywhere:
        yield f"None of them can state: {', '.join(everywhere)}."
    some = sorted(kind for kind, number in lost.items() if number < len(served))
    if some:
        yield f"Some of them cannot state: {', '.join(f'{kind} ({lost[kind]})' for kind in some)}."
