"""Generated APIs and their pages: one truth a capture, printed by each dialect with that dialect's losses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from generator.base import yamlio
from generator.base.nodes import is_list, is_object
from generator.read.dialects import Fragment
from tests.fragments import fragment

Schema = dict[str, Any]

REF = "#/components/schemas/"
NULL = {"type": "null"}
LIMITS = {"minimum", "maximum", "maxItems"}
LOSSES = {
    "A": ("defaults", "limits", "discriminator", "body-required"),
    "B": ("tag-required", "body-required"),
    "C": ("defaults", "nullability", "required-nullable", "tag-required", "names", "body-required"),
}
CAPTURES = ("2025-11", "2026-06")
OBJECTS = ("Agent", "LLMUsage-Output", "LocItems")
VARIANTS = {"PhoneCall": "phone", "SIPCall": "sip", "WebCall": "web"}
UNION = "Call"
"""Its variants are printed inside it, but for dialect A."""
STEP: dict[str, Schema] = {
    "Walk": {"type": "object", "properties": {"kind": {"type": "string", "enum": ["walk"]}}, "required": ["kind"]},
    "URLStep": {"type": "object", "properties": {"kind": {"type": "string", "enum": ["url"]}}, "required": ["kind"]},
    "Step": {
        "oneOf": [{"$ref": REF + "Walk"}, {"$ref": REF + "URLStep"}],
        "discriminator": {"propertyName": "kind", "mapping": {"walk": REF + "Walk", "url": REF + "URLStep"}},
    },
}
"""A union that every dialect prints by reference."""
OPERATIONS = (("/a", "get"), ("/a", "post"), ("/b/{id}", "get"))


@frozen
class Api:
    """What is true of an API at one time."""

    schemas: Mapping[str, Schema]
    operations: Mapping[tuple[str, str], Schema]


def ref(name: str) -> Schema:
    """Return a reference to the component *name*."""
    return {"$ref": REF + name}


SCALARS: tuple[Schema, ...] = (
    {},
    {"type": "string"},
    {"type": "string", "format": "date-time", "description": "When."},
    {"type": "string", "enum": ["x", "y"], "default": "x"},
    {"type": "string", "enum": ["y", "z"]},
    {"type": ["string", "null"], "enum": ["x", None]},
    {"type": "integer", "minimum": 0, "default": 3},
    {"type": "integer", "maximum": 9},
    {"type": ["integer", "null"]},
    {"type": "boolean", "default": False},
    {"type": "array", "items": {"type": "string"}, "maxItems": 3},
    {"type": ["array", "null"], "items": {"type": ["number", "null"]}},
    {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
    {"type": "object", "additionalProperties": True},
    {"type": "object", "properties": {"x": {"type": ["string", "null"]}, "y": {}}, "required": ["x"]},
    {"type": "array", "items": {"type": "object", "properties": {"x": {"type": "string", "default": "d"}}}},
)
_SCALARS = st.sampled_from(SCALARS)
_REFS = st.sampled_from([*OBJECTS, UNION, "Kind", "PhoneCall", "Step"]).flatmap(
    lambda name: st.sampled_from(
        [ref(name), {"oneOf": [ref(name), NULL], "description": "Or none."}, {"type": "array", "items": ref(name)}]
    )
)
_NAMES: list[str] = ["id", "size", "default", "enum", "required"]
"""Of properties: three of them are keywords as well."""


def _object(parts: tuple[dict[str, Schema], list[str]]) -> Schema:
    properties, required = parts
    out: Schema = {"type": "object", "properties": properties}
    needed = [name for name in properties if name in required]
    return out | ({"required": needed} if needed else {})


def _objects(values: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    names = st.sampled_from(_NAMES)
    return st.tuples(
        st.dictionaries(names, values, min_size=1, max_size=3), st.lists(names, unique=True, max_size=3)
    ).map(_object)


_PROPERTIES = _SCALARS | _REFS | _objects(_SCALARS)


def _variant(parts: tuple[str, Schema, Schema, bool]) -> Schema:
    value, rest, tag, needed = parts
    required = [*(["type"] if needed else []), *rest.get("required", ())]
    return {
        "type": "object",
        "properties": {"type": {"type": "string", "enum": [value], **tag}, **rest["properties"]},
        **({"required": required} if required else {}),
    }


def _variants(value: str) -> st.SearchStrategy[Schema]:
    """Return variants that say *value*; a tag with a default may be absent, another is required, as upstream has it."""
    return st.booleans().flatmap(
        lambda needed: st.tuples(
            st.just(value), _objects(_SCALARS), st.just({} if needed else {"default": value}), st.just(needed)
        ).map(_variant)
    )


_SCHEMAS: dict[str, st.SearchStrategy[Schema]] = {
    **{name: _objects(_PROPERTIES) for name in OBJECTS},
    **{name: _variants(value) for name, value in VARIANTS.items()},
    "Kind": st.sampled_from([{"type": "string", "enum": list(values)} for values in ("ab", "bc", "a")]),
    **{name: st.just(schema) for name, schema in STEP.items()},
    UNION: st.just({"oneOf": [ref(name) for name in VARIANTS], "discriminator": {"propertyName": "type"}}),
}


def _operation(parts: tuple[list[Schema], Schema | None, Schema | None]) -> Schema:
    parameters, sent, answered = parts
    out: Schema = {"parameters": parameters}
    if sent is not None:
        out["requestBody"] = {"content": {"application/json": {"schema": sent}}}
    reply: Schema = {"description": "ok"}
    if answered is not None:
        reply["content"] = {"application/json": {"schema": answered}}
    return out | {"responses": {"200": reply}}


def _parameter(name: str) -> st.SearchStrategy[Schema]:
    return st.sampled_from([({"name": name, "in": "query", "schema": schema}) for schema in SCALARS[1:9]])


_OPERATIONS = st.tuples(
    st.lists(st.sampled_from(["page", "size"]).flatmap(_parameter), max_size=2, unique_by=lambda one: str(one["name"])),
    st.none() | _REFS,
    _REFS | st.none(),
).map(_operation)

_APIS = st.builds(Api, st.fixed_dictionaries(_SCHEMAS), st.fixed_dictionaries(dict.fromkeys(OPERATIONS, _OPERATIONS)))


@st.composite
def histories(draw: st.DrawFn) -> tuple[Fragment, ...]:
    """Draw pages of one API at two times, in several dialects; what they say of one time and dialect agrees."""
    old, other = draw(_APIS), draw(_APIS)
    changed = draw(st.sets(st.sampled_from([*_SCHEMAS, *OPERATIONS])))
    new = Api(
        {name: (other if name in changed else old).schemas[name] for name in _SCHEMAS},
        {key: (other if key in changed else old).operations[key] for key in OPERATIONS},
    )
    pages = st.tuples(st.sampled_from(CAPTURES), st.sampled_from("ABC"), st.sampled_from(OPERATIONS))
    chosen = draw(st.lists(pages, min_size=1, max_size=6, unique=True))
    return tuple(_page(old if captured == CAPTURES[0] else new, *page) for page in chosen for captured in [page[0]])


def _page(api: Api, captured: str, dialect: str, operation: tuple[str, str]) -> Fragment:
    """Return the page of *operation* as *dialect* prints it, after the fragment overlays."""
    path, method = operation
    body = api.operations[operation]
    schemas = {name: api.schemas[name] for name in _reachable(api, body)}
    if dialect != "A":
        alone = set(_refs([body, *(schema for name, schema in schemas.items() if name != UNION)]))
        schemas = _inlined(schemas, alone, dialect)
    doc = {"openapi": "3.1.0", "paths": {path: {method: body}}, "components": {"schemas": schemas}}
    printed = {"A": _without, "B": _as_is, "C": _nullless}[dialect](doc)
    text = yamlio.dump(_respelled(printed) if dialect == "C" else printed)
    stem = re.sub(r"[^a-z]+", "-", f"{method}{path}").strip("-")
    page = f"{captured}/{dialect}-{stem}.md"
    return fragment(text, page=page, captured=captured, dialect=dialect, loses=LOSSES[dialect])


def _reachable(api: Api, body: Schema) -> list[str]:
    found: list[str] = []
    todo = list(_refs(body))
    while todo:
        name = todo.pop(0)
        if name not in found:
            found.append(name)
            todo += _refs(api.schemas[name])
    return found


def _refs(node: Any) -> Iterator[str]:
    if is_object(node):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"].removeprefix(REF)
        for value in node.values():
            yield from _refs(value)
    elif is_list(node):
        for value in node:
            yield from _refs(value)


def _inlined(schemas: Mapping[str, Schema], alone: set[str], dialect: str) -> dict[str, Schema]:
    """Print the variants inside their union, required tag first; a variant has no tag elsewhere."""
    out = {name: _tagless(schema) if name in VARIANTS else schema for name, schema in schemas.items()}
    if UNION not in schemas:
        return out
    variants: list[Schema] = []
    for name in VARIANTS:
        required = ["type", *(one for one in schemas[name].get("required", ()) if one != "type")]
        note = {"description": f"{name} variant"} if dialect == "B" else {}
        variants.append({**schemas[name], "required": required, **note})
    inlined = {UNION: {**schemas[UNION], "oneOf": variants}}
    return {name: schema for name, schema in out.items() if name not in VARIANTS or name in alone} | inlined


def _tagless(variant: Schema) -> Schema:
    rest = {name: schema for name, schema in variant["properties"].items() if name != "type"}
    return _object((rest, variant.get("required", [])))


def _as_is(node: Any) -> Any:
    return node


def _without(node: Any, word: str = "") -> Any:
    """Leave out defaults, limits and discriminators, but no property of such a name."""
    if is_list(node):
        return [_without(item) for item in node]
    if not is_object(node):
        return node
    gone = {"default", "discriminator", *LIMITS} if word not in {"properties", "schemas"} else set[str]()
    return {
        key: _without(value, "" if word in {"properties", "schemas"} else key)
        for key, value in node.items()
        if key not in gone
    }


def _nullless(node: Any) -> Any:
    """Leave out every null, and what is nullable out of `required`."""
    if is_list(node):
        return [_nullless(item) for item in node]
    if not is_object(node):
        return node
    if is_list(node.get("oneOf")) and NULL in node["oneOf"]:
        (rest,) = (variant for variant in node["oneOf"] if variant != NULL)
        return {**_nullless(rest), **{key: value for key, value in node.items() if key != "oneOf"}}
    out = {key: _nullless(value) for key, value in node.items()}
    if is_list(node.get("type")):
        out["type"] = node["type"][0]
    if is_list(out.get("enum")):
        out["enum"] = [value for value in out["enum"] if value is not None]
    if is_list(node.get("required")) and is_object(node.get("properties")):
        out["required"] = [name for name in node["required"] if not _nullable(node["properties"][name])]
        if not out["required"]:
            del out["required"]
    return out


def _nullable(schema: Schema) -> bool:
    return NULL in schema.get("oneOf", ()) or "null" in schema.get("type", ())


def _respelled(doc: Schema) -> Schema:
    """Spell component names as dialect C does."""
    names = {name: respelling(name) for name in (*OBJECTS, *VARIANTS, *STEP)}

    def visit(node: Any) -> Any:
        if is_list(node):
            return [visit(item) for item in node]
        if isinstance(node, str) and node.startswith(REF):
            name = node.removeprefix(REF)
            return REF + names.get(name, name)
        if not is_object(node):
            return node
        return {key: visit(value) for key, value in node.items()}

    out: Schema = visit(doc)
    schemas = out["components"]["schemas"]
    out["components"]["schemas"] = {names.get(name, name): schema for name, schema in schemas.items()}
    return out


def respelling(name: str) -> str:
    """Return *name* without dashes, its acronyms and the plural of a final `Items`."""
    bare = re.sub(r"[A-Z]{2,}(?=[A-Z][a-z]|$)", lambda found: found[0].capitalize(), name.replace("-", ""))
    return bare.removesuffix("s") if bare.endswith("Items") else bare
