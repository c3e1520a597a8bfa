"""The errors by which input can stop a command.

GeneratorError           a fault of the input, printed with its place and what to do next; exit code 2
├── Faults               several of them at once
├── PageError            a Markdown page that cannot be read as documentation of an operation
├── YamlError            text that is not YAML, or not the YAML that is accepted
├── DocumentError        a document that cannot be read or written
├── OverlayError         an overlay that is invalid, matches nothing or cannot be applied
├── MergeError           pages that contradict each other where no rule decides
├── ShapeError           a union, name or id that no rule decides
├── ValidationError      a document that breaks the standard or a house rule
├── DriftError           documents that cannot be compared, or a waiver that is malformed or stale
└── EmitError            a document that the generator library does not accept

Any other exception is a bug in this program: `faults` describes it in one line, and the exit code is 2, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.base.location import NOWHERE, Mark, excerpt, printable


class GeneratorError(Exception):
    """A fault of the input: *what* is wrong, *where*, and what the user can do *next*."""

    def __init__(self, what: str, *, where: Mark = NOWHERE, pointer: str = "", next: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.pointer = pointer
        self.next = next

    def __str__(self) -> str:
        """The error as it is printed: several lines without a final newline."""
        place = f"{self.where}" if self.where.file else ""
        if self.pointer:
            place = f"{place} ({self.pointer})".strip()
        lines = [f"{printable(place)}:"] if place else []
        lines += [f"   {printable(line)}" for line in self.what.splitlines()]
        quotation = excerpt(self.where)
        lines += [quotation] if quotation else []
        lines += [f"   {printable(line)}" for line in self.next.splitlines()]
        return "\n".join(lines)


_SHOWN = 20
"""How many faults a message shows; one cause may have hundreds of effects."""


class Faults(GeneratorError):
    """Several faults at once; each is a paragraph of the message."""

    def __init__(self, faults: Sequence[GeneratorError]) -> None:
        first = faults[0]
        super().__init__(first.what, where=first.where, pointer=first.pointer, next=first.next)
        self.faults = tuple(faults)

    def __str__(self) -> str:
        shown = [str(fault) for fault in self.faults[:_SHOWN]]
        rest = len(self.faults) - len(shown)
        return "\n".join([*shown, *([f"... and {rest} more"] if rest else [])])


class PageError(GeneratorError):
    """A Markdown page that cannot be read as documentation of an operation."""


class YamlError(GeneratorError):
    """Text that is not YAML, or not the YAML that is accepted."""


class DocumentError(GeneratorError):
    """A document that cannot be read or written."""


class OverlayError(GeneratorError):
    """An overlay that is invalid, matches nothing or cannot be applied."""


class MergeError(GeneratorError):
    """Pages that contradict each other where no rule decides."""


class ShapeError(GeneratorError):
    """A union, a name or an id that no rule decides."""


class ValidationError(GeneratorError):
    """A document that breaks the standard or a house rule."""


class DriftError(GeneratorError):
    """Documents that cannot be compared; or a waiver that is malformed, expired, or matches no finding."""


class EmitError(GeneratorError):
    """A document that the generator library does not accept."""
