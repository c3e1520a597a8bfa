"""Compares JSON values."""

from __future__ import annotations

import json
import re
from decimal import Decimal

from generator.base.nodes import Json, is_list, is_object

# Begins with a text, which is found many times as fast as one of two.
_REFERENCE = re.compile(r': ("#(?:/|(?<="\$ref": "#))[^"\\]*(?:\\.[^"\\]*)*")')
"""A pointer to anything, or what a `$ref` names."""
_NUMBER = re.compile(r"[ \[](?:[-0-9]|true|false)")
"""Where a number or a boolean in an object or array may begin."""
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"')
# A document has no circles, and looking for them takes a third of the time.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, check_circular=False)
_KINDS = {bool: "boolean", int: "integer", float: "number", str: "string"}


def canon(value: Json) -> str:
    """Return *value* as JSON that is the same for equal values: `1.0` is `1`, keys have no order."""
    text = canonical_text(value)
    # Few values have a number that is written in two ways: `1.0`, `1e+16`.
    if ".0" in text or "e+" in text:
        return canonical_text(_integral(value))
    return text


def canonical_text(node: Json) -> str:
    """Return *node* as JSON in which keys have no order, much faster than `canon`."""
    return _ENCODER.encode(node)


def is_text_of(text: str, node: Json) -> bool:
    """Whether *text* is the canonical JSON of *node*, which equals in Python what it is the text of."""
    # In Python, numbers and booleans are equal that are written in different ways. Most schemas have none.
    return (text[0] in "{[" and not _NUMBER.search(text)) or canonical_text(node) == text


def references_in(text: str) -> set[str]:
    """Return the references in *text*, canonical JSON, and values that look like one: mappings have them as well."""
    # Text is searched several times as fast as values.
    return {*map(_string, {*_REFERENCE.findall(text)})}


def strings_in(text: str) -> set[str]:
    """Return all strings in *text*, canonical JSON."""
    return {*map(_string, {*_STRING.findall(text)})}


def _string(text: str) -> str:
    return str(json.loads(text)) if "\\" in text else text[1:-1]


def whole(value: float) -> int:
    """Return the integer that *value* is written as, which the nearest float may differ from: `1e23` is 10^23."""
    return int(Decimal(repr(value)))


def _integral(value: Json) -> Json:
    if isinstance(value, float) and value.is_integer():
        return whole(value)
    if is_list(value):
        return [_integral(item) for item in value]
    if is_object(value):
        return {key: _integral(item) for key, item in value.items()}
    return value


def same(one: Json, other: Json) -> bool:
    """Whether two values are equal JSON."""
    if type(one) is type(other) and not isinstance(one, (dict, list)):
        return bool(one == other)
    return canon(one) == canon(other)


def kind_of(value: Json) -> str:
    """Return the JSON type of *value*, which is not null: `integer` for `1.0` as well."""
    if isinstance(value, float) and value.is_integer():
        return "integer"
    if is_list(value) or is_object(value):
        return "array" if is_list(value) else "object"
    return _KINDS[type(value)]


def is_of(value: Json, types: frozenset[str]) -> bool:
    """Whether *value*, which is not null, is of one of *types*: an integer is a number, and `2.5` is no integer."""
    kind = kind_of(value)
    return kind in types or (kind == "integer" and "number" in types)


def meet(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Return the JSON types that both allow: an integer is a number."""
    numeric = [kinds & {"integer", "number"} for kinds in (one, other)]
    narrowest = {"integer"} if all(numeric) and "integer" in one | other else set[str]()
    return one & other | narrowest
