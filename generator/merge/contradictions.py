"""Two pages of one capture and dialect that state different things about one component or operation stop the build."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Set

from attrs import frozen

from generator.base.errors import MergeError
from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, Seq, mark_of, plain
from generator.merge.precedence import PROSE
from generator.merge.statements import Statement, component_statements, operation_statements
from generator.read.dialects.fragment import Fragment, TagOrigin

_NEXT = (
    'Same capture, same dialect: no rule decides. Correct one page with an overlay (CONTRIBUTING, "fix a wrong fact").'
)
_SETS = frozenset({"enum", "required", "oneOf", "anyOf", "allOf", "type", "tags"})


class Contradiction(MergeError):
    """Two pages that cannot both be right."""


@frozen
class _Disagreement:
    """The first value below *path* that two pages state differently, None where one of them does not state it."""

    path: tuple[str | int, ...]
    one: Json
    other: Json
    one_mark: Mark
    other_mark: Mark


def check(fragments: Iterable[Fragment]) -> None:
    """Raise `MergeError` for the first value that two pages of one capture and dialect state differently."""
    references: dict[tuple[str, str, str], Statement] = {}
    for fragment in sorted(fragments, key=lambda f: (f.captured, f.dialect, f.page)):
        if fragment.repeats:
            continue
        for place, statement in _statements(fragment):
            key = (fragment.captured, fragment.dialect, place)
            reference = references.setdefault(key, statement)
            # Most pages repeat a component word for word, and comparing two trees as a whole is much quicker.
            is_equal = reference.node == statement.node
            disagreement = None if is_equal else _disagreement(reference, statement)
            if disagreement:
                name = str(disagreement.path[-1]) if disagreement.path else place
                sides = (disagreement.one, disagreement.one_mark), (disagreement.other, disagreement.other_mark)
                raise contradiction(name, place + pointer(disagreement.path)[1:], *sides)
            if _is_inlined(reference) and not _is_inlined(statement):
                # This statement tells more, because its `required` is meant: the next page is compared with it.
                references[key] = statement


def contradiction(name: str, at: str, one: tuple[Json, Mark], other: tuple[Json, Mark]) -> Contradiction:
    """Return the error that two pages say different things about *name* at pointer *at*: values and their places."""
    what = f"`{name}` is {_show(other[0])} here but {_show(one[0])} in {one[1]}"
    return Contradiction(what, where=other[1], pointer=at, next=_NEXT)


def _is_inlined(statement: Statement) -> bool:
    return TagOrigin.INLINED in statement.union_tags.values()


def _disagreement(one: Statement, other: Statement) -> _Disagreement | None:
    """Return the first value in which two statements differ, apart from what their dialect does to the tag of a union.

    Printed inside its union, a variant always requires the tag; where the same component stands alone, the tag may be
    missing.
    """
    tags = one.union_tags.keys() | other.union_tags.keys()
    lost = {tag for tag in tags if not all(tag in side.node.get("properties", ()) for side in (one, other))}
    left, right = _without_tags(one.node, tags, lost), _without_tags(other.node, tags, lost)
    return _difference(left, right, one.mark, other.mark, ())


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


def _difference(
    one: Json, other: Json, one_mark: Mark, other_mark: Mark, path: tuple[str | int, ...]
) -> _Disagreement | None:
    """Return the first value at or below *path* in which *one* and *other* differ.

    Neither prose nor the order of what is a set counts.
    """
    if isinstance(one, Map) and isinstance(other, Map):
        for key in [*one, *(key for key in other if key not in one)]:
            # A property may be called like a keyword.
            if key in PROSE and path[-1:] != ("properties",):
                continue
            if key not in one or key not in other:
                return _Disagreement((*path, key), one.get(key), other.get(key), one.at(key), other.at(key))
            inner = _difference(one[key], other[key], one.at(key), other.at(key), (*path, key))
            if inner:
                return inner
        return None
    if isinstance(one, Seq) and isinstance(other, Seq) and len(one) == len(other):
        if path[-1:] and path[-1] in _SETS:
            one, other = (Seq(sorted(side, key=_canonical), mark=mark_of(side)) for side in (one, other))
        for index, (left, right) in enumerate(zip(one, other, strict=True)):
            inner = _difference(left, right, one_mark, other_mark, (*path, index))
            if inner:
                return inner
        return None
    return None if plain(one) == plain(other) else _Disagreement(path, one, other, one_mark, other_mark)


def _canonical(value: Json) -> str:
    return json.dumps(plain(value), sort_keys=True)


def _show(value: Json) -> str:
    text = "not stated" if value is None else _canonical(value)
    return text if len(text) < 80 else text[:79] + "…"
