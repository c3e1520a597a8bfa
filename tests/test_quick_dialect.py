"""The quick check of schemas lets nothing pass that the library of JSON Schema refuses, and passes all of our own."""

from __future__ import annotations

from generator.base.nodes import Json, below, is_object
from generator.base.schemas import components
from generator.validate import standard
from generator.validate.quick_dialect import QuickChecks
from tests import consolidated

_CHECKS = QuickChecks(standard.dialect().schema)
_PLAIN: list[Json] = [None, True, 0, -1, 1, 0.0, 0.5, 1.0, "", "string", "1x", "a#b", "#/a", [], {}]
_VALUES: list[Json] = [
    *_PLAIN,
    *([value] for value in _PLAIN),
    *({"a": value} for value in _PLAIN),
    ["string", "null"],
    ["string", "string"],
    [{}, {"type": 5}],
    {"a": ["b", "b"]},
    {"a": {"type": "objects"}},
    {"type": "objects"},
    {"properties": {"a": {"minLength": -1}}},
]


def test_what_passes_quickly_passes_the_library() -> None:
    dialect = standard.dialect()
    stated = [node["properties"] for node in below(dialect.schema) if is_object(node) and "properties" in node]
    keywords = {keyword for properties in stated if is_object(properties) for keyword in properties}
    assert {"properties", "anyOf", "$ref", "minItems", "pattern", "multipleOf", "contentSchema"} < keywords
    passed = [(name, value) for name in sorted(keywords) for value in _VALUES if _CHECKS.check({name: value})]
    assert 400 < len(passed) < len(keywords) * len(_VALUES) / 2
    assert [pair for pair in passed if not dialect.is_valid(dict([pair]))] == []
    assert [value for value in _VALUES if _CHECKS.check(value) and not dialect.is_valid(value)] == []


def test_every_schema_of_the_document_passes_quickly() -> None:
    schemas = components(consolidated.elevenlabs().shaped.doc)
    assert [name for name, schema in schemas.items() if not _CHECKS.check(schema)] == []
