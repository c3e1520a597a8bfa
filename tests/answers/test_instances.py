"""The random answers are what the document allows, by an independent validator; they are bounded, and end."""

from __future__ import annotations

import json
import random
import re
import time
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it ships no types
import pytest
import yaml

from generator.runtime.testing.checking import fits, misfits
from generator.runtime.testing.instances import Instances
from generator.runtime.testing.schemas import Schemas
from generator.runtime.testing.texts import text
from tests import kitchen_sink
from tests.answers.mutations import mutated

ROOT = Path(__file__).parents[2]
SCHEMAS: dict[str, Any] = {
    "AllOf": {
        "allOf": [
            {"type": "object", "required": ["a"], "properties": {"a": {"type": ["string", "integer"]}}},
            {"properties": {"a": {"type": "integer", "minimum": 3}, "b": {"enum": ["x", "y"]}}, "required": ["b"]},
        ]
    },
    "Bounds": {
        "type": "object",
        "required": ["above", "step", "short", "few", "pair"],
        "properties": {
            "above": {"type": "number", "exclusiveMinimum": 1, "maximum": 1.5},
            "step": {"type": "integer", "multipleOf": 7, "minimum": 10, "maximum": 22},
            "short": {"type": "string", "minLength": 3, "maxLength": 4},
            "few": {"type": "array", "items": {"type": "boolean"}, "minItems": 2, "maxItems": 2},
            "pair": {"type": "array", "prefixItems": [{"const": 1}, {"type": "string"}], "minItems": 2, "items": False},
            "set": {"type": "array", "items": {"enum": [1, 2, 3]}, "uniqueItems": True},
        },
        "additionalProperties": False,
    },
    "Map": {
        "type": "object",
        "propertyNames": {"pattern": "^k[0-9]{2}$"},
        "additionalProperties": {"type": "integer"},
        "minProperties": 2,
    },
    "Overlapping": {
        "oneOf": [
            {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
            {"type": "object", "required": ["a", "b"], "properties": {"a": {"const": "x"}, "b": {"type": "string"}}},
            {"type": "integer", "not": {"const": 0}},
        ]
    },
    "Tree": {"type": "object", "required": ["next"], "properties": {"next": {"$ref": "#/components/schemas/Next"}}},
    "Next": {"anyOf": [{"$ref": "#/components/schemas/Tree"}, {"type": "null"}]},
    "Escaped/Name~": {"type": "object", "properties": {"self": {"$ref": "#/components/schemas/Escaped~1Name~0"}}},
    "Anything": {},
    "Long": {
        "type": "object",
        "required": ["above", "below", "free", "step"],
        "properties": {
            "above": {"type": "number", "exclusiveMinimum": 10**400},
            "below": {"type": "number", "maximum": -(10**400)},
            "free": {"type": "number", "minimum": -(10**400), "exclusiveMaximum": 10**400},
            "step": {"type": "integer", "exclusiveMinimum": 10**400, "multipleOf": 7},
        },
    },
}


def validator(document: dict[str, Any], name: str) -> Any:
    """The schemas of a document under a name that `jsonschema` can follow, and one of them as the root."""
    escaped = name.replace("~", "~0").replace("/", "~1")
    whole = {"components": document["components"], "$ref": f"#/components/schemas/{escaped}"}
    return jsonschema.Draft202012Validator(json.loads(json.dumps(whole)))


def documents() -> dict[str, dict[str, Any]]:
    own = yaml.load((ROOT / "spec" / "openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    return {
        "own": own,
        "sink": json.loads(json.dumps(kitchen_sink.shaped().doc)),
        "made up": {"components": {"schemas": SCHEMAS}},
    }


def test_every_value_is_valid_and_one_seed_gives_one_answer() -> None:
    wrong: list[str] = []
    tried = 0
    for title, document in documents().items():
        made, again = (Instances(Schemas(document), 5) for _ in range(2))
        for number, name in enumerate(document["components"]["schemas"]):
            if title == "own" and number % 4:
                continue
            judge = validator(document, name)
            for _ in range(8 if title == "made up" else 3):
                value = made.component(name)
                tried += 1
                assert value == again.component(name), name
                wrong += [f"{title} {name}: {error.message[:200]}" for error in judge.iter_errors(value)]
    assert wrong == []
    assert tried > 300


def test_values_of_an_enum_that_is_merged_of_two_are_given_in_turn() -> None:
    # Which list is merged anew each time; by its identity it would be another one each time, or one that is gone.
    either = {"enum": [*"abcdef"], "oneOf": [{"enum": [*"abcx"]}, {"enum": [*"defx"]}]}
    made = Instances(Schemas({"components": {"schemas": {"Either": either}}}), 5)
    values = "".join(made.component("Either") for _ in range(60))
    for listed in ("abc", "def"):
        given = "".join(value for value in values if value in listed)
        assert given in listed * 30
        assert len(given) > 20


def test_what_is_no_value_is_seen_as_jsonschema_sees_it() -> None:
    tried = refused = 0
    for name in ("AllOf", "Bounds", "Map", "Overlapping"):
        document = {"components": {"schemas": SCHEMAS}}
        schemas, judge = Schemas(document), validator(document, name)
        schema = {"$ref": f"#/components/schemas/{name}"}
        made = Instances(schemas, 6)
        for value in (made.value(schema) for _ in range(6)):
            for what, where in mutated(value):
                tried += 1
                expected = judge.is_valid(value)
                if not expected and name == "Map" and ("key" in what or where == "$"):
                    continue  # A pattern is not run.
                refused += not expected
                assert fits(schemas, schema, value) == expected, (name, what, where, value)
    assert tried > 200
    assert 0 < refused < tried


def test_every_variant_and_every_value_of_an_enum_comes_in_turn() -> None:
    schema = {"type": "array", "minItems": 12, "maxItems": 12, "items": {"oneOf": [{"enum": ["a", "b"]}, {"const": 1}]}}
    assert {*Instances(Schemas({}), 1).value(schema)} == {"a", "b", 1}
    both = {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in ("Cat", "Dog")]}
    pets = {"discriminator": {"propertyName": "pet", "mapping": {"c": "Cat"}}, **both}
    animal = {"type": "object", "properties": {"pet": {"type": "string"}}}
    made = Instances(Schemas({"components": {"schemas": {"Cat": animal, "Dog": animal}}}), 1)
    assert {made.value(pets)["pet"] for _ in range(4)} == {"c", "Dog"}


def test_of_a_long_integer_is_known_whether_it_is_a_multiple() -> None:
    found = [fits(Schemas({}), {"multipleOf": step}, 10**400 + 1) for step in (0.5, 1, 0.3, 7)]
    assert found == [True, True, False, (10**400 + 1) % 7 == 0]


SAID: dict[str, tuple[dict[str, Any], list[Any], list[Any]]] = {
    "two patterns": ({"oneOf": [{"pattern": "^a"}, {"pattern": "^b"}]}, ["a", "b"], []),
    "no such pattern": ({"not": {"pattern": "^a"}}, ["b"], []),
    "names by a pattern": ({"patternProperties": {"^x": {}}, "additionalProperties": False}, [{"x": 1}], []),
    "two sets of names": (
        {"oneOf": [{"properties": {n: {}}, "unevaluatedProperties": False, "required": [n]} for n in "ab"]},
        [{"a": 1}],
        [{}],
    ),
    "then": ({"if": {"required": ["a"]}, "then": {"required": ["b"]}}, [{}, {"a": 1, "b": 1}], [{"a": 1}]),
    "else": ({"if": {"type": "object"}, "else": {"type": "string"}}, [{}, "a"], [1]),
    "if in doubt": ({"if": {"pattern": "^a"}, "then": False}, ["b"], []),
    "needed schemas": ({"dependentSchemas": {"a": {"required": ["b"]}}}, [{}, {"b": 1}, []], [{"a": 1}]),
    "needed names": ({"dependentRequired": {"a": ["b"]}}, [{}, {"a": 1, "b": 1}], [{"a": 1}]),
    "contains": ({"type": "array", "contains": {"type": "string"}}, [["a", 1]], [[], [1]]),
    "itself": (
        {
            "$ref": "#/components/schemas/Own",
            "components": {
                "schemas": {"Own": {"if": {"$ref": "#/components/schemas/Own"}, "then": {"type": "string"}}}
            },
        },
        ["a"],
        [],
    ),
}
"""A schema, values that it allows, and values that it does not."""


@pytest.mark.parametrize("name", SAID)
def test_what_a_keyword_forbids_is_refused_and_what_nobody_read_is_not(name: str) -> None:
    schema, allowed, others = SAID[name]
    schemas = Schemas(schema)
    values, expected = [*allowed, *others], [True] * len(allowed) + [False] * len(others)
    assert [fits(schemas, schema, value) for value in values] == expected
    if name != "itself":  # of which that validator finds no end
        judge: Any = jsonschema.Draft202012Validator(schema)
        assert [judge.is_valid(value) for value in values] == expected


def test_three_point_nought_is_read_too() -> None:
    schemas = Schemas({})
    schema = {"type": "number", "nullable": True, "minimum": 1, "exclusiveMinimum": True, "maximum": 2}
    values = [Instances(schemas, seed).value(schema) for seed in range(20)]
    assert all(fits(schemas, schema, value) for value in [*values, None])
    assert not fits(schemas, schema, 1)


def test_what_holds_itself_ends_and_what_cannot_end_is_an_error() -> None:
    own = {"$ref": "#/components/schemas/Own"}
    for schema in (
        {"type": "object", "required": ["a"], "properties": {"a": own}},
        {"allOf": [own], "required": ["a"], "properties": {"a": own}},
    ):
        schemas = Schemas({"components": {"schemas": {"Own": schema}}})
        assert fits(schemas, {"type": "object", "properties": {"a": own}}, {})
        with pytest.raises(ValueError, match="holds another value of it"):
            Instances(schemas, 1).value(own)
    wide = {"type": "array", "minItems": 3, "items": {"$ref": "#/components/schemas/Wide"}}
    schemas = Schemas({"components": {"schemas": {"Wide": {"anyOf": [wide, {"type": "null"}]}}}})
    assert len(json.dumps(Instances(schemas, 1, depth=50, size=200).component("Wide"))) < 10_000


def test_a_document_that_asks_for_millions_of_parts_gets_some_of_them() -> None:
    many = {"type": "array", "minItems": 10**13, "items": {"type": "array", "minItems": 10**7}}
    wide = {"type": "object", "minProperties": 10**13, "additionalProperties": {"type": "object", "minProperties": 9}}
    for schema in (many, wide):
        assert 1_000 < len(json.dumps(Instances(Schemas({}), 1).value(schema))) < 1_000_000


def test_a_pattern_is_written_by_and_never_run() -> None:
    chance = random.Random(1)
    simple = (
        r"^[a-zA-Z0-9_-]{1,64}$",
        r"^\d{4}-\d{2}-\d{2}$|^\d{4}$",
        r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$",
        r"^[\x09\x20-\x7E]+$",
        r"^(?:ab|c[^d]?)\.x$",
        r"^prod_[a-z0-9]{26}$",
    )
    for pattern in simple:
        for _ in range(20):
            assert re.search(pattern, text({"pattern": pattern}, chance)), pattern
    start = time.process_time()
    for hostile in (r"^(a+)+$", r"^(((a{99}){99}){99}){99}$", "(?=a)b", "[", "(" * 5_000, "a{999999999}", r"\p{L}"):
        assert len(text({"pattern": hostile, "default": "a" * 60 + "!"}, chance)) <= 10_000
        assert [*misfits(Schemas({}), {"pattern": hostile}, "a" * 60 + "!")] == []
    assert time.process_time() - start < 20
