"""Which component of a document stands where one of an earlier document stood: the same schema under another name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import define, field

from generator.base.nodes import Json, Map, is_object
from generator.base.schemas import UNIONS, answers, components, operations, ref_name, split_null, stated_values

_PlacePair = tuple[Json, Json]


def successors(before: Map, now: Map) -> dict[str, Counter[str]]:
    """Return for each component of the document *before* those of *now* that stand at its places, and at how many.

    Both documents are walked side by side, from their operations on. Only a component of the same kind (an object, an
    enum, a union, ...) is a successor: code that uses the name expects one.
    """
    alignment = _Alignment(components(before), components(now))
    theirs = {(path, method): operation for path, method, operation in operations(now)}
    for path, method, operation in operations(before):
        for pair in _bodies(operation, theirs.get((path, method), Map())):
            alignment.follow(*pair)
    return alignment.found


def _bodies(before: Map, now: Map) -> Iterator[_PlacePair]:
    """Yield the schemas at the same places of two operations."""
    other = {(one.get("in"), one.get("name")): one for one in now.get("parameters", ())}
    for parameter in before.get("parameters", ()):
        yield parameter.get("schema"), other.get((parameter.get("in"), parameter.get("name")), Map()).get("schema")
    yield from _contents(before.get("requestBody"), now.get("requestBody"))
    for status, response in answers(before).items():
        yield from _contents(response, answers(now).get(status))


def _contents(before: Json, now: Json) -> Iterator[_PlacePair]:
    if is_object(before) and is_object(now):
        for media, content in before.get("content", {}).items():
            yield content.get("schema"), now.get("content", {}).get(media, Map()).get("schema")


@define
class _Alignment:
    """Two documents, walked side by side."""

    before: Mapping[str, Any]
    now: Mapping[str, Any]
    found: dict[str, Counter[str]] = field(factory=dict[str, Counter[str]])
    """Component before -> how often each of now stands at a place of it."""
    seen: set[tuple[str, str]] = field(factory=set[tuple[str, str]])

    def follow(self, before: Json, now: Json) -> None:
        """Walk two schemas that stand at one place, and what they hold; not by recursion, which deep ones exhaust."""
        todo: list[_PlacePair] = [(before, now)]
        while todo:
            old, new = todo.pop()
            if not isinstance(old, Map) or not isinstance(new, Map):
                continue
            (old, name), (new, other) = _named(old, self.before), _named(new, self.now)
            if name and other and _kind(old) == _kind(new):
                self.found.setdefault(name, Counter())[other] += 1
            # A cycle leads through names.
            if not (name and other) or (name, other) not in self.seen:
                self.seen.add((name, other))
                todo += self._parts(old, new)

    def _parts(self, before: Map, now: Map) -> Iterator[_PlacePair]:
        for name, schema in before.get("properties", {}).items():
            yield schema, now.get("properties", {}).get(name)
        for key in ("items", "additionalProperties"):
            yield before.get(key), now.get(key)
        old, new = _variants(before), _variants(now)
        if old and new:
            for variant in old:
                yield variant, self._same_variant(variant, new)
        elif old or new:
            # One schema became one variant among others, or the other way round.
            for variant in old or [before]:
                yield variant, self._same_variant(variant, new or [now])

    def _same_variant(self, variant: Map, others: Sequence[Map]) -> Map | None:
        """Return the one of *others* that *variant* is: by its name, the values of tags, or its JSON kind."""
        schema, name = _named(variant, self.before)
        known = [_named(other, self.now) for other in others]
        tests: tuple[list[int], ...] = (
            [bool(name) and name == called for _, called in known],
            [len(_tag_values(schema) & _tag_values(other)) for other, _ in known],
            [_kind(schema) == _kind(other) for other, _ in known],
        )
        for fits in tests:
            if max(fits) and fits.count(max(fits)) == 1:
                return others[fits.index(max(fits))]
        return None


def _named(schema: Map, schemas: Mapping[str, Any]) -> tuple[Map, str]:
    """Return the schema to which *schema* refers, without null, and its name; empty for one that has none."""
    name = ""
    for _ in range(len(schemas) + 1):
        schema = split_null(schema)[0]
        called = ref_name(schema)
        target = schemas.get(called or "")
        if not isinstance(target, Map):
            break
        schema, name = target, called or ""
    return schema, name


def _variants(schema: Map) -> list[Map]:
    return [variant for word in UNIONS for variant in schema.get(word, ()) if variant != {"type": "null"}]


def _tag_values(schema: Map) -> frozenset[tuple[str, str]]:
    stated = (
        (key, stated_values(split_null(value)[0]))
        for key, value in schema.get("properties", {}).items()
        if isinstance(value, Map)
    )
    return frozenset((key, str(values[0])) for key, values in stated if values and len(values) == 1)


def _kind(schema: Map) -> str:
    if _variants(schema):
        return "union"
    if stated_values(schema) is not None:
        return "enum"
    return str(schema.get("type", "object" if "properties" in schema else ""))
