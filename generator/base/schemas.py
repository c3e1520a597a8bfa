"""Functions on JSON Schema and OpenAPI nodes that several stages need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.base.location import steps
from generator.base.nodes import Json, Map, Seq, is_list, is_object

COMPONENTS = "#/components/"
SCHEMAS = "#/components/schemas/"
UNIONS = ("oneOf", "anyOf")
ANNOTATIONS = frozenset(
    {"title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly"}
)
"""Keywords that say nothing about which values a schema allows."""
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def ref_name(schema: Json) -> str | None:
    """Return the component that *schema* refers to, None where it is no reference to a whole component."""
    ref = schema.get("$ref") if is_object(schema) else None
    name = ref.removeprefix(SCHEMAS) if isinstance(ref, str) and ref.startswith(SCHEMAS) else "/"
    return None if "/" in name else name


def locate(doc: Mapping[str, Any], ref: str) -> Json:
    """Return the node at the local pointer *ref*, None where there is none, and for an anchor or the whole document."""
    node: Json = doc if ref.startswith("#/") else None
    for step in steps(ref):
        if is_list(node) and step.isdecimal() and int(step) < len(node):
            node = node[int(step)]
        elif is_object(node) and step in node:
            node = node[step]
        else:
            return None
    return node


def components(doc: Mapping[str, Any]) -> Map:
    """Return the schemas of *doc*, an empty map where it has none."""
    holder = doc.get("components")
    schemas = holder.get("schemas") if is_object(holder) else None
    return schemas if isinstance(schemas, Map) else Map(schemas if is_object(schemas) else {})


def answers(operation: Mapping[str, Any]) -> dict[str, Any]:
    """Return the responses of *operation* by status, without the extensions that may stand beside them."""
    stated = operation.get("responses", {})
    return {status: stated[status] for status in stated if not status.startswith("x-")}


def security_schemes(doc: Map) -> Map:
    """Return the security schemes that *doc* describes, by name."""
    shared = doc.get("components")
    schemes = shared.get("securitySchemes") if is_object(shared) else None
    return schemes if isinstance(schemes, Map) else Map()


def redirect(node: Json, refs: Mapping[str, str]) -> None:
    """Replace the references below *node* that are keys of *refs*, those in the mappings of discriminators too."""
    if isinstance(node, Map):
        for key, value in node.items():
            if isinstance(value, str):
                node[key] = refs.get(value, value) if key == "$ref" else value
            else:
                redirect(value, refs)
        mapping = node.get("mapping")
        if isinstance(mapping, Map) and "propertyName" in node:
            for key, value in mapping.items():
                mapping[key] = refs.get(value, value)
    elif isinstance(node, Seq):
        for item in node:
            redirect(item, refs)


def operations(doc: Mapping[str, Any]) -> Iterator[tuple[str, str, Map]]:
    """Yield path, method and operation of *doc*, sorted."""
    paths = doc.get("paths")
    for path, item in sorted(paths.items()) if is_object(paths) else ():
        for method in METHODS if is_object(item) else ():
            if isinstance(item.get(method), Map):
                yield path, method, item[method]


def stated_values(schema: Json) -> tuple[Any, ...] | None:
    """Return the values that `const` or `enum` of *schema* allow, None where neither stands."""
    if not is_object(schema):
        return None
    if "const" in schema:
        return (schema["const"],)
    enum = schema.get("enum")
    return tuple(enum) if is_list(enum) else None


def split_null(schema: Map) -> tuple[Map, bool]:
    """Return *schema* without null, and whether it accepted null.

    `type: [X, 'null']`, a null variant and a null among the enum values all mean the same. If one variant remains, it
    is merged into the schema that contains it.
    """
    kind = schema.get("type")
    for word in UNIONS:
        variants = schema.get(word)
        if is_list(variants) and any(variant == {"type": "null"} for variant in variants):
            core = _without_null_variant(schema, word)
            # The variant that remains may accept null as well, and is to say so once.
            return core if word in core else split_null(core)[0], True
    if is_list(kind) and "null" in kind:
        rest = [name for name in kind if name != "null"]
        core = _replaced(schema, "type", rest[0] if len(rest) == 1 else Seq(rest, mark=schema.at("type")))
        if isinstance(core.get("enum"), list) and None in core["enum"]:
            core = _replaced(core, "enum", Seq([v for v in core["enum"] if v is not None], mark=core.at("enum")))
        return core, True
    return schema, False


def join_null(core: Map) -> Map:
    """Return *core* so that it accepts null as well: the inverse of `split_null`."""
    said = [key for key in core if key not in ANNOTATIONS and not key.startswith("x-")]
    if "$ref" in core and "allOf" not in core:
        # What stands beside a reference is of no effect in the variant; beside the variants, it is.
        said = ["$ref"]
    word = next((word for word in UNIONS if word in core), None)
    if "allOf" in core or (word is None and ("$ref" in core or ("type" not in core and said))):
        # Null is no value of all that: it is one of a variant of its own.
        variant, out = Map(mark=core.mark), Map(mark=core.mark)
        for key in said:
            variant.put(key, core[key], core.at(key))
        out.put("oneOf", Seq([variant, Map({"type": "null"}, mark=core.mark)], mark=core.mark), core.at(said[0]))
        for key in (key for key in core if key not in said):
            out.put(key, core[key], core.at(key))
        return out
    if word:
        variants = Seq(core[word], mark=core.at(word))
        variants.marks = [core[word].at(i) for i in range(len(core[word]))] if isinstance(core[word], Seq) else []
        variants.append(Map({"type": "null"}, mark=core.at(word)))
        return _replaced(core, word, variants)
    if "type" not in core:
        return core
    kind = core["type"]
    out = _replaced(core, "type", Seq([*(kind if is_list(kind) else [kind]), "null"], mark=core.at("type")))
    if "const" in out:
        # A constant beside null is one of two values.
        out.put("enum", Seq([out.pop("const")], mark=out.at("const")), out.marks.pop("const", out.mark))
    if isinstance(out.get("enum"), list):
        out = _replaced(out, "enum", Seq([*out["enum"], None], mark=out.at("enum")))
    return out


def _both_constrain(variant: Map, schema: Map) -> bool:
    """Whether both say something else by one keyword, of which neither may be lost."""
    shared = (variant.keys() & schema.keys()) - ANNOTATIONS - {"type"}
    return any(variant[key] != schema[key] for key in shared)


def _without_null_variant(schema: Map, word: str) -> Map:
    variants = [variant for variant in schema[word] if variant != {"type": "null"}]
    if len(variants) != 1 or not isinstance(variants[0], Map) or _both_constrain(variants[0], schema):
        return _replaced(schema, word, Seq(variants, mark=schema.at(word)))
    out = Map(mark=schema.mark)
    for source in (variants[0], schema):
        for key, value in source.items():
            if source is variants[0] or key != word:
                out.put(key, value, source.at(key))
    return out


def _replaced(schema: Map, key: str, value: Json) -> Map:
    """Return a shallow copy of *schema* with *value* at *key*; the mark of the key stays."""
    out = Map(schema, mark=schema.mark)
    out.marks = dict(schema.marks)
    out[key] = value
    return out
