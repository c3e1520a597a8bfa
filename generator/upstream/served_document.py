"""The vendor's own document as upstream serves it now, compared with its newest capture in `spec/documents`.

What is no document, and what is an older one than we have, is not there: a sentence says why, and pages may stand in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import evolve, field, frozen

from generator.base import documents
from generator.base.errors import GeneratorError
from generator.base.location import Mark
from generator.base.numerals import count
from generator.base.operation_names import find_known
from generator.base.program import COMMAND
from generator.read import captured_documents, sources
from generator.read.base_paths import with_names_of_pages
from generator.read.dialects import Fragment, document_fragments
from generator.read.dialects.document_fragments import DocumentReading
from generator.read.snapshots import Snapshot
from generator.read.sources import Source
from generator.upstream import url_text
from generator.upstream.document_age import DatedDocument, changed_operations, why_older
from generator.upstream.downloaded_lines import downloaded_mark
from generator.upstream.fetch_errors import TRY_AGAIN
from generator.upstream.fetch_limits import Limits
from generator.upstream.moved_operations import moved_operations

_CHECK = "Check `document` under [upstream] in generator.toml; a document that you have yourself is for `add`."


@frozen
class MissingDocument:
    """Why there is no document that can be used."""

    url: str
    why: str
    next: str = TRY_AGAIN
    """What the user can do."""

    def __str__(self) -> str:
        """One line for people."""
        # Whoever reads it where pages stand in has no reason to look at the URL.
        advice = f" {' '.join(self.next.split())}" if self.next != TRY_AGAIN else ""
        return f"There is no document at {self.url}: {self.why}.{advice}"


@frozen
class ServedDocument:
    """A document that upstream serves, and what this client has of it."""

    url: str
    spec_dir: Path
    snapshot: Snapshot
    """As it is stored when it is added today."""
    version: str
    reading: DocumentReading
    """What it states, with places in the form in which it is stored, by its URL."""
    fragments: tuple[Fragment, ...]
    """Of the operations that this client has."""
    before: Source | None
    """Its newest capture."""
    changed: frozenset[str]
    """Those of these operations, and of those that its newest capture has, of which the two say different things."""
    gone: tuple[str, ...]
    """Operations of this client that an earlier capture has, and it has not."""
    not_stated: tuple[str, ...]
    """Operations that pages document, and neither it nor an earlier capture has."""
    moved: Mapping[str, str]
    """Those of the gone operations that it seems to have under another name, with that name."""
    dangling: tuple[GeneratorError, ...] = field(default=(), eq=False)
    """References of these operations that lead to nothing."""
    text: str = field(default="", eq=False)
    """As it was downloaded; empty where it is stored so."""

    @property
    def is_changed(self) -> bool:
        """Whether it says otherwise about these operations than its newest capture, or there is none."""
        return bool(self.changed)

    @property
    def operations(self) -> tuple[str, ...]:
        """All operations that it states."""
        return tuple(fragment.part for fragment in self.reading.fragments)

    def downloaded(self, mark: Mark) -> Mark:
        """Return the place of *mark*, of its fragments, in what stands at the URL."""
        return downloaded_mark(mark, self.text, self.snapshot.text) if self.text else mark


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


def fetch_document(
    url: str, scope: DocumentScope, today: str, limits: Limits = url_text.DOCUMENT_LIMITS
) -> ServedDocument | MissingDocument:
    """Return the document at *url*, or why there is none to use; *today* is its capture date if it is added."""
    try:
        download = url_text.download(url, limits)
        text = download.text
        snapshot = captured_documents.capture(text, url, today)
        doc = documents.openapi_document(snapshot.text, url)
        reading = document_fragments.read_document(doc, url, today, snapshot.source.sha256, url)
        reading = with_names_of_pages(reading, scope.documented)
    except GeneratorError as error:
        next = _CHECK if error.next == url_text.CHECK else error.next or TRY_AGAIN
        return MissingDocument(url, " ".join(error.what.split()) + _place(error.where), next)
    if not reading.fragments:
        return MissingDocument(url, "it has no operation")
    captures = sorted(_captures(scope.spec_dir), key=lambda source: (source.captured, source.file))
    before = captures[-1] if captures else None
    if before:
        snapshot = evolve(snapshot, source=evolve(snapshot.source, operations=before.operations))
    fragments = _selected(reading, snapshot.source, scope)
    served = DatedDocument(download.written, snapshot.source.sha256, reading, fragments)
    old = [_dated(source, scope) for source in captures]
    why = why_older(served, old, scope.retired) if old else ""
    if why:
        next = f"If upstream did take something back, take that over: `{COMMAND} add {url} --captured {today}`."
        return MissingDocument(url, why, next)
    known = {fragment.part: fragment for each in old for fragment in each.own}
    if not (fragments or known):
        of_all = count(len(reading.fragments), "operation")
        return MissingDocument(url, f"none of its {of_all} is one that this client has or the settings name")
    lacking = {*known, *scope.documented.values()}
    lacking -= find_known(lacking, [*served.parts, *scope.retired]).keys()
    gone = sorted(lacking & known.keys())
    return ServedDocument(
        url,
        scope.spec_dir,
        snapshot,
        served.version,
        reading,
        fragments,
        before,
        changed_operations(fragments, old[-1].own if old else ()),
        tuple(gone),
        tuple(sorted(lacking - find_known(lacking, known).keys())),
        moved_operations([known[name] for name in gone], reading, [each.reading for each in old]),
        tuple(error for fragment in fragments for error in reading.dangling.get(fragment.part, ())),
        text if text != snapshot.text else "",
    )


def _place(mark: Mark) -> str:
    """Return where *mark* is in a document, empty where that is all of it."""
    return f", at line {mark.line}, column {mark.column}" if mark[1:] > (1, 1) else ""


def captured_operations(scope: DocumentScope) -> tuple[str, ...]:
    """Return the operations of the newest capture of the document in *scope*, none where there is no capture."""
    newest = max(_captures(scope.spec_dir), key=lambda source: (source.captured, source.file), default=None)
    reading = captured_documents.read(scope.spec_dir, newest, scope.documented) if newest else None
    return tuple(fragment.part for fragment in reading.fragments) if reading else ()


def _captures(spec_dir: Path) -> Iterator[Source]:
    for source in sources.load(spec_dir):
        if source.is_document:
            sources.verify_one(spec_dir, source)
            yield source


def _dated(source: Source, scope: DocumentScope) -> DatedDocument:
    reading = captured_documents.read(scope.spec_dir, source, scope.documented)
    return DatedDocument(source.captured, source.sha256, reading, _selected(reading, source, scope))


def _selected(reading: DocumentReading, source: Source, scope: DocumentScope) -> tuple[Fragment, ...]:
    return tuple(captured_documents.selected(reading, source, scope.wanted, scope.documented))
