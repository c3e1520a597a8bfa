"""What both are asked: edits that change what the document means, and rewritings that do not."""

from __future__ import annotations

from random import Random

from attrs import frozen

from generator.base.nodes import Map, copy
from tests.drift.edits import SCHEMA_EDITS, Edit, Expected
from tests.drift.edits_of_operations import OPERATION_EDITS
from tests.drift.rewritings import REWRITINGS

EDITS: tuple[Edit, ...] = (*SCHEMA_EDITS, *OPERATION_EDITS)
EDITED = 20
_TRIES = 50


@frozen
class Case:
    """A document after one edit, or one rewriting."""

    name: str
    revision: Map
    expected: Expected | None
    """The only change; None where there is none."""


def cases(doc: Map, seed: int) -> list[Case]:
    """Return `EDITED` edits of *doc*, each of another kind, and every rewriting."""
    picked = Random(seed).sample(EDITS, EDITED)
    return [*(_edited(doc, edit, seed) for edit in picked), *_rewritten(doc, seed)]


def _edited(doc: Map, edit: Edit, seed: int) -> Case:
    name = edit.__name__
    random = Random(f"{seed} {name}")
    for _ in range(_TRIES):
        revision = copy(doc)
        if expected := edit(revision, random):
            return Case(name, revision, expected)
    raise AssertionError(f"{name} finds nothing to edit")


def _rewritten(doc: Map, seed: int) -> list[Case]:
    found: list[Case] = []
    for rewriting in REWRITINGS:
        revision = copy(doc)
        rewriting(revision, Random(f"{seed} {rewriting.__name__}"))
        found.append(Case(rewriting.__name__, revision, None))
    return found
