"""Every model of a client: random answers, and answers with one fault, against what the design promises."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterator
from typing import Any

from attrs import define, field, frozen

from generator.runtime.testing.instances import Instances
from generator.runtime.testing.schemas import Schemas, is_object
from tests.answers.mutations import mutated
from tests.answers.reading import PREFIX, Reading
from tests.answers.walk import Walk

DEPTH, SIZE = 4, 60
"""Of the answers: a fault anywhere in one is tried with the whole of it."""


@frozen
class Subject:
    """A client that can be imported, and the document that it was made of."""

    name: str
    reading: Reading
    models: Any
    """Its module `models`."""
    refusal: type[Exception]
    """Its `DecodeError`."""

    def roots(self) -> Iterator[tuple[str, Any]]:
        """Each component that has a model, and the model; of components that share one, each."""
        for name in sorted(self.reading.schemas.components):
            model = getattr(self.models, self.reading.classes.get(name, ""), None)
            if isinstance(model, type) and hasattr(model, "from_dict"):
                yield name, model


@define
class Tally:
    """What was tried, and what went wrong."""

    inputs: int = 0
    faults: Counter[str] = field(factory=Counter[str])
    """Faults that were put in, by kind."""
    refused: int = 0
    seen: Counter[str] = field(factory=Counter[str])
    """See `Walk.seen`."""
    failures: list[str] = field(factory=list[str])

    def add(self, other: Tally) -> None:
        """Count what *other* has counted."""
        self.inputs += other.inputs
        self.faults += other.faults
        self.refused += other.refused
        self.seen += other.seen
        self.failures += other.failures


def instances(subject: Subject, each: int, seed: int = 1) -> Tally:
    """Read *each* valid values of every model, look at the class of every part, and write them back."""
    tally = Tally()
    for name, model, data in _values(subject, subject.reading.schemas, each, seed):
        tally.inputs += 1
        _try(subject, name, model, data, tally, is_valid=True)
    return tally


def mutations(subject: Subject, each: int, every: int = 1, seed: int = 2) -> Tally:
    """Put one fault after the other into *each* values of every model, of which one in *every* is tried."""
    tally, number = Tally(), 0
    for name, model, data in _values(subject, subject.reading.schemas, each, seed):
        for what, where in mutated(data):
            number += 1
            if number % every:
                continue
            tally.faults[what] += 1
            _try(subject, f"{name}: {what} at {where}", model, data, tally, component=name)
    return tally


def later(subject: Subject, document: dict[str, Any], each: int, seed: int = 3) -> Tally:
    """Give *subject* the answers that a later *document* allows, for the operations that both have."""
    tally, newer, ours = Tally(), Schemas(document), subject.reading.schemas
    made = Instances(newer, seed, depth=6, size=200)
    for path, item in sorted(ours.document["paths"].items()):
        for method in sorted(item):
            old = _answer(ours, item[method])
            new = _answer(newer, document["paths"].get(path, {}).get(method, {}))
            name = (old or {}).get("$ref", "").removeprefix(PREFIX)
            model = getattr(subject.models, subject.reading.classes.get(name, ""), None)
            if new is None or not hasattr(model, "from_dict"):
                continue
            for _ in range(each):
                tally.inputs += 1
                _try(subject, f"{method} {path}", model, made.value(new), tally, component=name)
    return tally


def _answer(schemas: Schemas, operation: Any) -> dict[str, Any] | None:
    """The schema of the JSON that *operation* answers."""
    for status, response in sorted(operation.get("responses", {}).items()):
        if status.startswith("2"):
            content = schemas.resolve(response).get("content", {})
            found = content.get("application/json", {}).get("schema")
            return found if is_object(found) else None
    return None


def _values(subject: Subject, schemas: Schemas, each: int, seed: int) -> Iterator[tuple[str, Any, Any]]:
    made = Instances(schemas, seed, depth=DEPTH, size=SIZE)
    for name, model in subject.roots():
        for _ in range(each):
            yield name, model, made.component(name)


def _is_refused(subject: Subject, model: Any, data: Any) -> bool:
    try:
        model.from_dict(data, strict=True)
    except subject.refusal:
        return True
    return False


def _try(
    subject: Subject, at: str, model: Any, data: Any, tally: Tally, *, component: str = "", is_valid: bool = False
) -> None:
    """Read *data*, and write down what is not as promised."""
    root = {"$ref": PREFIX + (component or at)}
    before = copy.deepcopy(data)
    try:
        found = model.from_dict(data)
    except subject.refusal as error:
        tally.refused += 1
        if is_valid:
            tally.failures.append(f"{at}: refused: {error}")
        return
    except Exception as error:  # noqa: BLE001 - each is a fault of the client, and all are listed
        tally.failures.append(f"{at}: {type(error).__name__}: {error}")
        return
    walk = Walk(subject.reading)
    walk.value(root, data, found)
    tally.seen += walk.seen
    tally.failures += [f"{at}: {fault}" for fault in walk.faults]
    said = sorted(map(str, (problem.keys for problem in found.problems())))
    if said != sorted(map(str, walk.problems)):
        tally.failures.append(f"{at}: problems are {said}, not {walk.problems}")
    if _is_refused(subject, model, data) != bool(said):
        tally.failures.append(f"{at}: strict reading does not agree with the problems {said}")
    if data != before:
        tally.failures.append(f"{at}: what was given was changed")
    if found.to_dict() != before:
        tally.failures.append(f"{at}: written back otherwise")
