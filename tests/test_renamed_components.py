"""Components that a page calls otherwise, prints where they are used, or takes something out of: what stays true."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
import yaml
from attrs import evolve

from generator.base.nodes import Json, plain
from generator.merge.component_names import rename_in_document
from generator.read.dialects import Fragment
from tests.test_history import A_B_OR_C, A_OR_B, BOTH, DAY, LATER, OLD, ONLY_A, merged_document, snapshot

PART = "{$ref: '#/components/schemas/Part'}"


def test_a_page_that_prints_a_component_where_it_is_used_says_nothing_new() -> None:
    """Another page knows more of the component."""
    use = "{type: object, properties: {part: %s}}"
    apart = f"{use % PART}, Part: {BOTH}"
    more = f"{use % PART}, Part: {BOTH.replace('a: ', 'c: {type: string}, a: ')}"
    for order in itertools.permutations([("/a", OLD, apart), ("/a", DAY, use % BOTH), ("/b", "2026-02", more)]):
        doc, disagreed = merged_document(snapshot(*page, path=page[0]) for page in order)
        schemas = plain(doc["components"]["schemas"])
        assert schemas["Thing"]["properties"] == {"part": yaml.safe_load(PART)}
        assert ([*schemas["Part"]["properties"]], disagreed) == (["c", "a", "b"], [])


def test_a_property_that_is_gone_is_required_no_more() -> None:
    """Whatever page required it."""
    doc, _ = merged_document(
        [
            snapshot("/a", OLD, BOTH, path="/a"),
            snapshot("/a", DAY, ONLY_A, path="/a"),
            snapshot("/b", "2026-02", BOTH.replace("type: object", "type: object, required: [b]"), path="/b"),
        ]
    )
    assert plain(doc["components"]["schemas"]["Thing"]) == yaml.safe_load(ONLY_A)


def _names(*pages: tuple[str, str, str, str]) -> Iterator[dict[str, Json]]:
    """Yield the components that pages make in each order: URL, day, and the name and schema of what they answer."""
    for order in itertools.permutations(pages):
        snapshots: list[Fragment] = []
        for url, captured, name, schema in order:
            one = snapshot(url, captured, schema, path=url)
            snapshots.append(evolve(one, doc=rename_in_document(one.doc, {"Thing": name})))
        doc, disagreed = merged_document(snapshots)
        assert disagreed == []
        yield plain(doc["components"]["schemas"])


BEFORE = [("/a", OLD, "Thing", A_OR_B), ("/b", "2026-02", "Thing", A_B_OR_C)]
RENAMED: dict[str, tuple[list[tuple[str, str, str, str]], dict[str, str]]] = {
    "a page calls it otherwise": ([("/a", DAY, "Item", A_OR_B)], {"Thing": "abc", "Item": "abc"}),
    "all pages do": ([("/a", DAY, "Item", A_OR_B), ("/b", DAY, "Item", A_B_OR_C)], {"Item": "abc"}),
    "one after the other": ([("/a", DAY, "Item", A_OR_B), ("/b", LATER, "Item", A_B_OR_C)], {"Item": "abc"}),
    "and back": (
        [("/a", DAY, "Item", A_OR_B), ("/a", LATER, "Thing", A_OR_B)],
        {"Thing": "abc", "Item": "abc"},
    ),
    "with an edit": (
        [("/a", DAY, "Item", "{type: string, enum: [a, d]}")],
        {"Thing": "abc", "Item": "acd"},
    ),
    "another thing stands there": (
        [("/a", DAY, "Item", "{type: string, enum: [x]}")],
        {"Thing": "abc", "Item": "x"},
    ),
    "the name is that of another thing": (
        [("/c", OLD, "Item", A_B_OR_C), ("/a", DAY, "Item", A_OR_B)],
        {"Thing": "abc", "Item": "ab"},
    ),
}


@pytest.mark.parametrize("case", RENAMED)
def test_the_name_of_a_component_means_nothing(case: str) -> None:
    """What other pages have said of it since counts under the new name too, and the page says nothing new by it."""
    later, expected = RENAMED[case]
    for schemas in _names(*BEFORE, *later):
        assert {name: "".join(sorted(schema["enum"])) for name, schema in schemas.items()} == expected
