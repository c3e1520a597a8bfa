"""How the values of every union component are read, written into the document as far as OpenAPI can express it.

The value of the tag decides which variant an object is. If the union has no tag, or the tag is absent or null and there
is no default variant, the JSON kind decides. Among several object variants, those that require an absent property are
ruled out, and so are those that require the tag. If several are left, the value is of the only one of whose own
properties some are there. Any other value stays undecided.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.base.errors import ShapeError
from generator.base.extensions import DEFAULT_MAPPING, UNDECIDED
from generator.base.location import Mark
from generator.base.nodes import Json, Map, copy, mark_of
from generator.shape.schema_queries import (
    SCALARS,
    SCHEMAS,
    Doc,
    components,
    is_null,
    is_object,
    is_union,
    kinds,
    members,
    nullable,
    ref_name,
    variants,
    variants_key,
)
from generator.shape.shaped import Union, Variant
from generator.shape.tag_inference import InferredTag, infer_tag, stated_tag, stated_values


def read_unions(doc: Map) -> tuple[Map, tuple[Union, ...]]:
    """Return *doc* with what is inferred about its unions written into it, and how each of them is read, sorted."""
    new: Map = copy(doc)
    unions = tuple(read_union(doc, name) for name in sorted(components(doc)) if is_union(components(doc)[name]))
    for union in unions:
        _write_reading(new, union)
    return new, unions


def read_union(doc: Doc, name: str) -> Union:
    """Return how values of the union component *name* are read.

    Raises `ShapeError` where nothing distinguishes two of its variants, unless the union says that this is meant.
    """
    schema = components(doc)[name]
    listed = variants(schema)
    refs = {
        component: variant
        for variant in listed
        if (component := ref_name(variant)) and kinds(doc, variant) == ("object",)
    }
    objects = tuple(refs)
    _refuse_unreadable(doc, name, listed)
    explicit = schema.get("discriminator")
    tag: InferredTag | None = None
    mapping: dict[str, str] = {}
    default: str | None = None
    if is_object(explicit):
        tag, mapping = _explicit_tag(doc, name, explicit, refs)
        default = _target(explicit[DEFAULT_MAPPING]) if DEFAULT_MAPPING in explicit else None
    elif len(objects) > 1:
        tag = infer_tag(doc, objects, refs)
        mapping = {value: component for component in objects for value in tag.values[component]} if tag else {}
    if tag and default is None and len(tag.tagless) == 1:
        (default,) = tag.tagless
    read_variants = tuple(variant for node in listed for variant in _variants(doc, node, refs, tag))
    if UNDECIDED not in schema:
        _refuse_undecidable(doc, name, read_variants, mapping, default)
    tag_rule = "explicit-tag" if is_object(explicit) else "inferred-tag"
    is_nullable = any(is_null(variant) or nullable(doc, variant) for variant in schema[variants_key(schema) or ""])
    rules = _rules(read_variants, tag_rule if tag else None, default)
    return Union(name, read_variants, is_nullable, tag.name if tag else None, mapping, default, rules)


def rules_without_tag(variants: Iterable[Variant]) -> dict[str, str]:
    """Return the rule by which each object variant is recognised: component -> `required` or `own-properties`."""
    rules: dict[str, str] = {}
    listed = [variant for variant in variants if variant.component]
    for variant in listed:
        others = [other for other in listed if other is not variant]
        # An object with only the required properties of the variant must fit no other; if it does, the variant is
        # recognised by a property of its own.
        if not any(other.required <= variant.required for other in others):
            rules[variant.component or ""] = "required"
        elif variant.own:
            rules[variant.component or ""] = "own-properties"
    return rules


def _explicit_tag(
    doc: Doc, name: str, discriminator: Mapping[str, Any], refs: dict[str, Json]
) -> tuple[InferredTag, dict[str, str]]:
    """Return the tag that *discriminator* names, and its mapping completed by what the variants state."""
    tag = stated_tag(doc, tuple(refs), refs, discriminator["propertyName"])
    mapping = {value: _target(target) for value, target in discriminator.get("mapping", {}).items()}
    where = mark_of(discriminator)
    for value, component in mapping.items():
        if component not in refs:
            what = f"the mapping of `{name}` sends `{value}` to `{component}`, which is not among its object variants"
            raise _error(name, what, where)
    stated = set(mapping)
    for component in refs:
        values = tag.values[component]
        if not values and component not in mapping.values() and tag.name in members(doc, refs[component])[0]:
            # OpenAPI: a tag that is declared without values has the name of the component as its value.
            values = (component,)
        for value in values:
            if value in mapping and value not in stated and mapping[value] != component:
                what = f"`{tag.name}: {value}` means two variants of `{name}`: `{mapping[value]}` and `{component}`"
                raise _error(name, what, where)
            mapping.setdefault(value, component)
    return tag, mapping


def _target(target: str) -> str:
    return target.removeprefix(SCHEMAS)


def _variants(doc: Doc, node: Json, refs: dict[str, Json], tag: InferredTag | None) -> list[Variant]:
    component = ref_name(node)
    if component not in refs:
        return [Variant(kind, component) for kind in kinds(doc, node)]
    excluded = {tag.name} if tag else set[str]()
    properties = {other: frozenset(members(doc, refs[other])[0]) - excluded for other in refs}
    elsewhere = frozenset(name for other, own in properties.items() if other != component for name in own)
    required = (members(doc, node)[1] & properties[component]) - excluded
    tagless = tag is None or component in tag.tagless
    return [Variant("object", component, required, properties[component] - elsewhere, tagless)]


def _rules(variants: tuple[Variant, ...], tag_rule: str | None, default: str | None) -> tuple[str, ...]:
    """Return the names of the rules by which values of *variants* are read."""
    if all(variant.kind != "object" for variant in variants):
        return ("scalars",)
    rules = [tag_rule] if tag_rule else []
    rules += ["default-variant"] if default else []
    rules += ["kind"] if len({variant.kind for variant in variants}) > 1 else []
    open_variants = [variant for variant in variants if variant.kind == "object" and variant.tagless]
    if len(open_variants) > 1 and not default:
        needed = rules_without_tag(open_variants).values()
        rules += [rule for rule in ("required", "own-properties") if rule in needed]
    return tuple(rules)


def _refuse_unreadable(doc: Doc, name: str, listed: list[Json]) -> None:
    for index, variant in enumerate(listed):
        if not kinds(doc, variant):
            label = ref_name(variant) or "inline"
            what = f"variant {index + 1} of the union `{name}` ({label}) does not say what kind of value it is"
            raise _error(name, what, mark_of(variant), next="Give it a `type` with an overlay, or remove it.")
    arrays = [
        ref_name(variant) or f"variant {index + 1}"
        for index, variant in enumerate(listed)
        if "array" in kinds(doc, variant)
    ]
    if len(arrays) > 1 and UNDECIDED not in components(doc)[name]:
        raise _undecidable(name, arrays, mark_of(components(doc)[name]))


def _refuse_undecidable(
    doc: Doc, name: str, variants: tuple[Variant, ...], mapping: dict[str, str], default: str | None
) -> None:
    tagged = {*mapping.values(), default}
    open_variants = [variant for variant in variants if variant.kind == "object" and variant.component not in tagged]
    recognised = rules_without_tag(
        variant for variant in variants if variant.kind == "object" and (variant.tagless or not mapping)
    )
    undecidable = [
        variant.component for variant in open_variants if variant.component and variant.component not in recognised
    ]
    if undecidable and len([variant for variant in variants if variant.kind == "object"]) > 1:
        raise _undecidable(name, undecidable, mark_of(components(doc)[name]))


def _undecidable(name: str, undecidable: list[str], where: Mark) -> ShapeError:
    listed = ", ".join(f"`{component}`" for component in undecidable)
    if len(undecidable) == 1:
        return _error(name, f"nothing distinguishes the variant {listed} of the union `{name}` from the others", where)
    return _error(name, f"nothing distinguishes these variants of the union `{name}`: {listed}", where)


def _error(name: str, what: str, where: Mark, next: str = "") -> ShapeError:
    advice = (
        "Say what is meant with an overlay: a `discriminator` with a `mapping`, one variant removed,\n"
        f"or `{UNDECIDED}: <the reason>` on the union, which leaves its values raw."
    )
    return ShapeError(what, where=where, pointer=f"{SCHEMAS}{name}", next=next or advice)


def _write_reading(doc: Map, union: Union) -> None:
    """Write the tag of *union* as a discriminator, and `anyOf` where a value can be of several variants."""
    schema: Map = components(doc)[union.component]
    if union.tag:
        old = schema.get("discriminator")
        mark = mark_of(old) if old else schema.mark
        new: Map = copy(old) if old else Map(mark=mark)
        new.put("propertyName", union.tag, new.at("propertyName"))
        mapping = Map(mark=mark)
        for value, component in union.mapping.items():
            mapping.put(value, SCHEMAS + component, mark)
        new.put("mapping", mapping, new.at("mapping"))
        if union.default:
            new.put(DEFAULT_MAPPING, SCHEMAS + union.default, new.at(DEFAULT_MAPPING))
        schema.put("discriminator", new, mark)
    if "oneOf" in schema and (_overlap(doc, schema) or _overlaps_by_absence(union)):
        # `oneOf` refuses a value of two variants, such as 5 for `integer` and `number`.
        renamed = {("anyOf" if key == "oneOf" else key): value for key, value in schema.items()}
        schema.marks["anyOf"] = schema.at("oneOf")
        schema.clear()
        schema.update(renamed)


def _overlaps_by_absence(union: Union) -> bool:
    """Tell whether an object without the properties that distinguish the variants is a value of several of them."""
    return union.tag is None and "own-properties" in union.rules and "required" not in union.rules


def _overlap(doc: Doc, schema: Json) -> bool:
    scalars = [
        (set(kinds(doc, variant)), set(stated_values(doc, variant)))
        for variant in variants(schema)
        if SCALARS.issuperset(kinds(doc, variant))
    ]
    for index, (left, left_values) in enumerate(scalars):
        for right, right_values in scalars[index + 1 :]:
            # Every integer is a number.
            shared = left & right or {"integer", "number"} <= left | right
            if shared and not (left_values and right_values and left_values.isdisjoint(right_values)):
                return True
    return False
