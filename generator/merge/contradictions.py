"""Finds where two pages of one capture and dialect state different things about one component or operation.

A build of this repository stops there. For other vendors the page with the greater content hash wins: a rule that does
not depend on the order of pages, and as good as any where nobody knows which of them is older.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Set

from attrs import frozen

from generator.base.errors import MergeError
from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, Seq, mark_of, plain
from generator.base.schemas import components, ref_name
from generator.merge.comparable_forms import printed_tags
from generator.merge.component_names import have_same_shape
from generator.merge.page_twins import stated_path
from generator.merge.precedence import PROSE
from generator.merge.statements import Statement, component_statements, operation_statements
from generator.read.dialects.fragment import Fragment
from generator.read.lists.shortened_names import shortened
from generator.read.losses import lost_keywords
from generator.read.unknowns import incomparable_keys

_NEXT = (
    'Same capture, same dialect: no rule decides. Correct one page with an overlay (CONTRIBUTING, "fix a wrong fact").'
)
_SETS = frozenset({"enum", "required", "oneOf", "anyOf", "allOf", "type", "tags"})


class Contradiction(MergeError):
    """Two pages that cannot both be right."""

    def __init__(self, what: str, *, where: Mark, other: Mark, pointer: str) -> None:
        super().__init__(what, where=where, pointer=pointer, next=_NEXT)
        self.other = other
        """The place on the other page."""


@frozen
class _Disagreement:
    """The first value below *path* that two pages state differently, None where one of them does not state it."""

    path: tuple[str | int, ...]
    one: Json
    other: Json
    one_mark: Mark
    other_mark: Mark


def find(fragments: Iterable[Fragment]) -> tuple[Contradiction, ...]:
    """Return the first value that two pages of one capture and dialect state differently, for each part and page."""
    known: dict[tuple[str, str, str], list[Statement]] = {}
    found: list[Contradiction] = []
    for fragment in sorted(fragments, key=lambda f: (f.captured, f.dialect, f.name)):
        if fragment.repeats:
            continue
        for place, statement in _statements(fragment):
            stated = known.setdefault((fragment.captured, fragment.dialect, place), [])
            # Most pages repeat a component word for word, and comparing two trees as a whole is much quicker.
            if any(other.node == statement.node and other.union_tags == statement.union_tags for other in stated):
                continue
            compared = (compare(other, statement, place) for other in stated)
            found += [contradiction for contradiction in compared if contradiction][:1]
            stated.append(statement)
    return tuple(found)


def compare(one: Statement, other: Statement, place: str) -> Contradiction | None:
    """Return the first thing in which two statements on what stands at the pointer *place* cannot both be right."""
    found = _disagreement(one, other)
    if found is None:
        return None
    place = stated_path(place)
    name = str(found.path[-1]) if found.path else place
    what = f"`{name}` is {_show(found.other)} here but {_show(found.one)} in {found.one_mark}"
    return Contradiction(what, where=found.other_mark, other=found.one_mark, pointer=place + pointer(found.path)[1:])


def _disagreement(one: Statement, other: Statement) -> _Disagreement | None:
    """Return the first value in which two statements differ, apart from what their dialect does to the tag of a union.

    Printed inside its union, a variant always requires the tag; where the same component stands alone, the tag may be
    missing.
    """
    tags = one.union_tags.keys() | other.union_tags.keys() | printed_tags(one.node, other.node)
    lost = {tag for tag in tags if not all(tag in side.node.get("properties", ()) for side in (one, other))}
    left, right = _without_tags(one.node, tags, lost), _without_tags(other.node, tags, lost)
    # Of one dialect, so that what it loses is the same for both: where one page is silent, the other may speak.
    silent = lost_keywords(one.source.loses)
    # Whether a schema has a name here, and which of those that it has elsewhere, is what other pages say.
    docs = (one.source.doc, other.source.doc) if "inline-types" in one.source.loses else None
    return _difference(left, right, (one.mark, other.mark), (), _Tolerance(silent, docs))


def _without_tags(schema: Map, tags: Set[str], lost: Set[str]) -> Map:
    """Return *schema* with none of *tags* in `required`, and without the properties in *lost*."""
    if not tags:
        return schema
    out = Map(mark=schema.mark)
    for key, value in schema.items():
        if key == "required":
            value = Seq([name for name in value if name not in tags], mark=schema.at(key))
        elif key == "properties":
            value = Map({name: part for name, part in value.items() if name not in lost}, mark=schema.at(key))
            value.marks = schema[key].marks
        if key != "required" or value:
            out.put(key, value, schema.at(key))
    return out


def _statements(fragment: Fragment) -> Iterator[tuple[str, Statement]]:
    for name, component in component_statements(fragment):
        yield pointer(["components", "schemas", name]), component
    for (path, method), operation in operation_statements(fragment):
        yield pointer(["paths", path, method]), operation


@frozen
class _Tolerance:
    """In what two pages of one dialect may differ without contradicting each other."""

    silent: Set[str]
    """Keywords that one page alone may have."""
    docs: tuple[Map, Map] | None
    """Both pages, where each may refer to what the other prints, or to what the other calls otherwise."""


def _unknown(one: Map, other: Map, path: tuple[str | int, ...], tolerance: _Tolerance) -> Set[str]:
    """Return the keys that one of two pages cannot state at *path*."""
    if path[-1:] == ("properties",):
        # A property may be called like a keyword.
        return set()
    if tolerance.docs and path[-1:] == ("discriminator",):
        # The variants are compared themselves, which may be named otherwise.
        return {"mapping"}
    if tolerance.docs and _are_named_otherwise(one, other, tolerance.docs):
        return one.keys() | other.keys()
    return incomparable_keys(one, other)


def _difference(
    one: Json, other: Json, marks: tuple[Mark, Mark], path: tuple[str | int, ...], tolerance: _Tolerance
) -> _Disagreement | None:
    """Return the first value at or below *path* in which *one* and *other* differ.

    Neither prose nor the order of what is a set counts, nor what the *tolerance* allows, nor a media type that one page
    alone has.
    """
    if isinstance(one, Map) and isinstance(other, Map):
        skipped = _unknown(one, other, path, tolerance)
        for key in [*one, *(key for key in other if key not in one)]:
            if key in skipped or _is_ignored(key, path, tolerance.silent, everywhere=key in one and key in other):
                continue
            if key not in one or key not in other:
                return _Disagreement((*path, key), one.get(key), other.get(key), one.at(key), other.at(key))
            inner = _difference(one[key], other[key], (one.at(key), other.at(key)), (*path, key), tolerance)
            if inner:
                return inner
        return None
    if isinstance(one, Seq) and isinstance(other, Seq) and len(one) == len(other):
        if path[-1:] and path[-1] in _SETS:
            one, other = _unmatched(one, other, marks, path, tolerance)
        for index, (left, right) in enumerate(zip(one, other, strict=True)):
            inner = _difference(left, right, marks, (*path, index), tolerance)
            if inner:
                return inner
        return None
    return None if plain(one) == plain(other) else _Disagreement(path, one, other, *marks)


def _unmatched(
    one: Seq, other: Seq, marks: tuple[Mark, Mark], path: tuple[str | int, ...], tolerance: _Tolerance
) -> tuple[Seq, Seq]:
    """Return the items of two sets of one size without those that both have, in an order that is the same for both."""
    left, right = (sorted(side, key=_canonical) for side in (one, other))

    def may_be_same(item: Json, known: Json) -> bool:
        return _difference(item, known, marks, path, tolerance) is None

    # What says less may be any of several: what is the same is taken out before.
    for is_same in (_is_equal, may_be_same):
        for item in list(left):
            index = next((index for index, known in enumerate(right) if is_same(item, known)), None)
            if index is not None:
                left.remove(item)
                del right[index]
    return Seq(left, mark=mark_of(one)), Seq(right, mark=mark_of(other))


def _is_equal(item: Json, known: Json) -> bool:
    return bool(item == known)


def _are_named_otherwise(one: Map, other: Map, docs: tuple[Map, Map]) -> bool:
    """Whether only one of two schemas is a component, or both are components that can be one."""
    names = [ref_name(side) for side in (one, other)]
    if None in names or names[0] == names[1]:
        return names[0] != names[1]
    if len({shortened(str(name)) for name in names}) == 1:
        return True
    return have_same_shape(*(components(doc).get(name or "") for doc, name in zip(docs, names, strict=True)))


def _is_ignored(key: str, path: tuple[str | int, ...], silent: Set[str], *, everywhere: bool) -> bool:
    """Tell whether pages may differ in *key* of the object at *path*, which both have if it is *everywhere*."""
    # A property may be called like a keyword.
    if path[-1:] == ("properties",):
        return False
    is_media_type = path[-1:] == ("content",) and path[-2:-1] != ("properties",)
    return key in PROSE or (not everywhere and (is_media_type or key in silent))


def _canonical(value: Json) -> str:
    named = ref_name(value)
    return shortened(named) if named else json.dumps(plain(value), sort_keys=True)


def _show(value: Json) -> str:
    text = "not stated" if value is None else _canonical(value)
    return text if len(text) < 80 else text[:79] + "…"
