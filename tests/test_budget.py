"""What somebody else wrote is read within stated bounds, and what is beyond them is refused with its place."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator.base import budget, documents
from generator.base.errors import GeneratorError
from generator.base.location import Mark
from generator.base.nodes import Map, below
from generator.build import faulty_pages
from generator.emit.views.type_table import Types
from generator.read.dialects import Fragment
from generator.shape import shape
from generator.shape.cycles import refuse_cycles
from generator.shape.expansion import Expansion
from generator.shape.normalize import normalize
from generator.upstream.fetch_limits import LIMITS
from generator.validate import standard
from generator.validate.problems import CheckInput
from tests import project

LISTS = ("enum", "oneOf", "anyOf", "allOf", "parameters")


def _with(key: str, count: int) -> str:
    """Return a document with *count* entries at *key*, one on each line, which starts at line 2."""
    many: Any = [*range(count)] if key in LISTS else {f"n{number}": 1 for number in range(count)}
    return f'{{"a": 1,\n"{key}": {json.dumps(many)}}}'


@pytest.mark.parametrize("key", [*budget.COUNTS])
def test_too_many_members_are_refused_with_their_place(key: str) -> None:
    allowed = budget.COUNTS[key]
    documents.parse(_with(key, allowed), "a.json")
    with pytest.raises(GeneratorError) as caught:
        documents.parse(_with(key, allowed + 1), "a.json")
    assert caught.value.what == f"`{key}` has {allowed + 1:,} entries; {allowed:,} are read at most"
    assert caught.value.where == Mark("a.json", 2, len(key) + 5)
    assert caught.value.next == budget.NEXT


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
@pytest.mark.parametrize(
    "text, what",
    [
        (_with("parameters", budget.COUNTS["parameters"] + 1), "`parameters` has 1,001 entries"),
        ('{"a": 1,\n"b": "' + "x" * (budget.TEXT + 1) + '"}', "a text of 1,000,001 characters"),
        ('{"a": 1,\n"b": ["' + "x" * (budget.TEXT + 1) + '"]}', "a text of 1,000,001 characters"),
    ],
)
def test_both_readers_have_the_same_bounds(name: str, text: str, what: str) -> None:
    # YAML that is not JSON as well: the comment.
    with pytest.raises(GeneratorError, match=what) as caught:
        documents.parse(text if name == "a.json" else f"{text} # x", name)
    assert caught.value.where.line == 2


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(budget.BYTES + 1)
    for each in (path, Path("/dev/zero")):
        with pytest.raises(GeneratorError, match=f"this is larger than {budget.BYTES:,} bytes"):
            documents.read_text(each)


def _document(schemas: Any) -> Map:
    doc, _ = documents.parse(
        json.dumps({"openapi": "3.1.0", "paths": {}, "components": {"schemas": schemas}}), "a.json"
    )
    assert isinstance(doc, Map)
    return doc


@pytest.mark.parametrize("last_first", [False, True])
def test_a_long_chain_of_schemas_is_refused(last_first: bool) -> None:
    def chain(length: int) -> Map:
        names = [f"A{length - number if last_first else number:03}" for number in range(length)]
        schemas: Any = {
            name: {"allOf": [{"$ref": f"#/components/schemas/{after}"}] * 2} for name, after in pairwise(names)
        }
        return _document({**schemas, names[-1]: {"type": "object"}})

    refuse_cycles(chain(budget.CHAIN))
    with pytest.raises(GeneratorError, match=f"more than {budget.CHAIN} schemas") as caught:
        refuse_cycles(chain(budget.CHAIN + 1))
    assert caught.value.where.file == "a.json"


def test_unions_that_multiply_stay_unions() -> None:
    def union(number: int) -> Any:
        variants: list[Any] = [{"type": "object", "properties": {f"{side}{number}": {}}} for side in "ab"]
        return {"oneOf": variants}

    doc, expansion = _document({"All": {"allOf": [union(number) for number in range(30)]}}), Expansion()
    assert normalize(doc, expansion) == doc
    [error] = expansion.kept.values()
    assert (error.what, error.where.file) == (f"#/components/schemas/All: {budget.TOO_MANY_VARIANTS}", "a.json")


def _to(name: str) -> Any:
    return {"$ref": f"#/components/schemas/{name}"}


def _holding(name: str, key: str = "next") -> Any:
    return {"type": "object", "properties": {key: _to(name)}}


OF_ITSELF: Any = {
    "a node of its own kind": ({"Base": _holding("Base"), "All": {"allOf": [_to("Base"), _holding("All")]}}, False),
    "two kinds that hold each other": (
        {
            "Base": _holding("Base"),
            "Other": {"allOf": [_to("Base"), _holding("All")]},
            "All": {"allOf": [_to("Base"), _holding("Other")]},
        },
        False,
    ),
    "two nodes": ({"A": _holding("A"), "B": _holding("B"), "All": {"allOf": [_to("A"), _to("B")]}}, True),
    "two lists": (
        {name: {"type": "array", "items": _to(name)} for name in "AB"} | {"All": {"allOf": [_to("A"), _to("B")]}},
        True,
    ),
    "a union": (
        {"A": _holding("A"), "All": {"oneOf": [_to("A"), {"properties": {"v": {"allOf": [_to("All"), _to("A")]}}}]}},
        True,
    ),
}


@pytest.mark.parametrize("name", OF_ITSELF)
def test_what_holds_itself_is_joined_for_some_levels_only(name: str) -> None:
    schemas, has_no_end = OF_ITSELF[name]
    doc, expansion = _document(schemas), Expansion()
    assert len(json.dumps(normalize(doc, expansion))) < 5 * len(json.dumps(doc))
    whats = [f"#/components/schemas/All: {budget.WITHOUT_END}"] if has_no_end else []
    assert [error.what for error in expansion.kept.values()] == whats


def test_unions_that_hold_themselves_are_copied_within_the_bound() -> None:
    either, again = {"oneOf": [_to("A1"), _to("B1")]}, {"properties": {"v": {"allOf": [_to("A"), _to("B")]}}}
    leaves = {f"{side}1": {"type": "object", "properties": {side: {"type": "string"}}} for side in "AB"}
    doc = _document({**{side: {"allOf": [either, again]} for side in "AB"}, **leaves})
    expansion = Expansion(nodes=1_000, copied=1_000)
    # Each copy is counted before it is made, and what is copied from stays within it.
    assert sum(1 for _ in below(normalize(doc, expansion))) < 3_000
    whats = [error.what for _, error in sorted(expansion.kept.items())]
    kept = {"A": budget.WITHOUT_END, "B": budget.TOO_MANY_VARIANTS}
    assert whats == [f"#/components/schemas/{name}: {what}" for name, what in kept.items()]


def test_what_python_cannot_follow_is_no_fault_of_this_program() -> None:
    fragment = Fragment("a.json", "2026-01", "A", None, None, None, "", _document({}), part="GET /x")
    [(_, error)] = faulty_pages.search((fragment,), RecursionError(), lambda _: True)
    assert (error.what, error.where.file, error.next) == (f"GET /x: {budget.TOO_DEEP}", "a.json", budget.NEXT)


def test_no_regular_expression_of_a_page_is_run() -> None:
    evil, many = "^(a+)+$", "a" * 60 + "!"
    schema = {
        "type": "object",
        "properties": {"b": {"type": "string", "pattern": evil, "default": many}},
        "patternProperties": {evil: {"type": "string"}},
        "additionalProperties": False,
        "default": {many: "x"},
    }
    operation = {"responses": {"200": {"description": "", "content": {"application/json": {"schema": schema}}}}}
    doc = Map(_document({}), paths={"/x": {"get": operation}}, info={"title": "T", "version": "1"})
    assert [*standard.MEANING_RULE.check(CheckInput(doc, {}))] == []


def test_the_bounds_are_stated_for_users() -> None:
    stated = (project.ROOT / ".github" / "SECURITY.md").read_text(encoding="utf-8")
    counts = {f"{name}: {count:,}" for name, count in budget.COUNTS.items()}
    others = ("BYTES", "TEXT", "DEPTH", "DIGITS", "COPIED", "CHAIN", "MEMBERS", "ACTIONS", "SECONDS")
    joined = ("EXPANDED", "EXPANDED_ONE", "REPEATED", "SHARED", "JOINED")
    served = ("size", "page", "hops", "total_size", "total", "links", "rules")
    stated_numbers = [getattr(budget, name) for name in (*others, *joined)] + [getattr(LIMITS, name) for name in served]
    for words in (*counts, *(f"{number:,}" for number in stated_numbers)):
        assert words in stated, words


def test_a_variant_that_keeps_its_unions_is_read_by_each_of_its_kinds() -> None:
    def many(side: str) -> Any:
        variants: list[Any] = [{"properties": {f"{side}{number}": {}}} for number in range(15)]
        return {"oneOf": [{"type": "string"}, *variants]}

    doc = _document({"U": {"oneOf": [{"type": "boolean"}, {"allOf": [many("a"), many("b")]}]}})
    answer = {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/U"}}}}
    doc["paths"] = documents.parse(json.dumps({"/x": {"get": {"responses": {"200": answer}}}}), "a.json")[0]
    shaped = shape(doc, {}, "Client")
    (union,) = (union for union in shaped.unions if union.component == "U")
    assert [variant.kind for variant, _ in Types(shaped).variants(union)] == ["boolean", "string", "object"]


def test_what_stays_as_it_was_is_told_where_an_operation_reaches_it() -> None:
    variants: list[Any] = [{"type": "object", "properties": {f"p{number}": {}}} for number in range(20)]
    many: Any = {"oneOf": variants}
    doc = _document({name: {"allOf": [many, many]} for name in ("Unused", "Used")})
    answer = {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Used"}}}}
    doc["paths"] = documents.parse(json.dumps({"/x": {"get": {"responses": {"200": answer}}}}), "a.json")[0]
    assert [error.pointer for error in shape(doc, {}, "Client").kept] == ["#/components/schemas/Used"]
