"""Whatever a page calls things, it becomes a client that can be imported, or it is refused with its place."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from generator.base import config
from tests.effort import LONG
from tests.hostile import strategies
from tests.hostile.verdict import ACCEPTED, verdict

_EXAMPLES = 30 if LONG else 2
"""Each is a whole build."""


def test_a_hostile_page_is_refused_with_its_place_or_makes_a_harmless_client() -> None:
    settled: list[str] = []

    @settings(max_examples=_EXAMPLES)
    @given(strategies.pages())
    def settle(page: str) -> None:
        with TemporaryDirectory() as folder:
            settled.append(verdict(page, config.load_vendor(None, "p"), Path(folder)))

    settle()
    assert ACCEPTED in settled
