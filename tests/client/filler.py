"""JSON that the document allows: the least, the most, or anything between, each value another one."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from attrs import define, field

from tests.client.document import Schema, Union, alternatives, class_of, kinds, reference, resolve, unions

_SCALARS: dict[str, Callable[[int], Any]] = {
    "string": lambda n: f"text {n}",
    "integer": lambda n: n,
    "number": lambda n: n + 0.5,
    "boolean": lambda n: n % 2 == 0,
}


@define
class Filler:
    """Makes JSON that the document allows; *fullness* 0 has only what is required, 1 has everything, to some depth."""

    fullness: float
    seed: int = 0
    nulls: float = 0.0
    """How often a value that may be null is."""
    depth: int = 12
    """How deep a value goes before it leaves out whatever it can."""
    _random: random.Random = field(init=False)
    _count: int = field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def component(self, name: str, depth: int = 0) -> Any:
        """Return a value of the component *name*."""
        return self.value(reference(name), depth)

    def value(self, schema: Schema, depth: int = 0) -> Any:
        """Return a value of *schema*; every scalar is another one, so that mixed-up fields show."""
        if self.nulls and "null" in kinds(schema) and self._random.random() < self.nulls:
            return None
        name, schema = resolve(schema)
        if name in unions():
            variant = self._random.choice(alternatives(schema))
            return self.variant(unions()[name], variant, depth)
        if "enum" in schema:
            return self._random.choice(schema["enum"])
        if "properties" in schema:
            return self.object(schema, depth)
        kind = next(kind for kind in (*_SCALARS, "array", "object") if kind in kinds(schema))
        if kind == "array":
            return [self.value(schema["items"], depth + 1) for _ in range(self._many(depth))]
        if kind == "object":
            return {f"key {n}": self.value(schema["additionalProperties"], depth + 1) for n in range(self._many(depth))}
        self._count += 1
        return _SCALARS[kind](self._count)

    def object(self, schema: Schema, depth: int, *, also: str = "") -> dict[str, Any]:
        """Return an object of *schema* that has its property *also*, not null."""
        found: dict[str, Any] = {}
        for name, property_ in schema["properties"].items():
            if name == also:
                component, own = resolve(property_)
                found[name] = self.value(reference(component) if component else own, depth + 1)
            elif name in schema.get("required", ()) or (depth < self.depth and self._random.random() < self.fullness):
                found[name] = self.value(property_, depth + 1)
        return found

    def variant(self, union: Union, variant: Schema, depth: int) -> Any:
        """Return a value of one *variant* of *union*, with what tells it from the others."""
        name, schema = resolve(variant)
        if "properties" not in schema:
            return self.value(variant, depth)
        always = union.tag or union.own[class_of(name or "")][0]
        return self.object(schema, depth, also=always)

    def _many(self, depth: int) -> int:
        if depth >= self.depth or not self.fullness:
            return 0
        return 1 if self.fullness == 1 else self._random.choice((0, 1, 1, 2, 3))


def minimal(component: str) -> Any:
    """The least that *component* can be."""
    return Filler(0.0).component(component)


def maximal(component: str) -> Any:
    """*component* with every property, to some depth."""
    return Filler(1.0, depth=4).component(component)
