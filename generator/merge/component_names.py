"""Which component names of different dialects mean one schema.

A dialect that loses names (`x-loses: [names]`) spells them otherwise. Such a name means another fragment's component if
the two are the same without case, punctuation and the plural of a final `Item`, and both schemas have the same shape.
Among several, one that is spelled equally is preferred; else two candidates are an error. Without a candidate the name
stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from generator.base.errors import MergeError
from generator.base.nodes import Json, Map, copy
from generator.base.schemas import SCHEMAS, UNIONS, components, redirect, split_null, stated_values
from generator.merge.precedence import strongest_first
from generator.read.dialects import Fragment


@frozen
class Respelling:
    """A component name of one page and the name it has in the document."""

    page: str
    written: str
    meant: str


def unify_names(fragments: Iterable[Fragment]) -> tuple[tuple[Fragment, ...], tuple[Respelling, ...]]:
    """Give every component that a dialect respells its name in the other dialects, and list what was renamed."""
    ordered = strongest_first(fragments)
    candidates = _candidates(ordered)
    respellings: list[Respelling] = []
    out: list[Fragment] = []
    for fragment in ordered:
        names = _meant_names(fragment, candidates) if "names" in fragment.loses else {}
        respellings += [Respelling(fragment.page, written, meant) for written, meant in sorted(names.items())]
        out.append(rename_in_fragment(fragment, names) if names else fragment)
    return tuple(out), tuple(sorted(respellings, key=lambda r: (r.page, r.written)))


def rename_in_fragment(fragment: Fragment, names: Mapping[str, str]) -> Fragment:
    """Return *fragment* with components renamed, in its document and in what is known about it."""
    tags = {names.get(name, name): origins for name, origins in fragment.union_tags.items()}
    return evolve(fragment, doc=rename_in_document(fragment.doc, names), union_tags=tags)


def rename_in_document(doc: Map, names: Mapping[str, str]) -> Map:
    """Return *doc* with components and all references to them renamed."""
    out: Map = copy(doc)
    schemas = components(out)
    moved = Map(mark=schemas.mark)
    for name, schema in schemas.items():
        moved.put(names.get(name, name), schema, schemas.at(name))
    out["components"]["schemas"] = moved
    refs = {SCHEMAS + old: SCHEMAS + new for old, new in names.items()}
    redirect(out, refs)
    return out


def spelling(name: str) -> str:
    """Return what is left of *name* without case, punctuation and the plural of a final `Item`."""
    bare = re.sub(r"[^a-z0-9]", "", name.lower())
    return bare + "s" if bare.endswith("item") else bare


def have_same_shape(one: Json, other: Json) -> bool:
    """Whether two schemas can be one: the same kind, and a property, value or variant in common where they have any."""
    if not (isinstance(one, Map) and isinstance(other, Map)) or _kind(one) != _kind(other):
        return False
    parts, other_parts = _parts(one), _parts(other)
    return bool(parts & other_parts) or not (parts and other_parts)


Candidates = Mapping[str, Mapping[str, list[Json]]]
"""Spelling -> component name -> its schemas; a name may have meant something else in an earlier capture."""


def _candidates(ordered: Sequence[Fragment]) -> Candidates:
    """Return the components of every fragment that keeps names."""
    candidates: dict[str, dict[str, list[Json]]] = {}
    for fragment in ordered:
        if "names" not in fragment.loses:
            for name, schema in components(fragment.doc).items():
                candidates.setdefault(spelling(name), {}).setdefault(name, []).append(schema)
    return candidates


def _meant_names(fragment: Fragment, candidates: Candidates) -> dict[str, str]:
    """Return the name that is meant for each component name of *fragment* that means another one."""
    names: dict[str, str] = {}
    taken: dict[str, str] = {}
    schemas = components(fragment.doc)
    for name, schema in schemas.items():
        alike = candidates.get(spelling(name), {})
        possible = {other for other, known in alike.items() if any(have_same_shape(schema, same) for same in known)}
        if name in possible:
            possible = {name}
        if len(possible) > 1:
            raise MergeError(
                f"`{name}` may be any of {', '.join(f'`{other}`' for other in sorted(possible))} in other pages",
                where=schemas.at(name),
                pointer=SCHEMAS + name,
                next="Rename it with an overlay that extends this page.",
            )
        meant = possible.pop() if possible else name
        if meant in taken:
            raise MergeError(
                f"`{name}` and `{taken[meant]}` of one page both mean `{meant}`",
                where=schemas.at(name),
                pointer=SCHEMAS + name,
                next="Rename one of them with an overlay that extends this page.",
            )
        taken[meant] = name
        if meant != name:
            names[name] = meant
    return names


def _kind(schema: Json) -> str:
    core, _ = split_null(schema)
    if any(word in core for word in UNIONS):
        return "union"
    if stated_values(core) is not None:
        return "enum"
    if "properties" in core or core.get("type") == "object":
        return "object"
    return str(core.get("type", "any"))


def _parts(schema: Json) -> set[str]:
    core, _ = split_null(schema)
    return set(core.get("properties", ())) | {repr(value) for value in stated_values(core) or ()}
