"""Compares two limits on the same values: whether one allows everything that the other allows."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from generator.base.nodes import Json
from generator.compare.diff.canonical_json import same
from generator.compare.diff.numeric_bounds import BOUNDS, is_number


class Limit(NamedTuple):
    """A keyword that limits values, and its value."""

    word: str
    value: Json

    @property
    def is_exclusive(self) -> bool:
        """Whether the number itself is not valid."""
        return self.word.startswith("exclusive")


def rivals(word: str) -> tuple[str, ...]:
    """Return the keywords that limit values on the same side as *word*, itself among them."""
    return next((words for words in BOUNDS if word in words), (word,))


def is_looser(wide: Limit, narrow: Limit) -> bool:
    """Whether *wide* allows every value that *narrow* allows; true only where that is certain."""
    if wide.word == narrow.word and same(wide.value, narrow.value):
        return True
    if wide.word == narrow.word == "uniqueItems":
        return narrow.value is True
    if narrow.word not in rivals(wide.word) or not is_number(wide.value) or not is_number(narrow.value):
        return False
    if wide.word == "multipleOf":
        # As fractions of what is written: in binary, 0.3 is no multiple of 0.1.
        return wide.value > 0 and (Fraction(str(narrow.value)) / Fraction(str(wide.value))).denominator == 1
    if wide.value == narrow.value:
        return narrow.is_exclusive or not wide.is_exclusive
    return bool(narrow.value > wide.value if re.search("min", wide.word, re.IGNORECASE) else narrow.value < wide.value)


def leave_nothing(low: Limit, high: Limit) -> bool:
    """Whether no number is as much as *low* and no more than *high*."""
    if not is_number(low.value) or not is_number(high.value):
        return False
    if low.value == high.value:
        return low.is_exclusive or high.is_exclusive
    return bool(low.value > high.value)
