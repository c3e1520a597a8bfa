"""Spellings of one set of values are no difference, and a real difference between such spellings is found."""

from __future__ import annotations

from typing import Any

import pytest

from generator.base import yamlio
from generator.base.location import steps
from generator.base.nodes import Map
from generator.compare import rules
from generator.compare.change import Direction
from generator.compare.diff import compare
from generator.compare.finding import Level


def _tagged(value: str) -> str:
    return f"{{type: object, required: [t], properties: {{t: {{const: {value}}}}}}}"


def _deep(leaf: str) -> str:
    schema = f"{{type: {leaf}}}"
    for _ in range(6):
        schema = f"{{type: object, properties: {{a: {schema}}}}}"
    return schema


LONG = f"1{'0' * 399}"
"""An integer that is longer than any float."""
SAME = [
    ("{anyOf: [{type: number}, {type: integer}]}", "{type: number}"),
    ("{oneOf: [{type: string}, {type: boolean}]}", "{type: [boolean, string]}"),
    ("{anyOf: [{enum: [a]}, {const: b}, {type: string, enum: [c, a]}]}", "{enum: [a, b, c]}"),
    ("{anyOf: [{type: string, enum: [a]}, {type: string}]}", "{type: string}"),
    ("{anyOf: [{enum: [a]}, {enum: [b]}, {type: 'null'}]}", "{type: [string, 'null'], enum: [a, b, null]}"),
    ("{type: boolean, enum: [true, false]}", "{type: boolean}"),
    ("{enum: [false, true]}", "{type: boolean}"),
    ("{type: object, propertyNames: {type: string}}", "{type: object}"),
    ("{type: integer, multipleOf: 1}", "{type: integer}"),
    ("{type: string, format: binary}", "{type: string, contentMediaType: application/octet-stream}"),
    ("{type: string, format: byte}", "{type: string, contentEncoding: base64}"),
    ("{type: object, required: [t], properties: {t: {enum: [x, y]}}}", f"{{oneOf: [{_tagged('x')}, {_tagged('y')}]}}"),
]
CAT = "{type: object, required: [t], properties: {t: {const: cat}, a: {type: string}}}"
DOG = "{type: object, required: [t], properties: {t: {const: dog}, b: {type: string}}}"
BOTH = Level.BREAKING, Level.COMPATIBLE
OTHER = [
    ("{anyOf: [{type: string}, {type: boolean}]}", "{}", Level.COMPATIBLE, Level.BREAKING),
    ("{anyOf: [{type: number}, {type: integer}]}", "{type: integer}", Level.BREAKING, Level.COMPATIBLE),
    ("{anyOf: [{enum: [a]}, {enum: [b]}]}", "{enum: [a]}", Level.BREAKING, Level.COMPATIBLE),
    ("{type: boolean}", "{type: boolean, enum: [true]}", Level.BREAKING, Level.COMPATIBLE),
    ("{type: object}", "{type: object, propertyNames: {type: string, pattern: a}}", Level.BREAKING, Level.COMPATIBLE),
    (CAT, f"{{oneOf: [{CAT}, {DOG}]}}", Level.COMPATIBLE, Level.BREAKING),
    (f"{{oneOf: [{CAT}, {DOG}]}}", CAT, Level.BREAKING, Level.COMPATIBLE),
    (f"{{type: integer, maximum: {LONG}}}", "{type: integer, maximum: 10}", Level.BREAKING, Level.COMPATIBLE),
    (f"{{minimum: {LONG}, multipleOf: 0.5}}", f"{{minimum: {LONG[:-1]}1, multipleOf: 0.5}}", *BOTH),
    (f"{{enum: [{LONG}]}}", f"{{enum: [{LONG}, 0.5]}}", Level.COMPATIBLE, Level.BREAKING),
    (
        f"{{oneOf: [{{type: number, minimum: {LONG}}}, {{type: number, maximum: -1}}]}}",
        "{oneOf: [{type: number, minimum: 0.5}, {type: number, maximum: -0.5}]}",
        *BOTH[::-1],
    ),
    # 2.5 is a number and no integer.
    ("{type: integer}", "{anyOf: [{type: integer}, {const: 2.5}]}", Level.COMPATIBLE, Level.BREAKING),
    ("{anyOf: [{type: integer}, {const: 2.5}]}", "{type: integer}", Level.BREAKING, Level.COMPATIBLE),
    ("{enum: [2.5, a]}", "{type: [integer, string], enum: [2.5, a]}", Level.BREAKING, Level.COMPATIBLE),
    ("{type: boolean}", "{enum: [true, 2, false]}", Level.COMPATIBLE, Level.BREAKING),
    ("{enum: [true, 2, false]}", "{type: boolean}", Level.BREAKING, Level.COMPATIBLE),
    # 1 is refused within a union, too.
    (
        "{anyOf: [{const: 1}, {const: -1}]}",
        "{anyOf: [{oneOf: [{const: 1}, {type: [number, boolean]}]}, {const: -1}]}",
        Level.BREAKING,
        Level.BREAKING,
    ),
    # Nothing is valid any more, null included.
    ("{type: 'null'}", "{not: {}}", Level.BREAKING, Level.COMPATIBLE),
    # What is valid against both of a `oneOf` is not excluded by its `not`.
    (
        "{type: string, not: {oneOf: [{pattern: a}, {pattern: b}]}}",
        "{type: string, allOf: [{not: {pattern: a}}, {not: {pattern: b}}]}",
        Level.BREAKING,
        Level.COMPATIBLE,
    ),
    (
        "{type: object, not: {required: [a]}}",
        "{type: object, not: {anyOf: [{required: [a]}, {required: [b]}]}}",
        Level.BREAKING,
        Level.COMPATIBLE,
    ),
    # Limits that come with the values that they are about, or that were implied before.
    ("{type: object}", "{type: [object, string], pattern: a, minLength: 2}", Level.COMPATIBLE, Level.BREAKING),
    ("{type: object, required: [a]}", "{type: object, minProperties: 1}", Level.COMPATIBLE, Level.BREAKING),
    (
        "{type: object, additionalProperties: false, properties: {a: {}}}",
        "{type: object, maxProperties: 3, properties: {a: {}}}",
        Level.COMPATIBLE,
        Level.RISKY,
    ),
    (
        "{type: array, prefixItems: [{type: string}], items: false}",
        "{type: array, prefixItems: [{type: string}, {type: integer}], maxItems: 2}",
        Level.COMPATIBLE,
        Level.BREAKING,
    ),
    (
        "{type: array, prefixItems: [{type: string}, {type: integer}], maxItems: 2}",
        "{type: array, prefixItems: [{type: string}, {type: integer}], maxItems: 1}",
        Level.BREAKING,
        Level.COMPATIBLE,
    ),
    ("{type: string}", "{type: string, if: {minLength: 3}, then: {pattern: a}}", Level.BREAKING, Level.COMPATIBLE),
    (
        "{type: object, additionalProperties: false, properties: {a: {}, b: {}}}",
        "{type: object, additionalProperties: false, properties: {a: {}, b: {}}, propertyNames: {pattern: a}}",
        Level.BREAKING,
        Level.COMPATIBLE,
    ),
    # An object is refused now: it fits two variants of the inner union, of which one says nothing.
    (
        "{type: object}",
        "{type: object, anyOf: [{oneOf: [{}, {type: object}, {type: string, enum: [a]}]}, {type: boolean}]}",
        Level.RISKY,
        Level.BREAKING,
    ),
    # False is refused now: both variants accept it.
    ("{enum: [2, false, a]}", "{oneOf: [{enum: [2, false, a]}, {type: boolean}]}", Level.RISKY, Level.BREAKING),
    # The new variant is like the other one for five levels.
    (
        f"{{anyOf: [{{type: array, items: {{}}}}, {_deep('string')}]}}",
        f"{{anyOf: [{{type: array, items: {{}}}}, {_deep('string')}, {_deep('integer')}]}}",
        Level.COMPATIBLE,
        Level.BREAKING,
    ),
]


def _document(schema: str, version: str = "3.1.0") -> Map:
    content = "{content: {application/json: {schema: {$ref: '#/components/schemas/P'}}}}"
    operation = f"{{requestBody: {content}, responses: {{'200': {content}}}}}"
    schemas = f"{{S: {{type: string}}, P: {{type: object, properties: {{p: {schema}}}}}}}"
    text = f"{{openapi: {version}, paths: {{/x: {{post: {operation}}}}}, components: {{schemas: {schemas}}}}}"
    document = yamlio.load(text, "x.yaml")
    assert isinstance(document, Map)
    return document


def _levels(base: str, revision: str) -> dict[Direction, Level]:
    worst: dict[Direction, Level] = {}
    for change in compare(_document(base), _document(revision)).changes:
        for direction, (_, verdict) in rules.verdicts(change).items():
            worst[direction] = max(verdict.level, worst.get(direction, verdict.level))
    return worst


@pytest.mark.parametrize("base, revision", SAME)
def test_two_spellings_of_one_meaning_are_no_change(base: str, revision: str) -> None:
    for one, other in ((base, revision), (revision, base)):
        assert compare(_document(one), _document(other)).changes == ()


@pytest.mark.parametrize("base, revision, sent, received", OTHER)
def test_what_differs_is_found_in_each_direction(base: str, revision: str, sent: Level, received: Level) -> None:
    assert _levels(base, revision) == {Direction.REQUEST: sent, Direction.RESPONSE: received}


@pytest.mark.parametrize("version, changes", [("3.0.3", 0), ("3.1.0", 1)])
def test_what_stands_beside_a_reference_counts_from_version_3_1_on(version: str, changes: int) -> None:
    base, revision = (
        _document(schema, version)
        for schema in ("{$ref: '#/components/schemas/S'}", "{$ref: '#/components/schemas/S', enum: [x]}")
    )
    assert len(compare(base, revision).changes) == changes


def _shared_tag(size: str) -> Any:
    file = f"{{type: object, properties: {{type: {{const: file}}, id: {{type: string}}{size}}}}}"
    link = "{type: object, properties: {type: {const: file}, url: {type: string}, title: {type: string}}}"
    return _document(f"{{oneOf: [{CAT}, {file}, {link}]}}")


def test_variants_that_share_a_value_of_the_tag_are_matched_by_what_they_say() -> None:
    found = compare(_shared_tag(""), _shared_tag(", size: {type: integer}")).changes
    assert [(change.subject.value, change.action.value, change.name) for change in found] == [
        ("property", "added", "size")
    ]


def test_a_finding_names_a_place_in_its_own_direction() -> None:
    (finding,) = rules.judge(compare(_document("{type: string}"), _document("{type: string, maxLength: 3}")).changes)
    assert (finding.direction, finding.change.place) == (Direction.REQUEST, "POST /x request p")


def test_a_difference_that_operations_reach_is_not_headed_by_an_unused_schema() -> None:
    def document(kind: str) -> Map:
        deep = f"{{type: object, properties: {{a: {{type: array, items: {{type: {kind}}}}}}}}}"
        content = "{content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Deep'}}}}}"
        schemas = f"{{Alone: {{properties: {{d: {{$ref: '#/components/schemas/Deep'}}}}}}, Deep: {deep}}}"
        paths = f"{{/x: {{get: {{responses: {{'200': {content}}}}}}}}}"
        loaded = yamlio.load(f"{{openapi: 3.1.0, paths: {paths}, components: {{schemas: {schemas}}}}}", "x.yaml")
        assert isinstance(loaded, Map)
        return loaded

    [change] = compare(document("string"), document("integer")).changes
    assert (change.place, change.operations) == ("GET /x 200 [].a[]", ("GET /x",))


SHARED = """
openapi: 3.1.0
paths:
  /x:
    get:
      parameters: [{name: kind, in: query, schema: {$ref: '#/components/schemas/Kind'}}]
      responses: {'200': {content: {application/json: {schema: {type: array, items: {type: object, properties: {state: {$ref: '#/components/schemas/Kind'}}}}}}}}
components: {schemas: {Kind: {type: string, enum: [a, b]}}}
"""  # noqa: E501 - one document


def test_a_finding_names_what_stands_at_its_place() -> None:
    base, revision = (yamlio.load(text, "x.yaml") for text in (SHARED, SHARED.replace("[a, b]", "[a, b, c]")))
    (finding,) = rules.judge(compare(base, revision).changes)
    assert (finding.change.place, finding.message) == ("GET /x 200 [].state", 'value `"c"` of property `state` is new')
    (finding,) = rules.judge(compare(revision, base).changes)
    assert (finding.change.place, finding.message) == ("GET /x query kind", 'value `"c"` of parameter `kind` is gone')


@pytest.mark.parametrize(
    "base, revision",
    [
        ("{allOf: [{not: {const: a}}, {not: {const: b}}]}", "{not: {anyOf: [{const: a}, {pattern: c}]}}"),
        ("{anyOf: [{not: {pattern: a}}, {not: {pattern: b}}]}", "{not: {allOf: [{pattern: a}, {minLength: 3}]}}"),
        ("{not: {allOf: [{not: {pattern: a}}, {not: {pattern: b}}]}}", "{anyOf: [{pattern: a}, {minLength: 3}]}"),
        ("{type: array, prefixItems: [{}, {}], maxItems: 2}", "{type: array, prefixItems: [{}, {}], items: {}}"),
    ],
)
def test_what_was_written_otherwise_is_named_where_it_stands(base: str, revision: str) -> None:
    documents = _document(base), _document(revision)
    changes = compare(*documents).changes
    assert changes
    for change in changes:
        for document, side in zip(documents, (change.base, change.revision), strict=True):
            node: Any = document
            for step in steps(side.pointer):
                node = node[int(step) if isinstance(node, list) else step]
            assert side.mark.line == 1
            assert "/properties/p" in side.pointer
