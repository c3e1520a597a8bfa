"""Pages in files -> fragments, one at a time, and an account of the pages that give none.

A page about something else than an HTTP request (AsyncAPI, webhooks) is passed over with a remark, a page without any
operation silently. What is wrong with a page stops the build, or, where the user asks for it, costs that page alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from attrs import define, field

from generator.base import documents
from generator.base.errors import GeneratorError, PageError
from generator.base.location import Mark
from generator.base.progress import Progress, counted, unseen
from generator.read import dialects, page_formats, pages, sources
from generator.read.dialects import Fragment
from generator.read.pages import NoOperation, OtherFormat, Page

UNDATED = "undated"
"""The one capture of pages whose dates nobody states."""
MARKDOWN = frozenset({".md", ".mdx", ".markdown", ".txt"})


@define
class Intake:
    """Reads pages, and keeps account of those that are not in the document."""

    keep_going: bool = False
    """Leave out what cannot be read instead of raising it."""
    passed_over: list[OtherFormat] = field(factory=list[OtherFormat])
    """Pages about something else than an HTTP request."""
    words: int = 0
    """How many pages document no operation."""
    left_out: list[GeneratorError] = field(factory=list[GeneratorError])
    """What is wrong with the pages that were left out for it."""

    def listed(self, spec_dir: Path, progress: Progress = unseen) -> Iterator[Fragment]:
        """Yield the fragments of the snapshots that `sources.json` in *spec_dir* lists."""
        found = sources.load(spec_dir)
        if not found:
            next = "Add some: python -m generator add FILE --captured DATE"
            raise PageError("there are no pages", where=Mark((spec_dir / "pages").as_posix(), 1), next=next)
        sources.verify(spec_dir, found)
        for source in counted(found, "pages", len(found), progress):
            try:
                yield dialects.load(spec_dir, source)
            except GeneratorError as error:
                self._leave_out(error)

    def folder(
        self, folder: Path, captured: Mapping[str, str], skip: tuple[Path, ...] = (), progress: Progress = unseen
    ) -> Iterator[Fragment]:
        """Yield the fragments of the Markdown below *folder*, but for what stands below *skip*.

        *captured* gives dates by pattern of files.
        """
        files = markdown_below(folder, skip)
        dates = {file: _date(file, folder, captured) for file in files}
        for file in counted(files, "pages", len(files), progress):
            for found in _each(file, dates[file]):
                if isinstance(found, Fragment):
                    yield found
                else:
                    self._pass_over(found)

    def _pass_over(self, error: GeneratorError) -> None:
        if isinstance(error, OtherFormat) and error.kind in {page_formats.ASYNCAPI, page_formats.WEBHOOK}:
            self.passed_over.append(error)
        elif isinstance(error, NoOperation):
            self.words += 1
        else:
            self._leave_out(error)

    def _leave_out(self, error: GeneratorError) -> None:
        if not self.keep_going:
            raise error
        self.left_out.append(error)


def markdown_below(folder: Path, skip: tuple[Path, ...] = ()) -> list[Path]:
    """Return the files of Markdown below *folder*, but for what is hidden or stands below *skip*."""
    where = Mark(folder.as_posix(), 1)
    if not folder.is_dir():
        raise PageError("there is no such folder", where=where, next="Give one with pages.")
    found = (path for path in folder.rglob("*") if path.suffix.lower() in MARKDOWN and path.is_file())
    seen = (path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))
    left_out = {path.resolve() for path in skip}
    files = sorted(path for path in seen if left_out.isdisjoint(path.resolve().parents))
    if not files:
        next = f"Give a folder of Markdown: {', '.join(sorted(MARKDOWN))}."
        raise PageError("no pages in this folder", where=where, next=next)
    return files


def _date(file: Path, folder: Path, captured: Mapping[str, str]) -> str:
    """Return the capture date of *file*: dates are given for all files or for none."""
    name = file.relative_to(folder).as_posix()
    found = next((date for pattern, date in captured.items() if fnmatchcase(name, pattern)), None)
    if found is None and captured:
        next_ = 'Add a pattern to [captured] in generator.toml: `"*" = "2026-06"` is for all others.'
        raise PageError("no capture date fits this file", where=Mark(file.as_posix(), 1), next=next_)
    if found:
        sources.check_captured(found)
    return found or UNDATED


def _each(file: Path, captured: str) -> Iterator[Fragment | GeneratorError]:
    """Yield the fragments of *file*, and in the place of a page that has none what is wrong with it."""
    try:
        for page in pages.each(documents.read_text(file), file.as_posix()):
            yield page if isinstance(page, PageError) else _fragment(page, captured)
    except GeneratorError as error:
        yield error


def _fragment(page: Page, captured: str) -> Fragment | GeneratorError:
    try:
        return dialects.read(page, captured, sources.digest(pages.render(page).encode()))
    except GeneratorError as error:
        return error
