"""An overlay that somebody else wrote is applied within stated bounds, and refused with its line beyond them."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from generator.base import budget
from generator.base.errors import OverlayError
from generator.base.nodes import Map
from generator.base.time_limit import TimeIsUp, time_limit
from generator.correct import overlay
from tests.overlays import written


def _refused(actions: Iterable[str], doc: Map) -> OverlayError:
    with pytest.raises(OverlayError) as caught:
        overlay.apply(doc, written("".join(f"  - {{{action}, x-number: {n}}}\n" for n, action in enumerate(actions))))
    return caught.value


def test_an_overlay_that_doubles_the_document_with_each_action() -> None:
    error = _refused(["target: $.a, copy: $.a"] * 40, Map(a=[*range(10)]))
    assert error.what == f"the overlay adds more than {budget.COPIED:,} values up to here"
    # Ten numbers and their array are copied first, and twice as many numbers by each action: 15 times.
    assert error.where.line == 4 + 14


def test_an_overlay_that_puts_one_level_below_the_other() -> None:
    error = _refused((f"target: ${'.a' * n}, update: {{a: {{}}}}" for n in range(300)), Map())
    assert error.what == f"the result would be nested deeper than {budget.DEPTH} levels"
    assert error.where.line == 4 + budget.DEPTH - 1


def test_an_overlay_of_too_many_actions() -> None:
    error = _refused(["target: $.a, update: 1"] * (budget.ACTIONS + 1), Map())
    assert error.what == "`actions` has 1,001 entries; 1,000 are read at most"


def test_a_query_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "SECONDS", 0.05)
    query = "$.a[?search(@.b, '^(a+)+$')]"
    error = _refused([f'target: "{query}", update: {{}}'], Map(a=[Map(b="a" * 60 + "!")]))
    assert error.what == f"the query takes more than 0.05 s: {query}"
    assert error.where.line == 4


def test_a_time_limit_holds_within_a_regular_expression_and_ends_with_its_block() -> None:
    for _ in range(2):
        with pytest.raises(TimeIsUp), time_limit(0.02):
            re.match("^(a+)+$", "a" * 60 + "!")
    with time_limit(0.01):
        pass
    assert re.match("^(a+)+$", "a" * 18 + "!") is None
