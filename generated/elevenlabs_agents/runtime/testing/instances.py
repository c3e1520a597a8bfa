"""Values that a schema allows, by chance: the same seed gives the same ones. Their size is bounded."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from itertools import chain, islice, repeat
from typing import Any

from ..extensions import DEFAULT_MAPPING
from .checking import fits
from .schemas import ENDLESS, Merged, Schemas, Union, is_array, is_object, kinds
from .texts import text

_ANYTHING: tuple[Any, ...] = ("some text", 7, 0.5, True, ["an item", None], {"a key": "a value"})
_DEFAULT_MAPPINGS = (DEFAULT_MAPPING, "defaultMapping")
_TRIES = 6
_MOST = 10_000
"""Parts of a value at most, whatever number of items or properties a document asks for."""
_LARGEST = 1e300
"""The largest float that is made; twice as much is one, too."""
_WHOLE = 1 << 40
"""From here on, floats are so far apart that a thousandth is little or nothing."""


class Instances:
    """Makes values of one document's schemas: each variant of a union, and each value of an enum, in turn."""

    def __init__(
        self, schemas: Schemas, seed: int = 0, *, depth: int = 6, size: int = 300, left_out: str = "writeOnly"
    ) -> None:
        self._schemas = schemas
        self._chance = random.Random(seed)  # noqa: S311 - answers of a test, no secrets
        self._depth = depth
        self._size = size
        self._left_out = left_out
        self._turns: dict[int | str, int] = {}
        self._fullness = 0.5
        self._nulls = 0.1
        self._count = 0
        self._made = 0

    def component(self, name: str) -> Any:
        """A value of the component *name*."""
        return self.value({"$ref": f"#/components/schemas/{name.replace('~', '~0').replace('/', '~1')}"})

    def value(self, schema: Any) -> Any:
        """The next value of *schema*: in turn with all that may be there, with what must be, and with some of it.

        Below *depth* objects, and after *size* parts, it leaves out what it can. Raises `ValueError` if no value ends.
        """
        if self._schemas.height(schema) >= ENDLESS:
            raise ValueError("every value of the schema holds another value of it")
        self._fullness, self._nulls = ((1.0, 0.0), (0.0, 0.3), (0.5, 0.1), (0.8, 0.1))[self._made % 4]
        self._made += 1
        self._count = 0
        return self._value(self._schemas.merged(schema), 0)

    def chosen(self, *schemas: Any) -> Merged:
        """*schemas* in one, with a variant taken for each union of them."""
        return self._without_unions(self._schemas.merged(*schemas), 0)

    def _value(self, merged: Merged, depth: int) -> Any:
        self._count += 1
        exclusive = [union for union in merged.unions if union.keyword == "oneOf" and len(union.variants) > 1]
        found = self._once(merged, depth)
        fullness = self._fullness
        for _ in range(_TRIES if exclusive else 0):
            if all(self._is_one(union, found) for union in exclusive):
                break
            # A value of several variants is none of `oneOf`; with more in it, it is of one of them.
            self._fullness = 1.0
            found = self._once(merged, depth)
        self._fullness = fullness
        return found

    def _is_one(self, union: Union, value: Any) -> bool:
        return sum(fits(self._schemas, variant, value, self._left_out) for variant in union.variants) == 1

    def _once(self, merged: Merged, depth: int) -> Any:
        own = self._without_unions(merged, depth).keywords
        if "const" in own:
            return own["const"]
        if is_array(own.get("enum")) and own["enum"]:
            # By its content: a list that was merged of others is gone soon, and the next one may have its identity.
            return self._in_turn(own["enum"], repr(own["enum"]))
        allowed = kinds(own)
        if "null" in allowed and (self._is_late(depth) or self._chance.random() < self._nulls or allowed == ["null"]):
            return None
        allowed = [kind for kind in allowed if kind != "null"]
        if not allowed:
            return self._chance.choice(_ANYTHING)
        kind = allowed[0] if len(allowed) == 1 else self._chance.choice(allowed)
        if kind == "object":
            return self._object(own, depth)
        if kind == "array":
            return self._array(own, depth)
        return self._scalar(kind, own)

    def _without_unions(self, merged: Merged, depth: int) -> Merged:
        for _ in range(100):
            if not merged.unions:
                break
            union, *others = merged.unions
            variant = self._variant(union, depth)
            rest = [{each.keyword: each.variants, "discriminator": each.discriminator} for each in others]
            merged = self._schemas.merged(merged.keywords, *self._tagged(union, variant), *rest)
        return merged

    def _variant(self, union: Union, depth: int) -> Any:
        if self._is_late(depth):
            return min(union.variants, key=self._schemas.height)
        possible = [variant for variant in union.variants if self._schemas.height(variant) < ENDLESS]
        is_rare = self._nulls < 1 and self._chance.random() >= self._nulls
        filled = [variant for variant in possible if self._schemas.resolve(variant).get("type") != "null"]
        return self._in_turn(filled if is_rare and filled else possible, id(union.variants))

    def _tagged(self, union: Union, variant: Any) -> list[Any]:
        """*variant*, and the value of the tag that says so where the union has one."""
        tag = union.discriminator.get("propertyName")
        reference = variant.get("$ref") if is_object(variant) else None
        if not isinstance(tag, str) or not isinstance(reference, str):
            return [variant]
        mapping = union.discriminator.get("mapping")
        name = reference.rpartition("/")[2]
        mapped = [value for value, to in (mapping if is_object(mapping) else {}).items() if to in (reference, name)]
        own = self._schemas.merged(variant).keywords
        stated = self._schemas.merged(own.get("properties", {}).get(tag, {})).keywords
        if "const" in stated or "enum" in stated:
            values: list[Any] = stated.get("enum") or [stated.get("const")]
            # A tag may be a number or a boolean, and stand in the mapping as text.
            mapped = [value for value in values if str(value) in mapped or str(value).lower() in mapped] or values
        defaults = [union.discriminator.get(key) for key in _DEFAULT_MAPPINGS]
        is_open = reference in defaults or name in defaults or None in mapped
        constraint: dict[str, Any] = {"properties": {tag: {"enum": mapped or [name]}}}
        return [variant, constraint if is_open else {**constraint, "required": [tag]}]

    def _object(self, schema: Mapping[str, Any], depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        properties: dict[str, Any] = schema.get("properties", {})
        required = {*schema.get("required", ())}
        for name, inner in properties.items():
            merged = self._schemas.merged(inner)
            if merged.keywords.get(self._left_out) is True:
                continue
            is_wanted = not self._is_late(depth) and self._chance.random() < self._fullness
            if name in required or (is_wanted and self._schemas.height(inner) < ENDLESS):
                found[name] = self._value(merged, depth + 1)
        more = schema.get("additionalProperties", True)
        for name in required - properties.keys():
            found[name] = self._value(self._schemas.merged(more), depth + 1)
        least, most = schema.get("minProperties", 0), schema.get("maxProperties", 1_000)
        wanted = 0 if self._is_late(depth) or not is_object(more) else self._chance.randint(0, 2)
        names = self._schemas.merged({"type": "string"}, schema.get("propertyNames"))
        for number in range(max(least - len(found), min(wanted, most - len(found))) if more is not False else 0):
            if self._count >= _MOST:
                break
            name = self._value(names, depth) if "propertyNames" in schema else f"key {number}"
            found[str(name)] = self._value(self._schemas.merged(more), depth + 1)
        return found

    def _array(self, schema: Mapping[str, Any], depth: int) -> list[Any]:
        first: list[Any] = schema.get("prefixItems", [])
        least, most = schema.get("minItems", 0), schema.get("maxItems", 1_000)
        count = 0 if self._is_late(depth) else self._chance.choice((0, 1, 2, 3) if self._fullness < 1 else (1, 2))
        count = max(least, min(most, count, self._size))
        if schema.get("items", True) is False:
            count = min(count, len(first))
        found: list[Any] = []
        for inner in islice(chain(first, repeat(schema.get("items", {}))), count):
            if self._count >= _MOST or (len(found) >= least and self._schemas.height(inner) >= ENDLESS):
                break
            item = self._value(self._schemas.merged(inner), depth + 1)
            if schema.get("uniqueItems") is not True or item not in found:
                found.append(item)
        return found

    def _scalar(self, kind: str, schema: Mapping[str, Any]) -> Any:
        if kind == "boolean":
            return self._chance.random() < 0.5
        if kind == "string":
            return text(schema, self._chance)
        low, high = _bound(schema, "minimum", 1), _bound(schema, "maximum", -1)
        low = low if low is not None else min(0, high if high is not None else 0)
        high = high if high is not None else low + 1_000
        step = schema.get("multipleOf")
        if kind == "integer" or isinstance(step, int):
            step = step if isinstance(step, int) and step > 0 else 1
            first, last = -(-int(-(-low // 1)) // step), int(high // 1) // step
            return self._chance.randint(first, max(first, last)) * step
        if low > _LARGEST or high < -_LARGEST:
            # An integer may be longer than any float.
            return low if low > _LARGEST else high
        inside = self._chance.uniform(max(low, -_LARGEST), min(high, _LARGEST))
        rounded = round(inside / step) * step if step else round(inside, 3)
        return rounded if low <= rounded <= high else inside

    def _is_late(self, depth: int) -> bool:
        return depth >= self._depth or self._count >= self._size

    def _in_turn(self, listed: list[Any], key: int | str) -> Any:
        turn = self._turns.get(key)
        self._turns[key] = turn = self._chance.randrange(len(listed)) if turn is None else turn + 1
        return listed[turn % len(listed)]


def _bound(schema: Mapping[str, Any], keyword: str, inwards: int) -> float | None:
    """The least or the largest number that *schema* allows, a little inside of an exclusive bound."""
    stated, exclusive = schema.get(keyword), schema.get(f"exclusive{keyword.capitalize()}")
    if isinstance(exclusive, bool):
        return _inside(stated, inwards) if exclusive and stated is not None else stated
    if exclusive is None:
        return stated
    inner = _inside(exclusive, inwards)
    return inner if stated is None else max(stated, inner) if inwards > 0 else min(stated, inner)


def _inside(bound: float, inwards: int) -> float:
    """A number a little beyond *bound*."""
    if abs(bound) < _WHOLE:
        return bound + inwards * 0.001
    return bound + inwards if isinstance(bound, int) else math.nextafter(bound, inwards * math.inf)
