"""A reference to nothing in a good document is one finding, and hides only what it stood for."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.base import yamlio
from generator.base.location import pointer
from generator.base.nodes import Json, Map, copy, is_object, walk
from generator.compare import diff, rules

FILE = Path(__file__).parent / "cases" / "references.yaml"
Steps = tuple[str | int, ...]
DOCUMENT: Map = yamlio.load(FILE.read_text(encoding="utf-8"), FILE.name)
REFERENCES = [path for path, node in walk(DOCUMENT) if is_object(node) and "$ref" in node]
ITSELF = "itself"
NOTHING = {
    "nobody": "#/components/nobody",
    "an anchor that nothing has": "#nobody",
    "the document": "#",
    "a text": "#/info/title",
    "an array": "#/servers",
    "itself": ITSELF,
    "another document, which the bundle lacks": "other.yaml#/nobody",
    "no reference": 5,
}


def broken(path: Steps, value: Json) -> Map:
    """Return the document with *value* for the reference at *path*."""
    doc: Map = copy(DOCUMENT)
    node: Json = doc
    for step in path:
        node = node[step]
    node["$ref"] = pointer(path).replace("%", "%25") if value == ITSELF else value
    return doc


def found(base: Map, revision: Map) -> list[str]:
    return [finding.id for finding in rules.judge(diff.compare(base, revision).changes)]


@pytest.mark.parametrize("nothing", NOTHING)
def test_a_reference_to_nothing_is_one_finding_wherever_it_stands(nothing: str) -> None:
    wrong: dict[str, list[str]] = {}
    for path in REFERENCES:
        answer = found(DOCUMENT, broken(path, NOTHING[nothing]))
        if answer != ["unreadable"]:
            wrong[pointer(path)] = answer
    assert wrong == {}
    assert len(REFERENCES) > 30


def test_nothing_that_was_there_before_is_one_finding_or_none() -> None:
    for path in REFERENCES:
        doc = broken(path, "#/components/nobody")
        assert found(doc, DOCUMENT) == ["unreadable"], pointer(path)
        assert found(doc, doc) == [], pointer(path)


def test_everything_else_is_still_compared() -> None:
    for path in REFERENCES:
        doc = broken(path, "#/components/nobody")
        if path != ("paths", "/b", "post"):
            doc["paths"]["/b"]["get"]["deprecated"] = True
            assert sorted(found(DOCUMENT, doc)) == ["operation-deprecated", "unreadable"], pointer(path)
