"""The vendor's own document as upstream serves it now, compared with its newest capture in `spec/documents`.

What is no document, and what is an older one than we have, is not there: a sentence says why, and pages may stand in.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attrs import evolve, field, frozen

from generator.base import documents
from generator.base.errors import GeneratorError
from generator.base.location import Mark
from generator.base.numerals import count
from generator.base.operation_names import find_known
from generator.base.program import COMMAND
from generator.read import captured_documents
from generator.read.base_paths import with_names_of_pages
from generator.read.dialects import Fragment, document_fragments
from generator.read.dialects.document_fragments import DocumentReading
from generator.read.snapshots import Snapshot
from generator.read.sources import Source
from generator.upstream import url_text
from generator.upstream.document_age import DatedDocument, changed_operations, why_older
from generator.upstream.document_captures import DocumentScope, captures, dated, selected
from generator.upstream.downloaded_lines import downloaded_mark
from generator.upstream.fetch_errors import TRY_AGAIN
from generator.upstream.fetch_limits import Limits
from generator.upstream.moved_operations import moved_operations
from generator.upstream.url_text import DownloadedText

_CHECK = "Check `document` under [upstream] in generator.toml; a document that you have yourself is for `add`."
_ADD = COMMAND + " add {} --captured {}"


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
class _ReadDocument:
    """A document as it would be stored today, before it is compared with our captures."""

    found: DownloadedText
    snapshot: Snapshot
    reading: DocumentReading


def fetch_document(
    url: str, scope: DocumentScope, today: str, limits: Limits = url_text.DOCUMENT_LIMITS
) -> ServedDocument | MissingDocument:
    """Return the document at *url*, or why there is none to use; *today* is its capture date if it is added."""
    try:
        read = _read(evolve(url_text.download(url, limits), url=url), scope, today)
    except GeneratorError as error:
        next = _CHECK if error.next == url_text.CHECK else error.next or TRY_AGAIN
        return MissingDocument(url, " ".join(error.what.split()) + _place(error.where), next)
    return _compared(read, scope)


def given_document(given: DownloadedText, scope: DocumentScope, today: str) -> ServedDocument | MissingDocument:
    """Return the document that somebody has *given*, as `fetch_document` does; its URL may be the name of a file.

    Raises `GeneratorError` where it is none that can be read.
    """
    return _compared(_read(given, scope, today), scope)


def _read(found: DownloadedText, scope: DocumentScope, today: str) -> _ReadDocument:
    snapshot = captured_documents.capture(found.text, found.url, today)
    doc = documents.openapi_document(snapshot.text, found.url)
    reading = document_fragments.read_document(doc, found.url, today, snapshot.source.sha256, found.url)
    return _ReadDocument(found, snapshot, with_names_of_pages(reading, scope.documented))


def _compared(read: _ReadDocument, scope: DocumentScope) -> ServedDocument | MissingDocument:
    """Return what is *read* beside our captures, or why it cannot be used."""
    url, text, snapshot, reading = read.found.url, read.found.text, read.snapshot, read.reading
    if not reading.fragments:
        return MissingDocument(url, "it has no operation")
    known_captures = captures(scope.spec_dir)
    before = known_captures[-1] if known_captures else None
    if before:
        snapshot = evolve(snapshot, source=evolve(snapshot.source, operations=before.operations))
    fragments = selected(reading, snapshot.source, scope)
    served = DatedDocument(read.found.written, snapshot.source.sha256, reading, fragments)
    old = [dated(source, scope) for source in known_captures]
    why = why_older(served, old, scope.retired) if old else ""
    if why:
        next = f"If upstream did take something back, take that over: `{_ADD.format(url, snapshot.source.captured)}`."
        return MissingDocument(url, why, next)
    known = {fragment.part: fragment for each in old for fragment in each.own}
    if not (fragments or known):
        of_all = count(len(reading.fragments), "operation")
        return MissingDocument(url, f"none of its {of_all} is one that this client has or the settings name")
    ours = {*known, *scope.documented.values()}
    lacking = ours - find_known(ours, [*served.parts, *scope.retired]).keys()
    gone = sorted(lacking & known.keys())
    moved = moved_operations([known[name] for name in gone], reading, [each.reading for each in old])
    if known and not (find_known(ours, served.parts) or moved):
        what = f"it has none of the {count(len(ours), 'operation')} of this client: that is another API"
        next = f"If it is meant all the same, take it over: `{_ADD.format(url, snapshot.source.captured)} --all`."
        return MissingDocument(url, what, next)
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
        moved,
        tuple(error for fragment in fragments for error in reading.dangling.get(fragment.part, ())),
        text if text != snapshot.text else "",
    )


def _place(mark: Mark) -> str:
    """Return where *mark* is in a document, empty where that is all of it."""
    return f", at line {mark.line}, column {mark.column}" if mark[1:] > (1, 1) else ""
