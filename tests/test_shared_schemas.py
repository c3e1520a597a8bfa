"""What takes schemas apart reads each of them once, however many ways lead to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.base.nodes import Map, below, copy, is_object
from generator.compare import diff
from generator.emit.views.type_table import Types
from generator.runtime.testing.checking import misfits
from generator.runtime.testing.instances import Instances
from generator.runtime.testing.schemas import Schemas
from generator.shape import shape
from generator.shape.expansion import Expansion
from generator.shape.flatten_unions import flatten_unions
from generator.shape.merged_copies import merge_copies
from generator.shape.normalize import normalize, write_in_one_form
from generator.shape.schema_queries import components, kinds, members, nullable
from generator.shape.steady_document import steady
from generator.validate import quick_standard
from generator.validate.defects import check_document
from tests.calls import count_calls
from tests.effort import THOROUGH
from tests.shared_schemas import LEVELS, MIXED, SHAPED, Level, document

FEW, MANY = 5, 10
SLOW = (
    *("unions that meet", "unions that meet in a property", "a union of joined", "itself inside"),
    "a union that is excluded",
)
"""They take longer than all other levels together, so `make test` leaves them to CI."""


def _quick(levels: Mapping[str, Level]) -> list[str]:
    return [level for level in levels if THOROUGH or level not in SLOW]


def _grows_little(level: str, do: Callable[[int], Callable[[], object]]) -> None:
    few, many = (count_calls(do(count)) for count in (FEW, MANY))
    # Twice the levels: more than four times the work would be more than the pairs of schemas need, and 2^n is 32 times.
    assert many < 6 * few, (level, few, many)


@pytest.mark.parametrize("level", LEVELS)
def test_the_comparison_of_two_documents(level: str) -> None:
    def compare(count: int) -> Callable[[], object]:
        base, revision = (document(LEVELS[level], count, leaf) for leaf in ("string", "integer"))
        return lambda: diff.compare(base, revision)

    _grows_little(level, compare)


@pytest.mark.parametrize("level", LEVELS if THOROUGH else [*LEVELS][::5])
def test_the_check_of_what_overlays_leave(level: str) -> None:
    check_document(document(LEVELS[level], 1))  # The library is imported before its calls are counted.

    def check(count: int) -> Callable[[], object]:
        doc = document(LEVELS[level], count)
        return lambda: check_document(doc)

    _grows_little(level, check)


def _is_nullable(doc: Map) -> bool:
    return nullable(doc, components(doc)["A0"])


STEPS: tuple[Callable[[Map], object], ...] = (flatten_unions, quick_standard.obeys, _is_nullable)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("do", STEPS)
def test_steps_of_a_build(level: str, do: Callable[[Map], object]) -> None:
    def step(count: int) -> Callable[[], object]:
        doc = document(LEVELS[level], count)
        return lambda: do(doc)

    _grows_little(level, step)


@pytest.mark.parametrize("level", _quick(SHAPED))
def test_what_is_made_fit_for_code(level: str) -> None:
    def shaped(count: int) -> Callable[[], object]:
        doc = document(SHAPED[level], count)
        return lambda: shape(doc, {}, "Client")

    _grows_little(level, shaped)


@pytest.mark.parametrize("level", LEVELS)
def test_the_answers_of_the_fake_server_and_what_it_checks(level: str) -> None:
    def answer(count: int) -> Callable[[], object]:
        doc = document(LEVELS[level], count)
        schema, made = components(doc)["A0"], Instances(Schemas(doc), 1)
        return lambda: (made.value(schema), [*misfits(Schemas(doc), schema, {"kind": "a"})])

    _grows_little(level, answer)


@pytest.mark.parametrize("level", _quick(MIXED))
def test_one_form_of_each_schema_relies_on_what_is_remembered_of_those_below_it(level: str) -> None:
    def form(count: int) -> Callable[[], Map]:
        doc = document(MIXED[level], count)
        return lambda: normalize(doc, Expansion())

    few, many = (count_calls(form(count)) for count in (FEW, 8 * FEW))
    written = [sum(1 for _ in below(form(count)())) for count in (FEW, 8 * FEW)]
    # Eight times the levels: 64 times the work is that of schemas of which each asks anew about all below it, unless
    # each holds what those below it exclude.
    assert many < 16 * few * max(1, written[1] / written[0] / 8), (level, few, many, written)


def _drawn(draw: Random, count: int) -> Map:
    levels = [*SHAPED.values(), *MIXED.values()]
    return document(lambda one, other, name: draw.choice(levels)(one, other, name), count)


@pytest.mark.parametrize("count", [1, 2])
@settings(max_examples=15)
@given(draw=st.randoms(use_true_random=False))
def test_one_form_is_that_of_a_document_of_which_nothing_is_remembered(count: int, draw: Random) -> None:
    found: list[object] = []
    drawn = _drawn(draw, count)
    for doc in (copy(drawn), steady(copy(drawn))):
        expansion = Expansion()
        write_in_one_form(doc, expansion)
        found.append((doc, expansion.whole, expansion.nodes, [*map(str, expansion.kept.values())]))
    assert found[0] == found[1]


@given(st.randoms(use_true_random=False))
def test_what_is_remembered_of_a_document_is_what_it_says(draw: Random) -> None:
    doc = _drawn(draw, 4)
    remembering, schemas = steady(doc), [node for node in below(doc) if is_object(node)]
    for schema in draw.sample(schemas, len(schemas)):
        assert kinds(remembering, schema) == kinds(doc, schema)
        assert members(remembering, schema) == members(doc, schema)
        assert nullable(remembering, schema) == nullable(doc, schema)


def test_the_types_of_a_client_rely_on_what_is_remembered_although_copies_are_left_out() -> None:
    def types(count: int) -> Callable[[], object]:
        shaped = shape(document(LEVELS["allOf"], count), {}, "Client")
        name = next(iter(components(shaped.doc)))
        table = Types(merge_copies(evolve(shaped, copies={"copy": name}, doc=_with_copy(shaped.doc, name))))
        return lambda: [table.component(name) for name in table.components]

    few, many = (count_calls(types(count)) for count in (FEW, 8 * FEW))
    assert many < 16 * few, (few, many)


def _with_copy(doc: Map, name: str) -> Map:
    new: Map = copy(doc)
    components(new)["copy"] = components(new)[name]
    return new
