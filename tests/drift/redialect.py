"""A page as another dialect would print it: it says the same, and loses what that dialect loses.

What a page's own dialect has lost is taken from our document first, as upstream knows it too.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml
from attrs import evolve, frozen

from generator.base.nodes import Map, Seq, below, copy, is_list, is_object, plain
from generator.base.schemas import SCHEMAS, UNIONS, components, join_null, operations, ref_name, split_null
from generator.build.assembly import Document
from generator.read import losses, pages
from generator.read.dialects.fragment import Fragment, TagOrigin
from tests import printers

Json = Any
_LIMITS = losses.KINDS["limits"].keywords
_ACRONYM = re.compile(r"[A-Z]{2,}(?=[A-Z][a-z]|$|-)")


@frozen
class Told:
    """All that is true of the operation of one page."""

    doc: Map
    """Its fragment, clean, with what its dialect has lost."""
    tags: tuple[str, ...]
    """The one path of tags as upstream writes it, outermost first."""


def reprint(document: Document, page: str, text: str, dialect: str) -> str:
    """Return the Markdown *text* of the snapshot *page* of *document* with its fragment in another *dialect*."""
    [found] = pages.split(text, page)
    fragment = next(each for each in document.fragments if each.page == page)
    told = Told(_complete(fragment, document.shaped.doc), _tags(found.fragment))
    return pages.render(evolve(found, fragment="\n".join(printers.yaml(_PRINT[dialect](told))) + "\n"))


def restyle(text: str, style: str) -> str:
    """Return the Markdown *text* of a page with its fragment in another *style* of YAML."""
    [found] = pages.split(text, "page.md")
    return pages.render(
        evolve(found, fragment=STYLES[style](yaml.load(found.fragment, yaml.CBaseLoader), found.fragment))
    )


def _dump(data: Json, **style: Any) -> str:
    stream = io.StringIO()
    yaml.dump(data, stream, Dumper=yaml.SafeDumper, allow_unicode=True, sort_keys=False, **style)
    return stream.getvalue()


def _reversed(node: Json) -> Json:
    """Return *node* with the keys of each object, and all lists that are sets, the other way round."""
    if is_object(node):
        out = {key: _reversed(value) for key, value in reversed(node.items())}
        for key in ("required", "enum", "oneOf", "anyOf", "parameters"):
            if is_list(out.get(key)):
                out[key] = out[key][::-1]
        return out
    return [_reversed(item) for item in node] if is_list(node) else node


def _load(text: str) -> Json:
    return yaml.load(text, yaml.CSafeLoader)


STYLES: dict[str, Callable[[Json, str], str]] = {
    "flow": lambda _, text: _dump(_load(text), default_flow_style=True, width=10_000),
    "json": lambda _, text: json.dumps(_load(text), ensure_ascii=False) + "\n",
    "quoted": lambda _, text: _dump(_load(text), default_style='"', default_flow_style=False),
    "wide": lambda _, text: _dump(_load(text), indent=8, width=10_000),
    "reversed": lambda _, text: _dump(_reversed(_load(text))),
    "comments": lambda _, text: re.sub(r"(?m)^(\s*)(type|in):", r"\1# a remark\n\1\2:", text),
}


def _tags(fragment: str) -> tuple[str, ...]:
    """Return the tags of the one operation in *fragment*: a list in a list, or joined by dots."""
    [item] = _load(fragment)["paths"].values()
    [operation] = item.values()
    [tag] = operation["tags"]
    return tuple(tag if is_list(tag) else tag.split("."))


def _complete(fragment: Fragment, truth: Map) -> Map:
    """Return the doc of *fragment* with what its dialect has lost and *truth* has."""
    doc: Map = copy(fragment.doc)
    loses = fragment.loses
    known = Map({"HTTPValidationError": Map(type="object"), **components(truth)})
    for name, schema in components(doc).items():
        if name in known:
            tags = fragment.union_tags.get(name, {})
            inlined = frozenset(tag for tag, origin in tags.items() if origin is TagOrigin.INLINED)
            components(doc)[name] = _schema(schema, known[name], known, loses, inlined)
    for path, method, operation in operations(doc):
        theirs = {(p["in"], p["name"]): p for p in truth["paths"][path][method].get("parameters", ())}
        for parameter in operation.get("parameters", ()):
            same = theirs.get((parameter["in"], parameter["name"]))
            if same:
                parameter["schema"] = _schema(parameter["schema"], same["schema"], known, loses)
        if "error-bodies" in loses and "422" in operation["responses"]:
            schema = {"$ref": f"{SCHEMAS}HTTPValidationError"}
            operation["responses"]["422"]["content"] = {"application/json": {"schema": schema}}
    doc["servers"] = [{"url": server["url"]} for server in truth["servers"]]
    _add_missing(doc, known)
    return doc


def _add_missing(doc: Map, known: Map) -> None:
    """Add the components that are referred to and only other pages have."""
    doc.setdefault("components", Map()).setdefault("schemas", Map())
    todo = [name for node in below(doc) if (name := ref_name(node))]
    while todo:
        name = todo.pop()
        if name not in components(doc):
            components(doc)[name] = copy(known[name])
            todo += [inner for node in below(known[name]) if (inner := ref_name(node))]


def _schema(said: Map, truth: Map, known: Map, loses: frozenset[str], inlined: frozenset[str] = frozenset()) -> Map:
    """Return *said* with what is lost of it and stands in *truth*; *inlined* are tags that it requires in any case."""
    core, null = split_null(said)
    true, really = split_null(truth)
    if "$ref" in true and "$ref" not in core:
        true, inner = split_null(known[true["$ref"].removeprefix(SCHEMAS)])
        really = really or inner
    out = Map(core, mark=core.mark)
    if is_object(core.get("properties")):
        _properties(out, true, known, loses, inlined)
    for key in ("items", "additionalProperties"):
        if isinstance(core.get(key), Map) and isinstance(true.get(key), Map):
            out[key] = _schema(core[key], true[key], known, loses)
    if "defaults" in loses and "default" in true and "default" not in out:
        out["default"] = true["default"]
    return join_null(out) if null or ("nullability" in loses and really) else out


def _properties(out: Map, true: Map, known: Map, loses: frozenset[str], inlined: frozenset[str]) -> None:
    theirs = true.get("properties", {})
    needed = [*out.get("required", ())]
    for name in [*out["properties"]]:
        if name not in theirs:
            continue
        out["properties"] = Map(out["properties"])
        out["properties"][name] = _schema(out["properties"][name], theirs[name], known, loses)
        is_needed = name in true.get("required", ())
        if "required-nullable" in loses and is_needed and split_null(theirs[name])[1] and name not in needed:
            needed.append(name)
        if name in inlined and not is_needed and name in needed:
            needed.remove(name)
    if needed:
        out["required"] = needed
    else:
        out.pop("required", None)


def _as_a(told: Told) -> Json:
    doc = plain(told.doc)
    for operation in _operations(doc):
        operation["tags"] = [list(told.tags)]
        for status, response in operation["responses"].items():
            if status[0] in "45":
                response["content"] = {}
    version = f"endpoint_{'/'.join(told.tags[-1:])}.{next(_operations(doc))['operationId']}"
    out = {"openapi": "3.1.1", "info": {"title": next(_operations(doc))["summary"], "version": version}}
    return _reached({**out, "paths": _walk(doc["paths"], _a_schema), "components": _walk(doc["components"], _a_schema)})


def _a_schema(schema: Json) -> Json:
    out = {key: value for key, value in schema.items() if key not in {"default", "title", "discriminator", *_LIMITS}}
    values = out.get("enum")
    if values is not None:
        out["enum"] = [{"type": "stringLiteral", "value": value} for value in values if value is not None]
        if None in values:
            out["type"] = "string"
            return {"oneOf": [out, {"type": "null"}]}
    return out


def _as_b(told: Told) -> Json:
    doc = plain(told.doc)
    for operation in _operations(doc):
        operation["tags"] = [".".join(told.tags)]
    _inline(doc, lambda name, variant, _: variant | {"description": f"{name} variant"})
    return _reached(_head() | {key: doc[key] for key in ("paths", "servers", "components")})


def _as_c(told: Told) -> Json:
    doc = plain(told.doc)
    for operation in _operations(doc):
        operation["tags"] = [".".join(told.tags)]
    _inline(doc, _c_variant)
    doc = _walk(doc, _c_schema)
    names = {
        name: "type_:" + _ACRONYM.sub(lambda found: found[0].capitalize(), name)
        for name in doc["components"]["schemas"]
    }
    doc["components"]["schemas"] = {names[name]: schema for name, schema in doc["components"]["schemas"].items()}
    for node in below(doc):
        if is_object(node) and isinstance(node.get("$ref"), str):
            node["$ref"] = SCHEMAS + names[node["$ref"].removeprefix(SCHEMAS)]
    return _reached(_head() | {key: doc[key] for key in ("paths", "servers", "components")})


def _c_variant(_: str, variant: Json, tag: str) -> Json:
    own = variant["properties"][tag]
    said = {"description": f"Discriminator value: {own['enum'][0]}"} if len(own.get("enum", ())) == 1 else {}
    return variant | {"properties": variant["properties"] | {tag: own | said}}


def _c_schema(schema: Json) -> Json:
    needed = [name for name in schema.get("required", ()) if not _is_nullable(schema["properties"].get(name, {}))]
    out = plain(split_null(_map(schema))[0])
    if "required" in out:
        out["required"] = needed
        if not needed:
            del out["required"]
    if "$ref" in out or len(out.get("enum", ())) == 1:
        out.pop("default", None)
    return out


def _is_nullable(schema: Json) -> bool:
    return split_null(_map(schema))[1]


def _map(node: Json) -> Json:
    if is_object(node):
        return Map({key: _map(value) for key, value in node.items()})
    return Seq([_map(item) for item in node]) if is_list(node) else node


def _inline(doc: Json, printed: Callable[[str, Json, str], Json]) -> None:
    """Print the variants of each union that has a tag with the union; what stands alone as well loses its tag there."""
    schemas = doc["components"]["schemas"]
    whole = copy(_map(schemas))
    lost: dict[str, str] = {}
    for schema in schemas.values():
        tag = schema.get("discriminator", {}).get("propertyName")
        for word in UNIONS if tag else ():
            for index, variant in enumerate(schema.get(word, ())):
                name = ref_name(variant)
                if name:
                    own = plain(whole[name])
                    own["required"] = [tag, *(other for other in own.get("required", ()) if other != tag)]
                    schema[word][index] = printed(name, own, tag)
                    lost[name] = tag
        schema.get("discriminator", {}).pop("mapping", None)
    for name, tag in lost.items():
        schemas[name]["properties"].pop(tag, None)
        schemas[name]["required"] = [other for other in schemas[name].get("required", ()) if other != tag]


def _walk(node: Json, change: Callable[[Json], Json]) -> Json:
    """Return *node* with every schema in it, the innermost first, as *change* makes it."""
    if is_list(node):
        return [_walk(item, change) for item in node]
    if not is_object(node):
        return node
    out = {key: value if key in {"default", "enum", "example"} else _walk(value, change) for key, value in node.items()}
    if is_object(node.get("properties")):
        # A property may be called like a keyword.
        out["properties"] = {name: _walk(schema, change) for name, schema in node["properties"].items()}
    is_schema = any(key in out for key in ("type", "$ref", "enum", *UNIONS)) and "in" not in out
    return change(out) if is_schema and not is_object(out.get("type")) else out


def _reached(doc: Json) -> Json:
    """Return *doc* with the components that its operation needs."""
    schemas, found = doc["components"]["schemas"], dict[str, Json]()
    todo = [name for node in below(doc["paths"]) if (name := ref_name(node))]
    while todo:
        name = todo.pop()
        if name not in found:
            found[name] = schemas[name]
            todo += [inner for node in below(found[name]) if (inner := ref_name(node))]
    doc["components"] = {"schemas": {name: found[name] for name in sorted(found)}}
    return doc if found else {key: value for key, value in doc.items() if key != "components"}


def _head() -> Json:
    return {"openapi": "3.1.0", "info": {"title": "api", "version": "1.0.0"}}


def _operations(doc: Json) -> Iterator[Json]:
    return (operation for item in doc["paths"].values() for operation in item.values())


_PRINT: dict[str, Callable[[Told], Json]] = {"A": _as_a, "B": _as_b, "C": _as_c}
