"""Whether a default can be one: a page whose dialect states no defaults may change the type or the values under it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

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


def can_be_default(schema: Map, value: Json) -> bool:
    """Whether the type and the values of *schema* allow *value*; a reference or a union allows any."""
    core, is_nullable = split_null(schema)
    if value is None:
        return is_nullable or not core.get("type")
    values = stated_values(core)
    if values is not None:
        return value in values
    stated = core.get("type")
    kinds = stated if is_list(stated) else [stated]
    return any(_is_of(value, kind) for kind in kinds)


def _is_of(value: Json, kind: Json) -> bool:
    allowed = _TYPES.get(kind) if isinstance(kind, str) else None
    return allowed is None or (isinstance(value, allowed) and (isinstance(value, bool) is (kind == "boolean")))
