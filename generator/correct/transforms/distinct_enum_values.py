"""Enums that list a value twice -> each value once."""

from __future__ import annotations

from generator.base.nodes import Json, Map, Seq, copy, is_list, is_object


def distinct_enum_values(node: Json) -> Json:
    """Return the document *node* with every value of an enum once, where it stands first."""
    if not _repeats(node):
        return node
    new = copy(node)
    _drop(new)
    return new


def _repeats(node: Json) -> bool:
    """Return whether any enum at or below *node* lists a value twice."""
    if is_object(node):
        values = node.get("enum")
        if is_list(values) and len(_first(values)) < len(values):
            return True
        return any(_repeats(value) for value in node.values())
    return is_list(node) and any(_repeats(item) for item in node)


def _drop(node: Json) -> None:
    if isinstance(node, Map):
        values = node.get("enum")
        if isinstance(values, Seq):
            kept = Seq([values[index] for index in _first(values)], mark=values.mark)
            kept.marks = [values.at(index) for index in _first(values)]
            node.put("enum", kept, node.at("enum"))
        for value in node.values():
            _drop(value)
    elif isinstance(node, Seq):
        for item in node:
            _drop(item)


def _first(values: list[Json]) -> list[int]:
    """Return the index at which each scalar of *values* stands first, and those of everything else."""
    seen: set[tuple[str, str]] = set()
    kept: list[int] = []
    for index, value in enumerate(values):
        # By class too: 1, 1.0 and true are three values to JSON but equal in Python.
        key = (value.__class__.__name__, repr(value))
        if is_object(value) or is_list(value) or key not in seen:
            kept.append(index)
        seen.add(key)
    return kept
