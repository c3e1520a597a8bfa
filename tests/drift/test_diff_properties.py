"""On the real document: writing it otherwise is no change, and one edit is one change, where it was made."""

from __future__ import annotations

from functools import cache
from itertools import count
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.base import documents, yamlio
from generator.base.nodes import Map, copy
from generator.compare.diff import compare
from tests.drift.edits import SCHEMA_EDITS, Edit, told, told_back
from tests.drift.edits_of_operations import OPERATION_EDITS
from tests.drift.rewritings import REWRITINGS, Rewriting, drop_unused, hoist, inline
from tests.effort import LONG

CHECKED = settings(max_examples=100 if LONG else 3)
"""Each example compares the whole document, some of them several times."""
SEEDS = st.integers(0, 10**9)


@cache
def real() -> Map:
    return documents.load(Path(__file__).parent.parent.parent / "spec" / "openapi.yaml").doc


@cache
def real_text() -> str:
    return yamlio.dump(real())


def rewritten(rewritings: list[Rewriting], seed: int) -> Map:
    doc, random = copy(real()), Random(seed)
    for rewrite in rewritings:
        rewrite(doc, random)
    if hoist in rewritings and inline in rewritings:
        # A new name whose every use is written out would be an unused component that is new.
        drop_unused(doc, random)
    assert isinstance(doc, Map)
    return doc


@pytest.mark.parametrize("rewriting", REWRITINGS, ids=lambda rewriting: rewriting.__name__)
def test_writing_it_otherwise_is_no_change(rewriting: Rewriting) -> None:
    # Nothing is unused before references are written out.
    doc = rewritten([inline, rewriting] if rewriting is drop_unused else [rewriting], 1)
    found = compare(real(), doc)
    assert yamlio.dump(doc) != real_text()
    assert (found.changes, found.prose) == ((), ())


@CHECKED
@given(rewritings=st.lists(st.sampled_from(REWRITINGS), min_size=2, max_size=6), seed=SEEDS)
def test_writing_it_otherwise_in_many_ways_is_no_change(rewritings: list[Rewriting], seed: int) -> None:
    doc = rewritten(rewritings, seed)
    there, back = compare(real(), doc), compare(doc, real())
    assert (there.changes, there.prose, back.changes, back.prose) == ((), (), (), ())


def check_edit(edit: Edit, base: Map, seed: int) -> None:
    doc = copy(base)
    expected = edit(doc, Random(seed))
    if expected:
        assert [told(change) for change in compare(base, doc).changes] == [expected]
        assert [told_back(change) for change in compare(doc, base).changes] == [expected.back()]


@pytest.mark.parametrize("edit", SCHEMA_EDITS + OPERATION_EDITS, ids=lambda edit: edit.__name__)
def test_each_kind_of_edit_is_one_change(edit: Edit) -> None:
    for seed in count(1):
        doc = copy(real())
        if expected := edit(doc, Random(seed)):
            assert [told(change) for change in compare(real(), doc).changes] == [expected]
            break


@CHECKED
@given(edit=st.sampled_from(SCHEMA_EDITS + OPERATION_EDITS), seed=SEEDS)
def test_one_edit_anywhere_is_one_change_both_ways(edit: Edit, seed: int) -> None:
    check_edit(edit, real(), seed)


def test_the_same_two_documents_differ_the_same_way_in_every_run() -> None:
    doc = copy(real())
    for index, edit in enumerate(SCHEMA_EDITS):
        edit(doc, Random(index))
    found = compare(real(), doc)
    again = compare(copy(real()), rewritten_keys(doc))
    assert len(found.changes) > len(SCHEMA_EDITS) // 2
    assert [(c.place, c.subject, c.name, c.action) for c in found.changes] == [
        (c.place, c.subject, c.name, c.action) for c in again.changes
    ]


def rewritten_keys(doc: Map) -> Map:
    """Return *doc* with its keys in another order."""
    other = copy(doc)
    REWRITINGS[0](other, Random(0))
    assert isinstance(other, Map)
    return other
