"""No break is missed: verdicts on random pairs of small schemas, held against values that are tried on both."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.drift.acceptance import is_plain, refused
from tests.drift.small_schemas import Maker, Schema
from tests.drift.test_diff_levels import levels

_PAIRS = 8
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
