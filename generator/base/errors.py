"""Every way in which input can stop a command.

GeneratorError           a user's fault: printed as where, what, what next; exit code 2
├── PageError            a Markdown page that is not what it should be
├── YamlError            text that is not YAML, or not the YAML we accept
├── DocumentError        a document that cannot be read, or written
├── OverlayError         an overlay that is invalid, matches nothing or cannot be applied
├── MergeError           pages that contradict each other where no rule decides
├── ShapeError           a union, name or id that no rule settles
├── ValidationError      a document that breaks the standard or a house rule
├── DriftError           what cannot be compared, or a waiver that is stale
└── EmitError            a document that the generator library cannot take

Anything else that is raised is a bug of ours and ends in a traceback.
"""

from __future__ import annotations

from generator.base.location import NOWHERE, Mark, excerpt, printable


class GeneratorError(Exception):
    """A fault in the input: *what* is wrong, *where*, and what the user can do *next*."""

    def __init__(self, what: str, *, where: Mark = NOWHERE, pointer: str = "", next: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.pointer = pointer
        self.next = next

    def __str__(self) -> str:
        """The fault as the user sees it, several lines without a final newline."""
        place = f"{self.where}" if self.where.file else ""
        if self.pointer:
            place = f"{place} ({self.pointer})".strip()
        lines = [f"{printable(place)}:"] if place else []
        lines += [f"   {printable(line)}" for line in self.what.splitlines()]
        lines += [shown for shown in [excerpt(self.where)] if shown]
        lines += [f"   {printable(line)}" for line in self.next.splitlines()]
        return "\n".join(lines)


class PageError(GeneratorError):
    """A Markdown page that is not what it should be."""


class YamlError(GeneratorError):
    """Text that is not YAML, or not the YAML we accept."""


class DocumentError(GeneratorError):
    """A document that cannot be read, or written."""


class OverlayError(GeneratorError):
    """An overlay that is invalid, matches nothing or cannot be applied."""


class MergeError(GeneratorError):
    """Pages that contradict each other where no rule decides."""


class ShapeError(GeneratorError):
    """A union, a name or an id that no rule settles."""


class ValidationError(GeneratorError):
    """A document that breaks the standard or a house rule."""


class DriftError(GeneratorError):
    """What cannot be compared; or a waiver that is malformed, expired, or matches no finding."""


class EmitError(GeneratorError):
    """A document that the generator library cannot take."""
