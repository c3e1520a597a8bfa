"""Schemas as OpenAPI 3.0 writes them, and boolean schemas, become JSON Schema as in 3.1, whatever the page says it is.

`nullable`, also beside a reference; limits that are exclusive by a boolean; `true` and `false` in the place of a
schema. A keyword for objects or arrays that has no value states nothing. The answers of an operation that documents
none but `default` or `2XX` are its success.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.nodes import Json, Map, NodePath, copy, is_list, is_object
from generator.base.openapi_parts import PARTS, children, walk_parts
from generator.base.schemas import ANNOTATIONS, METHODS, join_null

_EXCLUSIVE = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))
_LISTS = frozenset({"tags", "security", "required", "enum"})
"""Keywords whose values are arrays that hold no parts."""
_LIMITS = tuple(exclusive for exclusive, _ in _EXCLUSIVE)


def modernise(doc: Map) -> Map:
    """Return *doc* with the schemas and answers of OpenAPI 3.1; *doc* itself if it has them already."""
    is_old = any(_is_old(node, part) for _, node, part in walk_parts(doc, "document"))
    if not is_old and not _has_vague_success(doc):
        return doc
    new: Map = _modern(copy(doc), "document")
    _name_success(new)
    return new


def _is_old(node: Json, part: str) -> bool:
    if not isinstance(node, Map):
        return False
    held = (
        _schema_for(value, path, node) is not value for path, value, kind in children(node, part) if kind == "schema"
    )
    limits = part == "schema" and any(isinstance(node.get(key), bool) for key in ("nullable", *_LIMITS))
    return limits or any(held) or bool(_without_value(node, part))


def _without_value(node: Map, part: str) -> list[str]:
    """Return the keywords of *node* that should hold something and hold null, as YAML reads `components:`."""
    return [key for key, value in node.items() if value is None and (PARTS[part].get(key) or key in _LISTS)]


def _modern(node: Json, part: str) -> Json:
    if not isinstance(node, Map):
        return node
    for keyword in _without_value(node, part):
        del node[keyword]
    for path, value, kind in list(children(node, part)):
        key: Json = path[0]
        holder: Json = node if len(path) == 1 else node[key]
        holder[path[-1]] = _schema_for(value, path, node) if kind == "schema" else value
        holder[path[-1]] = _modern(holder[path[-1]], kind)
    if part != "schema":
        return node
    for exclusive, limit in _EXCLUSIVE:
        if isinstance(node.get(exclusive), bool) and node.pop(exclusive) and limit in node:
            node.put(exclusive, node.pop(limit), node.at(limit))
    return _with_null(node) if isinstance(node.get("nullable"), bool) else node


def _schema_for(schema: Json, path: NodePath, holder: Map) -> Json:
    """Return the schema that means the same as the boolean *schema* at *path*; anything else as it is."""
    if path == ("additionalProperties",) or not isinstance(schema, bool):
        return schema
    return Map(mark=holder.mark) if schema else Map({"not": Map(mark=holder.mark)}, mark=holder.mark)


def _with_null(node: Map) -> Map:
    """Return *node* without `nullable`, and with null where it said so."""
    allows = node.pop("nullable")
    node.marks.pop("nullable", None)
    if not allows:
        return node
    if is_list(node.get("type")) or ("enum" in node and "type" not in node):
        return _null_in_lists(node)
    parts = node.get("allOf")
    only = parts[0] if is_list(parts) and len(parts) == 1 else None
    if is_object(only) and only.keys() == {"$ref"} and node.keys() <= ANNOTATIONS | {"allOf"}:
        # OpenAPI 3.0 has no other way to say something beside a reference.
        node.put("$ref", only["$ref"], node.at("allOf"))
        del node["allOf"]
    return join_null(node)


def _null_in_lists(node: Map) -> Map:
    if is_list(node.get("type")) and "null" not in node["type"]:
        node["type"].append("null")
    if is_list(node.get("enum")) and None not in node["enum"]:
        node["enum"].append(None)
    return node


def _vague_success(operation: Json) -> str | None:
    """Return the status by which *operation* documents its success without a number, None where it names one."""
    answers = operation.get("responses") if is_object(operation) else None
    if not is_object(answers) or any(str(status)[:1] == "2" and str(status).isdecimal() for status in answers):
        return None
    return next((status for status in ("2XX", "2xx", "default") if status in answers), None)


def _operations(doc: Map) -> Iterator[Json]:
    paths = doc.get("paths")
    for item in paths.values() if is_object(paths) else ():
        yield from (item[method] for method in METHODS if is_object(item) and method in item)


def _has_vague_success(doc: Map) -> bool:
    return any(_vague_success(operation) for operation in _operations(doc))


def _name_success(doc: Map) -> None:
    for operation in _operations(doc):
        status = _vague_success(operation)
        if status:
            answers: Map = operation["responses"]
            answers.put("200", answers.pop(status), answers.at(status))
