"""The lines of a document as it was downloaded, for those of the form in which it is stored.

A document on one line, and one in YAML, are stored as JSON with a line for every value.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.base import documents
from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq


def downloaded_mark(mark: Mark, text: str, stored: str) -> Mark:
    """Return the place in *text*, as it was downloaded, of the *mark* in the form in which it is *stored*."""
    if text == stored:
        return mark
    start = text[: len(text) - len(text.lstrip())].count("\n") + 1
    if "\n" not in text.strip():
        return mark._replace(line=start, column=1)
    return mark._replace(line=_lines(text, stored, mark.file).get(mark.line, start), column=1)


@lru_cache(1)
def _lines(text: str, stored: str, name: str) -> dict[int, int]:
    docs = documents.openapi_document(stored, name), documents.openapi_document(text, name)
    return {stored_at.line: mark.line for stored_at, mark in _marks(*docs)}


def _marks(stored: Json, doc: Json) -> Iterator[tuple[Mark, Mark]]:
    """Yield the place of everything in *stored*, with its place in *doc*, which says the same."""
    if isinstance(stored, Map) and isinstance(doc, Map):
        for key in stored.keys() & doc.keys():
            yield stored.at(key), doc.at(key)
            yield from _marks(stored[key], doc[key])
    elif isinstance(stored, Seq) and isinstance(doc, Seq):
        for index, (one, other) in enumerate(zip(stored, doc, strict=False)):
            yield stored.at(index), doc.at(index)
            yield from _marks(one, other)
