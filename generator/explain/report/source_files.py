"""The files that state the facts, with numbered lines that links lead to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from attrs import field, frozen

from generator.base.location import Mark
from generator.build.assembly import Document

BUDGET = 1_500_000
"""Up to so many characters in total, all files are shown whole; beyond it, only the lines near links are."""
_NEAR = 3


@frozen
class LineLink:
    """A link to a line."""

    text: str
    href: str
    line: int


@frozen
class SourceLine:
    """One line of a file."""

    number: int
    text: str


@frozen
class SourceFile:
    """One file of the appendix."""

    id: str
    name: str
    lines: tuple[SourceLine, ...]
    whole: bool


@frozen
class SourceFiles:
    """All files, pages first, and the lines that were linked so far."""

    texts: dict[str, str]
    ids: dict[str, str]
    linked: dict[str, set[int]] = field(factory=dict[str, set[int]], repr=False)

    def place(self, mark: Mark) -> LineLink:
        """Return a link to *mark*, or a text without a link if it is in no file."""
        if not mark.file:
            return LineLink("in no file", "", 0)
        if mark.file not in self.ids:
            self.texts[mark.file] = Path(mark.file).read_text(encoding="utf-8")
            self.ids[mark.file] = f"s{len(self.ids) + 1}"
        self.linked.setdefault(mark.file, set()).add(mark.line)
        return LineLink(f"{short_name(mark.file)}:{mark.line}", f"#{self.ids[mark.file]}-{mark.line}", mark.line)

    def places(self, marks: Iterable[Mark]) -> tuple[LineLink, ...]:
        """Return a link to each of *marks*."""
        return tuple(self.place(mark) for mark in marks)

    def files(self) -> tuple[SourceFile, ...]:
        """Return the files for the appendix; to be called after all links were made."""
        whole = sum(len(text) for text in self.texts.values()) <= BUDGET
        return tuple(self._file(name, text, whole) for name, text in self.texts.items())

    def _file(self, name: str, text: str, whole: bool) -> SourceFile:
        lines = tuple(SourceLine(number, line) for number, line in enumerate(text.splitlines(), 1))
        if not whole:
            near = {n for line in self.linked.get(name, ()) for n in range(line - _NEAR, line + _NEAR + 1)}
            lines = tuple(line for line in lines if line.number in near)
        return SourceFile(self.ids[name], name, lines, whole)


def load_sources(document: Document) -> SourceFiles:
    """Return the pages and overlays of *document*, with the text that they have on disk."""
    pages = sorted(fragment.page for fragment in document.fragments)
    overlays = sorted({hit.overlay.file for hit in document.hits})
    texts = {name: Path(name).read_text(encoding="utf-8") for name in (*pages, *overlays)}
    return SourceFiles(texts, {name: f"s{number}" for number, name in enumerate(texts, 1)})


def short_name(file: str) -> str:
    """Return the last folder and the name of *file*, which identify it for a reader."""
    return "/".join(PurePosixPath(file).parts[-2:])
