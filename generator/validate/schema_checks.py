"""Rules about schemas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.base.extensions import UNDECIDED
from generator.base.nodes import Json
from generator.base.schemas import UNIONS
from generator.shape.schema_queries import (
    SCALARS,
    Doc,
    components,
    is_anything,
    is_list,
    is_object,
    is_union,
    kinds,
    variants,
)
from generator.shape.schema_slots import roots
from generator.shape.union_reading import read_union
from generator.validate.problems import CheckInput, DocumentRule, PathStep, Problem

_NEXT = f"Say what is meant with an overlay, or `{UNDECIDED}: <the reason>` on the union."


def schema_tree(node: Json, path: tuple[PathStep, ...]) -> Iterator[tuple[tuple[PathStep, ...], Json]]:
    """Yield *node* and every schema in it, with paths; a property called `enum` is not taken for the keyword."""
    if not is_object(node):
        return
    yield path, node
    for key in ("properties", "patternProperties"):
        named: dict[str, Any] = node.get(key) or {}
        for name, schema in named.items():
            yield from schema_tree(schema, (*path, key, name))
    for key in ("items", "additionalProperties", "not"):
        if key in node:
            yield from schema_tree(node[key], (*path, key))
    for key in (*UNIONS, "allOf", "prefixItems"):
        for index, schema in enumerate(node.get(key) or ()):
            yield from schema_tree(schema, (*path, key, index))


def root_schemas(doc: Doc) -> Iterator[tuple[tuple[PathStep, ...], Json]]:
    """Yield the schemas that are not part of another schema, with their paths."""
    yield from _schemas_in(doc.get("paths", {}), ("paths",))
    for section, entries in doc.get("components", {}).items():
        if section != "schemas":
            yield from _schemas_in(entries, ("components", section))
    for name, schema in components(doc).items():
        yield ("components", "schemas", name), schema


def _schemas_in(node: Json, path: tuple[PathStep, ...]) -> Iterator[tuple[tuple[PathStep, ...], Json]]:
    """Yield the schemas of the parameters, headers and media types in *node*."""
    entries = node.items() if is_object(node) else enumerate(node) if is_list(node) else ()
    for key, value in entries:
        if key == "schema":
            yield (*path, key), value
        elif key not in ("example", "examples"):
            yield from _schemas_in(value, (*path, key))


def _all_schemas(subject: CheckInput) -> Iterator[tuple[tuple[PathStep, ...], Json]]:
    """Yield the schemas that the client is made from; those of callbacks and of response headers may be anything."""
    for slot in roots(subject.doc):
        yield from schema_tree(slot.schema, slot.path)
    for name, schema in components(subject.doc).items():
        yield from schema_tree(schema, ("components", "schemas", name))


def _check_enum_scalars(subject: CheckInput) -> Iterator[Problem]:
    for path, schema in _all_schemas(subject):
        for index, value in enumerate(schema.get("enum") or ()):
            if is_object(value) or is_list(value):
                yield Problem(
                    f"the enum value {value!r} is not a scalar",
                    (*path, "enum", index),
                    "Unwrap it with a fragment overlay for this dialect.",
                )


def _check_enum_duplicates(subject: CheckInput) -> Iterator[Problem]:
    for path, schema in _all_schemas(subject):
        values: list[Any] = schema.get("enum") or []
        seen = set[str]()
        for index, value in enumerate(values):
            # By what Python prints: 1, 1.0 and true are equal to it.
            stated = repr(value)
            if stated in seen:
                yield Problem(
                    f"the enum value {value!r} is listed twice",
                    (*path, "enum", index),
                    "Remove one of the two with an overlay.",
                )
            seen.add(stated)


def _check_inline_unions(subject: CheckInput) -> Iterator[Problem]:
    for path, schema in _all_schemas(subject):
        if len(path) > 3 and is_union(schema):
            yield Problem(
                "an inline union has no name",
                path,
                "Shape the document first, or move the union to a component.",
            )


def _check_union_variants(subject: CheckInput) -> Iterator[Problem]:
    for name, schema in components(subject.doc).items():
        if not is_union(schema) or UNDECIDED in schema:
            continue
        path = ("components", "schemas", name)
        if is_anything(subject.doc, schema):
            if {kind for variant in variants(schema) for kind in kinds(subject.doc, variant)} <= SCALARS:
                # What a value is then says the value itself.
                continue
            yield Problem(f"a variant of the union `{name}` does not say what kind of value it is", path, _NEXT)
            continue
        union = read_union(subject.doc, name)
        if union.undecided:
            yield Problem(union.undecided, path, _NEXT)
        objects = [variant for variant in variants(schema) if kinds(subject.doc, variant) == ("object",)]
        if union.tag and schema.get("discriminator", {}).get("mapping") is None and len(objects) > 1:
            yield Problem(
                f"`{union.tag}` tells the variants of `{name}` apart, but the union has no discriminator",
                path,
                "Shape the document first, or add a `discriminator` with a `mapping`.",
            )


RULES = (
    DocumentRule("enum-objects", "Every value of an enum is a scalar.", _check_enum_scalars),
    DocumentRule("enum-duplicates", "No enum lists a value twice.", _check_enum_duplicates),
    DocumentRule("union-component", "Every union is a component, so that it has a name.", _check_inline_unions),
    DocumentRule(
        "union-apart",
        "A rule tells the variants of every union apart, or the union says why none does.",
        _check_union_variants,
    ),
)
