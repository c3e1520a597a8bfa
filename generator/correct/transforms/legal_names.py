"""Component names with characters that OpenAPI does not allow -> names without them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote

from generator.base.errors import OverlayError
from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import SCHEMAS, components

_ILLEGAL = re.compile(r"[^A-Za-z0-9._-]+")


def legal_names(node: Json) -> Json:
    """Return the document *node* with `List of: Items` renamed to `List_of_Items`.

    Raises `OverlayError` where two names become the same.
    """
    if not isinstance(node, Map):
        return node
    names = _legal_names(node)
    if not names:
        return node
    new = _with_references(node, names)
    schemas = Map(mark=components(node).mark)
    for name, schema in components(new).items():
        schemas.put(names.get(name, name), schema, components(node).at(name))
    new["components"]["schemas"] = schemas
    return new


def _legal_names(doc: Map) -> Mapping[str, str]:
    """Return the new name for each illegal name of *doc*."""
    schemas = components(doc)
    taken = {name: name for name in schemas if not _ILLEGAL.search(name)}
    names: dict[str, str] = {}
    for name in schemas:
        if name in taken:
            continue
        legal = _ILLEGAL.sub("_", name).strip("_") or "Schema"
        if legal in taken:
            raise OverlayError(
                f"the components `{taken[legal]}` and `{name}` both become `{legal}`",
                where=schemas.at(name),
                next="Rename one of them with an overlay on this page.",
            )
        taken[legal] = name
        names[name] = legal
    return names


def _with_references(node: Json, names: Mapping[str, str]) -> Json:
    """Return a copy of *node* in which every reference uses the new *names*; the old ones may be percent-encoded."""
    if isinstance(node, Map):
        new = Map(mark=node.mark)
        for key, value in node.items():
            new.put(key, _target(value, names) if key == "$ref" else _with_references(value, names), node.at(key))
        mapping = new.get("mapping")
        if "propertyName" in new and isinstance(mapping, Map):
            for key, value in mapping.items():
                mapping.put(key, _target(value, names), mapping.at(key))
        return new
    if isinstance(node, Seq):
        items = Seq([_with_references(item, names) for item in node], mark=node.mark)
        items.marks = list(node.marks)
        return items
    return node


def _target(value: Json, names: Mapping[str, str]) -> Json:
    if not isinstance(value, str):
        return value
    base = SCHEMAS if value.startswith(SCHEMAS) else ""
    written = value.removeprefix(base)
    name = written if written in names else unquote(written).replace("~1", "/").replace("~0", "~")
    return base + names[name] if name in names else value
