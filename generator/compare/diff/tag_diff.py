"""Compares discriminators: the property that is the tag, and the variant of each value."""

from __future__ import annotations

from generator.base.extensions import DEFAULT_MAPPING
from generator.base.nodes import Json, is_object
from generator.compare.change import Subject
from generator.compare.diff.document_index import Site
from generator.compare.diff.normal_form import UnionForm
from generator.compare.diff.pairs import Facts
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.variant_matching import VariantMatches
from generator.compare.diff.variants import UnionVariant, default_of, property_of
from generator.compare.diff.walk import Schemas


def compare(both: Schemas, unions: Sides[UnionForm], matched: VariantMatches) -> None:
    """Report differences between the discriminators of two unions."""
    name = property_of(unions[0]) or property_of(unions[1])
    compare_presence(
        both, unions, is_implied=all(_is_implied(variant, name) for pair in matched.pairs for variant in pair)
    )
    if unions[0].discriminator and unions[1].discriminator:
        _compare_values(both, unions, matched)
        _compare_defaults(both, unions, matched)


def compare_presence(both: Schemas, unions: Sides[UnionForm | None], *, is_implied: bool) -> None:
    """Report another tag property, or an added or removed discriminator."""
    names = map_sides(lambda union: property_of(union) if union else "", unions)
    if names[0] == names[1]:
        return
    sites = map_sides(_property_spot, unions)
    facts: Facts = {"what": "property", "tag_before": names[0], "tag_after": names[1]}
    if not (names[0] and names[1]):
        facts["implied"] = is_implied
    both.meeting.either(Subject.TAG, names[0] or names[1], sites, facts)


def _property_spot(union: UnionForm | None) -> Site | None:
    if union is None or union.discriminator is None or "propertyName" not in union.discriminator.node:
        return None
    return Site(union.discriminator.node, "propertyName")


def _is_implied(variant: UnionVariant, tag: str) -> bool:
    """Whether *variant* itself states all values that the discriminator maps to it."""
    return not variant.is_object or (bool(variant.stated(tag)) and variant.mapped <= variant.stated(tag))


def _compare_values(both: Schemas, unions: Sides[UnionForm], matched: VariantMatches) -> None:
    """Report values that map to another variant, or that only one mapping has and the variant does not state."""
    befores, afters = _by_value([one for one, _ in matched.pairs]), _by_value([other for _, other in matched.pairs])
    follower = {id(one): other for one, other in matched.pairs}
    names = map_sides(property_of, unions)
    for value in sorted(befores.keys() | afters.keys()):
        variants = one, other = befores.get(value), afters.get(value)
        if one and other:
            is_same = follower[id(one)] is other
        else:
            is_same = any(zip_sides(lambda variant, name: _states(variant, name, value), variants, names))  # noqa: B023 - called at once
        if not is_same:
            sites = zip_sides(lambda union, variant: _value_spot(union, value, variant), unions, variants)  # noqa: B023 - called at once
            labels = map_sides(lambda variant: variant.label if variant else "", variants)
            facts: Facts = {"what": "value", "tag_before": names[0], "tag_after": names[1]}
            facts |= {"variant_before": labels[0], "variant_after": labels[1]}
            both.meeting.either(Subject.TAG, value, sites, facts)


def _states(variant: UnionVariant | None, name: str, value: str) -> bool:
    return variant is not None and value in variant.stated(name)


def _by_value(variants: list[UnionVariant]) -> dict[str, UnionVariant]:
    return {value: variant for variant in variants for value in sorted(variant.mapped | variant.values)}


def _value_spot(union: UnionForm, value: str, variant: UnionVariant | None) -> Site | None:
    """Return the position that maps *value* to *variant*: in the mapping, else that of the variant."""
    if variant is None or union.discriminator is None:
        return None
    listed: Json = union.discriminator.node.get("mapping")
    return Site(listed, value) if is_object(listed) and value in listed else variant.entry


def _compare_defaults(both: Schemas, unions: Sides[UnionForm], matched: VariantMatches) -> None:
    """Report that values without a tag are another variant now."""
    base, revision = map_sides(default_of, unions)
    known = [(one.is_default, other.is_default) for one, other in matched.pairs]
    if bool(base) != bool(revision) or any(before != after for before, after in known):
        both.meeting.either(Subject.TAG, DEFAULT_MAPPING, (base, revision), {"what": "default"})
