"""The tag of a union: the property whose stated values distinguish its object variants."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from generator.base.nodes import Json
from generator.shape.schema_queries import Doc, is_null, members, nullable, resolve, variants, variants_key


@frozen
class InferredTag:
    """A property, and what each object variant states about it."""

    name: str
    values: Mapping[str, tuple[str, ...]]
    """Variant -> the values that it allows, in order."""
    tagless: frozenset[str]
    """Variants in which the tag may be absent or null."""


def infer_tag(doc: Doc, components: tuple[str, ...], refs: Mapping[str, Json]) -> InferredTag | None:
    """Return the property whose stated values are pairwise disjoint among the variants, None where there is none.

    At most one variant may lack the property. Of several such properties, the tag is the one that most variants have,
    then the one that most variants require, then the first by name.
    """
    properties = {component: members(doc, refs[component])[0] for component in components}
    candidates: list[tuple[int, int, str]] = []
    for name in sorted({name for own in properties.values() for name in own}):
        having = [component for component in components if name in properties[component]]
        values = [stated_values(doc, properties[component][name]) for component in having]
        if len(having) < 2 or len(having) < len(components) - 1 or not all(values) or not _disjoint(values):
            continue
        candidates.append((len(components) - len(having), len(tagless(doc, components, refs, name)), name))
    return stated_tag(doc, components, refs, min(candidates)[2]) if candidates else None


def stated_tag(doc: Doc, components: tuple[str, ...], refs: Mapping[str, Json], name: str) -> InferredTag:
    """Return what the variants state about the property *name*."""
    properties = {component: members(doc, refs[component])[0] for component in components}
    values = {component: stated_values(doc, properties[component].get(name, {})) for component in components}
    return InferredTag(name, values, tagless(doc, components, refs, name))


def tagless(doc: Doc, components: tuple[str, ...], refs: Mapping[str, Json], name: str) -> frozenset[str]:
    """Return the variants in which the property *name* may be absent or null."""
    optional: set[str] = set()
    for component in components:
        properties, required = members(doc, refs[component])
        if name not in required or name not in properties or nullable(doc, properties[name]):
            optional.add(component)
    return frozenset(optional)


def stated_values(doc: Doc, schema: Json) -> tuple[str, ...]:
    """Return the strings, or the booleans as JSON writes them, that *schema* allows beside null.

    Empty where it allows other values, both strings and booleans, or does not list its values.
    """
    own = resolve(doc, schema)
    if "const" in own or "enum" in own:
        stated = [own["const"]] if "const" in own else own["enum"]
        values = tuple(value for value in stated if value is not None)
        if all(isinstance(value, bool) for value in values):
            return tuple("true" if value else "false" for value in values)
        return values if all(isinstance(value, str) for value in values) else ()
    if variants_key(own):
        parts = [stated_values(doc, variant) for variant in variants(own)]
        return tuple(dict.fromkeys(value for part in parts for value in part)) if all(parts) else ()
    stated_parts = [stated_values(doc, part) for part in own.get("allOf", ()) if not is_null(part)]
    return next((part for part in stated_parts if part), ())


def _disjoint(values: list[tuple[str, ...]]) -> bool:
    return len({value for part in values for value in part}) == sum(len(set(part)) for part in values)
