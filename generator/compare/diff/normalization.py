"""Simplifies a `NormalForm` until every spelling of the same set of values is equal, as far as possible."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from generator.base.keyword_kinds import is_about
from generator.base.nodes import Json
from generator.compare.diff import keyword_tables
from generator.compare.diff.canonical_json import is_of, meet
from generator.compare.diff.document_index import Site
from generator.compare.diff.keyword_reading import add_values
from generator.compare.diff.limits import Limit, is_looser, rivals
from generator.compare.diff.listed_values import normalize_values, obeys
from generator.compare.diff.normal_form import NormalForm, StatedValue
from generator.compare.diff.numeric_bounds import is_number, normalize_numbers


def is_scalar_list(form: NormalForm) -> bool:
    """Whether *form* has only types or listed values, none of which fits several variants of a `oneOf`."""
    rules = [word for word in form.words if not keyword_tables.is_annotation(word)]
    has_inside = form.properties or form.required or form.items or form.additional or form.closed or form.parts
    says_more = rules or has_inside or form.unions or form.ambiguous
    return not says_more and (form.types is not None or form.enum is not None)


def take_in_scalars(form: NormalForm, union: Site, variants: Sequence[NormalForm]) -> bool:
    """Take a union of *variants* into *form* where a list of types or of values says the same; return whether it does.

    `anyOf: [{type: number}, {type: integer}]` is `type: number`; an enum beside a const is an enum of both. A union of
    listed values and of all values of another type stays a union: no single keyword says that.
    """
    if not all(is_scalar_list(variant) for variant in variants):
        return False
    free = _types([variant for variant in variants if variant.enum is None])
    listed = {
        text: site for variant in variants for text, site in (variant.enum or {}).items() if not is_of(site.node, free)
    }
    if free and listed:
        return False
    if union.key == "oneOf" and (twice := _fitting_twice(variants)):
        form.ambiguous, form.ambiguous_spot = form.ambiguous | twice, form.ambiguous_spot or union
    if listed:
        add_values(form, listed, union)
    else:
        form.types = free if form.types is None else meet(form.types, free)
        form.type_spot = form.type_spot or union
    return True


def _fitting_twice(variants: Sequence[NormalForm]) -> frozenset[str]:
    """Return the listed values and the types that fit several of *variants*."""
    found: set[str] = set()
    for one, other in combinations(variants, 2):
        shared = meet(one.types or frozenset(), other.types or frozenset())
        if one.enum is None and other.enum is None:
            found |= shared
        elif one.enum is not None and other.enum is not None:
            found |= one.enum.keys() & other.enum.keys()
        else:
            values = {**(one.enum or {}), **(other.enum or {})}
            found |= {text for text, site in values.items() if is_of(site.node, shared)}
    return frozenset(found)


def _types(variants: Sequence[NormalForm]) -> frozenset[str]:
    types = frozenset[str]().union(*(variant.types or () for variant in variants))
    return types - {"integer"} if "number" in types else types


def normalize(form: NormalForm) -> None:
    """Remove keywords without effect from *form*, and choose one of two equivalent spellings."""
    normalize_numbers(form)
    normalize_values(form)
    for word in [word for word in _SIZES & form.words.keys() if _allows_size(form, word, form.words[word].value)]:
        del form.words[word]
    if "format" not in form.words:
        _respell_encoding(form)


def leave_other_types_out(form: NormalForm) -> None:
    """Leave out the schemas for parts of objects and arrays where *form* states that neither is valid."""
    if form.types is None:
        return
    if "object" not in form.types:
        form.properties, form.entries, form.required = {}, {}, {}
        form.additional, form.additional_spot, form.closed = None, None, None
    if "array" not in form.types:
        form.items, form.most_items = None, None


def takes_all_of(variant: NormalForm, types: frozenset[str]) -> bool:
    """Whether *variant* states no type, and restricts values of other types than *types* alone."""
    is_inferred = variant.type_spot is None and (variant.types is None or not meet(variant.types, types))
    rules = [word for word in variant.words if not keyword_tables.is_annotation(word)]
    about = [is_about(word, variant.words[word].value, kind) for word in rules for kind in types]
    return is_inferred and not variant.unions and not variant.hole and not any(about)


def has_no_effect(form: NormalForm, word: str) -> bool:
    """Whether the keyword *word* of *form* is about values that are not valid anyway, or needs one that is missing."""
    if word in ("minContains", "maxContains"):
        return "contains" not in form.words or (word == "minContains" and form.words[word].value == 1)
    if word == "not" and form.is_not_idle:
        return True
    return _is_of_other_types(form, word, form.words[word])


def says_already(form: NormalForm, word: str, fact: StatedValue) -> bool:
    """Whether no value that *form* accepts is refused by the keyword *word*, which *form* does not have."""
    if fact.others:
        return False
    if form.enum is not None and obeys(form.enum, word, fact):
        return True
    return _allows_size(form, word, fact.value) or _is_of_other_types(form, word, fact)


def _is_of_other_types(form: NormalForm, word: str, fact: StatedValue) -> bool:
    """Whether a keyword is about values that *form* does not accept, null aside."""
    if form.types is None or keyword_tables.is_annotation(word):
        return False
    # Many documents give a string the format of a number, and mean the number that it spells.
    words = ("pattern", "multipleOf") if word == "format" else (word,)
    kinds = form.types or {"null"}
    return not any(is_about(each, fact.value, kind) for each in words for kind in kinds)


_SIZES = frozenset({"minProperties", "maxProperties", "maxItems"})


def _allows_size(form: NormalForm, word: str, size: Json) -> bool:
    """Whether *form* says by its members that there are at least, or at most, as many as the keyword *word* says."""
    if word not in _SIZES or not is_number(size):
        return False
    if word == "minProperties":
        return bool(size <= len(form.required))
    if word == "maxItems":
        return form.most_items is not None and bool(size >= form.most_items)
    is_closed = form.closed is not None and "patternProperties" not in form.words
    return is_closed and bool(size >= len(form.properties))


def is_outdone(form: NormalForm, word: str) -> bool:
    """Whether another bound of *form* on the same side as *word* is as strict, or stricter."""
    others = [Limit(other, form.words[other].value) for other in rivals(word) if other != word and other in form.words]
    return any(is_looser(Limit(word, form.words[word].value), limit) for limit in others)


def _respell_encoding(form: NormalForm) -> None:
    """Write `contentEncoding` of OpenAPI 3.1 as the equivalent `format` of 3.0."""
    encoding, media_type = form.words.get("contentEncoding"), form.words.get("contentMediaType")
    if encoding and str(encoding.value).lower() == "base64":
        form.words["format"] = StatedValue("byte", encoding.site)
        del form.words["contentEncoding"]
    elif media_type and not encoding and _is_binary(media_type.value):
        form.words["format"] = StatedValue("binary", media_type.site)
        del form.words["contentMediaType"]


def _is_binary(media_type: Json) -> bool:
    return str(media_type).lower() == "application/octet-stream"
