"""Every model of three clients against random answers: valid ones, ones with a fault, and those of later documents."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.answers import proof, subjects
from tests.answers.proof import Subject, Tally
from tests.trust.areas import Row

DOCUMENTS = os.environ.get("DOCUMENTS", "")
"""A folder with later documents of the vendor, which are not kept here."""
EACH = 400
"""Answers of each operation that a later document has, too."""


def run() -> Iterator[Row]:
    """Try all of it."""
    for subject in (subjects.own(), subjects.sink()):
        yield from _both(subject, each=6)
    found = sorted(Path(DOCUMENTS).glob("*.json")) if DOCUMENTS else []
    if not found:
        yield Row("later documents", skipped="no folder with documents of the vendor: make trust DOCUMENTS=DIR")
    for number, path in enumerate(found):
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
