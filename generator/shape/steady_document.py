"""A document of which what was found once is remembered: many ways may lead to a schema, and each asks again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from generator.base.location import steps
from generator.base.nodes import Map, NodePath

Answer = TypeVar("Answer")
_Question = tuple[str, str]
"""What is asked, and the reference to the schema of which it is asked."""


class Memory:
    """The answers to questions about what references lead to, and which of them rely on which."""

    __slots__ = ("_about", "_asking", "_changing", "_found", "_users")

    def __init__(self) -> None:
        self._found: dict[_Question, Any] = {}
        self._users: dict[_Question, set[_Question]] = {}
        """Question -> the questions whose answers rely on that to it."""
        self._about: dict[NodePath, set[_Question]] = {}
        """Place of a component -> the questions about it, or about what stands in it."""
        self._asking: list[_Question] = []
        """The questions that are being answered, of which each asks the next."""
        self._changing: NodePath | None = None

    def change(self, path: NodePath) -> None:
        """Say that from now on only what stands at *path*, a component or something else, is changed."""
        self._changing = _owner(path)
        self._forget_what_changes()

    def recall(self, what: str, ref: str, until_then: Answer, find: Callable[[], Answer]) -> Answer:
        """Return the answer to *what* about *ref*, which is that of *find*, and *until_then* where it asks itself."""
        question = what, ref
        if self._asking:
            self._users.setdefault(question, set()).add(self._asking[-1])
        if question not in self._found:
            self._about.setdefault(_owner((*steps(ref),)), set()).add(question)
            self._found[question] = until_then
            self._asking.append(question)
            try:
                self._found[question] = find()
            finally:
                self._asking.pop()
        answer: Answer = self._found[question]
        if not self._asking:
            self._forget_what_changes()
        return answer

    def _forget_what_changes(self) -> None:
        """Forget all that relies on what is being changed; the rest stays true."""
        todo = [*self._about.pop(self._changing, ())] if self._changing is not None else []
        while todo:
            question = todo.pop()
            self._found.pop(question, None)
            todo += self._users.pop(question, ())


class SteadyDocument(Map):
    """A document with a memory.

    Its schemas allow the same from now on, but for those that the memory knows to change, and none consists of itself.
    """

    __slots__ = ("memory",)
    memory: Memory


def steady(doc: Map) -> SteadyDocument:
    """Return *doc* itself, with a memory; a copy of it has none."""
    new = SteadyDocument(doc, mark=doc.mark)
    new.marks, new.memory = doc.marks, Memory()
    return new


def _owner(path: NodePath) -> NodePath:
    """Return the place of the component in which *path* stands, the document for anything else."""
    return path[:3] if path[:2] == ("components", "schemas") else ()
