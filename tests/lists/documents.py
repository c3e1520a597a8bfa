"""Documents with one operation, of all that a list page can print."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

Json = Any
_NAMES = ("Bell", "Tower", "Rope", "Bronze")
_TAGGED = {"Sound": "kind", "Place": "type"}
_PLAIN = ("Either",)
_KEYS = st.sampled_from(["pitch", "size", "type_of", "x-y", "a.b", "tick`s", "kind", "class"])
_LONG = "\n\n".join(["It rings. " * 40, "- with a list\n- of two", "1. and a number, an em dash — and (required)"])
_TEXTS = st.sampled_from(
    ["Its pitch", "a — b (c)", "uses {x} and _y_", "less < more", "`code` `_x_`", "Only a \\_ b", _LONG]
)
_VALUES = st.lists(st.sampled_from(["a", "b c", "x, y", "1", "with`tick"]), min_size=1, max_size=3, unique=True)
_PRIMITIVES = [
    {"type": "string"},
    {"type": "integer"},
    {"type": "integer", "format": "int64"},
    {"type": "number", "format": "double"},
    {"type": "boolean"},
    {"type": "string", "format": "date-time"},
    {"type": "string", "format": "uuid"},
    {},
]
_DEFAULTS: dict[str, Any] = {
    "string": ["", "a, b", "x (y)", "<a>"],
    "integer": [0, -3],
    "number": [0.5, 2],
    "boolean": [True],
}


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


@st.composite
def _types(draw: st.DrawFn, deep: bool) -> Json:
    kinds = ["primitive", "enum", "inline-union"] + (["list", "map", "object", "tagged", "plain"] if deep else [])
    kind = draw(st.sampled_from(kinds))
    if kind == "primitive":
        return dict(draw(st.sampled_from(_PRIMITIVES)))
    if kind == "enum":
        return {"type": "string", "enum": draw(_VALUES)}
    if kind == "inline-union":
        return {"oneOf": [{"type": "string"}, {"type": "integer"}]}
    if kind == "list":
        items = draw(_types(deep).filter(lambda one: "oneOf" not in one))
        return {"type": "array", "items": _nullable(items) if items and draw(st.booleans()) else items}
    if kind == "map":
        return {"type": "object", "additionalProperties": draw(_types(deep).filter(lambda one: "oneOf" not in one))}
    names = {"object": _NAMES, "tagged": tuple(_TAGGED), "plain": _PLAIN}[kind]
    return _ref(draw(st.sampled_from(names)))


@st.composite
def _properties(draw: st.DrawFn, deep: bool) -> Json:
    schema = draw(_types(deep))
    kind = schema.get("type", "")
    if kind in _DEFAULTS and "enum" not in schema and "format" not in schema and draw(st.booleans()):
        schema["default"] = draw(st.sampled_from(_DEFAULTS[kind]))
    if draw(st.booleans()) and schema:
        schema = _nullable(schema)
    if draw(st.booleans()):
        schema["description"] = draw(_TEXTS)
    if draw(st.integers(0, 5)) == 0:
        schema["deprecated"] = True
    return schema


def _nullable(schema: Json) -> Json:
    if "$ref" in schema:
        return {"oneOf": [schema, {"type": "null"}]}
    if "oneOf" in schema:
        return {"oneOf": [*schema["oneOf"], {"type": "null"}]}
    values = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [schema["type"], "null"], **values}


@st.composite
def _objects(draw: st.DrawFn, deep: bool, tag: str = "", value: str = "") -> Json:
    names = draw(
        st.lists(_KEYS.filter(lambda key: key not in {"kind", "type"} or not tag), min_size=1, max_size=4, unique=True)
    )
    properties = {name: draw(_properties(deep)) for name in names}
    required = draw(st.lists(st.sampled_from(names), unique=True))
    if tag:
        properties[tag] = {"type": "string", "enum": [value]}
        required += [tag]
    return {"type": "object", "properties": properties} | ({"required": sorted(required)} if required else {})


@st.composite
def _forms(draw: st.DrawFn) -> Json:
    """Draw the schema of a multipart body, which has plain fields alone."""
    fields = _properties(deep=False).filter(lambda one: "oneOf" not in one)
    files = st.sampled_from(
        [{"type": "string", "format": "binary"}, {"type": "array", "items": {"type": "string", "format": "binary"}}]
    )
    listed = draw(st.dictionaries(_KEYS, fields | files, min_size=1, max_size=4))
    required = draw(st.lists(st.sampled_from(sorted(listed)), unique=True))
    return {"type": "object", "properties": listed} | ({"required": sorted(required)} if required else {})


@st.composite
def documents(draw: st.DrawFn) -> Json:
    """Draw a document."""
    schemas = {name: draw(_objects(deep=True)) for name in _NAMES}
    for union, tag in _TAGGED.items():
        mapping: dict[str, str] = {}
        for value in ("loud", "soft"):
            schemas[f"{union}{value.title()}"] = draw(_objects(deep=False, tag=tag, value=value))
            mapping[value] = f"#/components/schemas/{union}{value.title()}"
        variants = [{"$ref": ref} for ref in mapping.values()]
        schemas[union] = {"oneOf": variants, "discriminator": {"propertyName": tag, "mapping": mapping}}
    for side in ("One", "Other"):
        schemas[f"Either{side}"] = draw(_objects(deep=False))
    schemas["Either"] = {"oneOf": [_ref("EitherOne"), _ref("EitherOther"), {"type": "string"}]}
    roots = st.sampled_from(
        [_ref(name) for name in (*_NAMES, "Sound", "Either")] + [{"type": "array", "items": _ref("Bell")}]
    )
    operation: Json = {"description": "Rings it.", "parameters": [], "responses": {}}
    places = [("pitch", "query"), ("x-y", "query"), ("x-trace", "header"), ("pitch", "header"), ("session", "cookie")]
    # Printed by place; cookies are not printed at all.
    chosen = draw(st.lists(st.sampled_from(places), unique=True))
    for name, place in sorted(chosen, key=lambda one: one[1], reverse=True):
        schema = draw(_types(deep=False))
        schema = {"type": "array", "items": schema} if "oneOf" not in schema and draw(st.booleans()) else schema
        operation["parameters"].append({"name": name, "in": place, "required": draw(st.booleans()), "schema": schema})
    media = draw(st.sampled_from(["", "application/json", "multipart/form-data"]))
    if media:
        body = draw(_forms() if media == "multipart/form-data" else roots)
        operation["requestBody"] = {"content": {media: {"schema": body}}}
    for status in ("200", "404"):
        content = {"application/json": {"schema": draw(roots)}}
        operation["responses"][status] = {"description": f"Answer {status}", "content": content}
    return {"paths": {"/v1/bells": {"post": operation}}, "components": {"schemas": schemas}}
