"""The properties that several object variants of a union have, but as values of other JSON kinds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from attrs import evolve

from generator.base.nodes import Json
from generator.shape.schema_queries import Doc, is_anything, kinds
from generator.shape.shaped_document import Variant
from generator.shape.tag_inference import variant_members


def with_kinds(doc: Doc, variants: tuple[Variant, ...], refs: Mapping[str, Json]) -> tuple[Variant, ...]:
    """Return *variants* with the kinds of the properties by which some of them exclude each other.

    Where each variant requires a property of its own, the names of the properties say enough.
    """
    objects = [variant for variant in variants if variant.component in refs]
    if all(variant.required & variant.own for variant in objects):
        return variants
    stated: dict[str, dict[str, frozenset[str]]] = {}
    for component, ref in refs.items():
        for name, schema in variant_members(doc, ref)[0].items():
            # An integer and a number are written alike: 1.0.
            found = frozenset("number" if kind == "integer" else kind for kind in kinds(doc, schema))
            if found and not is_anything(doc, schema):
                stated.setdefault(name, {})[component] = found
    telling = {name: by_variant for name, by_variant in sorted(stated.items()) if _exclude(by_variant.values())}
    return tuple(
        evolve(
            variant,
            kinds={name: found[variant.component] for name, found in telling.items() if variant.component in found},
        )
        for variant in variants
    )


def excluded_by_kind(left: Variant, right: Variant) -> bool:
    """Tell whether both require a property whose kinds exclude each other, so that no value is of both."""
    shared = left.required & right.required & left.kinds.keys() & right.kinds.keys()
    return any(left.kinds[name].isdisjoint(right.kinds[name]) for name in shared)


def _exclude(listed: Iterable[frozenset[str]]) -> bool:
    return any(left.isdisjoint(right) for left, right in combinations(set(listed), 2))
