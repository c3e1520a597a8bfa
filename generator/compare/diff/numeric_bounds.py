"""Bounds on integers in one form, as two keywords can say the same of them."""

from __future__ import annotations

import math
from fractions import Fraction

from generator.base.nodes import Json
from generator.compare.diff.canonical_json import whole
from generator.compare.diff.normal_form import NormalForm, StatedValue

BOUNDS = (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum"))
"""The lower and the upper bound: the keyword of one that is valid itself, and of one that is not."""

_INEXACT = 2.0**53
"""From here on a float may be the nearest one to another integer."""


def normalize_numbers(form: NormalForm) -> None:
    """Say in *form* in one way which integers a bound leaves valid, and that numbers are integers."""
    for word, fact in form.words.items():
        if isinstance(fact.value, float) and abs(fact.value) >= _INEXACT and fact.value.is_integer():
            form.words[word] = fact._replace(value=whole(fact.value))
    _take_in_factor(form)
    is_whole = form.types is not None and "integer" in form.types and "number" not in form.types
    for words in BOUNDS:
        stated = [word for word in words if word in form.words]
        if is_whole and stated and all(is_number(form.words[word].value) for word in stated):
            # Of two bounds on one side the stricter one decides.
            strictest = max if words[0] == "minimum" else min
            facts = [_whole(word, form.words.pop(word)) for word in stated]
            form.words[words[0]] = strictest(facts, key=lambda fact: fact.value)


def is_number(value: Json) -> bool:
    """Whether *value* is a number that can be compared with others."""
    # An integer of any length is finite, and need not be a float.
    return math.isfinite(value) if isinstance(value, float) else isinstance(value, int) and not isinstance(value, bool)


def _whole(word: str, fact: StatedValue) -> StatedValue:
    """Return the last integer that a bound allows, which is the same bound for integers."""
    is_exclusive = word.startswith("exclusive")
    if word.lower().endswith("minimum"):
        return fact._replace(value=math.floor(fact.value) + 1 if is_exclusive else math.ceil(fact.value))
    return fact._replace(value=math.ceil(fact.value) - 1 if is_exclusive else math.floor(fact.value))


def _take_in_factor(form: NormalForm) -> None:
    """Say that a number is an integer by its type, and a factor of integers as an integer."""
    fact = form.words.get("multipleOf")
    if fact is None or form.types is None or not is_number(fact.value) or fact.value <= 0:
        return
    factor = Fraction(str(fact.value))
    if "number" in form.types and factor.denominator == 1:
        form.types = form.types - {"number"} | {"integer"}
    if "number" not in form.types:
        # An integer that is a multiple of 1.5 is one of 3.
        form.words["multipleOf"] = fact._replace(value=factor.numerator)
        if factor.numerator == 1:
            del form.words["multipleOf"]
