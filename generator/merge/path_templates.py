"""Paths that differ only in the names of their parameters are one path, with the names of the strongest page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from attrs import evolve

from generator.base.nodes import Map, copy
from generator.base.operation_names import template
from generator.base.schemas import operations
from generator.merge.precedence import strongest_first
from generator.read.dialects import Fragment

_PARAMETER = re.compile(r"\{([^{}]*)\}")


def unify_paths(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Give each path of *fragments*, and its parameters, the names that the strongest page on the path has."""
    ordered = strongest_first(fragments)
    meant: dict[str, str] = {}
    distinct = _told_apart(ordered)
    for fragment in ordered:
        for path, _, _ in operations(fragment.doc):
            key = path if template(path) in distinct else template(path)
            meant.setdefault(key, path)
    return tuple(_renamed(fragment, meant) for fragment in ordered)


def _told_apart(fragments: Iterable[Fragment]) -> frozenset[str]:
    """Return the templates of which one document has two operations that its own names of parameters tell apart."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for fragment in fragments:
        for path, method, _ in operations(fragment.doc) if fragment.part else ():
            found.setdefault((fragment.page, template(path), method), set()).add(path)
    return frozenset(known for (_, known, _), paths in found.items() if len(paths) > 1)


def _renamed(fragment: Fragment, meant: Mapping[str, str]) -> Fragment:
    stated_paths = [path for path, _, _ in operations(fragment.doc)]
    paths = {path: meant.get(path) or meant[template(path)] for path in stated_paths}
    others = {path: new for path, new in paths.items() if path != new}
    if not others:
        return fragment
    doc: Map = copy(fragment.doc)
    stated: Map = doc["paths"]
    moved = Map(mark=stated.mark)
    names: dict[str, str] = {}
    for path, item in stated.items():
        moved.put(paths.get(path, path), item, stated.at(path))
        pairs = zip(_PARAMETER.findall(path), _PARAMETER.findall(paths.get(path, path)), strict=True)
        names |= {old: new for old, new in pairs if old != new}
    doc["paths"] = moved
    for _, _, operation in operations(doc):
        for parameter in operation.get("parameters", ()):
            if isinstance(parameter, Map) and parameter.get("in") == "path" and parameter.get("name") in names:
                parameter.put("name", names[parameter["name"]], parameter.at("name"))
    endpoint = fragment.endpoint
    for path, new in others.items():
        if endpoint and endpoint.endswith(path):
            endpoint = endpoint.removesuffix(path) + new
    return evolve(fragment, doc=doc, endpoint=endpoint, path_names=names)
