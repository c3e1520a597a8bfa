"""A shaped document with one component for all copies of a schema, of which the client is made.

The document itself keeps the copies: pages state them, and each has a place and a history of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from generator.shape.copies import without_copies
from generator.shape.schema_queries import Doc, components, members
from generator.shape.shaped_document import Names, Shaped, Union


def with_copies(names: Names, doc: Doc, copies: Mapping[str, str]) -> Names:
    """Return *names* with those of *copies*, which are the names of the components that stand for them."""
    classes, unknowns, params = (
        {**chosen, **{name: chosen[kept] for name, kept in copies.items() if kept in chosen}}
        for chosen in (names.classes, names.unknowns, names.params)
    )
    attributes, enums = dict(names.members), dict(names.enums)
    for name, kept in copies.items():
        for wire in members(doc, components(doc)[name])[0]:
            attributes[name, wire] = names.members[kept, wire]
        enums |= {(name, value): member for (owner, value), member in names.enums.items() if owner == kept}
    return evolve(names, classes=classes, unknowns=unknowns, params=params, members=attributes, enums=enums)


def merge_copies(shaped: Shaped) -> Shaped:
    """Return *shaped* without its copies."""
    copies = shaped.copies
    if not copies:
        return shaped
    names = shaped.names
    classes, unknowns, params = (
        {name: given for name, given in chosen.items() if name not in copies}
        for chosen in (names.classes, names.unknowns, names.params)
    )
    return evolve(
        shaped,
        doc=without_copies(shaped.doc, copies),
        names=evolve(names, classes=classes, unknowns=unknowns, params=params),
        unions=tuple(_merged_union(union, copies) for union in shaped.unions if union.component not in copies),
        response=frozenset(copies.get(name, name) for name in shaped.response),
        request=frozenset(copies.get(name, name) for name in shaped.request),
        copies={},
    )


def _merged_union(union: Union, copies: Mapping[str, str]) -> Union:
    return evolve(
        union,
        variants=tuple(
            evolve(variant, component=copies.get(variant.component or "", variant.component))
            for variant in union.variants
        ),
        mapping={value: copies.get(target, target) for value, target in union.mapping.items()},
        default=copies.get(union.default or "", union.default),
        rest=copies.get(union.rest or "", union.rest),
    )
