"""How every union component is read, written into the document as far as OpenAPI can say it.

An object with the tag is decided by its value. Without a tag, or where it is absent or null and no default variant is
known, the JSON kind decides, then: variants whose required properties are not all there drop out, and so do variants
that need the tag; if several are left, the one of whose own properties some are there, if that is one variant only.
Anything else stays undecided.
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
from generator.shape.tag_inference import InferredTag, infer, stated_values, tag


def read_all(doc: Map) -> tuple[Map, tuple[Union, ...]]:
    """Return *doc* with what is inferred about its unions written into it, and how each is read, sorted."""
    new: Map = copy(doc)
    unions = tuple(read(doc, name) for name in sorted(components(doc)) if is_union(components(doc)[name]))
    for union in unions:
        _write(new, union)
    return new, unions


def read(doc: Doc, name: str) -> Union:
    """Return how the union component *name* is read; a `ShapeError` where nothing tells two of its variants apart."""
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
    found: InferredTag | None = None
    mapping: dict[str, str] = {}
    default: str | None = None
    if is_object(explicit):
        found, mapping = _explicit(doc, name, explicit, refs)
        default = _target(explicit[DEFAULT_MAPPING]) if DEFAULT_MAPPING in explicit else None
    elif len(objects) > 1:
        found = infer(doc, objects, refs)
        mapping = {value: component for component in objects for value in found.values[component]} if found else {}
    if found and default is None and len(found.tagless) == 1:
        (default,) = found.tagless
    read_variants = tuple(variant for node in listed for variant in _variants(doc, node, refs, found))
    if UNDECIDED not in schema:
        _refuse_alike(doc, name, read_variants, mapping, default)
    how = "explicit-tag" if is_object(explicit) else "inferred-tag"
    is_nullable = any(is_null(variant) or nullable(doc, variant) for variant in schema[variants_key(schema) or ""])
    rules = _rules(read_variants, how if found else None, default)
    return Union(name, read_variants, is_nullable, found.name if found else None, mapping, default, rules)


def apart_without_tag(variants: Iterable[Variant]) -> dict[str, str]:
    """Return the rule that tells each object variant from the others: component -> `required` or `own-properties`."""
    told: dict[str, str] = {}
    listed = [variant for variant in variants if variant.component]
    for variant in listed:
        others = [other for other in listed if other is not variant]
        # Given no more than what it requires, no other variant may be possible; else something of its own must be
        # there.
        if not any(other.required <= variant.required for other in others):
            told[variant.component or ""] = "required"
        elif variant.own:
            told[variant.component or ""] = "own-properties"
    return told


def _explicit(
    doc: Doc, name: str, discriminator: Mapping[str, Any], refs: dict[str, Json]
) -> tuple[InferredTag, dict[str, str]]:
    found = tag(doc, tuple(refs), refs, discriminator["propertyName"])
    mapping = {value: _target(target) for value, target in discriminator.get("mapping", {}).items()}
    where = mark_of(discriminator)
    for value, component in mapping.items():
        if component not in refs:
            raise _error(
                name,
                f"the mapping of `{name}` sends `{value}` to `{component}`, which is not among its object variants",
                where,
            )
    stated = set(mapping)
    for component in refs:
        values = found.values[component]
        if not values and component not in mapping.values() and found.name in members(doc, refs[component])[0]:
            # A tag that is declared but lists no values: its value is the name of the component, says OpenAPI.
            values = (component,)
        for value in values:
            if value in mapping and value not in stated and mapping[value] != component:
                what = f"`{found.name}: {value}` means two variants of `{name}`: `{mapping[value]}` and `{component}`"
                raise _error(name, what, where)
            mapping.setdefault(value, component)
    return found, mapping


def _target(target: str) -> str:
    return target.removeprefix(SCHEMAS)


def _variants(doc: Doc, node: Json, refs: dict[str, Json], found: InferredTag | None) -> list[Variant]:
    component = ref_name(node)
    if component not in refs:
        return [Variant(kind, component) for kind in kinds(doc, node)]
    hidden = {found.name} if found else set[str]()
    properties = {other: frozenset(members(doc, refs[other])[0]) - hidden for other in refs}
    elsewhere = frozenset(name for other, own in properties.items() if other != component for name in own)
    required = (members(doc, node)[1] & properties[component]) - hidden
    return [
        Variant(
            "object", component, required, properties[component] - elsewhere, not found or component in found.tagless
        )
    ]


def _rules(variants: tuple[Variant, ...], how: str | None, default: str | None) -> tuple[str, ...]:
    if all(variant.kind != "object" for variant in variants):
        return ("scalars",)
    rules = [how] if how else []
    rules += ["default-variant"] if default else []
    rules += ["kind"] if len({variant.kind for variant in variants}) > 1 else []
    open_variants = [variant for variant in variants if variant.kind == "object" and variant.tagless]
    if len(open_variants) > 1 and not default:
        told = apart_without_tag(open_variants).values()
        rules += [rule for rule in ("required", "own-properties") if rule in told]
    return tuple(rules)


def _refuse_unreadable(doc: Doc, name: str, listed: list[Json]) -> None:
    for index, variant in enumerate(listed):
        if not kinds(doc, variant):
            called = ref_name(variant) or "inline"
            what = f"variant {index + 1} of the union `{name}` ({called}) does not say what kind of value it is"
            raise _error(name, what, mark_of(variant), next="Give it a `type` with an overlay, or remove it.")
    arrays = [
        ref_name(variant) or f"variant {index + 1}"
        for index, variant in enumerate(listed)
        if "array" in kinds(doc, variant)
    ]
    if len(arrays) > 1 and UNDECIDED not in components(doc)[name]:
        raise _alike(name, arrays, mark_of(components(doc)[name]))


def _refuse_alike(
    doc: Doc, name: str, variants: tuple[Variant, ...], mapping: dict[str, str], default: str | None
) -> None:
    tagged = {*mapping.values(), default}
    open_variants = [variant for variant in variants if variant.kind == "object" and variant.component not in tagged]
    told = apart_without_tag(
        variant for variant in variants if variant.kind == "object" and (variant.tagless or not mapping)
    )
    lost = [variant.component for variant in open_variants if variant.component and variant.component not in told]
    if lost and len([variant for variant in variants if variant.kind == "object"]) > 1:
        raise _alike(name, lost, mark_of(components(doc)[name]))


def _alike(name: str, alike: list[str], where: Mark) -> ShapeError:
    listed = ", ".join(f"`{component}`" for component in alike)
    if len(alike) == 1:
        return _error(
            name, f"no value of the variant {listed} of the union `{name}` is told from the other variants", where
        )
    return _error(name, f"nothing tells these variants of the union `{name}` apart: {listed}", where)


def _error(name: str, what: str, where: Mark, next: str = "") -> ShapeError:
    advice = (
        "Say what is meant with an overlay: a `discriminator` with a `mapping`, one variant removed,\n"
        f"or `{UNDECIDED}: <the reason>` on the union, which leaves its values raw."
    )
    return ShapeError(what, where=where, pointer=f"{SCHEMAS}{name}", next=next or advice)


def _write(doc: Map, union: Union) -> None:
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
        # A value of two variants, 5 of `integer` and `number`, breaks `oneOf`.
        renamed = {("anyOf" if key == "oneOf" else key): value for key, value in schema.items()}
        schema.marks["anyOf"] = schema.at("oneOf")
        schema.clear()
        schema.update(renamed)


def _overlaps_by_absence(union: Union) -> bool:
    """Tell whether objects without the properties that tell the variants apart are values of several variants."""
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
