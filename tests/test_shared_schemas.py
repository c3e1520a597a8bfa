"""What takes schemas apart reads each of them once, however many ways lead to it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.nodes import Map, below, is_object
from generator.compare import diff
from generator.runtime.testing.checking import misfits
from generator.runtime.testing.instances import Instances
from generator.runtime.testing.schemas import Schemas
from generator.shape import shape
from generator.shape.flatten_unions import flatten_unions
from generator.shape.schema_queries import components, kinds, nullable
from generator.shape.steady_document import steady
from generator.validate import quick_standard
from generator.validate.defects import check_document
from tests.calls import count_calls
from tests.effort import THOROUGH
from tests.shared_schemas import LEVELS, SHAPED, document

FEW, MANY = 5, 10


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


@pytest.mark.parametrize("level", LEVELS if THOROUGH else [*LEVELS][::3])
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


# The level left to CI takes as long as all others together.
@pytest.mark.parametrize("level", SHAPED if THOROUGH else [*SHAPED][:-1])
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


@given(st.randoms(use_true_random=False))
def test_what_is_remembered_of_a_document_is_what_it_says(draw: Random) -> None:
    doc = document(lambda one, other, name: SHAPED[draw.choice([*SHAPED])](one, other, name), 4)
    remembering, schemas = steady(doc), [node for node in below(doc) if is_object(node)]
    for schema in draw.sample(schemas, len(schemas)):
        assert kinds(remembering, schema) == kinds(doc, schema)
