"""Discriminators -> the property that is the tag, and which value stands for which arm."""

from __future__ import annotations

from generator.drift.change import Subject
from generator.drift.diff.arms import Arm, default_of, property_of
from generator.drift.diff.doc import Spot
from generator.drift.diff.graph import Schemas
from generator.drift.diff.matching import Matched
from generator.drift.diff.pairs import Facts
from generator.drift.diff.shape import Union
from generator.drift.diff.two import Two, each, zipped
from generator.nodes import Json, is_object


def compare(both: Schemas, unions: Two[Union], matched: Matched) -> None:
    """Take note of differences between the discriminators of two unions."""
    name = property_of(unions[0]) or property_of(unions[1])
    compare_presence(both, unions, is_implied=all(_is_implied(arm, name) for pair in matched.pairs for arm in pair))
    if unions[0].discriminator and unions[1].discriminator:
        _compare_values(both, unions, matched)
        _compare_defaults(both, unions, matched)


def compare_presence(both: Schemas, unions: Two[Union | None], *, is_implied: bool) -> None:
    """Take note of another property that is the tag, or of a discriminator that came or went."""
    names = each(lambda union: property_of(union) if union else "", unions)
    if names[0] == names[1]:
        return
    spots = each(_property_spot, unions)
    facts: Facts = {"what": "property", "tag_before": names[0], "tag_after": names[1]}
    if not (names[0] and names[1]):
        facts["implied"] = is_implied
    both.meeting.either(Subject.TAG, names[0] or names[1], spots, facts)


def _property_spot(union: Union | None) -> Spot | None:
    if union is None or union.discriminator is None or "propertyName" not in union.discriminator.node:
        return None
    return Spot(union.discriminator.node, "propertyName")


def _is_implied(arm: Arm, tag: str) -> bool:
    """Whether *arm* itself states all that the discriminator says of it."""
    return not arm.is_object or (bool(arm.stated(tag)) and arm.mapped <= arm.stated(tag))


def _compare_values(both: Schemas, unions: Two[Union], matched: Matched) -> None:
    """Take note of values that lead elsewhere, or that one side alone lists and the arm does not state itself."""
    befores, afters = _by_value([one for one, _ in matched.pairs]), _by_value([other for _, other in matched.pairs])
    follower = {id(one): other for one, other in matched.pairs}
    names = each(property_of, unions)
    for value in sorted(befores.keys() | afters.keys()):
        arms = one, other = befores.get(value), afters.get(value)
        if one and other:
            is_same = follower[id(one)] is other
        else:
            is_same = any(zipped(lambda arm, name: _states(arm, name, value), arms, names))  # noqa: B023 - called at once
        if not is_same:
            spots = zipped(lambda union, arm: _value_spot(union, value, arm), unions, arms)  # noqa: B023 - called at once
            labels = each(lambda arm: arm.label if arm else "", arms)
            facts: Facts = {"what": "value", "tag_before": names[0], "tag_after": names[1]}
            facts |= {"arm_before": labels[0], "arm_after": labels[1]}
            both.meeting.either(Subject.TAG, value, spots, facts)


def _states(arm: Arm | None, name: str, value: str) -> bool:
    return arm is not None and value in arm.stated(name)


def _by_value(arms: list[Arm]) -> dict[str, Arm]:
    return {value: arm for arm in arms for value in sorted(arm.mapped | arm.values)}


def _value_spot(union: Union, value: str, arm: Arm | None) -> Spot | None:
    """Return where it says that *value* stands for *arm*: in the mapping, else where the arm is listed."""
    if arm is None or union.discriminator is None:
        return None
    listed: Json = union.discriminator.node.get("mapping")
    return Spot(listed, value) if is_object(listed) and value in listed else arm.entry


def _compare_defaults(both: Schemas, unions: Two[Union], matched: Matched) -> None:
    """Take note that values without a tag are read as another arm."""
    base, revision = each(default_of, unions)
    known = [(one.is_default, other.is_default) for one, other in matched.pairs]
    if bool(base) != bool(revision) or any(before != after for before, after in known):
        both.meeting.either(Subject.TAG, "x-default-mapping", (base, revision), {"what": "default"})
