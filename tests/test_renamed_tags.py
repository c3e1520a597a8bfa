"""Unions whose tag a page calls otherwise: their variants have the new tag, whatever older statements say."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence

import pytest
from attrs import evolve

from generator.base.nodes import plain
from generator.merge import Merged, history, merge
from generator.merge.component_names import rename_in_document
from generator.merge.known_tags import note_unprinted_tags
from generator.merge.renamed_tags import follow_renamed_tags
from generator.read.dialects import Fragment
from tests.test_history import DAY, LATER, OLD, Page, snapshot

UNION = """\
{{oneOf: [{{$ref: '#/components/schemas/A'}}, {{$ref: '#/components/schemas/B'}}], discriminator:
 {{propertyName: {0}, mapping: {{a: '#/components/schemas/A', b: '#/components/schemas/B'}}}}}}"""
VARIANT = (
    "{{type: object, required: [{0}, x], properties: {{{0}: {{type: string, const: {1}}}, x: {{type: integer}}}}}}"
)


def _thing(tag: str, more: str = "") -> str:
    """Return a union of `A` and `B`, which *tag* tells apart, and these; *more* are further components."""
    variants = ", ".join(f"{name}: {VARIANT.format(tag, name.lower())}" for name in ("A", "B"))
    return f"{UNION.format(tag)}, {variants}{more}"


KIND, TYPE = _thing("kind"), _thing("type")
WORDED = KIND.replace("{oneOf", "{description: Some words, oneOf")
PRINTED = TYPE.replace("properties: {", "properties: {kind: {type: string}, ")
OTHER = ", Other: " + UNION.format("kind").replace("/B'", "/C'") + ", C: " + VARIANT.format("kind", "c")
BOTH = _thing("type", OTHER).replace("properties: {", "properties: {kind: {const: a}, ", 1)
ALONE = "{type: object, properties: {a: {$ref: '#/components/schemas/A'}}}, A: " + VARIANT.format("kind", "a")
BEFORE = [("/a", OLD, KIND), ("/b", OLD, KIND)]
CASES: dict[str, tuple[list[Page], str, list[str]]] = {
    "all pages": ([*BEFORE, ("/a", DAY, TYPE), ("/b", DAY, TYPE)], "type", ["type", "x"]),
    "one of them": ([*BEFORE, ("/a", DAY, TYPE)], "type", ["type", "x"]),
    "another page repeats the old name later": (
        [*BEFORE, ("/a", DAY, TYPE), ("/b", LATER, WORDED)],
        "type",
        ["type", "x"],
    ),
    "a new page": ([*BEFORE, ("/c", DAY, TYPE)], "type", ["type", "x"]),
    "and back": ([*BEFORE, ("/a", DAY, TYPE), ("/a", LATER, KIND)], "kind", ["kind", "x"]),
    "the old name is that of another property": ([*BEFORE, ("/a", DAY, PRINTED)], "type", ["kind", "type", "x"]),
    "a variant of another union": (
        [("/a", OLD, _thing("kind", OTHER)), ("/a", DAY, BOTH)],
        "type",
        ["kind", "type", "x"],
    ),
    "a page that has the variant alone": ([*BEFORE, ("/c", OLD, ALONE), ("/a", DAY, TYPE)], "type", ["type", "x"]),
}
LOSSES = [frozenset[str](), frozenset({"tag-required"}), frozenset({"tag-required", "inline-types"})]
"""Of YAML that states everything, of other YAML, and of lists."""


def _fragment(page: Page) -> Fragment:
    found = snapshot(*page, path=page[0])
    return evolve(found, doc=rename_in_document(found.doc, {"Thing": "Other"})) if page[2] == ALONE else found


def _merged(pages: Sequence[Page], loses: frozenset[str] = frozenset()) -> tuple[Merged, list[str]]:
    """Return what *pages* that lose such facts make, each about an operation of its own, and their contradictions."""
    renamed = follow_renamed_tags(evolve(_fragment(page), loses=loses) for page in pages)
    past = history.follow(note_unprinted_tags(renamed.fragments))
    merged = merge(past.fragments)
    merged.record.note_ended(renamed.ended_statements)
    return merged, [error.pointer for error in (*past.contradictions, *merged.contradictions)]


@pytest.mark.parametrize("loses", LOSSES)
@pytest.mark.parametrize("case", CASES)
def test_the_latest_name_of_a_tag_is_that_of_all_variants(case: str, loses: frozenset[str]) -> None:
    pages, tag, properties = CASES[case]
    for order in itertools.permutations(pages):
        merged, disagreed = _merged(order, loses)
        schemas = plain(merged.doc["components"]["schemas"])
        assert (schemas["Thing"]["discriminator"]["propertyName"], disagreed) == (tag, [])
        assert sorted(schemas["A"]["properties"]) == properties
        assert {tag, "x"} <= {*schemas["A"]["required"]}
        assert schemas["A"]["properties"][tag]["const"] == "a"


def test_no_rule_decides_between_two_names_of_one_day() -> None:
    for order in itertools.permutations([("/a", DAY, KIND), ("/b", DAY, TYPE)]):
        _, disagreed = _merged(order)
        assert disagreed
        assert follow_renamed_tags(map(_fragment, order)).ended_statements == ()


def test_a_union_of_other_variants_is_another_one() -> None:
    words = {
        "/A'": "/X'",
        "/B'": "/Y'",
        " A:": " X:",
        " B:": " Y:",
        "{a:": "{p:",
        " b:": " q:",
        ": a}": ": p}",
        ": b}": ": q}",
    }
    another = functools.reduce(lambda text, word: text.replace(word, words[word]), words, TYPE)
    pages = [_fragment(page) for page in (("/a", OLD, KIND), ("/a", DAY, another))]
    assert follow_renamed_tags(pages).fragments == tuple(pages)


def test_where_the_old_name_stood_is_known() -> None:
    merged, _ = _merged([("/a", OLD, KIND), ("/a", DAY, TYPE)])
    decisions = merged.record.decisions
    found = {place: [lost.fact for lost in decisions[place].superseded] for place in decisions}
    schemas = "#/components/schemas/"
    assert {place: facts for place, facts in found.items() if facts} == {
        f"{schemas}Thing": ["discriminator"],
        f"{schemas}A": ["properties/kind"],
        f"{schemas}B": ["properties/kind"],
    }
    [lost] = decisions[f"{schemas}A"].superseded
    assert (lost.mark.file, lost.rule) == (f"pages/{OLD}/a.md", "later-capture")
    assert decisions[f"{schemas}A/properties/type"].winner.mark.file == f"pages/{DAY}/a.md"
