"""Questions about schemas: references, null, kinds, members of objects, and where schemas stand in a document."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from generator.base.extensions import UNSENDABLE
from generator.base.nodes import Json, Map
from generator.base.nodes import is_list as is_list
from generator.base.nodes import is_object as is_object
from generator.base.schemas import METHODS as METHODS
from generator.base.schemas import SCHEMAS as SCHEMAS
from generator.base.schemas import UNIONS
from generator.base.schemas import components as components
from generator.base.schemas import locate as locate
from generator.base.schemas import operations as operations
from generator.base.schemas import ref_name as ref_name
from generator.shape.media_kinds import media_kind, preferred_media
from generator.shape.steady_document import Memory, SteadyDocument

SCALARS = frozenset({"string", "integer", "number", "boolean"})
_CONSTRAINTS = frozenset({"required", "not", "dependentRequired"})
"""Keywords by which a part of a `oneOf` or `anyOf` says which properties an object needs, and nothing else."""

Doc = Mapping[str, Any]
Schema = Mapping[str, Any]
_Members = tuple[dict[str, Any], frozenset[str]]


def resolve(doc: Doc, node: Json) -> Any:
    """Return what *node* refers to, *node* itself if it is no reference, an empty schema if the reference is broken."""
    if is_object(node) and "$ref" not in node:
        return node
    seen: set[str] = set()
    while is_object(node) and isinstance(node.get("$ref"), str):
        if node["$ref"] in seen:
            return Map()
        seen.add(node["$ref"])
        node = locate(doc, node["$ref"])
    return node if is_object(node) else Map()


def followed(doc: Doc, ref: str) -> Any:
    """Return what stands at *ref*, perhaps another reference; an empty schema if the reference is broken."""
    node = locate(doc, ref)
    return node if is_object(node) else Map()


def reference(schema: Json) -> str | None:
    """Return what *schema* refers to, None if it is no reference."""
    ref = schema.get("$ref") if is_object(schema) else None
    return ref if isinstance(ref, str) else None


def variants_key(schema: Schema) -> str | None:
    """Return the keyword that holds the variants of *schema*; what only adds `required` is no variant."""
    for key in UNIONS:
        listed = schema.get(key)
        if is_list(listed) and not _only_constrains(listed):
            return key
    return None


def _only_constrains(listed: list[Any]) -> bool:
    """Tell whether *listed*, the value of `oneOf` or `anyOf`, only says which properties are required."""
    return bool(listed) and all(
        is_object(part) and not _CONSTRAINTS.isdisjoint(part) and part.keys() <= _CONSTRAINTS | {"title", "description"}
        for part in listed
    )


def is_null(schema: Json) -> bool:
    """Tell whether *schema* allows null and nothing else."""
    if not is_object(schema):
        return False
    return (
        schema.get("type") in ("null", ["null"])
        or ("const" in schema and schema["const"] is None)
        or schema.get("enum") == [None]
    )


def variants(schema: Schema) -> list[Any]:
    """Return the non-null variants of *schema*."""
    key = variants_key(schema)
    return [variant for variant in schema[key] if not is_null(variant)] if key else []


def is_union(schema: Schema) -> bool:
    """Tell whether *schema* has two or more non-null variants."""
    key = variants_key(schema)
    # Of thousands of variants the first two are enough.
    return key is not None and len([*islice((one for one in schema[key] if not is_null(one)), 2)]) > 1


def is_anything(doc: Doc, schema: Json) -> bool:
    """Tell whether *schema* is a union of which one variant allows values of any kind."""
    listed = variants(resolve(doc, schema))
    return len(listed) > 1 and not all(kinds(doc, variant) for variant in listed)


def types(schema: Schema) -> list[str]:
    """Return the types that `type` of *schema* lists, without null."""
    stated = schema.get("type")
    return [kind for kind in (stated if is_list(stated) else [stated]) if isinstance(kind, str) and kind != "null"]


def nullable(doc: Doc, schema: Json) -> bool:
    """Tell whether *schema* allows null beside other values."""
    return _null_answer(doc, schema, memory_of(doc)) is True


def _null_answer(doc: Doc, schema: Json, memory: Memory) -> bool | None:
    """Tell whether *schema* says that null is allowed, or is not; None if it says neither."""
    ref = reference(schema)
    if ref is None:
        return _own_null_answer(doc, resolve(doc, schema), memory)
    # What holds itself adds nothing to itself.
    return memory.recall("null", ref, None, lambda: _null_answer(doc, followed(doc, ref), memory))


def _own_null_answer(doc: Doc, own: Schema, memory: Memory) -> bool | None:
    stated = own.get("type")
    if is_null(own) or (is_list(stated) and "null" in stated) or None in own.get("enum", ()):
        return True
    key = variants_key(own)
    said = {_null_answer(doc, variant, memory) for variant in own[key]} if key else set[bool | None]()
    if True in said:
        return True
    if types(own) or "const" in own or "enum" in own or False in said:
        return False
    # All parts of an `allOf` hold: what one of them forbids is forbidden.
    parts = {_null_answer(doc, part, memory) for part in own.get("allOf", ())}
    return False if False in parts else True if True in parts else None


def memory_of(doc: Doc) -> Memory:
    """Return what is remembered of *doc*: nothing where it may change, so that an answer holds for one question."""
    return doc.memory if isinstance(doc, SteadyDocument) else Memory()


def kinds(doc: Doc, schema: Json) -> tuple[str, ...]:
    """Return the JSON kinds that *schema* allows beside null, empty where it does not state any."""
    return _kinds(doc, schema, memory_of(doc))


def _kinds(doc: Doc, schema: Json, memory: Memory) -> tuple[str, ...]:
    """Return the same; each reference is followed once."""
    ref = reference(schema)
    if ref is None:
        return _own_kinds(doc, resolve(doc, schema), memory)
    # What holds itself adds nothing to itself.
    return memory.recall("kinds", ref, (), lambda: _kinds(doc, followed(doc, ref), memory))


def _own_kinds(doc: Doc, own: Schema, memory: Memory) -> tuple[str, ...]:
    if types(own):
        return tuple(types(own))
    values = [own["const"]] if "const" in own else own.get("enum", [])
    if values:
        return tuple(dict.fromkeys(_kind_of(value) for value in values if value is not None))
    if found := _kinds_of_parts(doc, own, memory):
        return found
    if "properties" in own or "additionalProperties" in own or "required" in own:
        return ("object",)
    if any(is_list(own.get(key)) and _only_constrains(own[key]) for key in UNIONS):
        return ("object",)
    return ("array",) if "items" in own or "prefixItems" in own else ()


def _kinds_of_parts(doc: Doc, own: Schema, memory: Memory) -> tuple[str, ...]:
    """Return the kinds that the variants or the parts of *own* state: `properties` beside them allow other kinds."""
    found = tuple(dict.fromkeys(kind for part in variants(own) for kind in _kinds(doc, part, memory)))
    return found or next((kind for part in own.get("allOf", ()) if (kind := _kinds(doc, part, memory))), ())


def allows(schema: Schema, value: Json) -> bool:
    """Tell whether `type` of *schema*, if it is stated, allows the kind of *value*."""
    kind, stated = _kind_of(value), types(schema)
    return not stated or kind in stated or (kind == "integer" and "number" in stated)


def _kind_of(value: Json) -> str:
    if isinstance(value, bool):
        return "boolean"
    by_class = {str: "string", int: "integer", float: "number"}
    return next(
        (kind for cls, kind in by_class.items() if isinstance(value, cls)),
        "array" if is_list(value) else "object",
    )


def members(doc: Doc, schema: Json) -> tuple[dict[str, Any], frozenset[str]]:
    """Return the properties and the required names of an object schema, including those of its `allOf` parts."""
    properties, required = _members(doc, schema, memory_of(doc))
    return dict(properties), required


def _members(doc: Doc, schema: Json, memory: Memory) -> _Members:
    """Return the same; each reference is followed once."""
    ref = reference(schema)
    if ref is None:
        return _own_members(doc, resolve(doc, schema), memory)
    # What is a part of itself adds nothing to itself.
    nothing: _Members = {}, frozenset()
    return memory.recall("members", ref, nothing, lambda: _members(doc, followed(doc, ref), memory))


def _own_members(doc: Doc, own: Schema, memory: Memory) -> _Members:
    properties: dict[str, Any] = {}
    required: frozenset[str] = frozenset(own.get("required", ()))
    for part in own.get("allOf", ()):
        inherited, needed = _members(doc, part, memory)
        properties.update(inherited)
        required |= needed
    properties.update(own.get("properties", {}))
    return properties, required


def sent_members(doc: Doc, schema: Json) -> tuple[dict[str, Any], frozenset[str]]:
    """Return the members of an object schema that a request may have: not those that the server alone writes."""
    properties, required = members(doc, schema)
    sent = {name: inner for name, inner in properties.items() if not _is_marked(doc, inner, "readOnly")}
    return sent, required & sent.keys()


def received_members(doc: Doc, schema: Json) -> tuple[dict[str, Any], frozenset[str]]:
    """Return the members of an object schema in a response; what only requests must have is not required."""
    properties, required = members(doc, schema)
    return properties, frozenset(
        name for name in required if not _is_marked(doc, properties.get(name, {}), "writeOnly")
    )


def _is_marked(doc: Doc, schema: Json, keyword: str) -> bool:
    return is_object(schema) and True in (schema.get(keyword), resolve(doc, schema).get(keyword))


def parameters(doc: Doc, path: str, operation: Schema) -> list[Any]:
    """Return the resolved parameters of *operation* that can be sent, including those of the path item at *path*."""
    merged: dict[tuple[Any, Any], Any] = {}
    for stated in [*doc["paths"][path].get("parameters", ()), *operation.get("parameters", ())]:
        parameter = resolve(doc, stated)
        merged[parameter.get("in"), parameter.get("name")] = parameter
    return [parameter for parameter in merged.values() if UNSENDABLE not in parameter]


def body_content(doc: Doc, operation: Schema) -> tuple[str, Any]:
    """Return the media type in which the request body is sent, and what the document says of it; empty if none is."""
    content: dict[str, Any] = resolve(doc, operation.get("requestBody", {})).get("content", {})
    media = preferred_media(content)
    return (media, content[media]) if media else ("", Map())


def body(doc: Doc, operation: Schema) -> Any:
    """Return the schema of the request body, None where there is none; JSON is preferred, then forms.

    Of other types, such as XML, it is a text if the document says so, else bytes.
    """
    media, content = body_content(doc, operation)
    if not media:
        return None
    schema = content.get("schema", Map())
    is_raw = media_kind(media) == "raw" and kinds(doc, schema) != ("string",)
    return Map(type="string", format="binary") if is_raw else schema


def body_arguments(doc: Doc, schema: Json) -> frozenset[str]:
    """Return the wire names of the arguments for a request body: its properties, or "" for a body passed as a whole."""
    if schema is None:
        return frozenset()
    own = resolve(doc, schema)
    if len(variants(own)) == 1:
        own = resolve(doc, variants(own)[0])
    return frozenset({""} if is_union(own) else sent_members(doc, own)[0] or {""})


def is_model(doc: Doc, schema: Json) -> bool:
    """Tell whether *schema* is an object with stated properties or without any; a map of free names is not a model."""
    if kinds(doc, schema) != ("object",) or ref_name(schema) or variants_key(schema):
        return False
    return bool(members(doc, schema)[0]) or not schema.get("additionalProperties")
