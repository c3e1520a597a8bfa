"""Whether the marks of a fragment point to the lines of its page that state its parts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.base.location import Mark, pointer
from generator.base.nodes import Map, Seq, walk
from generator.read.dialects import Fragment

_HOLDERS = {"paths", "properties", "schemas", "patternProperties", "$defs"}
"""Keywords whose keys are names of the API."""


def unmarked(fragment: Fragment) -> list[str]:
    """Return the objects, arrays, keys and items of *fragment* that are at no line of its page."""
    count = len(Path(fragment.page).read_text(encoding="utf-8").splitlines())
    return [at for at, mark in _marks(fragment) if mark.file != fragment.page or not 1 <= mark.line <= count]


def misplaced(fragment: Fragment) -> list[str]:
    """Return the names of paths, properties, components and parameters that their line does not state."""
    lines = Path(fragment.page).read_text(encoding="utf-8").splitlines()
    return [
        f"{name} is not in line {mark.line}: {lines[mark.line - 1]}"
        for name, mark in _names(fragment.doc)
        if name not in lines[mark.line - 1]
    ]


def _marks(fragment: Fragment) -> Iterator[tuple[str, Mark]]:
    for path, node in walk(fragment.doc):
        at = pointer(path)
        if isinstance(node, Map | Seq):
            yield at, node.mark
        if isinstance(node, Map):
            yield from ((f"{at}/{key}", node.at(key)) for key in node)
        elif isinstance(node, Seq):
            yield from ((f"{at}/{index}", node.at(index)) for index in range(len(node)))


def _names(doc: Map) -> Iterator[tuple[str, Mark]]:
    for path, node in walk(doc):
        if isinstance(node, Map) and path and path[-1] in _HOLDERS and path[-2:-1] != ("properties",):
            yield from ((key, node.at(key)) for key in node)
        elif isinstance(node, Map) and "in" in node and isinstance(node.get("name"), str):
            yield node["name"], node.at("name")
