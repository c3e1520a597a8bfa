"""Which variants of a union the value of its tag leaves possible, as OpenAPI says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.runtime.testing.schemas import Merged, Schemas, Union, is_array, is_object, kinds


def has_tag(merged: Merged) -> bool:
    """Whether a property says which variant of a union a value is."""
    return any(union.discriminator for union in merged.unions)


def by_tag(schemas: Schemas, union: Union, data: Any) -> list[Any]:
    """The variants of *union* that the tag in *data* leaves: all where there is none, or none in *data*."""
    tag = union.discriminator.get("propertyName")
    if tag is None or not is_object(data) or data.get(tag) is None:
        return union.variants
    value = data[tag]
    if not isinstance(value, str | bool | int):
        return [one for one in union.variants if is_array(value) and _may_be_array(schemas, one, tag)]
    text = str(value).lower() if isinstance(value, bool) else str(value)
    target = str(union.discriminator.get("mapping", {}).get(text, "")).rpartition("/")[2]
    mapped = [one for one in union.variants if target and one.get("$ref", "").rpartition("/")[2] == target]
    if mapped:
        return mapped
    stated = [(one, _stated(schemas, one, tag)) for one in union.variants]
    return [one for one, values in stated if values and value in values] or [
        one for one, values in stated if values == []
    ]


def _stated(schemas: Schemas, variant: Any, tag: str) -> list[Any] | None:
    """The values that *variant* allows for its tag, none if any; None if it has no such property."""
    merged = schemas.merged(variant)
    if merged.unions:
        inner = [_stated(schemas, one, tag) for union in merged.unions for one in union.variants]
        return [value for values in inner for value in values or ()] or None
    if tag not in merged.keywords.get("properties", {}):
        return None
    own = schemas.merged(merged.keywords["properties"][tag])
    parts = [own, *(schemas.merged(variant) for union in own.unions for variant in union.variants)]
    return [value for part in parts for value in _values(part.keywords)]


def _may_be_array(schemas: Schemas, variant: Any, tag: str) -> bool:
    own = schemas.merged(schemas.merged(variant).keywords.get("properties", {}).get(tag))
    parts = [own, *(schemas.merged(part) for union in own.unions for part in union.variants)]
    return any("array" in kinds(part.keywords) for part in parts)


def _values(own: Mapping[str, Any]) -> list[Any]:
    values: list[Any] = [own["const"]] if "const" in own else own.get("enum", [])
    return values
