"""Values that a schema allows, every variant and every kind of absence in turn, without chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from generator.shape import schema_queries as queries

_SCALARS: dict[str, tuple[Any, ...]] = {
    "string": ("", "some words of a turn", "naïve ☃ \u2028", "https://example.com/a?b=c"),
    "integer": (0, 7, -1, 1_700_000_000),
    "number": (0.5, 12.25, 3, -1e-3),
    "boolean": (True, False),
}
_FORMATS = {"date-time": "2026-06-01T12:00:00Z", "date": "2026-06-01"}


class Sampler:
    """Makes values of one document's schemas; the same calls give the same values.

    Below *depth*, a value leaves out whatever it can.
    """

    def __init__(self, doc: Mapping[str, Any], depth: int = 12) -> None:
        self._doc = doc
        self._depth = depth
        self._turn: Counter[str] = Counter()

    def component(self, name: str) -> Any:
        """Return a value of the component *name*."""
        return self.value({"$ref": queries.SCHEMAS + name})

    def value(self, schema: Any, depth: int = 0, place: str = "") -> Any:
        """Return the next value of *schema*."""
        place = queries.ref_name(schema) or place
        own = queries.resolve(self._doc, schema)
        if variants := queries.variants(own):
            return self.value(variants[self._next(f"{place} variant", len(variants))], depth, place)
        stated = [own["const"]] if "const" in own else own.get("enum", [])
        if stated:
            return stated[self._next(place, len(stated))]
        kind = next(iter(queries.kinds(self._doc, own)), "string")
        if kind == "object":
            return self._object(own, depth, place)
        if kind == "array":
            count = 0 if depth > self._depth else self._next(f"{place} items", 3)
            return [self.value(own.get("items", {}), depth + 1, place) for _ in range(count)]
        return _FORMATS.get(own.get("format", "")) or _SCALARS[kind][self._next(place + kind, len(_SCALARS[kind]))]

    def _object(self, schema: Any, depth: int, place: str) -> dict[str, Any]:
        properties, required = queries.members(self._doc, schema)
        found: dict[str, Any] = {}
        for name, inner in properties.items():
            here = f"{place}.{name}"
            turn = self._next(f"{here} presence", 4)
            nullable = queries.nullable(self._doc, inner)
            if name not in required and (turn == 0 or depth > self._depth):
                continue
            found[name] = (
                None if nullable and (turn == 1 or depth > self._depth) else self.value(inner, depth + 1, here)
            )
        if not properties and isinstance(schema.get("additionalProperties"), dict) and depth <= self._depth:
            found["some key"] = self.value(schema["additionalProperties"], depth + 1, place)
        return found

    def _next(self, place: str, count: int) -> int:
        self._turn[place] += 1
        return (self._turn[place] - 1) % count
