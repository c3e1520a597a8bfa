"""What single keywords of JSON Schema demand of a value, as functions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from generator.base.nodes import Json, is_list, is_object

ValueCheck = Callable[[Json], bool]
"""Whether a value is valid; raises `Unsure` where that cannot be told here."""


class Unsure(Exception):
    """Only the library of JSON Schema can tell."""


def _kind(name: str) -> ValueCheck:
    def is_integer(value: Json) -> bool:
        if isinstance(value, float) and value.is_integer():
            raise Unsure
        return isinstance(value, int) and not isinstance(value, bool)

    return is_integer if name == "integer" else _KINDS[name]


def _is_number(value: Json) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


_KINDS: Mapping[str, ValueCheck] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "number": _is_number,
}


def _kinds(stated: Any) -> ValueCheck:
    return _either([_kind(kind) for kind in (stated if is_list(stated) else [stated])])


def _values(stated: Any) -> ValueCheck:
    """Return what looks for a value among those *stated*; the library tells 1 from 1.0 and true."""
    plain = frozenset(value for value in stated if value is None or type(value) in (str, int))
    has_others = any(isinstance(value, (bool, float, list, dict)) for value in stated)

    def check(value: Json) -> bool:
        if value is None or isinstance(value, str):
            return value in plain
        if has_others or isinstance(value, float):
            raise Unsure
        return type(value) is int and value in plain

    return check


def _constant(stated: Any) -> ValueCheck:
    return (lambda value: value is stated) if isinstance(stated, bool) else _values([stated])


def _pattern(stated: str) -> ValueCheck:
    matches = re.compile(stated).search
    return lambda value: not isinstance(value, str) or matches(value) is not None


def _is_unique(value: Json) -> bool:
    if is_list(value) and not all(isinstance(item, str) for item in value):
        raise Unsure
    return not is_list(value) or len(set(map(str, value))) == len(value)


def _format(value: Json) -> bool:
    """Tell whether a value is of its format, whichever that is: the library knows those of texts and long integers."""
    if isinstance(value, str) or (isinstance(value, int) and abs(value) >= 1 << 31):
        raise Unsure
    return True


PLAIN: Mapping[str, Callable[[Any], ValueCheck]] = {
    "type": _kinds,
    "enum": _values,
    "const": _constant,
    "pattern": _pattern,
    "format": lambda _: _format,
    "required": lambda stated: lambda value: not is_object(value) or all(key in value for key in stated),
    "minProperties": lambda stated: lambda value: not is_object(value) or len(value) >= stated,
    "maxProperties": lambda stated: lambda value: not is_object(value) or len(value) <= stated,
    "minItems": lambda stated: lambda value: not is_list(value) or len(value) >= stated,
    "maxItems": lambda stated: lambda value: not is_list(value) or len(value) <= stated,
    "minLength": lambda stated: lambda value: not isinstance(value, str) or len(value) >= stated,
    "maxLength": lambda stated: lambda value: not isinstance(value, str) or len(value) <= stated,
    "uniqueItems": lambda stated: _is_unique if stated else lambda _: True,
    "minimum": lambda stated: lambda value: not _is_number(value) or value >= stated,
    "maximum": lambda stated: lambda value: not _is_number(value) or value <= stated,
    "exclusiveMinimum": lambda stated: lambda value: not _is_number(value) or value > stated,
    "exclusiveMaximum": lambda stated: lambda value: not _is_number(value) or value < stated,
}
"""Keywords without schemas in them: from what they state to the check."""


def every(checks: Sequence[ValueCheck]) -> ValueCheck:
    """Return what holds where all *checks* do."""
    return checks[0] if len(checks) == 1 else lambda value: all(check(value) for check in checks)


def _either(checks: Sequence[ValueCheck]) -> ValueCheck:
    return checks[0] if len(checks) == 1 else lambda value: any(check(value) for check in checks)


def _matching(parts: Mapping[str, ValueCheck]) -> ValueCheck:
    compiled = [(re.compile(pattern).search, check) for pattern, check in parts.items()]

    def check(value: Json) -> bool:
        return not is_object(value) or all(
            part(inner) for key, inner in value.items() for matches, part in compiled if matches(key)
        )

    return check


def _properties(parts: Mapping[str, ValueCheck]) -> ValueCheck:
    def check(value: Json) -> bool:
        return not is_object(value) or all(parts[key](inner) for key, inner in value.items() if key in parts)

    return check


def _where_present(parts: Mapping[str, ValueCheck]) -> ValueCheck:
    return lambda value: not is_object(value) or all(check(value) for key, check in parts.items() if key in value)


OF_ONE: Mapping[str, Callable[[ValueCheck], ValueCheck]] = {
    "not": lambda check: lambda value: not check(value),
    "items": lambda check: lambda value: not is_list(value) or all(map(check, value)),
    "propertyNames": lambda check: lambda value: not is_object(value) or all(map(check, value)),
}
"""Keywords with one schema."""
OF_SEVERAL: Mapping[str, Callable[[Sequence[ValueCheck]], ValueCheck]] = {
    "allOf": every,
    "anyOf": _either,
    "oneOf": lambda checks: lambda value: sum(check(value) for check in checks) == 1,
}
"""Keywords with a list of schemas."""
OF_NAMED: Mapping[str, Callable[[Mapping[str, ValueCheck]], ValueCheck]] = {
    "properties": _properties,
    "patternProperties": _matching,
    "dependentSchemas": _where_present,
}
"""Keywords with schemas by name."""


def others(known: Callable[[dict[str, Json]], set[str]], check: ValueCheck) -> ValueCheck:
    """Return what holds where *check* does for the properties of a value that are not *known*."""

    def holds(value: Json) -> bool:
        return not is_object(value) or all(check(value[key]) for key in value.keys() - known(value))

    return holds


def listed(names: Iterable[str], patterns: Iterable[str]) -> Callable[[dict[str, Json]], set[str]]:
    """Return what tells the properties of a value that have one of *names* or match one of *patterns*."""
    known, compiled = frozenset(names), [re.compile(pattern).search for pattern in patterns]

    def found(value: dict[str, Json]) -> set[str]:
        return {key for key in value if key in known or any(matches(key) for matches in compiled)}

    return found
