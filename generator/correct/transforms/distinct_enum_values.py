"""Enums that list a value twice -> enums that list each value once."""

from __future__ import annotations

from generator.base.nodes import Json, Map, Seq, copy, is_list, is_object


def distinct_enum_values(node: Json) -> Json:
    """Return the document *node* with every enum value listed once, at its first position."""
    if not _repeats(node):
        return node
    new = copy(node)
    _drop_repetitions(new)
    return new


def _repeats(node: Json) -> bool:
    """Whether any enum at or below *node* lists a value twice."""
    if is_object(node):
        values = node.get("enum")
        if is_list(values) and len(_first_positions(values)) < len(values):
            return True
        return any(_repeats(value) for value in node.values())
    return is_list(node) and any(_repeats(item) for item in node)


def _drop_repetitions(node: Json) -> None:
    if isinstance(node, Map):
        values = node.get("enum")
        if isinstance(values, Seq):
            kept = Seq([values[index] for index in _first_positions(values)], mark=values.mark)
            kept.marks = [values.at(index) for index in _first_positions(values)]
            node.put("enum", kept, node.at("enum"))
        for value in node.values():
            _drop_repetitions(value)
    elif isinstance(node, Seq):
        for item in node:
            _drop_repetitions(item)


def _first_positions(values: list[Json]) -> list[int]:
    """Return the index of the first occurrence of each scalar of *values*, and of every other value."""
    seen: set[tuple[str, str]] = set()
    kept: list[int] = []
    for index, value in enumerate(values):
        # The class is part of the key, because 1, 1.0 and true are three values in JSON but equal in Python.
        key = (value.__class__.__name__, repr(value))
        if is_object(value) or is_list(value) or key not in seen:
            kept.append(index)
        seen.add(key)
    return kept
