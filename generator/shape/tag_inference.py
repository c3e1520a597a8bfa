"""Finds the property that works as the tag of a union, and what each variant states about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from generator.base.nodes import Json
from generator.shape.schema_queries import (
    Doc,
    followed,
    is_null,
    is_union,
    kinds,
    memory_of,
    nullable,
    received_members,
    reference,
    resolve,
    variants,
    variants_key,
)
from generator.shape.steady_document import Memory

_TAG_KINDS = (("string",), ("boolean",), ("integer",))


@frozen
class InferredTag:
    """A property, and what each object variant states about it."""

    name: str
    values: Mapping[str, tuple[str, ...]]
    """Variant -> the values that it allows, in order."""
    tagless: frozenset[str]
    """Variants in which the tag may be absent or null."""
    free: str | None = None
    """The variant that takes any other value of the tag; if it states values, only arrays."""


def infer_tag(doc: Doc, components: tuple[str, ...], refs: Mapping[str, Json]) -> InferredTag | None:
    """Return the property whose stated values are pairwise disjoint among the variants, None where there is none.

    At most one variant may lack the property. Of several such properties, the tag is the one that most variants have,
    then the one that most variants require, then the first by name.
    """
    properties = {component: variant_members(doc, refs[component])[0] for component in components}
    candidates: list[tuple[int, int, str]] = []
    for name in sorted({name for own in properties.values() for name in own}):
        having = [component for component in components if name in properties[component]]
        values = [tag_values(doc, properties[component][name]) for component in having]
        if len(having) < 2 or len(having) < len(components) - 1 or not all(values) or not _disjoint(values):
            continue
        candidates.append((len(components) - len(having), len(tagless(doc, components, refs, name)), name))
    return stated_tag(doc, components, refs, min(candidates)[2]) if candidates else None


def infer_open_tag(doc: Doc, components: tuple[str, ...], refs: Mapping[str, Json]) -> InferredTag | None:
    """Return the first property of every variant of which all but one require it and state their values.

    The last one, which allows any text, takes the values that the others do not state, and what lacks the property.
    """
    properties = {component: variant_members(doc, refs[component])[0] for component in components}
    for name in sorted(common(properties.values())):
        values = {component: stated_values(doc, own[name]) for component, own in properties.items()}
        free = [component for component in components if not values[component]]
        stated = [part for part in values.values() if part]
        if len(free) == 1 and _disjoint(stated) and tagless(doc, components, refs, name) <= {*free}:
            tag = stated_tag(doc, components, refs, name)
            if tag.free:
                return tag
    return None


def stated_tag(doc: Doc, components: tuple[str, ...], refs: Mapping[str, Json], name: str) -> InferredTag:
    """Return what the variants state about the property *name*."""
    properties = {component: variant_members(doc, refs[component])[0] for component in components}
    values = {component: tag_values(doc, properties[component].get(name, {})) for component in components}
    free = [component for component in components if not values[component] and name in properties[component]]
    is_open = len(free) == 1 and len(components) > 1 and kinds(doc, properties[free[0]][name]) in _TAG_KINDS
    if not free:
        free = [component for component in components if "array" in kinds(doc, properties[component].get(name, {}))]
        is_open = len(free) == 1
    return InferredTag(name, values, tagless(doc, components, refs, name), free[0] if is_open else None)


def tagless(doc: Doc, components: tuple[str, ...], refs: Mapping[str, Json], name: str) -> frozenset[str]:
    """Return the variants in which the property *name* may be absent or null."""
    optional: set[str] = set()
    for component in components:
        properties, required = variant_members(doc, refs[component])
        if name not in required or name not in properties or nullable(doc, properties[name]):
            optional.add(component)
    return frozenset(optional)


def variant_members(doc: Doc, variant: Json) -> tuple[dict[str, Json], frozenset[str]]:
    """Return the properties and the required names of *variant*; of a union, what holds for all of its variants."""
    own = resolve(doc, variant)
    if not is_union(own):
        return received_members(doc, own)
    inside = [variant_members(doc, part) for part in variants(own)]
    names = dict.fromkeys(name for properties, _ in inside for name in properties)
    stated = {name: {"anyOf": [properties[name] for properties, _ in inside if name in properties]} for name in names}
    return stated, common(required for _, required in inside)


def common(names: Iterable[Iterable[str]]) -> frozenset[str]:
    """Return what all *names* have in common."""
    first, *more = [frozenset(part) for part in names]
    return first.intersection(*more)


def stated_values(doc: Doc, schema: Json) -> tuple[str, ...]:
    """Return the strings that *schema* allows beside null; booleans and integers as JSON writes them.

    Empty where it allows other values, values of several kinds, or does not list its values.
    """
    return _stated_values(doc, schema, memory_of(doc))


def _stated_values(doc: Doc, schema: Json, memory: Memory) -> tuple[str, ...]:
    """Return the same; each reference is followed once."""
    ref = reference(schema)
    if ref is None:
        return _own_stated_values(doc, resolve(doc, schema), memory)
    return memory.recall("stated values", ref, (), lambda: _stated_values(doc, followed(doc, ref), memory))


def _own_stated_values(doc: Doc, own: Any, memory: Memory) -> tuple[str, ...]:
    if "const" in own or "enum" in own:
        stated = [own["const"]] if "const" in own else own["enum"]
        values = [value for value in stated if value is not None]
        if len({value.__class__ for value in values}) != 1 or not isinstance(values[0], str | bool | int):
            return ()
        return tuple(tag_text(value) for value in values)
    if variants_key(own):
        parts = [_stated_values(doc, variant, memory) for variant in variants(own)]
        return tuple(dict.fromkeys(value for part in parts for value in part)) if all(parts) else ()
    stated_parts = [_stated_values(doc, part, memory) for part in own.get("allOf", ()) if not is_null(part)]
    first, *more = [part for part in stated_parts if part] or [()]
    return tuple(value for value in first if all(value in part for part in more))


def tag_values(doc: Doc, schema: Json) -> tuple[str, ...]:
    """Return the strings that *schema* allows beside null and arrays, which are no value of a tag: ``["a", "b"]``."""
    own = resolve(doc, schema)
    parts = [variant for variant in variants(own) if kinds(doc, variant) != ("array",)]
    if parts and len(parts) < len(variants(own)):
        listed = [stated_values(doc, part) for part in parts]
        return tuple(dict.fromkeys(value for part in listed for value in part)) if all(listed) else ()
    return stated_values(doc, own)


def tag_text(value: str | bool | int) -> str:
    """Return *value* as the key of a mapping, which OpenAPI wants to be text."""
    return value if isinstance(value, str) else str(value).lower()


def tag_value(doc: Doc, variant: Json, tag: str, text: str) -> str | bool | int:
    """Return the value of *tag* that the key *text* of a mapping means in *variant*: the inverse of `tag_text`."""
    schema = variant_members(doc, variant)[0].get(tag)
    if kinds(doc, schema) == ("boolean",) and text in ("true", "false"):
        return text == "true"
    if kinds(doc, schema) == ("integer",) and text.removeprefix("-").isdecimal():
        return int(text)
    return text


def _disjoint(values: list[tuple[str, ...]]) -> bool:
    return len({value for part in values for value in part}) == sum(len(set(part)) for part in values)
