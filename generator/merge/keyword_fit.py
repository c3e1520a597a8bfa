"""Whether a keyword fits a schema: a page whose dialect does not state it may change type or values under it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.base.keyword_kinds import is_about
from generator.base.nodes import Json, Map, is_list
from generator.base.schemas import split_null, stated_values

_TYPES: Mapping[str, tuple[type, ...]] = MappingProxyType(
    {
        "string": (str,),
        "boolean": (bool,),
        "integer": (int,),
        "number": (int, float),
        "array": (list,),
        "object": (dict,),
    }
)


def is_outgrown(key: str, value: Json, before: Map, after: Map) -> bool:
    """Whether the keyword *key* with *value*, which stood in the schema *before*, does not fit the schema *after*.

    What fitted nothing there, as `decimal` does not fit a string, fits no less where the types are the same.
    """
    return not fits(key, value, after) and (fits(key, value, before) or _kinds(before) != _kinds(after))


def fits(key: str, value: Json, schema: Map) -> bool:
    """Whether *schema* allows values that the keyword *key* is about; a reference or a union allows any."""
    if key == "default":
        return can_be_default(schema, value)
    kinds = _kinds(schema)
    if key in ("enum", "const"):
        values = value if key == "enum" and is_list(value) else [value]
        return any(_is_of(each, kind) for each in values for kind in kinds)
    return any(kind is None or is_about(key, value, str(kind)) for kind in kinds)


def can_be_default(schema: Map, value: Json) -> bool:
    """Whether the type and the values of *schema* allow *value*; a reference or a union allows any."""
    core, is_nullable = split_null(schema)
    if value is None:
        return is_nullable or not core.get("type")
    values = stated_values(core)
    if values is not None:
        return value in values
    return any(_is_of(value, kind) for kind in _kinds(core))


def _kinds(schema: Map) -> list[Json]:
    """Return the types that *schema* states, None for any."""
    stated = split_null(schema)[0].get("type")
    return [*stated] if is_list(stated) else [stated]


def _is_of(value: Json, kind: Json) -> bool:
    allowed = _TYPES.get(kind) if isinstance(kind, str) else None
    return allowed is None or (isinstance(value, allowed) and (isinstance(value, bool) is (kind == "boolean")))
