"""Tells whether one schema accepts every value that another accepts; true only where that is certain."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator, Mapping

from generator.base.schemas import UNIONS
from generator.compare.diff import keyword_tables, unlisted_properties
from generator.compare.diff.canonical_json import canon, is_of, meet
from generator.compare.diff.disjointness import exclude
from generator.compare.diff.document_schema import DocumentSchema
from generator.compare.diff.keyword_reading import schemas_inside
from generator.compare.diff.limits import Limit, is_looser, rivals
from generator.compare.diff.listed_values import obeys
from generator.compare.diff.normal_form import NormalForm, StatedValue, UnionForm, identity
from generator.compare.diff.normalization import says_already

Pinned = Mapping[str, str]
"""Properties whose value is fixed in a question, as canonical JSON."""


def covers(outer: DocumentSchema, inner: DocumentSchema) -> bool:
    """Whether *outer* certainly accepts every value that *inner* accepts, except null."""
    return _Cover().answer(outer, inner) is True


def covers_described(outer: DocumentSchema, inner: DocumentSchema) -> bool | None:
    """Whether *outer* accepts every value of which *inner* describes all that is in it, except null.

    None where nobody knows, because it would take too many comparisons.
    """
    return _Cover(is_described=True).answer(outer, inner)


def covers_value(outer: DocumentSchema, inner: DocumentSchema) -> bool:
    """Whether *outer* certainly accepts every value that *inner* accepts, null included."""
    return _takes_null_of(outer, inner) and covers(outer, inner)


def _takes_null_of(outer: DocumentSchema, inner: DocumentSchema) -> bool:
    """Whether *outer* accepts null if *inner* does."""
    may_be_null = inner.reader.null(inner.ref) is not False
    return not may_be_null or (outer.reader.null(outer.ref) is not False and not _EXCLUDE & outer.form.words.keys())


_EXCLUDE = frozenset({"not", "if", "then", "else"})
"""Keywords that may forbid null as any other value."""

_COUNTED = frozenset({"contains", "unevaluatedItems", "unevaluatedProperties"})
"""Keywords with schemas whose meaning depends on other keywords."""

_ENOUGH = 1_000
"""The most comparisons of two schemas that one answer may need; beyond that nothing is certain."""
_DEEP = 60
"""The depth to which schemas in schemas are compared."""


class _Cover:
    """One question and the pairs it is about so far; a recursive pair is assumed to hold."""

    def __init__(self, *, is_described: bool = False) -> None:
        self._is_described = is_described
        """Whether values have only the properties that the inner schema lists, even if it allows others."""
        self._assumed: dict[Hashable, dict[Hashable, bool]] = {}
        """The pairs that hold if those above them do, each with the answers that are known for its two documents."""
        self._compared = 0
        self._depth = 0
        self._is_too_much = False

    def answer(self, outer: DocumentSchema, inner: DocumentSchema) -> bool | None:
        """Return whether *outer* accepts *inner*; None if that would take too many comparisons."""
        is_covered = self.accepts(outer, inner)
        if is_covered:
            for key, known in self._assumed.items():
                known[key] = True
        return None if self._is_too_much and not is_covered else is_covered

    def accepts(self, outer: DocumentSchema, inner: DocumentSchema, pinned: Pinned | None = None) -> bool:
        known = outer.reader.covered.setdefault(inner.reader, {})
        key = id(outer.reader), identity(outer.ref), id(inner.reader), identity(inner.ref), self._is_described
        if not pinned and (key in known or key in self._assumed):
            return known.get(key, True)
        self._compared += 1
        self._is_too_much |= self._compared > _ENOUGH or self._depth > _DEEP
        if self._is_too_much or pinned:
            return not self._is_too_much and self._accepts(outer, inner, pinned or {})
        before = len(self._assumed)
        self._assumed[key] = known
        self._depth += 1
        is_covered = self._accepts(outer, inner, {})
        self._depth -= 1
        if not is_covered:
            # What held only because this was assumed to hold is asked again.
            while len(self._assumed) > before:
                self._assumed.popitem()
            if not self._is_too_much:
                known[key] = False
        return is_covered

    def _accepts(self, outer: DocumentSchema, inner: DocumentSchema, pinned: Pinned) -> bool:
        wide, narrow = outer.form, inner.form
        if wide.hole or narrow.hole:
            return False
        if wide.says_nothing or narrow.types == frozenset():
            return True
        has_same = self._has_same_variants(outer, inner)
        unions = _stated(narrow)
        is_union = unions and not narrow.is_structured and narrow.enum is None
        if is_union and not has_same and (narrow.types is None or _types_within(narrow, wide)):
            return all(self.accepts(outer, inner.at(variant)) for variant in unions[0].variants)
        if _stated(wide) and narrow.types and len(narrow.types) > 1 and not unions:
            kinds = [inner.ref._replace(kind=kind) for kind in sorted(narrow.types)]
            return all(self.accepts(outer, inner.at(kind), pinned) for kind in kinds)
        return (
            _types_within(narrow, wide)
            and (wide.enum is None or (narrow.enum is not None and narrow.enum.keys() <= wide.enum.keys()))
            and all(_is_implied(word, wide, narrow) for word in wide.words)
            and (has_same or all(self._one_accepts(outer, union, inner, pinned) for union in _stated(wide)))
            and not any(takes(narrow, text) for text in wide.ambiguous - narrow.ambiguous)
            and self._members(outer, inner, pinned)
        )

    def _one_accepts(self, outer: DocumentSchema, union: UnionForm, inner: DocumentSchema, pinned: Pinned) -> bool:
        """Whether a variant of *union* accepts *inner*, or each of its parts has such a variant.

        The parts are the variants of a union of *inner*, or the values of a listed property.
        """
        if self._variant_accepts(outer, union, inner, pinned):
            return True
        unions = [] if pinned else _stated(inner.form)
        if any(
            all(self._variant_accepts(outer, union, inner.at(variant), {}) for variant in stated.variants)
            for stated in unions
        ):
            return True
        return not pinned and any(
            all(self._variant_accepts(outer, union, inner, {name: value}) for value in values)
            for name, values in _listed(inner)
        )

    def _has_same_variants(self, outer: DocumentSchema, inner: DocumentSchema) -> bool:
        """Whether both have a `oneOf` of the same variants, which overlap, if they do, in the same way."""
        sides = outer.form.unions, inner.form.unions
        if any([union.word for union in side] != ["oneOf"] for side in sides):
            return False
        left = [outer.at(variant) for variant in sides[0][0].variants]
        variants = [inner.at(variant) for variant in sides[1][0].variants]
        if len(left) != len(variants):
            return False
        for variant in variants:
            same = [one for one in left if self.accepts(one, variant) and self.accepts(variant, one)]
            if not same:
                return False
            left.remove(same[0])
        return True

    def _variant_accepts(self, outer: DocumentSchema, union: UnionForm, inner: DocumentSchema, pinned: Pinned) -> bool:
        """Whether a variant of *union* accepts *inner*, and of a `oneOf` no other accepts any of it."""
        variants = [outer.at(variant) for variant in union.variants]
        for variant in variants:
            if self.accepts(variant, inner, pinned):
                others = [
                    other
                    for other in variants
                    if other is not variant and not union.may_fit_both(variant.ref, other.ref)
                ]
                part = DocumentSchema(inner.reader, inner.ref._replace(pin=(*pinned.items(),)[0])) if pinned else inner
                return all(exclude(other, part) for other in others)
        return False

    def _members(self, outer: DocumentSchema, inner: DocumentSchema, pinned: Pinned) -> bool:
        wide, narrow = outer.form, inner.form
        if not wide.required.keys() <= narrow.required.keys():
            return False
        if not all(self._property(outer, inner, name, pinned) for name in wide.properties):
            return False
        if (wide.closed or wide.additional) and "patternProperties" in narrow.words.keys() - wide.words.keys():
            return False
        others = [name for name in narrow.properties if name not in wide.properties]
        if wide.closed:
            return not others and (narrow.closed is not None or self._has_no_more(narrow))
        if wide.additional:
            rest = outer.at(wide.additional)
            if not all(self.accepts_value(rest, inner.at(narrow.properties[name])) for name in others):
                return False
            if not narrow.closed and not self.accepts_value(rest, inner.at(narrow.additional)):
                return False
        return wide.items is None or self._items(outer.at(wide.items), inner)

    def _items(self, wide: DocumentSchema, inner: DocumentSchema) -> bool:
        """Whether *wide* accepts each item of *inner*, those that have a place of their own among them."""
        places = schemas_inside(inner.form.words.get("prefixItems")).values()
        items = [inner.at(inner.form.items), *(inner.at(inner.reader.at(*site)) for site in places)]
        return all(self.accepts_value(wide, item) for item in items)

    def _has_no_more(self, narrow: NormalForm) -> bool:
        return self._is_described and not narrow.additional and "patternProperties" not in narrow.words

    def _property(self, outer: DocumentSchema, inner: DocumentSchema, name: str, pinned: Pinned) -> bool:
        wide = outer.at(outer.form.properties[name])
        if name in pinned:
            return wide.form.enum is not None and wide.form.enum.keys() == {pinned[name]} and not wide.form.unions
        if name not in inner.form.properties and self._has_no_more(inner.form):
            return True
        narrow = unlisted_properties.said_of(inner.reader, inner.form, name)
        return narrow is None or wide.form.says_nothing or self.accepts_value(wide, inner.at(narrow))

    def accepts_value(self, outer: DocumentSchema, inner: DocumentSchema) -> bool:
        """Whether *outer* accepts *inner* where a value stands by itself, so that null counts."""
        return _takes_null_of(outer, inner) and self.accepts(outer, inner)


def takes(form: NormalForm, text: str) -> bool:
    """Whether *form* may accept a value of what may be *ambiguous* in another: a value by its JSON, or a type."""
    if form.enum is not None:
        return text in form.enum or any(is_of(site.node, frozenset({text})) for site in form.enum.values())
    if form.types is None:
        return True
    return bool(meet(form.types, frozenset({text}))) if text in _TYPES else is_of(json.loads(text), form.types)


_TYPES = frozenset({"array", "boolean", "integer", "number", "object", "string"})


def _stated(form: NormalForm) -> list[UnionForm]:
    """Return the unions of *form*; the subtypes that a discriminator alone names restrict nothing beside it."""
    return [union for union in form.unions if union.word in UNIONS]


def _types_within(narrow: NormalForm, wide: NormalForm) -> bool:
    if wide.types is None:
        return True
    allowed = wide.types | ({"integer"} if "number" in wide.types else set[str]())
    return narrow.types is not None and narrow.types <= allowed


def _is_implied(word: str, wide: NormalForm, narrow: NormalForm) -> bool:
    """Whether the *narrow* schema allows no more by the keyword *word* than the *wide* one."""
    fact = wide.words[word]
    if keyword_tables.is_annotation(word):
        return True
    if says_already(narrow, word, fact):
        return True
    if narrow.enum is not None and (is_obeyed := obeys(narrow.enum, word, fact)) is not None:
        return is_obeyed
    if word in keyword_tables.HOLDERS:
        return word not in _COUNTED and word in narrow.words and _is_same(fact, narrow.words[word])
    stated = [Limit(other, narrow.words[other].value) for other in rivals(word) if other in narrow.words]
    return any(is_looser(Limit(word, fact.value), limit) for limit in stated)


def _is_same(one: StatedValue, other: StatedValue) -> bool:
    """Whether two keywords with schemas say the same by themselves, without references."""
    text = canon(one.value)
    return not one.others and not other.others and text == canon(other.value) and '"$ref"' not in text


def _listed(inner: DocumentSchema) -> Iterator[tuple[str, list[str]]]:
    """Yield the properties that must be there and have listed values alone, which are told apart one by one."""
    for name, ref in inner.form.properties.items():
        values = inner.at(ref).form.enum
        if values and name in inner.form.required and inner.reader.null(ref) is False:
            yield name, sorted(values)
