"""What is wrong in schemas of vendors' documents: types that do not exist, values of another type, old notations."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.base.nodes import Json, Map, Seq, is_list, is_object
from generator.base.schemas import UNIONS
from generator.read.repairs.keyword_values import check_keyword_values
from generator.read.repairs.part_kinds import kind_name
from generator.read.repairs.repair import REMOVED, Repair

_TYPES: Mapping[str, tuple[type[Any], ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
_MEANT = {
    **dict.fromkeys(("int", "int32", "int64", "long", "short"), "integer"),
    **dict.fromkeys(("float", "double", "decimal"), "number"),
    **dict.fromkeys(("bool",), "boolean"),
    **dict.fromkeys(("str", "text", "date", "date-time", "datetime", "uuid", "file", "binary"), "string"),
    **dict.fromkeys(("map", "dict"), "object"),
    **dict.fromkeys(("list",), "array"),
}
"""Names of types that do not exist, and what they can only mean."""
_INTEGER = re.compile(r"-?\d{1,18}")
_MOST = 5
"""How many values a message shows."""


def check_schema(schema: Map) -> Iterator[Repair]:
    """Yield a repair for each keyword of *schema*, whose values have the right kinds, that says nothing sound."""
    found = [
        *_check_type(schema),
        *_check_lists(schema),
        *_check_values(schema),
        *_check_discriminator(schema),
    ]
    yield from found
    yield from check_keyword_values(schema, {str(repair.path[0]) for repair in found})


def _check_type(schema: Map) -> Iterator[Repair]:
    if "type" not in schema:
        return
    stated = schema["type"]
    names = stated if is_list(stated) else [stated]
    if all(isinstance(name, str) and name in _TYPES for name in names) and len(set(names)) == len(names) > 0:
        return
    known = [_MEANT.get(name.lower(), name.lower()) for name in names if isinstance(name, str)]
    sound = list(dict.fromkeys(name for name in known if name in _TYPES))
    if len(known) < len(names) or any(name not in _TYPES for name in known) or not sound:
        yield Repair(("type",), f"there is no type {stated!r}: any value is accepted")
    else:
        meant = Seq(sound, mark=schema.mark) if is_list(stated) else sound[0]
        yield Repair(("type",), f"there is no type {stated!r}: {' or '.join(sound)} is meant", meant)


def _check_lists(schema: Map) -> Iterator[Repair]:
    for key in (*UNIONS, "allOf", "enum", "prefixItems"):
        if key in schema and not schema[key]:
            yield Repair((key,), f"`{key}` is empty: it is left out")
    required = schema.get("required", ())
    names = list(dict.fromkeys(name for name in required if isinstance(name, str)))
    if len(names) < len(required):
        value = Seq(names, mark=schema.at("required")) if names else REMOVED
        yield Repair(("required",), "`required` does not list names, each once: the others are left out", value)


def _check_values(schema: Map) -> Iterator[Repair]:
    allowed = _allowed(schema)
    values: list[Json] = schema.get("enum") or []
    if any(is_object(value) or is_list(value) for value in values):
        yield Repair(("enum",), "`enum` lists objects or arrays: any value of the type is accepted")
        return
    meant = [_as_type(value, schema.get("type")) for value in values]
    first: dict[tuple[bool, Json], Json] = {}
    for value in meant:
        first.setdefault(_identity(value), value)
    distinct = [*first.values()]
    fitting = [value for value in distinct if _is_of(value, allowed)]
    if values and not fitting:
        what = f"`enum` lists no value of the type {schema.get('type')}: any value of it is accepted"
        yield Repair(("enum",), what)
    elif fitting != values:
        is_told = len(fitting) < len(distinct) or any(
            one is not other for one, other in zip(meant, values, strict=True)
        )
        what = f"`enum` lists values that are not of the type {schema.get('type')}: {_shown(fitting)} are meant"
        yield Repair(("enum",), what if is_told else "", Seq(fitting, mark=schema.at("enum")))
    default = schema.get("default")
    if default is None:
        is_wrong = "default" in schema and bool(allowed) and type(None) not in allowed
    else:
        is_wrong = not _is_of(default, allowed) or bool(fitting and not _is_listed(fitting, default))
    if is_wrong:
        yield Repair(("default",), f"`default` is {kind_name(default)} that the schema forbids: it is left out")


def _as_type(value: Json, type_: Json) -> Json:
    """Return the enum value *value* as one of the type *type_*, if YAML can have taken it for one of another."""
    if type_ == "string" and isinstance(value, (bool, int, float)):
        return json.dumps(value)
    if type_ == "integer" and isinstance(value, str) and _INTEGER.fullmatch(value):
        return int(value)
    return value


def _shown(values: list[Json]) -> str:
    return ", ".join(json.dumps(value) for value in values[:_MOST]) + (", ..." if len(values) > _MOST else "")


def _allowed(schema: Map) -> tuple[type[Any], ...]:
    """Return the classes of the values that *schema* allows by its type; none where it does not say."""
    stated = schema.get("type")
    names = [name for name in (stated if is_list(stated) else [stated]) if isinstance(name, str)]
    if not names or not all(name in _TYPES for name in names):
        return ()
    null = _TYPES["null"] if schema.get("nullable") is True else ()
    return tuple(kind for name in names for kind in _TYPES[name]) + null


def _is_of(value: Json, allowed: tuple[type[Any], ...]) -> bool:
    if not allowed or value is None:
        return True
    if isinstance(value, bool):
        return bool in allowed
    return isinstance(value, allowed) or (isinstance(value, float) and value.is_integer() and int in allowed)


def _is_listed(values: list[Json], value: Json) -> bool:
    """Whether *value* is among the scalars *values*."""
    return not is_object(value) and not is_list(value) and _identity(value) in set(map(_identity, values))


def _identity(value: Json) -> tuple[bool, Json]:
    """Return what makes the scalar *value* another than others: 1 and 1.0 are one value, 1 and true are two."""
    return isinstance(value, bool), value


def _check_discriminator(schema: Map) -> Iterator[Repair]:
    stated: Map | None = schema.get("discriminator")
    if stated is None:
        return
    if not isinstance(stated.get("propertyName"), str):
        yield Repair(("discriminator",), "`discriminator` names no property: it is left out")
    elif "mapping" in stated:
        mapping: Json = stated["mapping"]
        if not is_object(mapping) or not all(isinstance(target, str) for target in mapping.values()):
            yield Repair(("discriminator", "mapping"), "`mapping` does not map names to schemas: it is left out")
