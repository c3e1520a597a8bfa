"""The comparison that skips what is unchanged, held against the one that looks everywhere."""

from __future__ import annotations

from generator.base.nodes import Map
from generator.compare.diff import compare


def assert_short_is_plain(base: Map, revision: Map) -> None:
    """Compare both ways, and fail if anything differs: what is found, its order, or how much is counted."""
    short, plain = compare(base, revision), compare(base, revision, skips_unchanged=False)
    assert (short.changes, short.prose) == (plain.changes, plain.prose)
    assert dict(short.compared) == dict(plain.compared)
