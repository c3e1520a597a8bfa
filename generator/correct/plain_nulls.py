"""One form for a schema that accepts null: `anyOf: [{type: string}, {type: 'null'}]` is `type: [string, 'null']`.

Pages and documents print both, and a page may print the one today where it printed the other before. What means the
same is no contradiction.
"""

from __future__ import annotations

from generator.base.nodes import Json, Map, copy, is_list
from generator.base.openapi_parts import children, walk_parts
from generator.base.schemas import UNIONS, join_null, split_null, stated_values

_NULL = {"type": "null"}


def plain_nulls(doc: Map) -> Map:
    """Return *doc* with null beside one schema said by that schema; *doc* itself if it says so already."""
    if not any(part == "schema" and _is_wrapped(node) for _, node, part in walk_parts(doc, "document")):
        return doc
    out: Map = copy(doc)
    _unwrap(out, "document")
    return out


def _is_wrapped(node: Json) -> bool:
    """Whether *node* is a union of null and of one schema that can accept null itself."""
    if not isinstance(node, Map):
        return False
    for word in UNIONS:
        variants = node.get(word)
        if is_list(variants) and len(variants) == 2 and _NULL in variants:
            core = split_null(node)[0]
            # Values that are listed would have to list null.
            is_listed = stated_values(core) is not None
            return "$ref" not in core and not is_listed and any(key in core for key in ("type", *UNIONS))
    return False


def _unwrap(node: Json, part: str) -> None:
    if not isinstance(node, Map):
        return
    for path, value, kind in list(children(node, part)):
        key: Json = path[0]
        holder: Json = node if len(path) == 1 else node[key]
        if kind == "schema" and _is_wrapped(value):
            value = holder[path[-1]] = join_null(split_null(value)[0])
        _unwrap(value, kind)
