"""How the values of every union component are read, written into the document as far as OpenAPI can express it.

The value of the tag decides which variant an object is. If the union has no tag, or the tag is absent or null and there
is no default variant, the JSON kind decides. Among several object variants, those that require an absent property are
ruled out, and so are those that require the tag. If several are left, the value is of the only one of whose own
properties some are there. If that decides nothing and there is no tag, the same is asked again of the variants that
allow the JSON kinds of the properties that are there. Any other value stays undecided.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.base.extensions import DEFAULT_MAPPING
from generator.base.nodes import Json, Map, copy, mark_of
from generator.shape.explicit_tags import explicit_mapping
from generator.shape.kind_differences import excluded_by_kind, with_kinds
from generator.shape.list_reading import read_lists
from generator.shape.schema_queries import (
    SCALARS,
    SCHEMAS,
    Doc,
    components,
    is_anything,
    is_null,
    is_object,
    is_union,
    kinds,
    nullable,
    ref_name,
    variants,
    variants_key,
)
from generator.shape.shaped_document import Lists, Union, Variant
from generator.shape.steady_document import steady
from generator.shape.tag_inference import (
    InferredTag,
    infer_open_tag,
    infer_tag,
    stated_tag,
    stated_values,
    variant_members,
)


def read_unions(doc: Map) -> tuple[Map, tuple[Union, ...]]:
    """Return *doc* with what is inferred about its unions written into it, and how each of them is read, sorted.

    A union with a variant of any kind is not among them: its values are read as they are.
    """
    # The tag of a union says nothing else about its values than its variants do.
    new = steady(copy(doc))
    unions = tuple(
        read_union(doc, name)
        for name, schema in sorted(components(doc).items())
        if is_union(schema) and not is_anything(doc, schema)
    )
    for union in unions:
        _write_reading(new, union)
    return new, unions


def read_union(doc: Doc, name: str) -> Union:
    """Return how values of the union component *name* are read."""
    schema = components(doc)[name]
    listed = variants(schema)
    refs = {
        component: variant
        for variant in listed
        if (component := ref_name(variant)) and kinds(doc, variant) == ("object",)
    }
    objects = tuple(refs)
    explicit = schema.get("discriminator")
    tag: InferredTag | None = None
    mapping: dict[str, str] = {}
    problems: tuple[str, ...] = ()
    default: str | None = None
    if is_object(explicit):
        tag = stated_tag(doc, objects, refs, explicit["propertyName"])
        mapping, problems = explicit_mapping(doc, name, explicit, tag, refs)
        default = _default(explicit, refs)
    elif len(objects) > 1:
        tag = infer_tag(doc, objects, refs)
        if tag is None and not _are_told_by_required(_read_variants(doc, listed, refs, None)):
            tag = infer_open_tag(doc, objects, refs)
        mapping = {value: component for component in objects for value in tag.values[component]} if tag else {}
    if tag and default is None and len(tag.tagless) == 1:
        (default,) = tag.tagless
    read_variants = _read_variants(doc, listed, refs, tag)
    read_variants = read_variants if tag else with_kinds(doc, read_variants, refs)
    is_free = tag and tag.free and (tag.free not in mapping.values() or tag.values[tag.free])
    rest = tag.free if tag and is_free else None
    arrays = [variant for variant in listed if kinds(doc, variant) == ("array",)]
    lists = read_lists(doc, arrays) if len(arrays) > 1 else None
    undecided = "; ".join((*problems, *_undecided(name, read_variants, mapping, default, rest, lists))) or None
    is_nullable = any(is_null(variant) or nullable(doc, variant) for variant in schema[variants_key(schema) or ""])
    tag_rule = "explicit-tag" if is_object(explicit) else "inferred-tag"
    rules = _rules(read_variants, tag_rule if tag else None, default)
    rules = (*rules, "first-item") if lists and len(lists.undecided) < len(arrays) else rules
    return Union(
        component=name,
        variants=read_variants,
        nullable=is_nullable,
        tag=tag.name if tag else None,
        mapping=mapping,
        default=default,
        rules=rules,
        rest=rest,
        lists=lists,
        undecided=undecided,
    )


def rules_without_tag(variants: Iterable[Variant]) -> dict[str, str]:
    """Return the rule by which each object variant is recognised: component -> the name of the rule."""
    rules: dict[str, str] = {}
    listed = [variant for variant in variants if variant.component]
    # Each under one property that it requires, the rarest: pairs of thousands of variants would be too many.
    counts = Counter(name for variant in listed for name in variant.required)
    by_property: dict[str, list[Variant]] = {}
    for variant in listed:
        rarest = min(variant.required, key=lambda name: (counts[name], name), default="")
        by_property.setdefault(rarest, []).append(variant)
    for variant in listed:
        others = (other for name in ("", *variant.required) for other in by_property.get(name, ()))
        alike = (other for other in others if other is not variant and other.required <= variant.required)
        # An object with only the required properties of the variant must fit no other; if it does, the variant is
        # recognised by a property of its own.
        first = next(alike, None)
        if first is None:
            rules[variant.component or ""] = "required"
        elif variant.own:
            rules[variant.component or ""] = "own-properties"
        elif all(excluded_by_kind(variant, other) for other in (first, *alike)):
            rules[variant.component or ""] = "property-kinds"
    return rules


def _are_told_by_required(variants: Iterable[Variant]) -> bool:
    """Tell whether each object variant has a required property that says which one a value is."""
    objects = [variant for variant in variants if variant.component]
    rules = rules_without_tag(objects)
    return all(rules.get(variant.component or "") == "required" for variant in objects)


def undecided_variants(
    variants: tuple[Variant, ...], mapping: Mapping[str, str], default: str | None, rest: str | None = None
) -> list[str]:
    """Return the object variants that neither the tag nor the properties of a value tell from the others."""
    objects = [variant for variant in variants if variant.kind == "object"]
    tagged = {*mapping.values(), default, rest}
    recognised = rules_without_tag(variant for variant in objects if variant.tagless or not mapping)
    unknown = [variant.component for variant in objects if variant.component not in tagged | recognised.keys()]
    return [component for component in unknown if component] if len(objects) > 1 else []


def _default(explicit: Mapping[str, Any], refs: Mapping[str, Json]) -> str | None:
    target = str(explicit.get(DEFAULT_MAPPING, "")).removeprefix(SCHEMAS)
    return target if target in refs else None


def _read_variants(
    doc: Doc, listed: list[Json], refs: Mapping[str, Json], tag: InferredTag | None
) -> tuple[Variant, ...]:
    excluded = {tag.name} if tag else set[str]()
    stated = {component: variant_members(doc, ref) for component, ref in refs.items()}
    properties = {component: frozenset(own) - excluded for component, (own, _) in stated.items()}
    counts = Counter(name for own in properties.values() for name in own)
    found: list[Variant] = []
    for node in listed:
        component = ref_name(node)
        if component is None or component not in refs:
            found += [Variant(kind, component) for kind in kinds(doc, node)]
            continue
        own = frozenset(name for name in properties[component] if counts[name] == 1)
        required = (stated[component][1] & frozenset(stated[component][0])) - excluded
        found.append(Variant("object", component, required, own, tag is None or component in tag.tagless))
    return tuple(found)


def _undecided(
    name: str,
    variants: tuple[Variant, ...],
    mapping: Mapping[str, str],
    default: str | None,
    rest: str | None,
    lists: Lists | None,
) -> Iterator[str]:
    """Yield why some values of the union *name* cannot be assigned to a variant."""
    unknown = undecided_variants(variants, mapping, default, rest)
    arrays = [
        variant.component or f"array {index + 1}"
        for index, variant in enumerate(v for v in variants if v.kind == "array")
    ]
    unknown += [arrays[index] for index in sorted(lists.undecided)] if lists else []
    if len(unknown) == 1:
        yield f"nothing distinguishes the variant `{unknown[0]}` of the union `{name}` from the others"
    elif unknown:
        listed = ", ".join(f"`{component}`" for component in unknown)
        yield f"nothing distinguishes these variants of the union `{name}`: {listed}"


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
        rules += ["property-kinds"] if any(variant.kinds for variant in open_variants) else []
    return tuple(rules)


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
