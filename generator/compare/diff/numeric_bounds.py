"""Normalizes bounds on numbers: of several, only the effective ones stay."""

from __future__ import annotations

import math
from fractions import Fraction

from generator.base.nodes import Json
from generator.compare.diff.normal_form import NormalForm, StatedValue

BOUNDS = (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum"))
"""The lower and the upper bound: the keyword of one that is valid itself, and of one that is not."""


def normalize_numbers(form: NormalForm) -> None:
    """Keep one lower and one upper bound in *form*, and normalize those of integers."""
    _take_in_factor(form)
    is_whole = form.types is not None and "integer" in form.types and "number" not in form.types
    for words in BOUNDS:
        stated = [(word, form.words[word]) for word in words if word in form.words]
        bounds = [(word, _whole(word, fact) if is_whole else fact) for word, fact in stated if is_number(fact.value)]
        if bounds and len(bounds) == len(stated):
            for word, _ in stated:
                del form.words[word]
            word, fact = min(bounds, key=_strictness)
            form.words[words[0] if is_whole else word] = fact


def is_number(value: Json) -> bool:
    """Whether *value* is a number that can be compared with others."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _strictness(bound: tuple[str, StatedValue]) -> tuple[float, bool]:
    """Return the sort key that puts the effective bound first; of two at one number, the exclusive one."""
    word, fact = bound
    is_lower = word.lower().endswith("minimum")
    return -fact.value if is_lower else fact.value, not word.startswith("exclusive")


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
