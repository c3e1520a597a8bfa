"""Unions in unions, far deeper than anybody reads: what is known of them is said, and it takes no time."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.base import budget, yamlio
from generator.base.errors import DocumentError
from generator.base.nodes import Map
from generator.compare import diff, rules
from generator.compare.change import Change
from generator.compare.diff import disjointness, overlaps, subsumption

_DEEP = 70


def _document(leaf: str, *, is_direct: bool, reverses: bool) -> Map:
    """Return a document with unions of two variants, one of which is, or has as a property, the next union."""
    schemas: dict[str, Any] = {}
    for index in range(_DEEP):
        inner = {"$ref": f"#/components/schemas/U{index + 1}"}
        variants = [inner if is_direct else _variant(f"a{index}", inner), _variant(f"b{index}", {"type": "string"})]
        schemas[f"U{index}"] = {"oneOf": variants[::-1] if reverses else variants}
    schemas[f"U{_DEEP}"] = _variant("leaf", {"type": leaf})
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/U0"}}}}
    paths = {"/x": {"post": {"requestBody": body, "responses": {}}}}
    doc = {"openapi": "3.1.0", "info": {}, "paths": paths, "components": {"schemas": schemas}}
    found: Map = yamlio.load(json.dumps(doc), "deep.json")
    return found


def _variant(tag: str, inner: Any) -> Any:
    return {"type": "object", "required": ["tag"], "properties": {"tag": {"const": tag}, "inner": inner}}


def _changes(leaves: tuple[str, str], *, is_direct: bool) -> tuple[Change, ...]:
    base = _document(leaves[0], is_direct=is_direct, reverses=False)
    return diff.compare(base, _document(leaves[1], is_direct=is_direct, reverses=True)).changes


@pytest.mark.parametrize("is_direct", [True, False])
def test_deep_unions_differ_in_what_differs(is_direct: bool) -> None:
    assert _changes(("string", "string"), is_direct=is_direct) == ()
    assert [change.subject.value for change in _changes(("string", "integer"), is_direct=is_direct)] == ["type"]


@pytest.mark.parametrize(
    "modules, bound, most", [((disjointness, subsumption), "_ENOUGH", 5), ((overlaps,), "MOST_PAIRS", 0)]
)
def test_what_would_take_too_long_to_find_out_is_said_to_be_unknown(
    monkeypatch: pytest.MonkeyPatch, modules: tuple[Any, ...], bound: str, most: int
) -> None:
    for module in modules:
        monkeypatch.setattr(module, bound, most)
    assert _changes(("string", "string"), is_direct=True) == ()
    found = _changes(("string", "integer"), is_direct=True)
    of_unions = [change for change in found if change.name == "oneOf"]
    assert {change.facts["overlap"] for change in of_unions} == {"unknown"}
    told = {str(verdict.level) for change in of_unions for _, verdict in rules.verdicts(change).values()}
    assert told == {"compatible"}


def _of(schemas: Any) -> Map:
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/X"}}}}
    paths = {"/x": {"post": {"requestBody": body, "responses": {}}}}
    found: Map = yamlio.load(json.dumps({"openapi": "3.1.0", "paths": paths, "components": {"schemas": schemas}}), "x")
    return found


def test_variants_that_are_the_union_again_end() -> None:
    def union(own: str, *variants: str, **more: Any) -> Any:
        listed = [{"$ref": f"#/components/schemas/{name}"} for name in variants]
        return {"type": "object", "properties": {own: {}, **more}, "required": [own], "anyOf": listed}

    base = _of({"X": union("x", "Y", "X"), "Y": union("y", "X", "Y")})
    revision = _of({"X": union("x", "Y", "X", more={"type": "string"}), "Y": union("y", "X", "Y")})
    assert [(change.subject.value, change.name) for change in diff.compare(base, revision).changes] == [
        ("property", "more")
    ]


def test_parts_that_meet_in_too_many_ways_are_refused_with_their_place(monkeypatch: pytest.MonkeyPatch) -> None:
    # A ring of two schemas and one of three meet in six ways.
    rings: dict[str, Any] = {
        f"R{size}_{index}": {"properties": {"next": {"$ref": f"#/components/schemas/R{size}_{(index + 1) % size}"}}}
        for size in (2, 3)
        for index in range(size)
    }
    start: Any = {"allOf": [{"$ref": "#/components/schemas/R2_0"}, {"$ref": "#/components/schemas/R3_0"}]}
    docs = [_of({**rings, "X": {**start, "title": title}}) for title in ("one", "other")]
    assert diff.compare(*docs, skips_unchanged=False).changes == ()
    monkeypatch.setattr(budget, "JOINED", 5)
    with pytest.raises(DocumentError, match="meet below this in more than") as caught:
        diff.compare(*docs, skips_unchanged=False)
    assert caught.value.pointer.startswith("#/components/schemas/R")
