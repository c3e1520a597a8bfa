"""Short cuts: nothing is missed by them, and nothing found that is not there."""

from __future__ import annotations

import json
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from generator.base import documents, yamlio
from generator.base.bundling.bundle import has_other_references, may_refer_elsewhere
from generator.base.location import pointer
from generator.base.nodes import Map, copy, is_list, is_object, plain, walk
from generator.compare.diff import compare
from generator.compare.diff.canonical_json import canon
from generator.compare.diff.document_index import DocumentIndex
from tests.drift.edits import SCHEMA_EDITS, Edit
from tests.drift.edits_of_operations import OPERATION_EDITS
from tests.drift.rewritings import REWRITINGS, Rewriting
from tests.drift.shortcuts import assert_short_is_plain
from tests.drift.test_diff_properties import CHECKED, SEEDS, real

EDITS: tuple[Edit, ...] = (*SCHEMA_EDITS, *OPERATION_EDITS)
TYPES = ("string", "integer")


@frozen
class Pair:
    """Two documents that differ in one word of their schemas, `CHANGED`."""

    schemas: str
    words: tuple[str, str] = TYPES
    differs: bool = True
    failure: str = "{description: ''}"
    """The response 400 of the operation."""


PAIRS = {
    "what a schema leads to in three steps": Pair(
        "A: {properties: {b: {$ref: '#/components/schemas/B'}}}, B: {items: {$ref: '#/components/schemas/C'}},"
        " C: {type: CHANGED}",
    ),
    "in a circle": Pair(
        "A: {properties: {b: {$ref: '#/components/schemas/B'}}},"
        " B: {properties: {a: {$ref: '#/components/schemas/A'}, c: {type: CHANGED}}}",
    ),
    "a number that equals a boolean in Python": Pair("A: {properties: {b: {default: CHANGED}}}", ("1", "true")),
    "what a reference into a schema leads to": Pair(
        "A: {items: {$ref: '#/components/schemas/B/properties/c'}}, B: {properties: {c: {type: CHANGED}}}",
    ),
    "a schema that a mapping names without a reference": Pair(
        "A: {type: object, discriminator: {propertyName: kind, mapping: {b: B}}},"
        " B: {type: object, properties: {kind: {type: string}, c: {type: CHANGED}}}",
    ),
    "a schema that takes in another, which stands for it": Pair(
        "A: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}},"
        " B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {c: {type: CHANGED}}}]}",
    ),
    "a reference that leads nowhere now": Pair("A: {items: {$ref: '#/components/schemas/B'}}, CHANGED: {}", ("B", "C")),
    "a reference that leads nowhere in both": Pair(
        "A: {properties: {b: {$ref: '#/components/schemas/B'}, c: {type: CHANGED}}}",
    ),
    "an unused schema that another one is like": Pair(
        "A: {properties: {b: {type: object, properties: {c: {type: string}}}}},"
        " Unused: {type: object, properties: {CHANGED: {type: string}}}",
        ("c", "d"),
    ),
    "an unused schema that one in a keyword is like": Pair(
        "A: {not: {type: object, properties: {c: {type: string}}}}, CHANGED: {properties: {c: {type: string}}}",
        ("B", "C"),
        differs=False,
    ),
    "an unused schema that came": Pair(
        "A: {type: object}, CHANGED: {type: object, properties: {c: {type: string}}}", ("B", "x-none: {}, C")
    ),
    "an unused schema that has an extension alone": Pair("A: {items: {x-a: 1}}CHANGED", ("", ", C: {x-a: 1}"), False),
    "an unused schema of which another has an extension": Pair(
        "A: {items: {x-a: 1, x-b: c}}CHANGED", ("", ", C: {x-b: c}")
    ),
    "an unused schema with a bound that is written in another way": Pair(
        "A: {items: {type: integer, exclusiveMinimum: 0}}CHANGED", ("", ", C: {type: integer, minimum: 1}"), False
    ),
    "an unused union of what stands in one elsewhere": Pair(
        "A: {properties: {b: {anyOf: [{$ref: '#/components/schemas/D'}, {type: string}]}}},"
        " D: {properties: {d: {type: string}}}CHANGED",
        ("", ", C: {anyOf: [{properties: {d: {type: string}}}, {type: string}]}"),
        differs=False,
    ),
    "an unused schema that stands beside another for one property": Pair(
        "A: {allOf: [{properties: {p: {properties: {c: {type: string}}}}}, {properties: {p: {$ref:"
        " '#/components/schemas/D'}}}]}, D: {allOf: [{$ref: '#/components/schemas/E'}]},"
        " E: {properties: {d: {type: string}}}CHANGED",
        ("", ", C: {properties: {c: {type: string}, d: {type: string}}}"),
        differs=False,
    ),
    "an unused schema that stands in an unchanged response": Pair(
        "A: {type: object}CHANGED",
        ("", ", C: {properties: {c: {type: string}}}"),
        differs=False,
        failure="{content: {a: {schema: {items: {properties: {c: {type: string}}}}}}}",
    ),
    "a number that equals a boolean, in a response": Pair("A: {}", ("1", "true"), failure="{x-a: CHANGED}"),
    "a response that leads nowhere, on another way": Pair(
        "A: {}", ("B", "C"), failure="{$ref: '#/components/responses/CHANGED'}"
    ),
    "a response that is to lead somewhere": Pair(
        "A: {}", ("{}", "{$ref: '#/components/responses/B'}"), failure="CHANGED"
    ),
    "a response whose schema leads to what differs": Pair(
        "A: {}, B: {type: CHANGED}", failure="{content: {a: {schema: {$ref: '#/components/schemas/B'}}}}"
    ),
}


def _document(schemas: str, failure: str) -> Map:
    content = "{content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}"
    doc = yamlio.load(
        f"{{openapi: 3.1.0, paths: {{/a: {{post: {{requestBody: {content},"
        f" responses: {{'200': {content}, '400': {failure}}}}}}}}},"
        f" components: {{schemas: {{{schemas}}}}}}}",
        "a.yaml",
    )
    assert isinstance(doc, Map)
    return doc


@pytest.mark.parametrize("name", PAIRS)
def test_nothing_is_missed_that_something_unchanged_leads_to(name: str) -> None:
    pair = PAIRS[name]
    base, revision = (
        _document(pair.schemas.replace("CHANGED", word), pair.failure.replace("CHANGED", word)) for word in pair.words
    )
    assert_short_is_plain(base, revision)
    assert_short_is_plain(revision, base)
    assert bool(compare(base, revision).changes) is pair.differs


@CHECKED
@given(
    edits=st.lists(st.sampled_from(EDITS), min_size=1, max_size=4),
    rewritings=st.lists(st.sampled_from(REWRITINGS), max_size=2),
    seed=SEEDS,
    back=st.booleans(),
)
def test_any_edits_of_the_real_document_are_found_as_by_the_plain_comparison(
    edits: list[Edit], rewritings: list[Rewriting], seed: int, back: bool
) -> None:
    doc, random = copy(real()), Random(seed)
    for edit in edits:
        edit(doc, random)
    for rewriting in rewritings:
        rewriting(doc, random)
    assert_short_is_plain(*((doc, real()) if back else (real(), doc)))


REFERENCES = {
    "'#/components/schemas/A'": False,
    "'#'": False,
    "other.yaml": True,
    "'other.yaml#/A'": True,
    "'#anchor'": True,
    "!!str other.yaml": True,
    '"\\x6fther.yaml"': True,
}
KEYS = (
    *("$ref", "'$ref'", '"$ref"', "? $ref\n   "),
    *('"\\x24ref"', '"\\u0024ref"', '"$r\\u0065f"', '? "$re\\\n      f"\n   '),
)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("reference", REFERENCES)
def test_a_reference_elsewhere_shows_in_the_text_however_it_is_written(reference: str, key: str) -> None:
    text = f"openapi: 3.1.0\npaths:\n  /a:\n   {key}: {reference}\n"
    doc = documents.openapi_document(text, "a.yaml")
    assert has_other_references(doc) is REFERENCES[reference]
    assert may_refer_elsewhere(text) or not has_other_references(doc)
    as_json = json.dumps(plain(doc))
    assert may_refer_elsewhere(as_json) is REFERENCES[reference]


@pytest.mark.parametrize("size", [1, 40])
def test_what_was_read_from_json_is_found_where_a_walk_finds_it(size: int) -> None:
    operation = {"get": {"tags": ["a", "b"], "responses": {"200": {"content": {"a": [[{"x": 1}], []]}}}}}
    doc = documents.openapi_document(
        json.dumps({"openapi": "3.1.0", "paths": {f"/{i}": operation for i in range(size)}}), "a.json"
    )
    index = DocumentIndex(doc)
    del doc["paths"]["/0"]["get"]["tags"][0]
    doc["paths"]["/new"] = Map({"get": Map()})
    doc["paths"]["/0"] = Map(doc["paths"]["/0"])
    for path, node in walk(doc):
        if isinstance(node, (dict, list)):
            assert index.pointer(node) == pointer(path)


_NUMBERS = st.sampled_from([1, 1.0, -0.0, 1.5, 1e16, 1e22, 2e-7, 10**16, 1e300]) | st.floats(
    allow_nan=False, allow_infinity=False
)
_VALUES = st.recursive(
    _NUMBERS | st.none() | st.booleans() | st.sampled_from(["", "1.0", "1e+16", "e+", "\u00e9"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b.0"]), inner, max_size=2),
    max_leaves=6,
)


@given(value=_VALUES)
def test_equal_numbers_are_one_text_however_they_are_written(value: Any) -> None:
    def whole(node: Any) -> Any:
        if is_list(node):
            return [whole(item) for item in node]
        if is_object(node):
            return {key: whole(item) for key, item in node.items()}
        return int(Fraction(repr(node))) if isinstance(node, float) and node.is_integer() else node

    assert canon(value) == json.dumps(whole(value), ensure_ascii=False, sort_keys=True)
