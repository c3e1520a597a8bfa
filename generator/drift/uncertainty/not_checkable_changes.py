"""Differences that are not checkable: one side's page uses a dialect that cannot state the fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from generator.base.location import pointer, steps
from generator.base.notes import is_note
from generator.compare.change import Change, Subject
from generator.compare.outcome import Unchecked
from generator.drift.uncertainty.evidence import Evidence
from generator.drift.uncertainty.loss_rules import LOSS_RULES
from generator.drift.uncertainty.uncertain_case import UncertainCase
from generator.read.losses import KINDS
from generator.read.unknowns import UNKNOWNS

_CONCERNED: Mapping[str, Set[Subject]] = {
    "hidden-variants": {Subject.VARIANT, Subject.TAG, Subject.TYPE},
    "form-enums": {Subject.ENUM, Subject.ENUM_VALUE},
    "form-fields": {Subject.NULLABILITY, Subject.DEFAULT},
    "unprinted-bodies": {Subject.MEDIA_TYPE},
    "tag-required": {Subject.REQUIRED, Subject.NULLABILITY, Subject.DEFAULT},
    "type-texts": set(),
}
"""What a fact that a page cannot state at one place is about; of a whole schema that is unknown, everything."""

_OF_THE_TYPE = {Subject.TYPE, Subject.VARIANT, Subject.TAG}
"""What a change is about that a reference to another schema makes as well as that schema itself."""
_OF_A_UNION = {Subject.VARIANT, Subject.TAG}
"""What a change is about that one variant may make of which nothing is known."""


def split_uncertain(
    changes: Iterable[Change], base: Evidence, revision: Evidence
) -> tuple[tuple[Change, ...], tuple[Unchecked, ...]]:
    """Return the *changes* that are certain, and those that the pages behind *base* and *revision* leave in doubt."""
    certain: list[Change] = []
    unchecked: list[Unchecked] = []
    for change in changes:
        if change.subject is Subject.KEYWORD and is_note(change.name):
            # What is known of the API changed, not the API.
            continue
        doubt = _first_doubt(UncertainCase(change, base, revision))
        if doubt:
            unchecked.append(doubt)
        else:
            certain.append(change)
    return tuple(certain), tuple(unchecked)


def _first_doubt(case: UncertainCase) -> Unchecked | None:
    """Return why the change is not certain, None where it is."""
    for evidence, side in case.sides:
        for kind, page in evidence.unknown_kinds(side.pointer):
            if case.change.subject in _CONCERNED.get(kind, Subject):
                return Unchecked(case.change, kind, page, UNKNOWNS[kind].sentence)
    for evidence, side in case.sides if case.change.subject in _OF_THE_TYPE else ():
        of_variants = evidence.unknown_kinds_of_variants(side.pointer) if case.change.subject in _OF_A_UNION else ()
        for kind, page in (*evidence.unknown_kinds_of_type(side.pointer), *of_variants):
            if case.change.subject in _CONCERNED.get(kind, Subject):
                return Unchecked(case.change, kind, page, UNKNOWNS[kind].sentence)
    for kind, rule in LOSS_RULES.items():
        for number, must_state in enumerate(rule(case)):
            page = _silent_page(case, number, kind) if must_state else ""
            if page:
                return Unchecked(case.change, kind, page, KINDS[kind].sentence)
    return None


def _silent_page(case: UncertainCase, number: int, kind: str) -> str:
    """Return the page of side *number* that cannot state the fact, empty where a page of that side can."""
    evidence, own = case.sides[number]
    if case.side_without[1 - number] and (page := evidence.cannot_state(own.pointer, kind)):
        # The fact stands there, on this page.
        return page
    # A property that only refers to a component is compared there; the other side's pointer names the property.
    holder = _holder(case.sides[1 - number][1].pointer)
    return evidence.cannot_state(holder if holder and evidence.has(holder) else own.pointer, kind)


def _holder(at: str) -> str:
    """Return the property or parameter that holds the pointer *at*, empty where none does."""
    path = steps(at)
    ends = [index + 2 for index, step in enumerate(path[:-1]) if step in {"properties", "parameters"}]
    return pointer(path[: ends[-1]]) if ends else ""
