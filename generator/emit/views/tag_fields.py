"""The tags of a class: the properties by which unions recognise it as their variant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from generator.shape import schema_queries as queries
from generator.shape.shaped_document import Shaped, Union
from generator.shape.tag_inference import stated_values, tag_value


@frozen
class TagField:
    """The values by which unions recognise a class in one of its properties."""

    values: tuple[str | bool | int, ...]
    """The values, sorted."""
    needed: bool
    """Whether a union does not recognise an object of the class if the tag is absent."""


def tag_fields(shaped: Shaped) -> dict[str, dict[str, TagField]]:
    """Return the tags of every variant of a union, by component and property; few components have more than one."""
    unions = {union.component: union for union in shaped.unions}
    found: dict[str, dict[str, TagField]] = {}
    for union in shaped.unions:
        if union.tag is None:
            continue
        values: dict[str, set[str | bool | int]] = {}
        for text, target in union.mapping.items():
            for component in _leaves(unions, target):
                if component == target or text in _stated(shaped, component, union.tag):
                    schema = queries.components(shaped.doc)[component]
                    values.setdefault(component, set()).add(tag_value(shaped.doc, schema, union.tag, text))
        defaults = {*_leaves(unions, union.default)} if union.default else set[str]()
        for component, own in values.items():
            tags = found.setdefault(component, {})
            other = tags.get(union.tag, TagField((), needed=False))
            needed = other.needed or component not in defaults
            tags[union.tag] = TagField(tuple(sorted(own.union(other.values), key=str)), needed)
    return found


def _leaves(unions: Mapping[str, Union], component: str) -> Iterator[str]:
    """Yield *component*, or the variants of the union that it is."""
    if component not in unions:
        yield component
        return
    for variant in unions[component].variants:
        yield from _leaves(unions, variant.component or "")


def _stated(shaped: Shaped, component: str, name: str) -> tuple[str, ...]:
    return stated_values(
        shaped.doc, queries.members(shaped.doc, queries.components(shaped.doc)[component])[0].get(name)
    )
