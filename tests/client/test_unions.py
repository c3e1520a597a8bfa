"""Every union, told apart by every value of its tag, wherever a model holds it: the rows are in unions.yaml."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from attrs import frozen
from elevenlabs_agents import models as client
from elevenlabs_agents.errors import DecodeError

from tests.client.document import (
    Schema,
    alternatives,
    answered,
    class_of,
    components,
    is_object,
    kinds,
    models,
    resolve,
    unions,
)
from tests.client.filler import maximal, minimal

TAGGED = [name for name, row in unions().items() if row.tag]
TAGLESS = [name for name, row in unions().items() if row.own]
SCALAR = [name for name, row in unions().items() if not (row.tag or row.own)]
ROWS = [(name, value, row.rows[value]) for name, row in unions().items() for value in row.rows]
UNTAGGED = [
    (name, class_, full, expected)
    for name, row in unions().items()
    for class_, both in row.untagged.items()
    for full, expected in zip((minimal, maximal), both, strict=True)
]
NOT_TAGS: list[Any] = ["a value of next year", "", [], {}, ["type"], 5, 1.5, True, False]
SAMPLES: list[tuple[str, Any]] = [
    ("string", "x"),
    ("string", ""),
    ("integer", 7),
    ("number", 1.5),
    ("boolean", True),
    ("boolean", False),
    ("array", []),
    ("array", ["x", 1, {"y": None}]),
    ("object", {}),
]


@frozen
class Place:
    """Where a model holds a union."""

    component: str
    property: str
    wrap: Callable[[Any], Any]
    unwrap: Callable[[Any], Any]

    def decode(self, data: Any) -> tuple[Any, Any]:
        """Read *data* inside the model; check that it is encoded back; return the model and the union's value."""
        payload = {**minimal(self.component), self.property: self.wrap(data)}
        before = deepcopy(payload)
        model = getattr(client, class_of(self.component)).from_dict(payload)
        assert payload == before
        assert model.to_dict() == before
        return model, self.unwrap(getattr(model, self.property))


def places(union: str) -> Iterator[Place]:
    for component in models().values():
        for name, schema in components()[component]["properties"].items():
            own = resolve(schema)[1]
            if refers(schema, union):
                yield Place(component, name, lambda v: v, lambda v: v)
            elif refers(own.get("items"), union):
                yield Place(component, name, lambda v: [v], lambda v: v[0])
            elif refers(own.get("additionalProperties"), union):
                yield Place(component, name, lambda v: {"a key": v}, lambda v: v["a key"])


def refers(schema: Any, union: str) -> bool:
    return is_object(schema) and resolve(schema)[0] == union


def unknown(union: str) -> str:
    return f"Unknown{class_of(union)}"


def stated(schema: Schema, tag: str) -> set[str]:
    """The values that the page of a variant allows for its tag."""
    own = resolve(resolve(schema)[1]["properties"][tag])[1]
    return set(own["enum"])


def test_every_union_of_the_document_has_rows() -> None:
    found = {
        name
        for name, schema in components().items()
        if sum(variant.get("type") != "null" for variant in alternatives(schema)) > 1
    }
    assert found == set(unions())
    assert (len(TAGGED), len(TAGLESS), len(SCALAR)) == (23, 7, 6)


def test_no_union_hides_inside_a_schema() -> None:
    def look(schema: Schema) -> None:
        assert sum(variant.get("type") != "null" for variant in alternatives(schema)) < 2
        for found in (*schema.get("properties", {}).values(), *alternatives(schema)):
            look(found)
        for key in ("items", "additionalProperties"):
            if key in schema:
                look(schema[key])

    for name, schema in components().items():
        if name not in unions():
            look(schema)


@pytest.mark.parametrize("union", TAGGED)
def test_every_value_that_an_variant_states_has_a_row(union: str) -> None:
    row = unions()[union]
    values: dict[str, str] = {}
    for variant in alternatives(components()[union]):
        for value in stated(variant, row.tag or ""):
            assert values.setdefault(value, class_of(resolve(variant)[0] or "")) == row.rows.get(value)
    assert set(values) == set(row.rows)


@pytest.mark.parametrize("union", TAGGED)
def test_the_document_says_the_same(union: str) -> None:
    row, discriminator = unions()[union], components()[union]["discriminator"]
    mapping = {value: class_of(ref.rpartition("/")[2]) for value, ref in discriminator["mapping"].items()}
    assert (discriminator["propertyName"], mapping) == (row.tag, dict(row.rows))
    default = discriminator.get("x-default-mapping") or components()[union].get("x-default-mapping")
    assert (class_of(default.rpartition("/")[2]) if default else None) == row.default


def test_the_number_of_rows() -> None:
    assert len(ROWS) == 129
    assert all(list(places(name)) for name in unions())
    assert all(set(row.untagged) == set(row.classes) or row.default for row in unions().values() if row.tag)


@pytest.mark.parametrize("full", [minimal, maximal])
@pytest.mark.parametrize("union, value, expected", ROWS)
def test_tag(union: str, value: str, expected: str, full: Callable[[str], Any]) -> None:
    tag = unions()[union].tag
    for place in places(union):
        data = {**full(models()[expected]), tag: value}
        _, found = place.decode(data)
        assert type(found).__name__ == expected
        assert found.to_dict() == data


@pytest.mark.parametrize("union", TAGGED)
@pytest.mark.parametrize("value", NOT_TAGS, ids=repr)
def test_a_tag_that_nobody_knows(union: str, value: Any) -> None:
    row = unions()[union]
    for place in places(union):
        for class_ in row.classes:
            data = {**maximal(models()[class_]), row.tag: value}
            check_unknown(union, place, data)


def check_unknown(union: str, place: Place, data: Any) -> None:
    _, found = place.decode(data)
    assert type(found).__name__ == unknown(union)
    assert found.raw == data
    assert found.to_dict() == data


@pytest.mark.parametrize("union, class_, full, expected", UNTAGGED)
def test_without_a_tag(union: str, class_: str, full: Callable[[str], Any], expected: str) -> None:
    check_untagged(union, class_, full(models()[class_]), expected, absences(union))


def check_untagged(union: str, class_: str, data: Any, expected: str, ways: list[dict[str, None]]) -> None:
    tag = unions()[union].tag
    bare = {key: value for key, value in data.items() if key != tag}
    for place in places(union):
        for absent in ways:
            _, found = place.decode({**bare, **absent})
            assert type(found).__name__ == {"same": class_, "unknown": unknown(union)}.get(expected, expected)


def absences(union: str) -> list[dict[str, None]]:
    """No tag; and null, which only an answer may hold where the document forbids it."""
    tag = unions()[union].tag or ""
    return [{}, {tag: None}] if union in answered() else [{}]


@pytest.mark.parametrize("union", [name for name, row in unions().items() if row.default])
def test_the_only_class_that_need_not_have_a_tag(union: str) -> None:
    row = unions()[union]
    assert row.default
    for class_ in row.classes:
        for full in (minimal, maximal):
            data = full(models()[class_])
            # What another class has beyond the default one is extra there, so that nothing is lost.
            check_untagged(union, class_, data, row.default, [{}, {row.tag or "": None}])


@pytest.mark.parametrize("union", TAGLESS)
def test_by_properties(union: str) -> None:
    row = unions()[union]
    for place in places(union):
        for class_, own in row.own.items():
            for name in own:
                data = {name: maximal(models()[class_])[name], "beyond": 1}
                _, found = place.decode(data)
                assert type(found).__name__ == class_
                assert found.extra == {"beyond": 1}
            _, found = place.decode(maximal(models()[class_]))
            assert type(found).__name__ == class_
        for nothing_own in ({}, {"description": "d"}, {"beyond": 1}):
            if len(row.own) > 1:
                check_unknown(union, place, nothing_own)
            else:
                # The only class of objects: the JSON kind decides, so that what it requires is missing.
                with pytest.raises(DecodeError, match="required, but missing"):
                    place.decode(nothing_own)
        if len(row.own) > 1:
            check_unknown(union, place, {own[0]: "x" for own in row.own.values()})


@pytest.mark.parametrize("union", [*TAGGED, *TAGLESS])
@pytest.mark.parametrize("kind, data", SAMPLES[:-1], ids=repr)
def test_what_is_no_object(union: str, kind: str, data: Any) -> None:
    for place in places(union):
        if kind in unions()[union].kinds:
            _, found = place.decode(data)
            assert (type(found), found) == (type(data), data)
        else:
            check_unknown(union, place, data)


def test_a_whole_number_is_an_integer_however_it_is_written() -> None:
    [place] = places("ValidationErrorLocItems")
    model = getattr(client, class_of(place.component)).from_dict({**minimal(place.component), "loc": [5.0, "x"]})
    assert (model.loc, type(model.loc[0])) == ([5, "x"], int)


@pytest.mark.parametrize("union", SCALAR)
@pytest.mark.parametrize("kind, data", SAMPLES, ids=repr)
def test_by_kind(union: str, kind: str, data: Any) -> None:
    row = unions()[union]
    assert set(row.kinds) == kinds(components()[union]) - {"null"}
    for place in places(union):
        if kind in row.kinds or (kind == "integer" and "number" in row.kinds):
            _, found = place.decode(data)
            assert (type(found), found) == (type(data), data)
        else:
            with pytest.raises(DecodeError):
                place.decode(data)
