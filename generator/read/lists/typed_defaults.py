"""A default as it is printed, raw, -> the JSON value that it means for a type."""

from __future__ import annotations

import json

from generator.base.nodes import Json
from generator.read.lists.type_labels import AnyOf, Constant, Label, ListOf, MapOf, Named, Word

_INTEGERS = frozenset({"integer", "long", "uint", "uint64"})
_NUMBERS = frozenset({"double", "float"})


class NoSuchValue(ValueError):
    """Text that is no value of the type it should have."""


def typed_default(raw: str, label: Label) -> Json:
    """Return the value that *raw* means for a property of type *label*; raises `NoSuchValue`."""
    if isinstance(label, AnyOf):
        return _first_that_fits(raw, label)
    if isinstance(label, Constant):
        return raw
    if isinstance(label, ListOf):
        return _of_kind(raw, list)
    if isinstance(label, MapOf | Named) or label == Word("object"):
        return _of_kind(raw, dict) if isinstance(label, MapOf | Word) else _json_or_text(raw)
    return _word(raw, label)


def _word(raw: str, label: Word) -> Json:
    if label.name in _INTEGERS:
        return _of_kind(raw, int)
    if label.name in _NUMBERS:
        return _of_kind(raw, (int, float))
    if label.name == "boolean":
        return _of_kind(raw, bool)
    return _json_or_text(raw) if label.name == "any" else raw


def _first_that_fits(raw: str, union: AnyOf) -> Json:
    """Any text is a string: what is more particular is tried before."""
    for part in sorted(union.parts, key=lambda part: part == Word("string")):
        try:
            return typed_default(raw, part)
        except NoSuchValue:
            continue
    raise NoSuchValue(raw)


def _of_kind(raw: str, kind: type | tuple[type, ...]) -> Json:
    value = _json_or_text(raw)
    is_bool = isinstance(value, bool)
    if not isinstance(value, kind) or (is_bool and kind is not bool):
        raise NoSuchValue(raw)
    return value


def _json_or_text(raw: str) -> Json:
    try:
        return json.loads(raw)
    except ValueError:
        return raw
