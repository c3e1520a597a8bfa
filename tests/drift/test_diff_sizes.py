"""Every kind of change is found in a document of any size, whether one operation meets it or all of them do.

A comparison that takes short cuts as documents grow must not depend on how large they are: what is written down here
for each kind of change is the oracle, at every size.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

import pytest
from attrs import frozen

from generator.base.location import steps
from generator.base.nodes import Json, Map, Seq
from generator.compare import rules
from generator.compare.change import Change, ChangeKind, Subject
from generator.compare.diff import compare
from generator.compare.finding import Level
from tests.drift.shortcuts import assert_short_is_plain
from tests.effort import LONG

SIZES = (10, 100, 400, 1000) if LONG else (10, 50)
ADDED, REMOVED, CHANGED = ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.CHANGED
Schema = Mapping[str, object]


@frozen
class Edit:
    """A schema before and after, and what differs."""

    before: Schema
    after: Schema
    finds: tuple[Subject, ChangeKind, str]
    level: Level = Level.BREAKING
    """Where it is sent and received."""


def _object(properties: Schema, *required: str, **more: object) -> Schema:
    return {"type": "object", "properties": properties, "required": [*required], **more}


TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
CAT, DOG, COW = (_object({"kind": {"const": kind}, kind: TEXT}, "kind") for kind in ("cat", "dog", "cow"))
MUTE_DOG = _object({"kind": {"const": "dog"}}, "kind")
AB, ABC = ({"type": "string", "enum": [*values]} for values in ("ab", "abc"))
RISKY, COMPATIBLE = Level.RISKY, Level.COMPATIBLE


def _deep(leaf: Schema, depth: int = 12) -> Schema:
    for _ in range(depth):
        leaf = _object({"inner": leaf})
    return leaf


EDITS: Mapping[str, Edit] = {
    "type": Edit(TEXT, NUMBER, (Subject.TYPE, CHANGED, "type")),
    "type of a property": Edit(_object({"a": TEXT}), _object({"a": NUMBER}), (Subject.TYPE, CHANGED, "type")),
    "type far below": Edit(_deep(TEXT), _deep(NUMBER), (Subject.TYPE, CHANGED, "type")),
    "type of items": Edit(
        {"type": "array", "items": TEXT}, {"type": "array", "items": NUMBER}, (Subject.TYPE, CHANGED, "type")
    ),
    "type of map values": Edit(
        {"type": "object", "additionalProperties": TEXT},
        {"type": "object", "additionalProperties": NUMBER},
        (Subject.TYPE, CHANGED, "type"),
    ),
    "type widened": Edit(TEXT, {"type": ["string", "integer"]}, (Subject.TYPE, CHANGED, "type")),
    "type forgotten": Edit(_object({"a": TEXT}), _object({"a": {}}), (Subject.TYPE, REMOVED, "type")),
    "property removed": Edit(
        _object({"a": TEXT, "b": TEXT}, "a"), _object({"b": TEXT}), (Subject.PROPERTY, REMOVED, "a")
    ),
    "property added": Edit(
        _object({"a": TEXT}), _object({"a": TEXT, "b": TEXT}), (Subject.PROPERTY, ADDED, "b"), COMPATIBLE
    ),
    "property required": Edit(_object({"a": TEXT}), _object({"a": TEXT}, "a"), (Subject.REQUIRED, ADDED, "a")),
    "property optional": Edit(_object({"a": TEXT}, "a"), _object({"a": TEXT}), (Subject.REQUIRED, REMOVED, "a")),
    "closed": Edit(
        _object({"a": TEXT}),
        _object({"a": TEXT}, additionalProperties=False),
        (Subject.KEYWORD, ADDED, "additionalProperties"),
    ),
    "null allowed": Edit(TEXT, {"type": ["string", "null"]}, (Subject.NULLABILITY, ADDED, "null")),
    "null forbidden": Edit({"type": ["string", "null"]}, TEXT, (Subject.NULLABILITY, REMOVED, "null")),
    "value added": Edit(AB, ABC, (Subject.ENUM_VALUE, ADDED, '"c"'), RISKY),
    "value removed": Edit(ABC, AB, (Subject.ENUM_VALUE, REMOVED, '"c"')),
    "constant": Edit({"const": "a"}, {"const": "b"}, (Subject.ENUM_VALUE, CHANGED, '"a"')),
    "values forgotten": Edit(AB, TEXT, (Subject.ENUM, REMOVED, "enum"), RISKY),
    "values listed": Edit(TEXT, AB, (Subject.ENUM, ADDED, "enum")),
    "format": Edit({**TEXT, "format": "date"}, {**TEXT, "format": "uuid"}, (Subject.FORMAT, CHANGED, "format"), RISKY),
    "default": Edit(
        _object({"a": {**TEXT, "default": "x"}}),
        _object({"a": {**TEXT, "default": "y"}}),
        (Subject.DEFAULT, CHANGED, "default"),
        RISKY,
    ),
    "limit": Edit({**TEXT, "maxLength": 9}, {**TEXT, "maxLength": 8}, (Subject.LIMIT, CHANGED, "maxLength")),
    "deprecated": Edit(
        _object({"a": TEXT}),
        _object({"a": {**TEXT, "deprecated": True}}),
        (Subject.DEPRECATION, ADDED, "deprecated"),
        COMPATIBLE,
    ),
    "variant added": Edit({"oneOf": [CAT, DOG]}, {"oneOf": [CAT, DOG, COW]}, (Subject.VARIANT, ADDED, "cow")),
    "variant removed": Edit({"oneOf": [CAT, DOG, COW]}, {"oneOf": [CAT, DOG]}, (Subject.VARIANT, REMOVED, "cow")),
    "property of a variant": Edit(
        {"oneOf": [CAT, DOG]}, {"oneOf": [CAT, MUTE_DOG]}, (Subject.PROPERTY, REMOVED, "dog"), RISKY
    ),
    "keyword": Edit(
        {"type": "array", "items": TEXT},
        {"type": "array", "items": TEXT, "contains": {"const": "a"}},
        (Subject.KEYWORD, ADDED, "contains"),
    ),
    "exclusion": Edit(
        {**TEXT, "not": {"const": "a"}},
        {**TEXT, "allOf": [{"not": {"const": "a"}}, {"not": {"pattern": "^b"}}]},
        (Subject.KEYWORD, CHANGED, "not"),
    ),
    "end of a list": Edit(
        {"type": "array", "prefixItems": [TEXT, TEXT]},
        {"type": "array", "prefixItems": [TEXT, TEXT], "items": False},
        (Subject.TYPE, ADDED, "type"),
    ),
}


def _json(value: object) -> Json:
    if isinstance(value, Mapping):
        return Map({str(key): _json(inner) for key, inner in value.items()})  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - any mapping will do
    return Seq(_json(item) for item in value) if isinstance(value, (list, tuple)) else value  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - any list will do


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _document(size: int, *, is_edited: bool) -> Map:
    """Return *size* operations; the schemas of `EDITS` are met by all of them (`Many3`), or by one (`One3`)."""
    schemas: dict[str, object] = {"Error": _object({"detail": TEXT})}
    for number, edit in enumerate(EDITS.values()):
        schemas[f"Many{number}"] = schemas[f"One{number}"] = edit.after if is_edited else edit.before
    schemas["Envelope"] = _object({f"many{number}": _ref(f"Many{number}") for number in range(len(EDITS))})
    paths: dict[str, object] = {}
    for index in range(size):
        own = {f"one{number}": _ref(f"One{number}") for number in range(index, len(EDITS), size)}
        others = {f"next{step}": _ref(f"Own{(index + step * 7) % size}") for step in (1, 2, 3)}
        schemas[f"Own{index}"] = _object({"id": {**TEXT, "maxLength": index}, **others})
        both = {"content": {"application/json": {"schema": _ref(f"Body{index}")}}}
        schemas[f"Body{index}"] = _object({"envelope": _ref("Envelope"), "own": _ref(f"Own{index}"), **own})
        failure = {"content": {"application/json": {"schema": _ref("Error")}}}
        operation = {"requestBody": both, "responses": {"200": both, "401": failure, "429": failure}}
        paths[f"/v1/things{index}"] = {"post": operation}
    document = _json({"openapi": "3.1.0", "paths": paths, "components": {"schemas": schemas}})
    assert isinstance(document, Map)
    return document


def _component(change: Change) -> str:
    """Return the schema of `EDITS` in which *change* stands."""
    path = steps((change.base if change.action is REMOVED else change.revision).pointer)
    return path[2] if path[:2] == ["components", "schemas"] else change.base.pointer


@pytest.mark.parametrize("size", SIZES)
def test_every_kind_of_change_is_found_at_every_size(size: int) -> None:
    comparison = compare(_document(size, is_edited=False), _document(size, is_edited=True))
    by_component: dict[str, list[object]] = defaultdict(list)
    for finding in rules.judge(comparison.changes):
        change = finding.change
        found = ((change.subject, change.action, change.name), finding.level, len(change.operations))
        by_component[_component(change)].append(found)
    wanted: dict[str, list[object]] = {}
    for number, edit in enumerate(EDITS.values()):
        wanted[f"Many{number}"] = [(edit.finds, edit.level, size)]
        wanted[f"One{number}"] = [(edit.finds, edit.level, 1)]
    assert by_component == wanted


def test_a_document_of_any_size_is_equal_to_itself() -> None:
    assert compare(_document(100, is_edited=False), _document(100, is_edited=False)).changes == ()


@pytest.mark.parametrize("size", SIZES)
def test_what_is_skipped_would_not_have_differed_at_any_size(size: int) -> None:
    pair = _document(size, is_edited=False), _document(size, is_edited=True)
    assert_short_is_plain(*pair)
    assert_short_is_plain(*pair[::-1])


A_OBJECT, B_OBJECT = _object({"a_of_unused": TEXT, "shared": NUMBER}), _object({"b_of_unused": TEXT, "shared": NUMBER})
UNUSED: Mapping[str, tuple[Schema, Schema]] = {
    "inline": (_object({"inline_of_unused": TEXT}), _object({"inline_of_unused": TEXT})),
    "by two schemas": (
        _object({"a_of_unused": TEXT, "b_of_unused": TEXT, "shared": NUMBER}),
        {"allOf": [_ref("UnusedA"), _ref("UnusedB")]},
    ),
    "a variant": (_object({"variant_of_unused": TEXT}), {"oneOf": [TEXT, _object({"variant_of_unused": TEXT})]}),
    "values": ({"enum": ["u", "v"]}, {"anyOf": [{"const": "u"}, {"enum": ["v"]}]}),
    "of one type alone": ({"type": "boolean", "format": "unused"}, {"type": "boolean", "format": "unused"}),
}
"""Schemas that no operation uses, and what says the same within an operation of the other document."""


def _with_unused(size: int, titles: Collection[str], *, is_used: bool) -> Map:
    """Return the document of *size*, and schemas of `UNUSED` within an operation; else, in one more, as unused."""
    document = _document(size, is_edited=False)
    schemas, paths = document["components"]["schemas"], document["paths"]
    schemas |= {"UnusedA": _json(A_OBJECT), "UnusedB": _json(B_OBJECT)}
    own = {"a_of_unused": TEXT, "b_of_unused": NUMBER} if is_used else {"a_of_unused": NUMBER, "b_of_unused": TEXT}
    schemas["Gone" if is_used else "Came"] = _json(_object(own))
    inner = {f"of {title}": UNUSED[title][1] for title in titles}
    body = {"content": {"application/json": {"schema": _object({**inner, "a": _ref("UnusedA"), "b": _ref("UnusedB")})}}}
    paths["/v1/unused"] = _json({"get": {"responses": {"200": body}}})
    if not is_used:
        schemas |= {f"Unused {title}": _json(UNUSED[title][0]) for title in titles}
    return document


# One that has no words of its own has all schemas read.
@pytest.mark.parametrize("titles", [[*UNUSED], [title for title in UNUSED if title != "of one type alone"]])
@pytest.mark.parametrize("size", SIZES)
def test_an_unused_schema_is_known_by_what_it_says_wherever_that_stands(size: int, titles: list[str]) -> None:
    pair = _with_unused(size, titles, is_used=True), _with_unused(size, titles, is_used=False)
    for one, other in (pair, pair[::-1]):
        assert_short_is_plain(one, other)
    names = [(change.action, change.name) for change in compare(*pair).changes]
    assert names == [(ADDED, "components.schemas.Came"), (REMOVED, "components.schemas.Gone")]
