"""References to components: where they stand, and what they lead to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.location import steps
from generator.base.nodes import Json, Map
from generator.base.openapi_parts import objects
from generator.base.schemas import COMPONENTS, SCHEMAS

Component = tuple[str, str]
"""The section of a component, such as `schemas`, and its name there."""


def references(node: Json) -> Iterator[tuple[Map, str]]:
    """Yield holder and key of each reference to a component at or below *node*, those of discriminators too."""
    for part in objects(node):
        ref = part.get("$ref")
        if isinstance(ref, str) and len(steps(ref)) > 2 and ref.startswith(COMPONENTS):
            yield part, "$ref"
        mapping = part.get("mapping")
        if isinstance(mapping, Map) and "propertyName" in part:
            yield from ((mapping, key) for key, value in mapping.items() if _is_component(value))


def _is_component(value: Json) -> bool:
    """Whether *value* in the mapping of a discriminator refers to a component, by reference or by name."""
    return isinstance(value, str) and (value.startswith(SCHEMAS) or "/" not in value)


def component_at(ref: str) -> Component:
    """Return the component to which *ref* leads; in the mapping of a discriminator it may be a bare name."""
    if not ref.startswith(COMPONENTS):
        return "schemas", ref
    section, name = steps(ref)[1:3]
    return section, name


def referred_schemas(node: Json) -> Iterator[str]:
    """Yield the name of each schema component to which *node* or a part of it refers, as often as it does."""
    for holder, key in references(node):
        section, name = component_at(holder[key])
        if section == "schemas":
            yield name
