"""How the array variants of a union are told apart: by the first item of a value."""

from __future__ import annotations

from generator.base.nodes import Json
from generator.shape.schema_queries import Doc, is_anything, is_union, kinds, ref_name, resolve
from generator.shape.shaped_document import Lists
from generator.shape.tag_inference import infer_tag, variant_members


def read_lists(doc: Doc, arrays: list[Json]) -> Lists:
    """Return by which first items the schemas *arrays* are recognised; each is named by its number.

    Arrays of items of one kind are told apart only if the items are objects: by a tag, else by required properties.
    """
    by_kind: dict[str, list[int]] = {}
    for index, array in enumerate(arrays):
        items = resolve(doc, array).get("items")
        found = kinds(doc, items) if not is_anything(doc, items) else ()
        for kind in found or ("anything",):
            by_kind.setdefault("number" if kind == "integer" else kind, []).append(index)
    alone = {kind: listed[0] for kind, listed in by_kind.items() if len(listed) == 1}
    if "anything" in by_kind:
        return Lists({}, None, {}, {}, frozenset(range(len(arrays))))
    objects = by_kind.get("object", [])
    items = {index: resolve(doc, arrays[index])["items"] for index in objects if "object" not in alone}
    tag, values, required = _object_rules(doc, items)
    told = {*alone.values(), *values.values(), *required}
    shared = {index for kind, listed in by_kind.items() if kind not in alone and kind != "object" for index in listed}
    if "object" in by_kind and "object" not in alone and not values and not required:
        shared |= set(objects)
    return Lists(alone, tag, values, required, frozenset(shared | (set(range(len(arrays))) - told)))


def _object_rules(doc: Doc, items: dict[int, Json]) -> tuple[str | None, dict[str, int], dict[int, frozenset[str]]]:
    """Return the tag by which the objects *items* are told apart, else the properties that each of them requires."""
    if not items or not all(ref_name(item) and not is_union(resolve(doc, item)) for item in items.values()):
        return None, {}, {}
    names = {ref_name(item) or "": index for index, item in items.items()}
    refs = {ref_name(item) or "": item for item in items.values()}
    if len(names) < len(items):
        return None, {}, {}
    tag = infer_tag(doc, tuple(refs), refs)
    stated = [variant_members(doc, item)[0].get(tag.name) for item in items.values()] if tag else []
    if tag and not tag.tagless and all(kinds(doc, schema) == ("string",) for schema in stated):
        return tag.name, {value: names[name] for name in refs for value in tag.values[name]}, {}
    required = {index: variant_members(doc, item)[1] for index, item in items.items()}
    told = all(not required[other] <= required[index] for index in required for other in required if other != index)
    return None, {}, required if told else {}
