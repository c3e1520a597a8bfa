"""The problems that rules find, and the error that shows all of them at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from attrs import frozen

from generator.base.errors import Faults, ValidationError
from generator.base.location import NOWHERE, Mark, pointer
from generator.base.nodes import Json, Map, Seq, mark_of

PathStep = str | int


@frozen
class CheckInput:
    """What the rules check: a document, and the keywords of the docs' sample calls by (path, method)."""

    doc: Map
    keywords: Mapping[tuple[str, str], Collection[str]]


@frozen
class Problem:
    """One problem: *what* is wrong, at which *path* of the document, and what the user can do *next*."""

    what: str
    path: tuple[PathStep, ...]
    next: str
    against: tuple[PathStep, ...] = ()
    """The path of what it does not go with, if that is one place: another page may state it."""


@frozen
class DocumentRule:
    """A rule with an id, one sentence, and the function that finds what breaks it."""

    id: str
    sentence: str
    check: Callable[[CheckInput], Iterator[Problem]]


class InvalidDocument(Faults, ValidationError):
    """A document breaks one or more rules."""

    def __init__(self, problems: tuple[tuple[str, Problem], ...], doc: Json) -> None:
        super().__init__([_as_error(rule, problem, doc) for rule, problem in problems])


def _as_error(rule: str, problem: Problem, doc: Json) -> ValidationError:
    where, what = mark_at(doc, problem.path), problem.what
    other = mark_at(doc, problem.against)
    if problem.against and other.file and (other.file, other.line) != (where.file, where.line):
        what += f", by `{problem.against[-1]}` in {other}"
    return ValidationError(f"{what} [{rule}]", where=where, pointer=pointer(problem.path), next=problem.next)


def mark_at(doc: Json, path: tuple[PathStep, ...]) -> Mark:
    """Return the mark of the node at *path*, or of the nearest node above it that has one."""
    nearest = mark_of(doc)
    node = doc
    for step in path:
        mark, node = _enter(node, step)
        nearest = mark if mark.file else nearest
    return nearest


def _enter(node: Json, step: PathStep) -> tuple[Mark, Json]:
    """Return the mark of the child *step* of *node*, and the child; `NOWHERE` and None if there is none."""
    if isinstance(node, Map) and isinstance(step, str):
        return node.at(step), node.get(step)
    if isinstance(node, Seq) and isinstance(step, int):
        return node.at(step), node[step] if step < len(node) else None
    return NOWHERE, None
