"""Pages in files -> fragments, one at a time, and a list of the pages that give none.

A page about something else than an HTTP request (AsyncAPI, webhooks) is skipped with a remark, a page without any
operation silently. A page with a fault stops the build, or is left out where the user asks for that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from attrs import define, field

from generator.base import documents, faults
from generator.base.bundling import bundle
from generator.base.bundling.document_source import file_source
from generator.base.errors import DocumentError, GeneratorError, PageError
from generator.base.location import Mark
from generator.base.progress import Progress, no_progress, with_progress
from generator.read import captured_documents, dialects, page_formats, pages, sources
from generator.read.base_paths import with_names_of_pages
from generator.read.dialects import Fragment, document_fragments
from generator.read.dialects.document_fragments import DocumentReading
from generator.read.dialects.fragment import known_operations, names
from generator.read.pages import NoOperation, OtherFormat, Page
from generator.read.sources import Source

UNDATED = "undated"
"""The capture of all pages where no dates are given."""
FILE_SUFFIXES = frozenset({".md", ".mdx", ".markdown", ".txt"})
"""The ends of the names of files that are read as Markdown."""


@define
class Intake:
    """Reads pages, and lists those that are not in the document."""

    keep_going: bool = False
    """Whether a page with a fault is left out instead of raising the error."""
    skipped: list[OtherFormat] = field(factory=list[OtherFormat])
    """Pages about something else than an HTTP request."""
    without_operation: int = 0
    """The number of pages that document no operation."""
    left_out: list[GeneratorError] = field(factory=list[GeneratorError])
    """The faults of the pages that were left out."""
    dangling: list[PageError] = field(factory=list[PageError])
    """References of documents that lead to nothing; what needs them is in the document all the same."""
    repaired: list[DocumentError] = field(factory=list[DocumentError])
    """What was wrong in documents, and is taken for something else."""
    offered: set[str] = field(factory=set[str])
    """The operations of documents among which patterns choose."""
    sizes: dict[str, int] = field(factory=dict[str, int])
    """How many operations each document has, by its file, where not all of them may be meant."""
    webhooks: list[str] = field(factory=list[str])
    """The names of the calls of documents that servers make."""

    def listed(
        self, spec_dir: Path, wanted: Sequence[str] = (), progress: Progress = no_progress
    ) -> Iterator[Fragment]:
        """Yield the fragments of the captures that `sources.json` in *spec_dir* lists.

        Of documents these are the operations that pages document, and those that fit one of the patterns *wanted*.
        """
        listed = sources.load_verified(spec_dir)
        documented: dict[str, str] = {}
        # Pages first: they say which operations of the documents are meant.
        ordered = sorted(listed, key=lambda source: source.is_document)
        for source in with_progress(ordered, "pages", len(listed), progress):
            try:
                if source.is_document:
                    yield from self._of_document(spec_dir, source, wanted, documented)
                else:
                    fragment = dialects.load(spec_dir, source)
                    documented = known_operations([fragment], documented)
                    yield fragment
            except GeneratorError as error:
                self._leave_out(error)
            except Exception as error:  # noqa: BLE001 - a fault of ours, which costs this page alone
                self._leave_out(_fault(error, Mark(source.file, 1)))

    def _of_document(
        self, spec_dir: Path, source: Source, wanted: Sequence[str], documented: Mapping[str, str]
    ) -> Iterator[Fragment]:
        reading = captured_documents.read(spec_dir, source, documented)
        self._note_whole(reading)
        self._offer(reading)
        for fragment in captured_documents.selected(reading, source, wanted, documented):
            self.dangling += reading.dangling.get(fragment.part, ())
            yield fragment

    def folder(
        self, folder: Path, captured: Mapping[str, str], skip: tuple[Path, ...] = (), progress: Progress = no_progress
    ) -> Iterator[Fragment]:
        """Yield the fragments of the Markdown files below *folder*, except those below the folders in *skip*.

        *captured* has capture dates by file pattern.
        """
        files = markdown_below(folder, skip)
        dates = {file: _date(file, folder, captured) for file in files}
        for file in with_progress(files, "pages", len(files), progress):
            for fragment in _fragments(file, dates[file]):
                if isinstance(fragment, Fragment):
                    yield fragment
                else:
                    self._note_missing(fragment)

    def document(
        self, file: Path, captured: Mapping[str, str], wanted: Sequence[str] | None, documented: Mapping[str, str]
    ) -> Iterator[Fragment]:
        """Yield the fragments of the OpenAPI document *file*.

        Those are the operations that pages have *documented*, and those that fit one of *wanted*; all if it is None.
        """
        date, name = _date(file, file.parent, captured), file.as_posix()
        source = file_source(file)
        doc = bundle.open_document(source, keeps_lost=True)
        reading = document_fragments.read_document(doc, name, date, sources.digest(source.text.encode()))
        reading = with_names_of_pages(reading, documented)
        if not reading.fragments:
            raise captured_documents.no_operation(doc)
        self._note_whole(reading)
        if wanted is not None:
            self._offer(reading)
        meant = captured_documents.wanted_fragments(reading, wanted or (), documented)
        for fragment in reading.fragments if wanted is None else meant:
            self.dangling += reading.dangling.get(fragment.part, ())
            yield fragment

    def _offer(self, reading: DocumentReading) -> None:
        """Note the operations of *reading*, of which not all may be meant."""
        self.offered.update(name for fragment in reading.fragments for name in names(fragment))
        self.sizes |= Counter(fragment.page for fragment in reading.fragments)

    def _note_whole(self, reading: DocumentReading) -> None:
        """Note what *reading* says of its document as a whole."""
        self.repaired += reading.repaired
        self.webhooks += (name for name in reading.webhooks if name not in self.webhooks)

    def _note_missing(self, error: GeneratorError) -> None:
        if isinstance(error, OtherFormat) and error.kind in {page_formats.ASYNCAPI, page_formats.WEBHOOK}:
            self.skipped.append(error)
        elif isinstance(error, NoOperation):
            self.without_operation += 1
        else:
            self._leave_out(error)

    def _leave_out(self, error: GeneratorError) -> None:
        if not self.keep_going:
            raise error
        self.left_out.append(error)


def check_folder(folder: Path) -> None:
    """Raise `PageError` if *folder* is a file, or not there."""
    if folder.is_file():
        raise PageError(f"`{folder}` is a file", next="Give the folder with the pages.")
    if not folder.is_dir():
        raise PageError("there is no such folder", where=Mark(folder.as_posix(), 1), next="Give one with pages.")


def markdown_below(folder: Path, skip: tuple[Path, ...] = ()) -> list[Path]:
    """Return the Markdown files below *folder*, except hidden ones and those below the folders in *skip*."""
    check_folder(folder)
    where = Mark(folder.as_posix(), 1)
    markdown = (path for path in folder.rglob("*") if path.suffix.lower() in FILE_SUFFIXES and path.is_file())
    visible = (path for path in markdown if not any(part.startswith(".") for part in path.relative_to(folder).parts))
    skipped = {path.resolve() for path in skip}
    files = sorted(path for path in visible if skipped.isdisjoint(path.resolve().parents))
    if not files:
        next = f"Give a folder of Markdown: {', '.join(sorted(FILE_SUFFIXES))}."
        raise PageError("no pages in this folder", where=where, next=next)
    return files


def _date(file: Path, folder: Path, captured: Mapping[str, str]) -> str:
    """Return the capture date of *file*; dates are given for all files or for none."""
    name = file.relative_to(folder).as_posix()
    date = next((date for pattern, date in captured.items() if fnmatchcase(name, pattern)), None)
    if date is None and captured:
        next_ = 'Add a pattern to [captured] in generator.toml: `"*" = "2026-06"` is for all others.'
        raise PageError("no capture date fits this file", where=Mark(file.as_posix(), 1), next=next_)
    if date:
        sources.check_captured(date)
    return date or UNDATED


def _fragments(file: Path, captured: str) -> Iterator[Fragment | GeneratorError]:
    try:
        text = documents.read_text(file)
    except GeneratorError as error:
        yield error
    else:
        yield from fragments_in(text, file.as_posix(), captured)


def fragments_in(text: str, name: str, captured: str) -> Iterator[Fragment | GeneratorError]:
    """Yield the fragment of each page of *text*, which comes from *name*, or the error of a page that has none."""
    try:
        for page in pages.read_pages(text, name):
            yield page if isinstance(page, PageError) else _fragment(page, captured)
    except GeneratorError as error:
        yield error
    except Exception as error:  # noqa: BLE001 - a fault of ours, which costs this file alone
        yield _fault(error, Mark(name, 1))


def _fault(error: Exception, where: Mark) -> GeneratorError:
    return PageError(faults.describe(error), where=where, next=faults.NEXT)


def _fragment(page: Page, captured: str) -> Fragment | GeneratorError:
    try:
        return dialects.read(page, captured, sources.digest(pages.render(page).encode()))
    except GeneratorError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a fault of ours, which costs this page alone
        return _fault(error, page.mark)
