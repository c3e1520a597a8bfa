"""The same properties in two documents whose components may have other names: both are walked together, as JSON is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from tests.losses.lines import Obj
from tests.losses.statements import SCHEMAS, without_null


@frozen
class Side:
    """A property, parameter or item in one document."""

    component: str
    """Where its value is described, empty where it stands inline."""
    schema: Obj
    """Without null."""
    null: bool
    default: Any
    required: bool


@frozen
class Pair:
    """One property, parameter or item in both documents, and its place in each."""

    place: str
    twin: str
    one: Side
    other: Side


def pairs(one: Obj, other: Obj) -> dict[str, Pair]:
    """Return what both documents have, by its place in the first."""
    walk = _Walk(one, other)
    found: dict[str, Pair] = {}
    for path, item in one["paths"].items():
        for method, operation in item.items():
            twin = other["paths"].get(path, {}).get(method)
            for pair in walk.operation(f"{method.upper()} {path}", operation, twin) if twin else ():
                found.setdefault(pair.place, pair)
    return found


class _Walk:
    def __init__(self, one: Obj, other: Obj) -> None:
        self._one, self._other = one, other
        self._seen: set[tuple[str, str]] = set()

    def operation(self, place: str, one: Obj, other: Obj) -> Iterator[Pair]:
        """Yield the pairs of an operation and of all that it refers to for the first time."""
        theirs = {(p["in"], p["name"]): p for p in other.get("parameters", ())}
        for parameter in one.get("parameters", ()):
            twin = theirs.get((parameter["in"], parameter["name"]))
            if twin:
                needed = bool(parameter.get("required")), bool(twin.get("required"))
                at = f"{place} {parameter['name']}"
                yield from self._slot((at, at), parameter["schema"], twin["schema"], needed)
        holders = [(one.get("requestBody", Obj()), other.get("requestBody", Obj()))]
        holders += [(one["responses"][status], other["responses"].get(status, Obj())) for status in one["responses"]]
        for holder, twin in holders:
            for media in sorted(holder.get("content", {}).keys() & twin.get("content", {}).keys()):
                mine, their = (content["content"][media].get("schema", Obj()) for content in (holder, twin))
                at = f"{place} {media}"
                yield from self._slot((at, at), mine, their, (True, True))

    def _slot(self, places: tuple[str, str], one: Obj, other: Obj, required: tuple[bool, bool]) -> Iterator[Pair]:
        pair = Pair(*places, _side(self._one, one, required[0]), _side(self._other, other, required[1]))
        yield pair
        names = (pair.one.component or places[0], pair.other.component or places[1])
        if names not in self._seen:
            self._seen.add(names)
            yield from self._below(names, pair.one.schema, pair.other.schema)

    def _below(self, places: tuple[str, str], one: Obj, other: Obj) -> Iterator[Pair]:
        for name in sorted(one.get("properties", {}).keys() & other.get("properties", {}).keys()):
            needed = name in one.get("required", ()), name in other.get("required", ())
            yield from self._slot(_at(places, f".{name}"), one["properties"][name], other["properties"][name], needed)
        for key in ("items", "additionalProperties"):
            if isinstance(one.get(key), Obj) and isinstance(other.get(key), Obj):
                yield from self._slot(_at(places, f" {key}"), one[key], other[key], (False, False))
        variants, theirs = _variants(self._one, one), _variants(self._other, other)
        for key in sorted(variants.keys() & theirs.keys()):
            yield from self._slot(_at(places, f" {key}"), variants[key], theirs[key], (True, True))


def _at(places: tuple[str, str], step: str) -> tuple[str, str]:
    return places[0] + step, places[1] + step


def _side(doc: Obj, schema: Obj, required: bool) -> Side:
    component, default, null = "", schema.get("default"), False
    while True:
        core, allows = without_null(schema)
        null = null or allows
        if "$ref" not in core:
            return Side(component, core, null, default, required)
        component = core["$ref"].removeprefix(SCHEMAS)
        schema = doc["components"]["schemas"][component]


def _variants(doc: Obj, union: Obj) -> dict[str, Obj]:
    """Return the variants of *union* by what tells them apart: the values of their tag, else the name or kind."""
    found: dict[str, Obj] = {}
    tag = union.get("discriminator", {}).get("propertyName")
    for variant in [*union.get("oneOf", ()), *union.get("anyOf", ())]:
        side = _side(doc, variant, required=True)
        stated = side.schema.get("properties", {}).get(tag, Obj())
        values = _side(doc, stated, required=True).schema.get("enum", ())
        found[" ".join(map(str, values)) or _squashed(side.component) or str(side.schema.get("type"))] = variant
    return found


def _squashed(name: str) -> str:
    return "".join(char for char in name.lower() if char.isalnum())
