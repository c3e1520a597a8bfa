"""Unions whose tag upstream has renamed: what older statements say of the old tag, they say of the new one.

Callers send and read the new property in place of the old one. No page of lists says so of the variants, which it
prints without their tags: those of older statements would keep the old tag beside the new one, or have that alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from generator.base.location import steps
from generator.base.nodes import Map
from generator.base.schemas import locate, stated_values
from generator.merge.edit_log import EndedStatement
from generator.merge.history import snapshots_of_pages
from generator.merge.precedence import deciding_rule, precedence
from generator.merge.tag_renaming import TagRenaming, rename_tags
from generator.merge.tagged_unions import TaggedUnion, find_tagged_unions
from generator.read.dialects import Fragment

_COMPONENT = len(["components", "schemas", "name"])


@frozen
class TagRenames:
    """Fragments that name the tag of each union as the latest statement does, and what that put an end to."""

    fragments: tuple[Fragment, ...]
    ended_statements: tuple[EndedStatement, ...] = ()


@frozen
class _Latest:
    """The latest statement of a union's tag."""

    source: Fragment
    union: TaggedUnion
    open_names: frozenset[str]
    """Those of snapshots of the same day and dialect that name another tag: no rule decides between them."""


def follow_renamed_tags(fragments: Iterable[Fragment]) -> TagRenames:
    """Return *fragments* in which each union and its variants have the tag that the latest statement of it names.

    Of a page that overlays correct, what is marked as a repetition is how it was before.
    """
    known = tuple(fragments)
    stated = _stated(known)
    if all(len({union.tag for union in unions.values()}) == 1 for unions in stated.values()):
        return TagRenames(known)
    latest = {at: _latest(known, unions) for at, unions in stated.items()}
    tags = _tags_of_variants(one.union for one in latest.values())
    renamings: dict[int, dict[str, TagRenaming]] = {}
    for at, unions in stated.items():
        for number, union in unions.items():
            if union.tag != latest[at].union.tag and known[number].name not in latest[at].open_names:
                rule = deciding_rule(latest[at].source, known[number])
                renamings.setdefault(number, {}).update(_renamings(union, latest[at].union, tags, rule))
    _spread(known, renamings)
    renamed = [rename_tags(one, renamings[n]) if renamings.get(n) else (one, ()) for n, one in enumerate(known)]
    ended = (one for _, ended_statements in renamed for one in ended_statements)
    return TagRenames(tuple(fragment for fragment, _ in renamed), tuple(ended))


def _stated(known: Sequence[Fragment]) -> dict[str, dict[int, TaggedUnion]]:
    """Return the unions by their pointers, as the fragments with these numbers state them."""
    found = dict[int, list[tuple[str, Map]]]()
    stated: dict[str, dict[int, TaggedUnion]] = {}
    for number, fragment in enumerate(known):
        for union in find_tagged_unions(fragment.doc, found):
            stated.setdefault(union.at, {})[number] = union
    return {at: unions for at, unions in stated.items() if any(not known[number].repeats for number in unions)}


def _latest(known: Sequence[Fragment], unions: Mapping[int, TaggedUnion]) -> _Latest:
    """Return the latest statement of the tag of one union, which the fragments with these numbers state."""
    uncorrected = {known[number].name: union.tag for number, union in unions.items() if known[number].repeats}
    tags = {known[number].name: union.tag for number, union in unions.items() if not known[number].repeats}
    first: list[tuple[Fragment, list[Fragment]]] = []
    for snapshots in snapshots_of_pages(known[number] for number in unions if not known[number].repeats):
        said, before = snapshots[0], ""
        for snapshot in snapshots:
            # A snapshot that repeats the one before, or that without its correction, says nothing anew.
            said = said if tags[snapshot.name] == before else snapshot
            before = uncorrected.get(snapshot.name, tags[snapshot.name])
        first.append((said, snapshots))
    source = max((said for said, _ in first), key=precedence)
    rivals = [(said, held) for said, held in first if tags[said.name] != tags[source.name]]
    day = source.captured, source.dialect
    is_open = (one.name for said, held in rivals if (said.captured, said.dialect) == day for one in held)
    [union] = [union for number, union in unions.items() if known[number] is source]
    return _Latest(source, union, frozenset(is_open))


def _tags_of_variants(unions: Iterable[TaggedUnion]) -> dict[str, set[str]]:
    """Return by which tags the variants of *unions* are told, by the pointers of the objects that they are made of."""
    tags: dict[str, set[str]] = {}
    for union in unions:
        for at in (at for variant in union.variants() for at in variant.objects):
            tags.setdefault(at, set()).add(union.tag)
    return tags


def _renamings(
    union: TaggedUnion, latest: TaggedUnion, tags: Mapping[str, set[str]], rule: str
) -> Iterator[tuple[str, TagRenaming]]:
    """Yield what is renamed in the document of *union*, with its pointer: nothing if *latest* is another union."""
    mark = latest.node["discriminator"].at("propertyName")
    own, others = union.variants(), latest.variants()
    if not any(one.keys & other.keys for one in own for other in others):
        return
    for variant in own:
        same = next((other for other in others if other.keys & variant.keys), None)
        now = [one["properties"] for one in same.objects.values()] if same else []
        place = next((properties.at(latest.tag) for properties in now if latest.tag in properties), mark)
        is_printed = any(union.tag in properties for properties in now)
        for at in variant.objects:
            stays = is_printed or union.tag in tags.get(at, ())
            yield at, TagRenaming(union.tag, latest.tag, place, rule, stays=stays)
    yield union.at, TagRenaming(union.tag, latest.tag, mark, rule, is_union=True)


def _spread(known: Sequence[Fragment], renamings: dict[int, dict[str, TagRenaming]]) -> None:
    """Add to *renamings* those of components for the fragments that state the variant alone, without the union."""
    shared = {at: one for each in renamings.values() for at, one in each.items() if len(steps(at)) == _COMPONENT}
    for number, fragment in enumerate(known):
        for at, one in shared.items():
            properties: Map = locate(fragment.doc, f"{at}/properties") or Map()
            if not one.is_union and one.new not in properties and stated_values(properties.get(one.old)):
                renamings.setdefault(number, {}).setdefault(at, one)
