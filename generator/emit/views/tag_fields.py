"""The tags of a class: the properties by which unions recognise it as their variant."""

from __future__ import annotations

from attrs import frozen

from generator.shape import schema_queries as read
from generator.shape.shaped import Shaped


@frozen
class TagField:
    """The values by which unions recognise a class in one of its properties."""

    values: tuple[str | bool, ...]
    """The values, sorted."""
    needed: bool
    """Whether a union does not recognise an object of the class if the tag is absent."""


def tags_of(shaped: Shaped, component: str) -> dict[str, TagField]:
    """Return the tags of *component* by property; few components have more than one."""
    properties, _ = read.members(shaped.doc, read.components(shaped.doc)[component])
    tags: dict[str, TagField] = {}
    for union in shaped.unions:
        if union.tag is not None and component in union.mapping.values():
            boolean = read.kinds(shaped.doc, properties.get(union.tag)) == ("boolean",)
            stated = {value for value, variant in union.mapping.items() if variant == component}
            values = {value == "true" if boolean else value for value in stated}
            other = tags.get(union.tag, TagField((), needed=False))
            tags[union.tag] = TagField(
                tuple(sorted(values.union(other.values), key=str)), other.needed or union.default != component
            )
    return tags
