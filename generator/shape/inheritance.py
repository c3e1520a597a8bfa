"""Inheritance as OpenAPI 3.0 knows it becomes a union: a base with a `discriminator`, and subtypes by `allOf`.

`Pet` becomes the union of its subtypes and of `PetBase`, which takes the place of `Pet` in their `allOf`. A value whose
tag no subtype has is a plain pet: it is read as `PetBase`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.base.nodes import Json, Map, Seq, copy, is_list, is_object
from generator.base.schemas import SCHEMAS, UNIONS, components, ref_name

_OF_THE_UNION = ("title", "description", "discriminator", "deprecated")


def unite_subtypes(doc: Map) -> Map:
    """Return *doc* with a union in the place of every component from which others inherit by its discriminator."""
    subtypes = _subtypes(components(doc))
    bases = [name for name in subtypes if _is_base(components(doc)[name], name, subtypes)]
    if not bases:
        return doc
    new: Map = copy(doc)
    for name in bases:
        _unite(new, name, subtypes)
    return new


def _subtypes(schemas: Mapping[str, Json]) -> dict[str, list[str]]:
    """Return the components that inherit from each component, directly or not, sorted."""
    direct: dict[str, list[str]] = {}
    for name in sorted(schemas):
        for part in _parts(schemas[name]):
            base = ref_name(part)
            if base and base in schemas and base != name:
                direct.setdefault(base, []).append(name)
    return {base: sorted(_below(direct, base, {base}) - {base}) for base in sorted(direct)}


def _below(direct: Mapping[str, list[str]], name: str, seen: set[str]) -> set[str]:
    for subtype in direct.get(name, ()):
        if subtype not in seen:
            seen.add(subtype)
            _below(direct, subtype, seen)
    return seen


def _parts(schema: Json) -> Iterator[Json]:
    if is_object(schema) and is_list(schema.get("allOf")):
        yield from schema["allOf"]


def _variants(schema: Map) -> list[Json]:
    return [variant for key in UNIONS if is_list(schema.get(key)) for variant in schema[key]]


def _is_base(schema: Json, name: str, subtypes: Mapping[str, list[str]]) -> bool:
    """Tell whether *schema* is an object from which others inherit, and stands for all of them where it is used."""
    if not is_object(schema) or not (is_object(schema.get("properties")) or "allOf" in schema):
        return False
    listed = {ref_name(variant) for variant in _variants(Map(schema))}
    return not listed.isdisjoint(subtypes[name]) if listed else is_object(schema.get("discriminator"))


def _unite(doc: Map, name: str, subtypes: Mapping[str, list[str]]) -> None:
    schemas = components(doc)
    schema: Map = schemas[name]
    base_name = f"{name}Base"
    while base_name in schemas:
        base_name += "_"
    base, union = Map(mark=schema.mark), Map(mark=schema.mark)
    for key, value in schema.items():
        (union if key in _OF_THE_UNION else base).put(key, value, schema.at(key))
    listed = [copy(variant) for variant in _variants(base)]
    for key in UNIONS:
        base.pop(key, None)
    for subtype in subtypes[name]:
        for part in _parts(schemas[subtype]):
            if ref_name(part) == name:
                part.put("$ref", SCHEMAS + base_name, part.at("$ref"))
    schemas.put(base_name, base, schema.mark)
    targets = [*subtypes[name], base_name]
    if is_object(union.get("discriminator")):
        targets += _complete_mapping(union["discriminator"], name, base_name, schemas)
    listed = listed or [_reference(target, schema) for target in dict.fromkeys(targets)]
    union.put("oneOf", Seq(listed, mark=schema.mark), schema.mark)
    schemas.put(name, union, schemas.at(name))


def _complete_mapping(discriminator: Map, name: str, base: str, schemas: Mapping[str, Json]) -> list[str]:
    """Let the name of the base mean the base, and return the components that the mapping names."""
    stated: Map = discriminator.get("mapping") or Map(mark=discriminator.mark)
    mapping = Map(mark=stated.mark)
    for value, target in {name: SCHEMAS + name, **stated}.items():
        own = str(target).removeprefix(SCHEMAS)
        mapping.put(value, SCHEMAS + (base if own == name else own), stated.at(value))
    discriminator.put("mapping", mapping, discriminator.at("mapping"))
    return [target for target in (str(value).removeprefix(SCHEMAS) for value in mapping.values()) if target in schemas]


def _reference(name: str, schema: Map) -> Map:
    reference = Map(mark=schema.mark)
    reference.put("$ref", SCHEMAS + name, schema.mark)
    return reference
