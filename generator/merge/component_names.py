"""Which component names of different dialects are one schema.

A dialect that loses names (`x-loses: [names]`) respells them. Such a name is another fragment's component where both
read the same without case, punctuation and the plural of a final `Item`, and both schemas have the same shape. An
equally spelled name of the same shape is preferred; two candidates are an error; with none the name stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from generator.base.errors import MergeError
from generator.base.nodes import Json, Map, Seq, copy
from generator.base.schemas import SCHEMAS, UNIONS, components, split_null, stated_values
from generator.merge.precedence import strongest_first
from generator.read.dialects import Fragment


@frozen
class Respelling:
    """A component name of one page and the name it has in the document."""

    page: str
    written: str
    meant: str


def unify_names(fragments: Iterable[Fragment]) -> tuple[tuple[Fragment, ...], tuple[Respelling, ...]]:
    """Give every respelled component its name in the other dialects, and list what was renamed."""
    ordered = strongest_first(fragments)
    known = _known(ordered)
    renamed: list[Respelling] = []
    out: list[Fragment] = []
    for fragment in ordered:
        meant = _meant(fragment, known) if "names" in fragment.loses else {}
        renamed += [Respelling(fragment.page, old, new) for old, new in sorted(meant.items())]
        out.append(rename_in_fragment(fragment, meant) if meant else fragment)
    return tuple(out), tuple(sorted(renamed, key=lambda r: (r.page, r.written)))


def rename_in_fragment(fragment: Fragment, names: Mapping[str, str]) -> Fragment:
    """Return *fragment* with components renamed, every reference to them, and what is known about them."""
    tags = {names.get(name, name): origins for name, origins in fragment.union_tags.items()}
    return evolve(fragment, doc=rename_in_document(fragment.doc, names), union_tags=tags)


def rename_in_document(doc: Map, names: Mapping[str, str]) -> Map:
    """Return *doc* with components renamed, and every reference to them."""
    out: Map = copy(doc)
    schemas = components(out)
    moved = Map(mark=schemas.mark)
    for name, schema in schemas.items():
        moved.put(names.get(name, name), schema, schemas.at(name))
    out["components"]["schemas"] = moved
    refs = {SCHEMAS + old: SCHEMAS + new for old, new in names.items()}
    _redirect(out, refs)
    return out


def spelling(name: str) -> str:
    """Return what is left of *name* without case, punctuation and the plural of a final `Item`."""
    bare = re.sub(r"[^a-z0-9]", "", name.lower())
    return bare + "s" if bare.endswith("item") else bare


def have_same_shape(one: Json, other: Json) -> bool:
    """Whether two schemas can be one: the same kind, and a property, value or variant in common where they have any."""
    kinds = _kind(one), _kind(other)
    if kinds[0] != kinds[1]:
        return False
    mine, theirs = _parts(one), _parts(other)
    return bool(mine & theirs) or not (mine and theirs)


def _known(ordered: Sequence[Fragment]) -> dict[str, dict[str, list[Json]]]:
    """Spelling -> name -> schemas, of every fragment that keeps names: a name may have meant something else before."""
    known: dict[str, dict[str, list[Json]]] = {}
    for fragment in ordered:
        if "names" not in fragment.loses:
            for name, schema in components(fragment.doc).items():
                known.setdefault(spelling(name), {}).setdefault(name, []).append(schema)
    return known


def _meant(fragment: Fragment, known: Mapping[str, Mapping[str, list[Json]]]) -> dict[str, str]:
    meant: dict[str, str] = {}
    taken: dict[str, str] = {}
    schemas = components(fragment.doc)
    for name, schema in schemas.items():
        alike = known.get(spelling(name), {})
        same = {other for other, theirs in alike.items() if any(have_same_shape(schema, one) for one in theirs)}
        if name in same:
            same = {name}
        if len(same) > 1:
            raise MergeError(
                f"`{name}` may be any of {', '.join(f'`{one}`' for one in sorted(same))} in other pages",
                where=schemas.at(name),
                pointer=SCHEMAS + name,
                next="Rename it with an overlay that extends this page.",
            )
        target = same.pop() if same else name
        if target in taken:
            raise MergeError(
                f"`{name}` and `{taken[target]}` of one page both mean `{target}`",
                where=schemas.at(name),
                pointer=SCHEMAS + name,
                next="Rename one of them with an overlay that extends this page.",
            )
        taken[target] = name
        if target != name:
            meant[name] = target
    return meant


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


def _redirect(node: Json, refs: Mapping[str, str]) -> None:
    if isinstance(node, Map):
        for key, value in node.items():
            if isinstance(value, str):
                node[key] = refs.get(value, value) if key == "$ref" else value
            else:
                _redirect(value, refs)
        mapping = node.get("mapping")
        if isinstance(mapping, Map) and "propertyName" in node:
            for key, value in mapping.items():
                mapping[key] = refs.get(value, value)
    elif isinstance(node, Seq):
        for item in node:
            _redirect(item, refs)
