"""Tells whether one schema accepts every value that another accepts; true only where that is certain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.compare.diff import keyword_tables
from generator.compare.diff.limits import Limit, is_looser, rivals
from generator.compare.diff.listed_values import obeys
from generator.compare.diff.normal_form import ANYTHING, Identity, NormalForm, SchemaRef, UnionForm, identity
from generator.compare.diff.schema_reader import SchemaReader


class DocumentSchema(NamedTuple):
    """A schema and its document."""

    reader: SchemaReader
    ref: SchemaRef

    @property
    def form(self) -> NormalForm:
        """What it says."""
        return self.reader.shape(self.ref)

    def at(self, ref: SchemaRef | None) -> DocumentSchema:
        """Return a schema of the same document; None for one that accepts everything."""
        return DocumentSchema(self.reader, ref or ANYTHING)


Pinned = Mapping[str, str]
"""Properties whose value is fixed in a question, as canonical JSON."""


def covers(outer: DocumentSchema, inner: DocumentSchema) -> bool:
    """Whether *outer* certainly accepts every value that *inner* accepts, except null."""
    return _Cover().accepts(outer, inner)


def covers_value(outer: DocumentSchema, inner: DocumentSchema) -> bool:
    """Whether *outer* certainly accepts every value that *inner* accepts, null included."""
    return _Cover().accepts_value(outer, inner)


_EXCLUDE = frozenset({"not", "if", "then", "else"})
"""Keywords that may forbid null as any other value."""

_ENOUGH = 500
"""The most pairs of schemas that one answer may need; beyond that nothing is certain."""


class _Cover:
    """One question and the pairs it is about so far; a recursive pair is assumed to hold."""

    def __init__(self) -> None:
        self._assumed: set[tuple[int, Identity, int, Identity]] = set()

    def accepts(self, outer: DocumentSchema, inner: DocumentSchema, pinned: Pinned | None = None) -> bool:
        key = (id(outer.reader), identity(outer.ref), id(inner.reader), identity(inner.ref))
        if len(self._assumed) > _ENOUGH:
            return False
        if not pinned:
            if key in self._assumed:
                return True
            self._assumed.add(key)
        is_covered = self._accepts(outer, inner, pinned or {})
        if not is_covered and not pinned:
            self._assumed.discard(key)
        return is_covered

    def _accepts(self, outer: DocumentSchema, inner: DocumentSchema, pinned: Pinned) -> bool:
        wide, narrow = outer.form, inner.form
        if wide.hole or narrow.hole:
            return False
        if wide.says_nothing or narrow.types == frozenset():
            return True
        if narrow.unions and not narrow.is_structured and narrow.enum is None:
            return all(self.accepts(outer, inner.at(variant)) for variant in narrow.unions[0].variants)
        if wide.unions and narrow.types and len(narrow.types) > 1 and not narrow.unions:
            kinds = [inner.ref._replace(kind=kind) for kind in sorted(narrow.types)]
            return all(self.accepts(outer, inner.at(kind), pinned) for kind in kinds)
        return (
            _types_within(narrow, wide)
            and (wide.enum is None or (narrow.enum is not None and narrow.enum.keys() <= wide.enum.keys()))
            and all(_is_implied(word, wide, narrow) for word in wide.words)
            and all(self._one_accepts(outer, union, inner, pinned) for union in wide.unions)
            and self._members(outer, inner, pinned)
        )

    def _one_accepts(self, outer: DocumentSchema, union: UnionForm, inner: DocumentSchema, pinned: Pinned) -> bool:
        """Whether a variant of *union* accepts *inner*, or each value of a listed property of it has such a variant."""
        variants = [outer.at(variant) for variant in union.variants]
        if any(self.accepts(variant, inner, pinned) for variant in variants):
            return True
        return not pinned and any(
            all(any(self.accepts(variant, inner, {name: value}) for variant in variants) for value in values)
            for name, values in _listed(inner)
        )

    def _members(self, outer: DocumentSchema, inner: DocumentSchema, pinned: Pinned) -> bool:
        wide, narrow = outer.form, inner.form
        if not wide.required.keys() <= narrow.required.keys():
            return False
        if not all(self._property(outer, inner, name, pinned) for name in wide.properties):
            return False
        others = [name for name in narrow.properties if name not in wide.properties]
        if wide.closed:
            return not others and narrow.closed is not None
        if wide.additional:
            rest = outer.at(wide.additional)
            if not all(self.accepts(rest, inner.at(narrow.properties[name])) for name in others):
                return False
            if not narrow.closed and not self.accepts(rest, inner.at(narrow.additional)):
                return False
        return wide.items is None or self.accepts_value(outer.at(wide.items), inner.at(narrow.items))

    def _property(self, outer: DocumentSchema, inner: DocumentSchema, name: str, pinned: Pinned) -> bool:
        wide, narrow = outer.at(outer.form.properties[name]), inner.form.properties.get(name)
        if name in pinned:
            return wide.form.enum is not None and wide.form.enum.keys() == {pinned[name]} and not wide.form.unions
        if narrow is None:
            return inner.form.closed is not None or wide.form.says_nothing
        return self.accepts_value(wide, inner.at(narrow))

    def accepts_value(self, outer: DocumentSchema, inner: DocumentSchema) -> bool:
        """Whether *outer* accepts *inner* where a value stands by itself, so that null counts."""
        may_be_null = inner.reader.null(inner.ref) is not False
        takes_null = outer.reader.null(outer.ref) is not False and not _EXCLUDE & outer.form.words.keys()
        return self.accepts(outer, inner) and (takes_null or not may_be_null)


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
    if narrow.types is not None and not any(keyword_tables.is_about(word, fact.value, kind) for kind in narrow.types):
        return True
    if narrow.enum is not None and (is_obeyed := obeys(narrow.enum, word, fact)) is not None:
        return is_obeyed
    if word in keyword_tables.HOLDERS:
        return False
    stated = [Limit(other, narrow.words[other].value) for other in rivals(word) if other in narrow.words]
    return any(is_looser(Limit(word, fact.value), limit) for limit in stated)


def _listed(inner: DocumentSchema) -> Iterator[tuple[str, list[str]]]:
    """Yield the properties that must be there and have listed values alone, which are told apart one by one."""
    for name, ref in inner.form.properties.items():
        values = inner.at(ref).form.enum
        if values and name in inner.form.required and inner.reader.null(ref) is False:
            yield name, sorted(values)
