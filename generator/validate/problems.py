"""What a rule finds, and the error that tells the user all of it at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from attrs import frozen

from generator.base.errors import ValidationError
from generator.base.location import NOWHERE, Mark, pointer
from generator.base.nodes import Json, Map, Seq, mark_of

Step = str | int


@frozen
class CheckInput:
    """What the rules look at: a document, and the keywords of the docs' sample calls by (path, method)."""

    doc: Map
    keywords: Mapping[tuple[str, str], Collection[str]]


@frozen
class Problem:
    """One thing that is wrong: *what*, at which *path* of the document, and what to do *next*."""

    what: str
    path: tuple[Step, ...]
    next: str


@frozen
class HouseRule:
    """A rule of the house: a name, one sentence, and the function that finds what breaks it."""

    id: str
    sentence: str
    check: Callable[[CheckInput], Iterator[Problem]]


_SHOWN = 20
"""How many problems a message spells out: one cause may break a rule hundreds of times."""


class Invalid(ValidationError):
    """A document that breaks one or more rules: all of them, a paragraph each."""

    def __init__(self, found: tuple[tuple[str, Problem], ...], doc: Json) -> None:
        parts = [_part(rule, problem, doc) for rule, problem in found]
        first = parts[0]
        super().__init__(first.what, where=first.where, pointer=first.pointer, next=first.next)
        self.problems = tuple(parts)

    def __str__(self) -> str:
        shown = [str(part) for part in self.problems[:_SHOWN]]
        left = len(self.problems) - len(shown)
        return "\n".join([*shown, *([f"... and {left} more"] if left else [])])


def _part(rule: str, problem: Problem, doc: Json) -> ValidationError:
    where = place(doc, problem.path)
    return ValidationError(f"{problem.what} [{rule}]", where=where, pointer=pointer(problem.path), next=problem.next)


def place(doc: Json, path: tuple[Step, ...]) -> Mark:
    """Return the mark of the node at *path*, or of the nearest node above it that has one."""
    best = mark_of(doc)
    node = doc
    for step in path:
        found, node = _enter(node, step)
        best = found if found.file else best
    return best


def _enter(node: Json, step: Step) -> tuple[Mark, Json]:
    """Return the place that *node* gives to its part *step*, and the part; nothing where it has none."""
    if isinstance(node, Map) and isinstance(step, str):
        return node.at(step), node.get(step)
    if isinstance(node, Seq) and isinstance(step, int):
        return node.at(step), node[step] if step < len(node) else None
    return NOWHERE, None
