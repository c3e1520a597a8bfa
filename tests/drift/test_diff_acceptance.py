"""No break is missed: verdicts on random pairs of small schemas, held against values that are tried on both."""

from __future__ import annotations

import json
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from generator.base import yamlio
from generator.base.nodes import Map
from generator.compare.diff.disjointness import exclude
from generator.compare.diff.document_index import DocumentIndex
from generator.compare.diff.document_schema import DocumentSchema
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.subsumption import covers_value
from tests.drift.acceptance import VALUES, accepts, is_plain, refused
from tests.drift.small_schemas import Maker, Schema
from tests.drift.test_diff_levels import levels
from tests.effort import LONG

_PAIRS = 8 if LONG else 3
"""How many pairs one example has."""


def pair(seed: int) -> tuple[Schema, Schema]:
    """Return a schema, and the same after one or two edits."""
    maker = Maker(Random(seed))
    base = maker.schema()
    revision = maker.edited(base)
    return base, maker.edited(revision) if maker.random.random() < 0.3 else revision


@given(seed=st.integers(0, 10**9))
def test_where_a_value_shows_a_break_the_verdict_is_not_compatible(seed: int) -> None:
    for base, revision in map(pair, range(seed, seed + _PAIRS)):
        if not (is_plain(base) and is_plain(revision)):
            continue
        found = levels({"both": base}, {"both": revision})
        for direction, sender, receiver in (("request", base, revision), ("response", revision, base)):
            values = refused(sender, receiver, is_request=direction == "request")
            level = found.get(direction, "none")
            assert not values or level in ("risky", "breaking"), (direction, level, base, revision, values[:3])


def document(schema: Schema) -> DocumentSchema:
    """Return *schema*, read from a document."""
    components = yamlio.load(json.dumps({"schemas": {"x": schema}}), "x.json")
    reader = SchemaReader(DocumentIndex(Map({"openapi": "3.1.0", "components": components})))
    return DocumentSchema(reader, reader.at(components["schemas"], "x"))


@given(seed=st.integers(0, 10**9))
def test_what_is_certain_of_two_schemas_is_true_of_values(seed: int) -> None:
    for one, other in map(pair, range(seed, seed + _PAIRS)):
        if not (is_plain(one) and is_plain(other)) or "oneOf" in json.dumps([one, other]):
            continue
        schemas = document(one), document(other)
        both = [value for value in VALUES if accepts(one, value) and accepts(other, value)]
        more = [value for value in VALUES if accepts(other, value) and not accepts(one, value)]
        assert not (covers_value(*schemas) and more), (one, other, more[:3])
        assert not (exclude(*schemas) and [value for value in both if value is not None]), (one, other, both[:3])
