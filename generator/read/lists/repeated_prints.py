"""One schema that a page prints several times: cut short, or with the tag of a union that it is a variant of."""

from __future__ import annotations

from generator.base.nodes import Json, Map, Seq, copy
from generator.base.notes import is_note
from generator.read.unknowns import note_common_unknowns, unknown_keywords, unknown_kinds


def united(one: Map, other: Map) -> Map | None:
    """Return what two prints of one schema say together, None where they contradict each other."""
    described = [side for side in (one, other) if "description" in side]
    if len(described) == 1:
        # With its union, a variant is printed without a text of its own.
        one, other = _with_text(one, described[0]), _with_text(other, described[0])
    both = _united(one, other)
    return both if isinstance(both, Map) else _united_with_tags(one, other)


def _with_text(schema: Map, described: Map) -> Map:
    if schema is described:
        return schema
    out = Map(schema, mark=schema.mark)
    out.marks = dict(schema.marks)
    out.put("description", described["description"], described.at("description"))
    return out


def _united(one: Json, other: Json, *, is_set: bool = False) -> Json | None:
    if one == other:
        return one
    if isinstance(one, Seq) and isinstance(other, Seq) and len(one) == len(other):
        return _united_items(one, other, is_set=is_set)
    if not (isinstance(one, Map) and isinstance(other, Map)):
        return None
    if "cut-objects" in unknown_kinds(one) or "cut-objects" in unknown_kinds(other):
        return other if "cut-objects" in unknown_kinds(one) else one
    out = Map(mark=one.mark)
    for key in [*one, *(key for key in other if key not in one)]:
        if is_note(key):
            continue
        both = _united_values(key, one, other)
        if both is None:
            return None
        out.put(key, both, (one if key in one else other).at(key))
    note_common_unknowns(out, (one, other))
    return out


def _united_values(key: str, one: Map, other: Map) -> Json | None:
    """Return what stands under *key* of two prints together; one of them may have no place for it, or for all of it."""
    cannot_say = [key in unknown_keywords(side) for side in (one, other)]
    if key in one and key in other:
        # With a union, properties are printed in another order.
        both = _united(one[key], other[key], is_set=key == "required")
        if both is not None or cannot_say.count(True) != 1:
            return both
        return (other if cannot_say[0] else one)[key]
    stated, is_open = (one, cannot_say[1]) if key in one else (other, cannot_say[0])
    return stated[key] if is_open else None


def _united_items(one: Seq, other: Seq, *, is_set: bool) -> Seq | None:
    """Return what two arrays of one length say together."""
    if is_set:
        return one if all(item in other for item in one) else None
    items = [_united(*pair) for pair in zip(one, other, strict=True)]
    if None in items:
        return None
    out = Seq(items, mark=one.mark)
    out.marks = list(one.marks)
    return out


def _united_with_tags(one: Map, other: Map) -> Map | None:
    """Return what two prints of one object say together that differ in tags: each is printed with its union alone."""
    (bare, tags), (other_bare, other_tags) = (_split_tags(side) for side in (one, other))
    both = _united(bare, other_bare)
    if not isinstance(both, Map) or not (tags or other_tags):
        return None
    properties = Map(mark=both.mark)
    for source in (tags, other_tags, both.get("properties", Map())):
        for name, value in source.items():
            known = properties.get(name)
            properties.put(name, value if known is None else _joined_tag(known, value), source.at(name))
    both.put("properties", properties, both.mark)
    required = both.get("required", Seq(mark=both.mark))
    names = Seq([*{**tags, **other_tags}, *required], mark=both.mark)
    both.put("required", names, both.mark)
    return both


def _joined_tag(one: Map, other: Map) -> Map:
    """Return a tag with the values of both prints: each union may know the variant by another one."""
    if not ("enum" in one and "enum" in other):
        return other
    out: Map = copy(one)
    known: Seq = one["enum"]
    values = Seq([*known, *(value for value in other["enum"] if value not in known)], mark=known.mark)
    values.marks = [*known.marks, *(other["enum"].at(n) for n, value in enumerate(other["enum"]) if value not in known)]
    out.put("enum", values, one.at("enum"))
    return out


def _split_tags(schema: Map) -> tuple[Map, Map]:
    """Return *schema* without the properties that are printed with a union alone, and those."""
    out, tags = copy(schema), Map(mark=schema.mark)
    for name, value in schema.get("properties", {}).items():
        if "tag-required" in unknown_kinds(value):
            tags.put(name, out["properties"].pop(name), value.mark)
    required = [name for name in schema.get("required", ()) if name not in tags]
    if required:
        out["required"] = Seq(required, mark=schema.at("required"))
    else:
        out.pop("required", None)
    return out, tags


def without_tag(variant: Map, tag: str) -> Map:
    """Return *variant* without the property *tag*."""
    out: Map = copy(variant)
    out.get("properties", {}).pop(tag, None)
    return out
