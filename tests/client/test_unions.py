"""Every union, told apart by every value of its tag, wherever a model holds it: the rows are in unions.yaml."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import product
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
        """Return the model with *data* inside, and the union's value."""
        model = self.read(data)
        return model, self.unwrap(getattr(model, self.property))

    def read(self, data: Any, *, strict: bool = False) -> Any:
        """Read *data* inside the model; check that it is encoded back."""
        payload = {**minimal(self.component), self.property: self.wrap(data)}
        before = deepcopy(payload)
        model = getattr(client, class_of(self.component)).from_dict(payload, strict=strict)
        assert payload == before
        assert model.to_dict() == before
        return model


def places(union: str) -> Iterator[Place]:
    for component, owner in components().items():
        for name, schema in owner.get("properties", {}).items():
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
    several = {
        name
        for name, schema in components().items()
        if sum(variant.get("type") != "null" for variant in alternatives(schema)) > 1
    }
    assert several == set(unions())
    assert (len(TAGGED), len(TAGLESS), len(SCALAR)) == (23, 7, 6)


def test_no_union_hides_inside_a_schema() -> None:
    def look(schema: Schema) -> None:
        assert sum(variant.get("type") != "null" for variant in alternatives(schema)) < 2
        for inner in (*schema.get("properties", {}).values(), *alternatives(schema)):
            look(inner)
        for key in ("items", "additionalProperties"):
            if key in schema:
                look(schema[key])

    for name, schema in components().items():
        if name not in unions():
            look(schema)


def test_every_value_that_an_variant_states_has_a_row(subtests: pytest.Subtests) -> None:
    for union in TAGGED:
        with subtests.test(union):
            row = unions()[union]
            values: dict[str, str] = {}
            for variant in alternatives(components()[union]):
                for value in stated(variant, row.tag or ""):
                    assert values.setdefault(value, class_of(resolve(variant)[0] or "")) == row.rows.get(value)
            assert set(values) == set(row.rows)


def test_the_document_says_the_same(subtests: pytest.Subtests) -> None:
    for union in TAGGED:
        with subtests.test(union):
            row, discriminator = unions()[union], components()[union]["discriminator"]
            mapping = {value: class_of(ref.rpartition("/")[2]) for value, ref in discriminator["mapping"].items()}
            assert (discriminator["propertyName"], mapping) == (row.tag, dict(row.rows))
            default = discriminator.get("x-default-mapping") or components()[union].get("x-default-mapping")
            assert (class_of(default.rpartition("/")[2]) if default else None) == row.default


def test_the_number_of_rows() -> None:
    assert len(ROWS) == 129
    assert all(list(places(name)) for name in unions())
    assert all(set(row.untagged) == set(row.classes) or row.default for row in unions().values() if row.tag)


def test_tag(subtests: pytest.Subtests) -> None:
    for union, value, expected in ROWS:
        with subtests.test(f"{union}: {value}"):
            for full, place in product((minimal, maximal), places(union)):
                data = {**full(models()[expected]), unions()[union].tag: value}
                _, decoded = place.decode(data)
                assert type(decoded).__name__ == expected, place
                assert decoded.to_dict() == data, place


def test_a_tag_that_nobody_knows(subtests: pytest.Subtests) -> None:
    for union in TAGGED:
        with subtests.test(union):
            row = unions()[union]
            for place, class_, value in product(places(union), row.classes, NOT_TAGS):
                check_unknown(union, place, {**maximal(models()[class_]), row.tag: value})


def check_unknown(union: str, place: Place, data: Any) -> None:
    _, decoded = place.decode(data)
    assert type(decoded).__name__ == unknown(union), (place, data)
    assert decoded.raw == data
    assert decoded.to_dict() == data


def test_without_a_tag(subtests: pytest.Subtests) -> None:
    for union, class_, full, expected in UNTAGGED:
        with subtests.test(f"{union}: {class_}, {full.__name__}"):
            check_untagged(union, class_, full(models()[class_]), expected, absences(union))


def check_untagged(union: str, class_: str, data: Any, expected: str, ways: list[dict[str, None]]) -> None:
    tag = unions()[union].tag
    bare = {key: value for key, value in data.items() if key != tag}
    for place in places(union):
        for absent in ways:
            _, decoded = place.decode({**bare, **absent})
            name = {"same": class_, "unknown": unknown(union)}.get(expected, expected)
            assert type(decoded).__name__ == name, (place, absent)


def absences(union: str) -> list[dict[str, None]]:
    """No tag; and null, which only an answer may hold where the document forbids it."""
    tag = unions()[union].tag or ""
    return [{}, {tag: None}] if union in answered() else [{}]


def test_the_only_class_that_need_not_have_a_tag(subtests: pytest.Subtests) -> None:
    with_default = {union: row.default for union, row in unions().items() if row.default}
    assert len(with_default) == 5
    for union, default in with_default.items():
        with subtests.test(union):
            for class_, full in product(unions()[union].classes, (minimal, maximal)):
                # What another class has beyond the default one is extra there, so that nothing is lost.
                ways = [{}, {unions()[union].tag or "": None}]
                check_untagged(union, class_, full(models()[class_]), default, ways)


def test_by_properties(subtests: pytest.Subtests) -> None:
    for union in TAGLESS:
        for place in places(union):
            with subtests.test(f"{union} in {place.component}.{place.property}"):
                check_properties(union, place)


def check_properties(union: str, place: Place) -> None:
    row = unions()[union]
    for class_, own in row.own.items():
        for name in own:
            data = {name: maximal(models()[class_])[name], "beyond": 1}
            _, decoded = place.decode(data)
            assert type(decoded).__name__ == class_
            assert decoded.extra == {"beyond": 1}
        _, decoded = place.decode(maximal(models()[class_]))
        assert type(decoded).__name__ == class_
    for nothing_own in ({}, {"description": "d"}, {"beyond": 1}):
        if len(row.own) > 1:
            check_unknown(union, place, nothing_own)
        else:
            # The only class of objects: the JSON kind decides, so that what it requires is missing.
            _, decoded = place.decode(nothing_own)
            assert {problem.reason for problem in decoded.problems()} == {"required, but missing"}
            assert decoded.to_dict() == nothing_own
    if len(row.own) > 1:
        check_unknown(union, place, {own[0]: "x" for own in row.own.values()})


def test_what_is_no_object(subtests: pytest.Subtests) -> None:
    for union in (*TAGGED, *TAGLESS):
        with subtests.test(union):
            for (kind, data), place in product(SAMPLES[:-1], places(union)):
                if kind in unions()[union].kinds:
                    _, decoded = place.decode(data)
                    assert (type(decoded), decoded) == (type(data), data), place
                else:
                    check_unknown(union, place, data)


def test_a_whole_number_is_an_integer_however_it_is_written() -> None:
    [place] = places("ValidationErrorLocItems")
    model = getattr(client, class_of(place.component)).from_dict({**minimal(place.component), "loc": [5.0, "x"]})
    assert (model.loc, type(model.loc[0])) == ([5, "x"], int)


def test_by_kind(subtests: pytest.Subtests) -> None:
    for union in SCALAR:
        with subtests.test(union):
            row = unions()[union]
            assert set(row.kinds) == kinds(components()[union]) - {"null"}
            for (kind, data), place in product(SAMPLES, places(union)):
                if kind in row.kinds or (kind == "integer" and "number" in row.kinds):
                    _, decoded = place.decode(data)
                    assert (type(decoded), decoded) == (type(data), data), place
                else:
                    broken = place.read(data)
                    [problem] = broken.problems()
                    assert problem.found == data
                    with pytest.raises(DecodeError):
                        place.read(data, strict=True)
