"""Captures of a vendor's own document in `spec/documents`: how one is stored, and which of its operations are read.

The text is stored as it came, but for a document on one line, which gets a line for every value, because places are
lines; and for YAML, which becomes JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from generator.base import documents, operation_names, operation_patterns
from generator.base.bundling import bundle
from generator.base.bundling.document_source import DocumentSource
from generator.base.errors import DocumentError, PageError
from generator.base.location import Mark
from generator.base.nodes import Map
from generator.base.openapi_parts import objects
from generator.base.schemas import operations
from generator.read import sources
from generator.read.base_paths import with_names_of_pages
from generator.read.dialects import document_fragments
from generator.read.dialects.document_fragments import DocumentReading
from generator.read.dialects.fragment import Fragment, names
from generator.read.repairs.sound_document import sound_document
from generator.read.snapshots import Snapshot
from generator.read.sources import Source

_DEFAULT_NAME = "openapi"


def capture(text: str, place: str, captured: str, *, has_all: bool = False, needs_operations: bool = False) -> Snapshot:
    """Return the document *text*, which comes from the file or URL *place*, in the form in which it is stored.

    With *has_all*, all of its operations are meant. Raises `GeneratorError` where it is no OpenAPI document that stands
    alone, or has no operation and *needs_operations*.
    """
    sources.check_captured(captured)
    doc = documents.openapi_document(text, place)
    if needs_operations and not any(operations(sound_document(doc).doc)):
        raise no_operation(doc)
    for node in objects(doc):
        _check_reference(node)
    is_url = "://" in place
    path = urlsplit(place).path if is_url else place
    name = re.sub(r"[^a-z0-9]+", "-", PurePosixPath(path).stem.lower()).strip("-") or _DEFAULT_NAME
    has_lines = "\n" in text.strip() and documents.parse(text, place)[1] is documents.JSON
    stored = text if has_lines else documents.JSON.dump(doc)
    source = Source(
        file=f"{sources.DOCUMENTS}/{captured}/{name}.json",
        url=place if is_url else None,
        captured=captured,
        dialect=document_fragments.DIALECT,
        sha256=sources.digest(stored.encode()),
        operations=sources.ALL if has_all else "",
    )
    return Snapshot(source, stored, Mark(place, 1), "")


def read(spec_dir: Path, source: Source, documented: Mapping[str, str]) -> DocumentReading:
    """Return what the captured document *source* states, with marks in its file, by names as pages *documented* it."""
    name = sources.name(spec_dir, source)
    text = (spec_dir / source.file).read_text(encoding="utf-8")
    doc = bundle.open_document(DocumentSource(name, text), keeps_lost=True)
    reading = document_fragments.read_document(doc, name, source.captured, source.sha256, source.url or "")
    return with_names_of_pages(reading, documented)


def selected(
    reading: DocumentReading, source: Source, patterns: Sequence[str], documented: Mapping[str, str]
) -> Iterator[Fragment]:
    """Yield the fragments of *reading*, the document of *source*, that this client has.

    Those are all where the source says so or there are no pages; else the operations that pages have *documented*, and
    those that fit one of *patterns*.
    """
    has_all = source.operations == sources.ALL or not (documented or patterns)
    yield from reading.fragments if has_all else wanted_fragments(reading, patterns, documented)


def select_all(spec_dir: Path, patterns: Sequence[str], documented: Mapping[str, str]) -> Iterator[Fragment]:
    """Yield the fragments of all documents captured in *spec_dir* that this client has, as `selected` does."""
    for source in sources.load(spec_dir):
        if source.is_document:
            yield from selected(read(spec_dir, source, documented), source, patterns, documented)


def wanted_fragments(
    reading: DocumentReading, patterns: Sequence[str], documented: Mapping[str, str]
) -> Iterator[Fragment]:
    """Yield the fragments of *reading* whose operations pages have *documented*, or that fit one of *patterns*."""
    meant = {
        *operation_names.find_known(documented.values(), (fragment.part for fragment in reading.fragments)).values()
    }
    for fragment in reading.fragments:
        if fragment.part in meant or any(operation_patterns.matches(name, patterns) for name in names(fragment)):
            yield fragment


def no_operation(doc: Map) -> PageError:
    """Return the error that *doc* has no operation, so that there is nothing to call."""
    next = "Give a document that has some under `paths`."
    return PageError("this document has no operation", where=doc.at("paths"), pointer="#/paths", next=next)


def _check_reference(node: Map) -> None:
    ref = node.get("$ref")
    if isinstance(ref, str) and not ref.startswith("#"):
        what = f"`$ref: {ref}` leads to another document, which is not stored with this one"
        next = "Bundle it with its parts into one document that stands alone, and give that file to `add`."
        raise DocumentError(what, where=node.at("$ref"), next=next)
