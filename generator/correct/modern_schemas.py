"""Schemas as OpenAPI 3.0 writes them, and boolean schemas, become JSON Schema as in 3.1, whatever the page says it is.

`nullable`, also beside a reference; limits that are exclusive by a boolean; `true` and `false` in the place of a
schema. The answers of an operation that documents none but `default` or `2XX` are its success.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.nodes import Json, Map, Seq, copy, is_list, is_object
from generator.base.schemas import METHODS, UNIONS, join_null

_DATA = frozenset({"example", "examples", "default", "enum", "const"})
"""Keywords whose values are data."""
_NAMED = ("properties", "patternProperties", "schemas")
_SINGLE = ("items", "not")
_LISTS = (*UNIONS, "allOf", "prefixItems")
_EXCLUSIVE = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))


def modernise(doc: Map) -> Map:
    """Return *doc* with the schemas and answers of OpenAPI 3.1; *doc* itself if it has them already."""
    if not any(_is_old(node) for node in _nodes(doc)) and not _has_vague_success(doc):
        return doc
    new: Map = _modern(copy(doc))
    _name_success(new)
    return new


def _nodes(node: Json) -> Iterator[Map]:
    """Yield every object at or below *node* that is not data."""
    todo = [node]
    while todo:
        node = todo.pop()
        if isinstance(node, Map):
            yield node
            todo += [value for key, value in node.items() if key not in _DATA]
        elif is_list(node):
            todo += node


def _is_old(node: Map) -> bool:
    return (
        isinstance(node.get("nullable"), bool)
        or any(isinstance(node.get(key), bool) for key, _ in _EXCLUSIVE)
        or any(isinstance(node.get(key), bool) for key in _SINGLE)
        or any(isinstance(part, bool) for key in _LISTS if is_list(node.get(key)) for part in node[key])
        or any(isinstance(part, bool) for key in _NAMED if is_object(node.get(key)) for part in node[key].values())
    )


def _modern(node: Json) -> Json:
    if is_list(node):
        for index, value in enumerate(node):
            node[index] = _modern(value)
        return node
    if not isinstance(node, Map):
        return node
    _write_schemas_for_booleans(node)
    for key in (key for key in node if key not in _DATA):
        node[key] = _modern(node[key])
    for exclusive, limit in _EXCLUSIVE:
        if isinstance(node.get(exclusive), bool) and node.pop(exclusive) and limit in node:
            node.put(exclusive, node.pop(limit), node.at(limit))
    return _with_null(node) if isinstance(node.get("nullable"), bool) else node


def _write_schemas_for_booleans(node: Map) -> None:
    for key in _NAMED:
        if isinstance(node.get(key), Map):
            for name, part in node[key].items():
                node[key][name] = _schema_for(part, node)
    for key in _SINGLE:
        if key in node:
            node[key] = _schema_for(node[key], node)
    for key in _LISTS:
        if is_list(node.get(key)):
            node[key][:] = [_schema_for(part, node) for part in node[key]]


def _schema_for(part: Json, holder: Map) -> Json:
    """Return the schema that means the same as the boolean *part*; anything else as it is."""
    if part is True:
        return Map(mark=holder.mark)
    return Map({"not": Map(mark=holder.mark)}, mark=holder.mark) if part is False else part


def _with_null(node: Map) -> Map:
    """Return *node* without `nullable`, and with null where it said so."""
    allows = node.pop("nullable")
    node.marks.pop("nullable", None)
    if not allows:
        return node
    if is_list(node.get("type")) or ("enum" in node and "type" not in node):
        return _null_in_lists(node)
    if "type" in node or "$ref" in node or any(key in node for key in UNIONS):
        return join_null(node)
    parts = node.get("allOf")
    if not is_list(parts):
        return node
    inner = Map(mark=node.mark)
    outer = Map(mark=node.mark)
    for key, value in node.items():
        kept_outside = key in ("title", "description", "default", "deprecated", "readOnly", "writeOnly", "example")
        (outer if kept_outside else inner).put(key, value, node.at(key))
    is_reference = len(inner) == 1 and len(parts) == 1
    null = Map({"type": "null"}, mark=node.mark)
    outer.put("oneOf", Seq([parts[0] if is_reference else inner, null], mark=node.mark), node.mark)
    return outer


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
