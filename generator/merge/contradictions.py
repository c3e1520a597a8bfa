"""Two pages of one capture and dialect that say different things about one component or operation stop the build."""

from __future__ import annotations

import json
from collections.abc import Iterable

from attrs import frozen

from generator.base.errors import MergeError
from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, Seq, mark_of, plain
from generator.base.schemas import components, operations
from generator.merge.precedence import PROSE
from generator.merge.union_variants import HOISTED, MADE
from generator.read.dialects import Fragment

_NEXT = (
    'Same capture, same dialect: no rule decides. Correct one page with an overlay (CONTRIBUTING, "fix a wrong fact").'
)
_SETS = frozenset({"enum", "required", "oneOf", "anyOf", "allOf", "type", "tags"})


class Contradiction(MergeError):
    """Two pages that cannot both be right."""


@frozen
class _Disagreement:
    path: tuple[str | int, ...]
    one: Json
    other: Json
    here: Mark
    there: Mark


def check(fragments: Iterable[Fragment]) -> None:
    """Raise `MergeError` for the first thing that two pages of one capture and dialect state differently."""
    first: dict[tuple[str, str, str], tuple[Json, Mark]] = {}
    for fragment in sorted(fragments, key=lambda f: (f.captured, f.dialect, f.page)):
        for place, node, mark in _things(fragment.doc):
            key = (fragment.captured, fragment.dialect, place)
            if key not in first:
                first[key] = (node, mark)
                continue
            # Most pages repeat a component word for word, and comparing two trees as a whole is much quicker.
            equal = first[key][0] == node
            found = None if equal else _difference(*_but_tag(first[key][0], node), first[key][1], mark, ())
            if HOISTED in first[key][0] and HOISTED not in node:
                # Of the two this one says more, so it is what the next page is held against.
                first[key] = (node, mark)
            if found:
                raise Contradiction(
                    f"`{found.path[-1] if found.path else place}` is {_show(found.other)} here"
                    f" but {_show(found.one)} in {found.here}",
                    where=found.there,
                    pointer=place + pointer(found.path)[1:],
                    next=_NEXT,
                )


def _but_tag(one: Map, other: Map) -> tuple[Map, Map]:
    """Return two statements without what a dialect makes up about the tag of a variant that it prints inside its union.

    Printed there, the tag is required whether it is or not; where the same component stands alone it may be lost.
    """
    tags = {side[key] for side in (one, other) for key in MADE if key in side}
    lost = {tag for tag in tags if not all(tag in side.get("properties", ()) for side in (one, other))}
    return _without(one, tags, lost), _without(other, tags, lost)


def _without(schema: Map, tags: set[str], lost: set[str]) -> Map:
    if not tags:
        return schema
    out = Map(mark=schema.mark)
    for key, value in schema.items():
        if key == "required":
            value = Seq([name for name in value if name not in tags], mark=schema.at(key))
        elif key == "properties":
            value = Map({name: part for name, part in value.items() if name not in lost}, mark=schema.at(key))
            value.marks = schema[key].marks
        if key not in MADE and (key != "required" or value):
            out.put(key, value, schema.at(key))
    return out


def _things(doc: Map) -> Iterable[tuple[str, Json, Mark]]:
    schemas = components(doc)
    for name, schema in schemas.items():
        yield pointer(["components", "schemas", name]), schema, schemas.at(name)
    for path, method, operation in operations(doc):
        yield pointer(["paths", path, method]), operation, doc["paths"][path].at(method)


def _difference(one: Json, other: Json, here: Mark, there: Mark, path: tuple[str | int, ...]) -> _Disagreement | None:
    if isinstance(one, Map) and isinstance(other, Map):
        for key in [*one, *(key for key in other if key not in one)]:
            if key in PROSE and path[-1:] != ("properties",):
                continue
            if key not in one or key not in other:
                return _Disagreement((*path, key), one.get(key), other.get(key), one.at(key), other.at(key))
            found = _difference(one[key], other[key], one.at(key), other.at(key), (*path, key))
            if found:
                return found
        return None
    if isinstance(one, Seq) and isinstance(other, Seq) and len(one) == len(other):
        if path[-1:] and path[-1] in _SETS:
            one, other = (Seq(sorted(side, key=_canonical), mark=mark_of(side)) for side in (one, other))
        for index, (left, right) in enumerate(zip(one, other, strict=True)):
            found = _difference(left, right, here, there, (*path, index))
            if found:
                return found
        return None
    return None if plain(one) == plain(other) else _Disagreement(path, one, other, here, there)


def _canonical(value: Json) -> str:
    return json.dumps(plain(value), sort_keys=True)


def _show(value: Json) -> str:
    text = "not stated" if value is None else _canonical(value)
    return text if len(text) < 80 else text[:79] + "…"
