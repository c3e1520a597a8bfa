"""What a class says of itself in the unions that it is a variant of."""

from __future__ import annotations

from attrs import frozen

from generator.shape import schema_queries as read
from generator.shape.shaped import Shaped


@frozen
class TagField:
    """The tag property of a class, and what unions expect there."""

    values: tuple[str | bool, ...]
    """Sorted."""
    needed: bool
    """Whether a union takes an object without the tag for another class, or for none."""


def tags_of(shaped: Shaped, component: str) -> dict[str, TagField]:
    """Return the tags of *component* by property; in most cases one."""
    properties, _ = read.members(shaped.doc, read.components(shaped.doc)[component])
    found: dict[str, TagField] = {}
    for union in shaped.unions:
        if union.tag is not None and component in union.mapping.values():
            boolean = read.kinds(shaped.doc, properties.get(union.tag)) == ("boolean",)
            stated = {value for value, variant in union.mapping.items() if variant == component}
            values = {value == "true" if boolean else value for value in stated}
            known = found.get(union.tag, TagField((), needed=False))
            found[union.tag] = TagField(
                tuple(sorted(values.union(known.values), key=str)), known.needed or union.default != component
            )
    return found
