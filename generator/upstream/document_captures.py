"""What this client has of the vendor's own document: the captures in `spec/documents`, and the operations chosen."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from generator.read import captured_documents, sources
from generator.read.dialects import Fragment
from generator.read.dialects.document_fragments import DocumentReading
from generator.read.sources import Source
from generator.upstream.document_age import DatedDocument


@frozen
class DocumentScope:
    """What this client has of a document."""

    spec_dir: Path
    wanted: tuple[str, ...]
    """Patterns of operations, as the settings have them."""
    documented: Mapping[str, str]
    """The operations that pages document, by their names with the whole path."""
    retired: frozenset[str]
    """Operations that left our document on purpose."""


def captured_operations(scope: DocumentScope) -> tuple[str, ...]:
    """Return the operations of the newest capture of the document in *scope*, none where there is no capture."""
    newest = captures(scope.spec_dir)[-1:]
    readings = [captured_documents.read(scope.spec_dir, source, scope.documented) for source in newest]
    return tuple(fragment.part for reading in readings for fragment in reading.fragments)


def captures(spec_dir: Path) -> list[Source]:
    """Return the captures in *spec_dir*, the newest last; each file must be as it was when it was added."""
    found = [source for source in sources.load(spec_dir) if source.is_document]
    for source in found:
        sources.verify_one(spec_dir, source)
    return sorted(found, key=lambda source: (source.captured, source.file))


def dated(source: Source, scope: DocumentScope) -> DatedDocument:
    """Return the capture *source* with what this client has of it."""
    reading = captured_documents.read(scope.spec_dir, source, scope.documented)
    return DatedDocument(source.captured, source.sha256, reading, selected(reading, source, scope))


def selected(reading: DocumentReading, source: Source, scope: DocumentScope) -> tuple[Fragment, ...]:
    """Return the fragments of *reading*, the document of *source*, that this client has."""
    return tuple(captured_documents.selected(reading, source, scope.wanted, scope.documented))
