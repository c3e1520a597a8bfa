"""What the tests of the models know: spec/openapi.yaml, read with plain PyYAML, and the rows of unions.yaml.

Nothing here comes from the generator or from the client, so that both can be wrong without the tests agreeing.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import yaml
from attrs import define, field, frozen

Schema: TypeAlias = dict[str, Any]

_HERE = Path(__file__).parent
_PREFIX = "#/components/schemas/"

# The four pairs of names that differ in a hyphen alone and are two things: the union has the plain name.
_NAMES = {
    f"{thing}-{side}": f"{thing}{side}Model"
    for thing in ("ObjectJsonSchemaProperty", "ObjectOverride")
    for side in ("Input", "Output")
}


@frozen
class Union:
    """A union as unions.yaml describes it."""

    tag: str | None = None
    rows: Mapping[str, str] = field(factory=dict[str, str])
    default: str | None = None
    untagged: Mapping[str, list[str]] = field(factory=dict[str, list[str]])
    own: Mapping[str, list[str]] = field(factory=dict[str, list[str]])
    kinds: list[str] = field(factory=list[str])

    @property
    def classes(self) -> list[str]:
        """The classes of its objects."""
        return list(dict.fromkeys([*self.rows.values(), *self.own]))


@cache
def unions() -> dict[str, Union]:
    """The rows written by hand, by the name of the union's component."""
    with (_HERE / "unions.yaml").open(encoding="utf-8") as file:
        return {name: Union(**row) for name, row in yaml.load(file, yaml.CSafeLoader).items()}


@cache
def document() -> Schema:
    """The consolidated document."""
    with (_HERE.parents[1] / "spec" / "openapi.yaml").open(encoding="utf-8") as file:
        found: Schema = yaml.load(file, yaml.CSafeLoader)
    return found


def components() -> dict[str, Schema]:
    """The schemas of the document, by name."""
    found: dict[str, Schema] = document()["components"]["schemas"]
    return found


def class_of(component: str) -> str:
    """Name of the class of *component*: its words, each with a capital."""
    return _NAMES.get(component) or "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", component))


@cache
def models() -> dict[str, str]:
    """The components that are objects with stated properties, by class."""
    return {class_of(name): name for name, schema in components().items() if "properties" in schema}


def target(schema: Schema) -> str | None:
    """Name of the component that *schema* refers to."""
    return schema["$ref"].removeprefix(_PREFIX) if "$ref" in schema else None


def resolve(schema: Schema) -> tuple[str | None, Schema]:
    """What *schema* is when references, and alternatives to null, are followed: the component's name, the schema."""
    name = None
    while True:
        arms = [arm for arm in alternatives(schema) if arm.get("type") != "null"]
        if "$ref" in schema:
            name = target(schema)
            schema = components()[name or ""]
        elif len(arms) == 1:
            name, schema = None, arms[0]
        else:
            return name, schema


def alternatives(schema: Schema) -> list[Schema]:
    """The arms of *schema*, null among them."""
    return [*schema.get("oneOf", ()), *schema.get("anyOf", ())]


def kinds(schema: Schema) -> set[str]:
    """The JSON kinds that *schema* allows; all of them where it says nothing."""
    if "$ref" in schema:
        return kinds(components()[target(schema) or ""])
    if arms := alternatives(schema):
        return {kind for arm in arms for kind in kinds(arm)}
    stated = schema.get("type", ["string", "integer", "number", "boolean", "array", "object", "null"])
    return set(stated) if isinstance(stated, list) else {stated}


def inner(schema: Schema) -> Iterator[Schema]:
    """The schemas one step inside *schema*."""
    yield from schema.get("properties", {}).values()
    yield from alternatives(schema)
    yield from (found for key in ("items", "additionalProperties") if isinstance(found := schema.get(key), dict))
    if name := target(schema):
        yield components()[name]


@cache
def answered() -> frozenset[str]:
    """Names of the components that an answer can hold."""
    found: set[str] = set()
    waiting = [
        content["schema"]
        for item in document()["paths"].values()
        for operation in item.values()
        for response in operation["responses"].values()
        for content in response.get("content", {}).values()
    ]
    while waiting:
        schema = waiting.pop()
        if (name := target(schema)) and name in found:
            continue
        found.update([name] if name else [])
        waiting += inner(schema)
    return frozenset(found)


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
        return self.value({"$ref": _PREFIX + name}, depth)

    def value(self, schema: Schema, depth: int = 0) -> Any:
        """Return a value of *schema*; every scalar is another one, so that mixed-up fields show."""
        if self.nulls and "null" in kinds(schema) and self._random.random() < self.nulls:
            return None
        name, schema = resolve(schema)
        if name in unions():
            arm = self._random.choice(alternatives(schema))
            return self.arm(unions()[name], arm, depth)
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
                found[name] = Filler(self.fullness, self._random.randrange(1 << 30), depth=self.depth).value(property_, depth + 1)
            elif name in schema.get("required", ()) or (depth < self.depth and self._random.random() < self.fullness):
                found[name] = self.value(property_, depth + 1)
        return found

    def arm(self, union: Union, arm: Schema, depth: int) -> Any:
        """Return a value of one *arm* of *union*, with what tells it from the others."""
        name, schema = resolve(arm)
        if "properties" not in schema:
            return self.value(arm, depth)
        always = union.tag or union.own[class_of(name or "")][0]
        return self.object(schema, depth, also=always)

    def _many(self, depth: int) -> int:
        if depth >= self.depth or not self.fullness:
            return 0
        return 1 if self.fullness == 1 else self._random.choice((0, 1, 1, 2, 3))


_SCALARS = {
    "string": lambda n: f"text {n}",
    "integer": lambda n: n,
    "number": lambda n: n + 0.5,
    "boolean": lambda n: n % 2 == 0,
}


def minimal(component: str) -> Any:
    """The least that *component* can be."""
    return Filler(0.0).component(component)


def maximal(component: str) -> Any:
    """*component* with every property, to some depth."""
    return Filler(1.0, depth=4).component(component)
