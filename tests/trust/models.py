"""Every model of three clients against random answers: valid ones, with a fault, and of later and random documents."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.answers import any_clients, proof, subjects
from tests.answers.proof import Subject, Tally
from tests.trust.areas import Part, Row

DOCUMENTS = os.environ.get("DOCUMENTS", "")
"""A folder with later documents of the vendor, which are not kept here."""
RANDOM = range(1_105, 1_218)
"""Seeds of documents, each with a client of its own."""
EACH = 400
"""Answers of each operation that a later document has, too."""


def parts() -> dict[str, Part]:
    """Return each client, and each later document."""
    found = sorted(Path(DOCUMENTS).glob("*.json")) if DOCUMENTS else []
    later = {path.name: partial(_later, number, path) for number, path in enumerate(found)}
    own: dict[str, Part] = {make.__name__: partial(_own, make) for make in (subjects.own, subjects.sink)}
    return {**own, "random documents": _random, **(later or {"later documents": _none})}


def _own(make: Callable[[], Subject]) -> Iterator[Row]:
    yield from _both(make(), each=6)


def _random() -> Iterator[Row]:
    tried, wrong = 0, list[str]()
    for seed in RANDOM:
        with TemporaryDirectory() as folder:
            values, faults = any_clients.read_back(seed, Path(folder))
        tried += values
        wrong += [f"seed {seed}: {fault}" for fault in faults]
    yield Row("random documents", tried, failures=tuple(wrong), details=(f"documents {len(RANDOM)}",))


def _none() -> Iterator[Row]:
    yield Row("later documents", skipped="no folder with documents of the vendor: make trust DOCUMENTS=DIR")


def _later(number: int, path: Path) -> Iterator[Row]:
    yield _row(f"answers of {path.name}", proof.later(subjects.own(), _read(path), EACH))
    with TemporaryDirectory() as folder:
        yield from _both(subjects.built(path, Path(folder), f"later_{number}"), each=1, every=5)


def _both(subject: Subject, each: int, every: int = 1) -> Iterator[Row]:
    yield _row(f"{subject.name}: valid answers", proof.instances(subject, each))
    yield _row(f"{subject.name}: one fault", proof.mutations(subject, max(1, each // 2), every))


def _row(area: str, tally: Tally) -> Row:
    details = [f"{what} {count}" for what, count in (*sorted(tally.faults.items()), *sorted(tally.seen.items()))]
    return Row(area, tally.inputs, tally.faults.total(), tuple(tally.failures), details=tuple(details))


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found
