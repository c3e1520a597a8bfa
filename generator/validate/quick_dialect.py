"""Whether a schema is one of JSON Schema 2020-12, told by functions that are made of the metaschema once.

The library of JSON Schema reads the metaschema again at every node of every schema, which took half of the time of the
validation. Where these functions say no, or do not know a keyword of the metaschema, the library has the last word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator.base.location import steps
from generator.base.nodes import Json, is_list, is_object

ValueCheck = Callable[[Json], bool]
"""Whether a value is valid."""

_KINDS: Mapping[str, ValueCheck] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
}
_SILENT = frozenset({"$defs", "title", "$comment", "default", "deprecated", "format"})
"""Keywords that demand nothing; `format` is an annotation, as it is to the library."""


def _kinds(stated: Json) -> ValueCheck:
    kinds = [_KINDS[kind] for kind in (stated if is_list(stated) else [stated])]
    return kinds[0] if len(kinds) == 1 else lambda value: any(kind(value) for kind in kinds)


def _pattern(stated: str) -> ValueCheck:
    matches = re.compile(stated).search
    return lambda value: not isinstance(value, str) or matches(value) is not None


_PLAIN: Mapping[str, Callable[[Any], ValueCheck]] = {
    "type": _kinds,
    "enum": lambda stated: lambda value: isinstance(value, str) and value in stated,
    "pattern": _pattern,
    "minItems": lambda stated: lambda value: not is_list(value) or len(value) >= stated,
    "uniqueItems": lambda _: lambda value: not is_list(value) or _has_plain_unique(value),
    "minimum": lambda stated: lambda value: not _KINDS["number"](value) or value >= stated,
    "exclusiveMinimum": lambda stated: lambda value: not _KINDS["number"](value) or value > stated,
}
"""Keywords without schemas in them: from what they state to the check."""


class QuickChecks:
    """The functions that check values against the parts of one metaschema."""

    def __init__(self, metaschema: Json) -> None:
        self._root = metaschema
        self._made: dict[str, ValueCheck] = {}
        self.check = self._of(metaschema)
        """Whether a value is valid; it may be, and this say no."""

    def _of(self, schema: Json) -> ValueCheck:
        """Return what checks a value against *schema*."""
        if isinstance(schema, bool):
            return lambda _: schema
        return _all([self._keyword(name, schema[name], schema) for name in schema if name not in _SILENT])

    def _keyword(self, name: str, stated: Json, schema: Json) -> ValueCheck:
        """Return the check for one keyword of *schema*; one that is not known here lets nothing pass."""
        if name in _PLAIN:
            return _PLAIN[name](stated)
        match name:
            case "$ref":
                return self._reference(stated)
            case "allOf":
                return _all([self._of(part) for part in stated])
            case "anyOf":
                parts = [self._of(part) for part in stated]
                return lambda value: any(part(value) for part in parts)
            case "properties":
                return _properties({key: self._of(part) for key, part in stated.items()})
            case "additionalProperties" if not schema.keys() & {"properties", "patternProperties"}:
                part = self._of(stated)
                return lambda value: not is_object(value) or all(map(part, value.values()))
            case "propertyNames":
                part = self._of(stated)
                return lambda value: not is_object(value) or all(map(part, value))
            case "items" if "prefixItems" not in schema:
                part = self._of(stated)
                return lambda value: not is_list(value) or all(map(part, value))
            case _:
                return lambda _: False

    def _reference(self, pointer: str) -> ValueCheck:
        """Return what checks a value against the part of the metaschema at *pointer*, which may contain itself."""
        if pointer not in self._made:
            self._made[pointer] = lambda value: self._made[pointer](value)
            part = self._root
            for step in steps(pointer):
                part = part[step]
            self._made[pointer] = self._of(part)
        return self._made[pointer]


def _all(checks: Sequence[ValueCheck]) -> ValueCheck:
    """Return what holds where all *checks* do."""
    match checks:
        case [check]:
            return check
        case _:
            return lambda value: all(check(value) for check in checks)


def _properties(parts: Mapping[str, ValueCheck]) -> ValueCheck:
    def check(value: Json) -> bool:
        return not is_object(value) or all(parts[key](inner) for key, inner in value.items() if key in parts)

    return check


def _has_plain_unique(values: list[Any]) -> bool:
    """Whether *values* are texts, each of them once."""
    return all(isinstance(value, str) for value in values) and len(set(values)) == len(values)
