"""Folders under tests/cases/shape: a document, and by hand what shaping makes of it or why it refuses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from attrs import asdict, evolve

from generator.base import yamlio
from generator.base.errors import ShapeError
from generator.base.nodes import Map, Seq, plain
from generator.shape import Shaped, shape, undecided_unions
from generator.shape.schema_queries import operations
from generator.shape.shaped_document import ClassName, Union
from tests import goldens

ROOT = Path(__file__).parent.parent
CASES = sorted(path.parent for path in ROOT.glob("tests/cases/shape/*/input.yaml"))
GOOD = [case for case in CASES if (case / "expected.yaml").exists()]
BAD = [case for case in CASES if case.name.startswith("error-")]
UNDECIDED = [case for case in CASES if case.name.startswith("undecided-")]


def document(case: Path) -> Map:
    path = case / "input.yaml"
    loaded: Map = yamlio.load(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
    return loaded


def stem(name: ClassName) -> str:
    return f"{name.module}.{name.name}"


def by_owner(pairs: Mapping[tuple[str, str], str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for (owner, part), given in pairs.items():
        found.setdefault(owner, {})[part] = given
    return found


def arguments(shaped: Shaped) -> dict[str, dict[str, str]]:
    empty = '""'
    return by_owner(
        {(owner, f"{place} {wire or empty}"): name for (owner, place, wire), name in shaped.names.arguments.items()}
    )


def reading(union: Union) -> dict[str, Any]:
    found = asdict(union, filter=lambda field, _: field.name not in ("component", "variants"))
    lists = found["lists"] and {**found["lists"], "undecided": sorted(found["lists"]["undecided"])}
    return {**found, "rules": list(union.rules), "lists": lists}


def variants(union: Union) -> dict[str | None, Any]:
    return {
        variant.component: {
            "kind": variant.kind,
            "required": sorted(variant.required),
            "own": sorted(variant.own),
            "tagless": variant.tagless,
        }
        for variant in union.variants
    }


SECTIONS: dict[str, tuple[int, Callable[[Shaped], Any]]] = {
    "schemas": (1, lambda shaped: plain(shaped.doc["components"]["schemas"])),
    "operations": (
        2,
        lambda shaped: {f"{method.upper()} {path}": plain(node) for path, method, node in operations(shaped.doc)},
    ),
    "unions": (2, lambda shaped: {union.component: reading(union) for union in shaped.unions}),
    "variants": (2, lambda shaped: {union.component: variants(union) for union in shaped.unions}),
    "classes": (1, lambda shaped: {name: stem(given) for name, given in shaped.names.classes.items()}),
    "unknowns": (0, lambda shaped: {name: stem(given) for name, given in shaped.names.unknowns.items()}),
    "params": (0, lambda shaped: {name: stem(given) for name, given in shaped.names.params.items()}),
    "members": (1, lambda shaped: by_owner(shaped.names.members)),
    "enums": (1, lambda shaped: by_owner(shaped.names.enums)),
    "arguments": (1, arguments),
    "collisions": (
        0,
        lambda shaped: sorted(f"{one.scope}: {one.wanted} -> {one.given}" for one in shaped.names.collisions),
    ),
    "pruned": (0, lambda shaped: list(shaped.pruned)),
}
"""What a case may expect: how many levels of names pick what is compared, and what shaping says about it."""


def pick(found: Any, wanted: Any, levels: int) -> Any:
    """Return what *found* says about the names of *wanted*."""
    if levels == 0:
        return found
    return {name: pick(found[name], inner, levels - 1) for name, inner in wanted.items()}


def seen(shaped: Shaped, section: str, wanted: Any) -> Any:
    levels, read = SECTIONS[section]
    return pick(read(shaped), wanted, levels)


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_shaped_as_written_by_hand(case: Path) -> None:
    expected = plain(yamlio.load((case / "expected.yaml").read_text(encoding="utf-8"), str(case)))
    if "collisions" in expected:
        expected["collisions"].sort()
    shaped = shape(document(case), {}, "Client")
    assert {section: seen(shaped, section, wanted) for section, wanted in expected.items()} == expected


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_refused_with_a_message_that_names_the_place_and_the_way_out(case: Path) -> None:
    with pytest.raises(ShapeError) as caught:
        shape(document(case), {}, "Client")
    goldens.check(f"errors/shape-{case.name.removeprefix('error-')}.txt", f"{caught.value}\n")


@pytest.mark.parametrize("case", UNDECIDED, ids=lambda case: case.name)
def test_an_undecided_union_stays_raw_and_names_the_place_and_the_way_out(case: Path) -> None:
    shaped = shape(document(case), {}, "Client")
    (union,) = shaped.undecided
    assert shaped.doc["components"]["schemas"][union.component]["x-undecided"] == union.what
    goldens.check(f"errors/shape-{case.name}.txt", f"{undecided_unions.as_error(union)}\n")


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_shaping_leaves_its_input_alone_and_its_output_as_it_is(case: Path) -> None:
    given = document(case)
    before = plain(given)
    once = shape(given, {}, "Client")
    assert plain(given) == before
    twice = shape(once.doc, {}, "Client")
    assert (plain(twice.doc), twice.unions) == (plain(once.doc), _explicit(once))


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_the_order_of_keys_has_no_influence(case: Path) -> None:
    straight = shape(document(case), {}, "Client")
    backwards = shape(reverse(document(case)), {}, "Client")
    assert plain(backwards.doc) == plain(straight.doc)
    assert evolve(backwards, doc=straight.doc) == straight


def reverse(node: Any) -> Any:
    """Return *node* with the keys of every object in the opposite order."""
    if isinstance(node, Map):
        new = Map(mark=node.mark)
        for key in reversed(node):
            new.put(key, reverse(node[key]), node.at(key))
        return new
    return Seq([reverse(value) for value in node], mark=node.mark) if isinstance(node, Seq) else node


def _explicit(shaped: Shaped) -> Any:
    """Return the unions of *shaped* as they read once their tags stand in the document."""
    return tuple(
        evolve(union, rules=tuple("explicit-tag" if rule == "inferred-tag" else rule for rule in union.rules))
        for union in shaped.unions
    )
