"""Documents that cannot be compared: what is wrong, where, and what to do; and never a traceback."""

from __future__ import annotations

import contextlib
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.base import yamlio
from generator.base.errors import DocumentError
from generator.base.nodes import Json, Map, Seq, copy, is_list, is_object, walk
from generator.compare.change import Subject
from generator.compare.compare_files import compare_documents
from generator.compare.diff import compare
from generator.compare.formats import FORMATS
from tests import goldens
from tests.drift.test_diff_properties import CHECKED, SEEDS, real
from tests.effort import LONG, THOROUGH

FAULTS = {
    "no-openapi": "swagger: '2.0'\npaths: {}\n",
    "openapi-4": "openapi: 4.0.0\npaths: {}\n",
    "no-paths": "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n",
    "no-paths-of-3.0": "openapi: 3.0.3\nwebhooks: null\ncomponents:\n",
    "cut-at-paths": "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n",
    "cut-at-paths-after-components": "openapi: 3.0.3\ncomponents: {schemas: {A: {type: string}}}\npaths: null\n",
}
GOOD = "openapi: 3.1.0\npaths: {}\n"


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_says_where_it_is_and_what_to_do(name: str) -> None:
    bad, good = yamlio.load(FAULTS[name], "bad.yaml"), yamlio.load(GOOD, "good.yaml")
    for base, revision in ((bad, good), (good, bad)):
        with pytest.raises(DocumentError) as raised:
            compare(base, revision)
        goldens.check(f"errors/compare-{name}.txt", f"{raised.value}\n")


JUNK: tuple[Json, ...] = (
    *(None, True, 0, -1.5, "", "x", "#/components/schemas/Nobody", "#", Seq(), Seq([None]), Seq([Seq([1])])),
    *(Map(), Map({"a": 1}), Map({"$ref": "#"}), Map({"$ref": 1}), Map({"$ref": "#/components"}), Map({"allOf": Seq()})),
)
WORDS = (
    "type",
    "$ref",
    "enum",
    "required",
    "properties",
    "items",
    "oneOf",
    "allOf",
    "discriminator",
    "content",
    "schema",
)


def spoil(doc: Map, random: Random) -> None:
    """Put something in *doc* where it does not belong."""
    holders = [node for _, node in walk(doc) if is_object(node) and node]
    node = random.choice(holders)
    node[random.choice([*node, *WORDS])] = copy(random.choice(JUNK))
    lists = [node for _, node in walk(doc) if is_list(node) and node]
    if lists and random.random() < 0.5:
        random.choice(lists)[0] = copy(random.choice(JUNK))


@CHECKED
@given(seed=SEEDS)
def test_a_document_that_is_broken_anywhere_is_compared_or_refused(seed: int) -> None:
    doc = copy(real())
    spoil(doc, Random(seed))
    for base, revision in ((real(), doc), (doc, real())):
        # Anything but a `DocumentError` is a bug.
        with contextlib.suppress(DocumentError):
            compare(base, revision)


CASE = Path(__file__).parent / "cases" / "everything.yaml"
EVERYTHING = yamlio.load(CASE.read_text(encoding="utf-8"), CASE.name)
PLACES = [place for place, _ in walk(EVERYTHING) if place]
OTHERS = (
    *("null", "x", "7", "true", "[]", "[null]", "[[x]]", "{}", "{a: null}", "{$ref: 1}"),
    *(f"{{$ref: '#/components/{name}'}}" for name in ("schemas/A", "parameters/P", "responses/E", "pathItems/I")),
)


@given(place=st.sampled_from(PLACES), other=st.sampled_from(OTHERS), is_base=st.booleans())
@example(("paths",), "null", True)
@example(("paths",), "null", False)
@example(("paths", "/a/{id}", "post"), "{$ref: '#/components/schemas/A'}", False)
@example(("components", "schemas", "A", "properties", "a", "pattern"), "[null]", False)
@example(("servers", 0, "variables", "r", "enum"), "[{a: 1}]", True)
@example(("paths", "/a/{id}", "post", "parameters", 1, "schema", "format"), "{a: null}", False)
def test_whatever_stands_in_a_place_is_compared_and_reported_or_refused(
    place: tuple[str | int, ...], other: str, is_base: bool
) -> None:
    doc = copy(EVERYTHING)
    holder: Json = doc
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = yamlio.load(f"x: {other}", "other.yaml")["x"]
    docs = (doc, EVERYTHING) if is_base else (EVERYTHING, doc)
    # Anything but a `DocumentError` is a bug.
    with contextlib.suppress(DocumentError):
        outcome = compare_documents(docs, ("base.yaml", "revision.yaml"))
        for render in FORMATS.values():
            render(outcome)


def chain(word: str, length: int, last: str) -> Map:
    """Return a document in which each of very many schemas leads to the next."""
    schemas: dict[str, Json] = {f"S{length}": Map({"type": last})}
    for index in range(length):
        to = Map({"$ref": f"#/components/schemas/S{index + 1}"})
        inside: dict[str, Json] = {
            "$ref": {"description": "x"} | to,
            "properties": {"properties": Map({"a": to})},
            "not": {"not": to},
            "allOf": {"allOf": Seq([to, Map({"minLength": 1})])},
            "oneOf": {"oneOf": Seq([to, Map({"type": "array"})])},
            "anyOf": {"anyOf": Seq([to, Map({"type": "null"})])},
        }
        schemas[f"S{index}"] = Map(inside[word])
    content = Map({"application/json": Map({"schema": Map({"$ref": "#/components/schemas/S0"})})})
    responses = Map({"200": Map({"content": content})})
    paths = Map({"/x": Map({"get": Map({"responses": responses})})})
    return Map({"openapi": "3.1.0", "paths": paths, "components": Map({"schemas": Map(schemas)})})


# To compare as many oneOf takes longer than all others.
@pytest.mark.parametrize("word", ["$ref", "properties", "not", "allOf", "anyOf", *(["oneOf"] if THOROUGH else [])])
def test_a_document_may_be_as_deep_as_it_likes(word: str) -> None:
    found = compare(chain(word, 1200, "string"), chain(word, 1200, "integer")).changes
    # So deep in a oneOf, whether values fit several variants would take too long to tell: that is a risk.
    certain = [change for change in found if change.facts.get("overlap") is None]
    assert word == "oneOf" or certain == [*found]
    # A string is no integer: as a variant of a union it is gone, and another one is new.
    assert len(certain) == (2 if word == "oneOf" else 1)


def test_schemas_that_all_lead_to_each_other_are_all_compared() -> None:
    """Where one of many that are much the same takes the place of another, each may be compared with each."""
    many = 100 if LONG else 30

    def doc(start: int, last: str) -> Map:
        out = chain("$ref", many, "string")
        for index in range(many):
            properties = {f"p{n}": Map({"$ref": f"#/components/schemas/S{(index * n + n) % many}"}) for n in range(7)}
            properties |= {"name": Map({"type": last if index == many * 7 // 10 else "string"})}
            out["components"]["schemas"][f"S{index}"] = Map({"type": "object", "properties": Map(properties)})
        media = out["paths"]["/x"]["get"]["responses"]["200"]["content"]["application/json"]
        media["schema"]["$ref"] = f"#/components/schemas/S{start}"
        return out

    assert compare(doc(1, "string"), doc(2, "string")).changes == ()
    found = compare(doc(1, "string"), doc(2, "integer")).changes
    assert {(change.subject, change.name) for change in found} == {(Subject.TYPE, "type")}
