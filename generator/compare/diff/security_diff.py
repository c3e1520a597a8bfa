"""Compares which sets of security schemes grant access to an operation, regardless of order and names."""

from __future__ import annotations

from generator.base.nodes import Json
from generator.compare.change import Subject
from generator.compare.diff.document_index import DocumentIndex
from generator.compare.diff.operation_matching import Operation
from generator.compare.diff.operation_matching import operations as operations_of
from generator.compare.diff.pairs import Facts
from generator.compare.diff.security_schemes import Requirement, SecuritySchemes
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.walk import Meeting


def compare_api(meeting: Meeting) -> None:
    """Report differences in the security of the API as a whole."""
    _compare_holders(meeting, (meeting.docs[0].root, meeting.docs[1].root), "security")


def compare_operations(meeting: Meeting, operations: Sides[Operation]) -> None:
    """Report differences in the security of operations, unless both have only that of the API."""
    if any("security" in operation.node for operation in operations):
        holders = zip_sides(
            lambda doc, one: one.node if one.is_webhook or "security" in one.node else doc.root,
            meeting.docs,
            operations,
        )
        _compare_holders(meeting, holders, ("security", id(operations[0].node)))


def _compare_holders(meeting: Meeting, holders: Sides[Json], key: str | tuple[str, int]) -> None:
    sides = zip_sides(SecuritySchemes.ways_in, meeting.walk.schemes, holders)
    _compare(meeting, sides)
    meeting.walk.count(key, {Subject.SECURITY: len(sides[0])})


def _compare(meeting: Meeting, sides: Sides[list[Requirement]]) -> None:
    base, revision = sides
    if meeting.note_holes(
        map_sides(
            lambda requirements: next((requirement.hole for requirement in requirements if requirement.hole), None),
            sides,
        )
    ):
        return
    gone = [requirement for requirement in base if not any(requirement.is_like(later) for later in revision)]
    new = [requirement for requirement in revision if not any(earlier.is_like(requirement) for earlier in base)]
    was_open, is_open = (
        not requirements or any(not requirement.schemes for requirement in requirements) for requirements in sides
    )
    # `{}` means the same as no `security`, so only its replacement is reported.
    if all(not requirement.schemes for requirement in base) and new:
        gone = []
    if all(not requirement.schemes for requirement in revision) and gone:
        new = []
    if not any(requirement.schemes for requirement in [*base, *revision]):
        return
    _compare_details(meeting, sides)
    facts: Facts = {"open_before": was_open, "open_after": is_open}
    for one, other in _changed(gone, new):
        _report(meeting, one, other, facts | {"is_met": _is_met(one, revision)})
        gone.remove(one)
        new.remove(other)
    for requirement in gone:
        met: Facts = {"is_met": _is_met(requirement, revision)}
        meeting.removed(Subject.SECURITY, requirement.title, requirement.site, facts | met)
    for requirement in new:
        is_declared = meeting.walk.declared_schemes.issuperset(requirement.contents)
        meeting.added(Subject.SECURITY, requirement.title, requirement.site, facts | {"declared": is_declared})


def _is_met(requirement: Requirement, later: list[Requirement]) -> bool:
    """Whether credentials for *requirement* are enough for one of *later*."""
    return any(requirement.meets(other) for other in later)


def _compare_details(meeting: Meeting, sides: Sides[list[Requirement]]) -> None:
    """Report changes in schemes that still grant the same access."""
    for requirement in sides[0]:
        later = next((other for other in sides[1] if requirement.is_good_for(other)), None)
        for one, other in zip(requirement.schemes, later.schemes if later else (), strict=False):
            details = one.changed_details(other)
            if details and one.site and other.site:
                facts: Facts = {"title_after": other.title, "details": details}
                meeting.changed(Subject.SECURITY, one.title, (one.site, other.site), facts)


def declared_schemes(doc: DocumentIndex) -> frozenset[str]:
    """Return what the schemes say that *doc* defines, where it leaves open which operations need them: else none.

    A document that states security anywhere, if only that an operation needs none, leaves nothing open.
    """
    if "security" in doc.root or any("security" in operation.node for operation in operations_of(doc)):
        return frozenset()
    defined = doc.map(doc.map(doc.root, "components"), "securitySchemes")
    schemes = SecuritySchemes(doc)
    return frozenset(schemes.wanted(name, []).content for name in defined)


def _changed(gone: list[Requirement], new: list[Requirement]) -> list[tuple[Requirement, Requirement]]:
    """Return the alternatives that differ in scopes alone, and the last one of each side: these replace each other."""
    pairs: list[tuple[Requirement, Requirement]] = []
    left = [*new]
    for requirement in gone:
        same = [other for other in left if other.contents == requirement.contents]
        if same:
            pairs.append((requirement, same[0]))
            left.remove(same[0])
    rest = [requirement for requirement in gone if all(requirement is not one for one, _ in pairs)]
    if len(rest) == len(left) == 1 and rest[0].schemes and left[0].schemes:
        pairs.append((rest[0], left[0]))
    return pairs


def _report(meeting: Meeting, one: Requirement, other: Requirement, facts: Facts) -> None:
    # Of a scheme that is another one, or is had otherwise, the scopes are the least of what is new.
    sides = (one, other) if one.is_good_for(other) else ()
    before, after = [frozenset[str]().union(*requirement.scopes) for requirement in sides] or [frozenset[str]()] * 2
    facts = facts | {"scopes_removed": sorted(before - after), "scopes_added": sorted(after - before)}
    sites = one.site, other.site
    pairs = zip(one.schemes, other.schemes, strict=False)
    changed = [(earlier.site, later.site) for earlier, later in pairs if not earlier.is_good_for(later)]
    if one.scopes == other.scopes and len(changed) == 1 and changed[0][0] and changed[0][1]:
        # The definition differs, which is one change however many operations it opens.
        sites = changed[0][0], changed[0][1]
    meeting.changed(Subject.SECURITY, one.title, sites, facts | {"title_after": other.title})
