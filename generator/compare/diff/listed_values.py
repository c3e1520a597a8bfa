"""Normalizes listed values beside other keywords: forbidden values and redundant keywords are removed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType

from generator.base.keyword_kinds import is_about
from generator.base.nodes import Json
from generator.compare.diff import name_patterns
from generator.compare.diff.canonical_json import canon, is_of, kind_of
from generator.compare.diff.document_index import Site
from generator.compare.diff.normal_form import NormalForm, StatedValue
from generator.compare.diff.numeric_bounds import is_number

_LONGEST = 2_000
"""The most characters of all values on which a pattern is tried: it comes from anybody, and may be slow."""
_BOOLEAN = frozenset({"boolean"})
_BOOLEANS = frozenset({"true", "false"})


def normalize_values(form: NormalForm) -> None:
    """Keep the values of *form* that all its keywords allow, and remove keywords that allow all of these."""
    if form.enum is None:
        return
    obeyed = [word for word, fact in form.words.items() if obeys(form.enum, word, fact) is not None]
    form.enum = {
        text: site
        for text, site in form.enum.items()
        if (form.types is None or is_of(site.node, form.types))
        and all(_is_valid(site.node, word, said) for word in obeyed for said in _said(form.words[word]))
    }
    for word in obeyed:
        del form.words[word]
    if not form.enum:
        # Null alone may be left, which is the same without a list.
        form.types, form.type_spot = frozenset(), form.type_spot or form.enum_spot
        form.enum, form.enum_spot = None, None
    elif form.types == _BOOLEAN and form.enum.keys() == _BOOLEANS:
        form.enum, form.enum_spot = None, None


def obeys(values: Mapping[str, Site], word: str, fact: StatedValue) -> bool | None:
    """Whether the keyword *word* allows all of *values*; None where that is not known here."""
    found = [_obeys_one(values, word, said) for said in _said(fact)]
    return None if None in found else all(found)


def _said(fact: StatedValue) -> list[Json]:
    """Return all values of a keyword, which hold at the same time."""
    return [site.node for site in (fact.site, *fact.others)] if fact.others else [fact.value]


def _obeys_one(values: Mapping[str, Site], word: str, said: Json) -> bool | None:
    if word == "pattern":
        return _fit(values, said)
    if word not in _CHECKS or (not is_number(said) and word != "uniqueItems"):
        return None
    return all(_is_valid(site.node, word, said) for site in values.values())


def _fit(values: Mapping[str, Site], pattern: Json) -> bool | None:
    """Whether all texts among *values* match *pattern*; None where that is not tried."""
    texts = [site.node for site in values.values() if isinstance(site.node, str)]
    if not isinstance(pattern, str) or sum(map(len, texts)) > _LONGEST:
        return None
    found = [name_patterns.fits(pattern, text) for text in texts]
    return None if None in found else all(found)


def _is_valid(value: Json, word: str, said: Json) -> bool:
    return not is_about(word, said, kind_of(value)) or _CHECKS[word](value, said)


def _size(value: Json) -> int:
    return len(value)


_CHECKS: Mapping[str, Callable[[Json, Json], bool]] = MappingProxyType(
    {
        **dict.fromkeys(("minLength", "minItems", "minProperties"), lambda value, least: _size(value) >= least),
        **dict.fromkeys(("maxLength", "maxItems", "maxProperties"), lambda value, most: _size(value) <= most),
        "minimum": lambda value, least: value >= least,
        "maximum": lambda value, most: value <= most,
        "exclusiveMinimum": lambda value, least: value > least,
        "exclusiveMaximum": lambda value, most: value < most,
        "multipleOf": lambda value, factor: (
            factor > 0 and (Fraction(str(value)) / Fraction(str(factor))).denominator == 1
        ),
        "pattern": lambda value, pattern: name_patterns.fits(pattern, value) is True,
        "uniqueItems": lambda value, unique: not unique or len({canon(item) for item in value}) == len(value),
    }
)
"""The keywords that can be evaluated here."""
