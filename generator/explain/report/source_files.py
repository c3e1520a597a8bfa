"""The files that facts stand in, with numbered lines to link to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from attrs import field, frozen

from generator.base.location import Mark
from generator.build.pipeline import Document

BUDGET = 1_500_000
"""Characters of all files together up to which they are shown whole; past it, only lines near those linked to."""
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
    """All files, pages first, and the links into them that were handed out so far."""

    texts: dict[str, str]
    ids: dict[str, str]
    linked: dict[str, set[int]] = field(factory=dict[str, set[int]], repr=False)

    def place(self, mark: Mark) -> LineLink:
        """Return a link to *mark*; what no file states is said in words."""
        if not mark.file:
            return LineLink("in no file", "", 0)
        if mark.file not in self.ids:
            self.texts[mark.file] = Path(mark.file).read_text(encoding="utf-8")
            self.ids[mark.file] = f"s{len(self.ids) + 1}"
        self.linked.setdefault(mark.file, set()).add(mark.line)
        return LineLink(f"{short(mark.file)}:{mark.line}", f"#{self.ids[mark.file]}-{mark.line}", mark.line)

    def places(self, marks: Iterable[Mark]) -> tuple[LineLink, ...]:
        """Return a link to each of *marks*."""
        return tuple(self.place(mark) for mark in marks)

    def files(self) -> tuple[SourceFile, ...]:
        """Return the files for the appendix; ask for it when every link has been handed out."""
        whole = sum(len(text) for text in self.texts.values()) <= BUDGET
        return tuple(self._file(name, text, whole) for name, text in self.texts.items())

    def _file(self, name: str, text: str, whole: bool) -> SourceFile:
        lines = tuple(SourceLine(number, line) for number, line in enumerate(text.splitlines(), 1))
        if not whole:
            near = {n for line in self.linked.get(name, ()) for n in range(line - _NEAR, line + _NEAR + 1)}
            lines = tuple(line for line in lines if line.number in near)
        return SourceFile(self.ids[name], name, lines, whole)


def gather(document: Document) -> SourceFiles:
    """Return the pages and overlays of *document*, as they stand on disk."""
    pages = sorted(fragment.page for fragment in document.fragments)
    overlays = sorted({hit.overlay.file for hit in document.hits})
    texts = {name: Path(name).read_text(encoding="utf-8") for name in (*pages, *overlays)}
    return SourceFiles(texts, {name: f"s{number}" for number, name in enumerate(texts, 1)})


def short(file: str) -> str:
    """Return the last folder and the name of *file*, enough to know it by."""
    return "/".join(PurePosixPath(file).parts[-2:])
