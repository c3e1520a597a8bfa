"""Which schemas of one document the other one has as well, under another name or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence, Set

from generator.base.nodes import Json
from generator.compare.diff import keyword_tables
from generator.compare.diff.document_index import Site
from generator.compare.diff.keyword_reading import schemas_inside
from generator.compare.diff.likely_schemas import LikelySchemas, SchemaTexts, words_of
from generator.compare.diff.normal_form import NormalForm, SchemaRef
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, map_sides
from generator.compare.diff.walk import Walk

Subs = dict[str, SchemaRef]
"""Schemas by their names."""


class KnownSchemas:
    """The schemas of both documents: what was read, and all at and below those that have a name or were put off."""

    def __init__(self, walk: Walk, named: Sides[Subs]) -> None:
        self._walk = walk
        self._named = named
        nodes = map_sides(lambda subs: _nodes(subs.values()), named)
        # What was put off stands in the base as it stands in the revision.
        put_off = _nodes(base for base, _ in walk.skipped)
        put_off += [node for one in walk.objects_put_off for node in one.nodes]
        self._texts = {
            walk.base: SchemaTexts(walk.base.doc, [*nodes[0], *put_off]),
            walk.revision: SchemaTexts(walk.revision.doc, nodes[1]),
        }

    def unknown(self, reader: SchemaReader, subs: Subs) -> frozenset[str]:
        """Return the names of those of *subs*, which *reader* has, that are like none of the other document."""
        walk = self._walk
        other = walk.revision if reader is walk.base else walk.base
        search = _Search(walk, reader, subs)
        if walk.skips_unchanged:
            words = {name: words_of(reader, form) for name, form in search.left.items()}
            for at in {walk.base, other}:
                search.likely[at] = LikelySchemas(self._texts[at], words)
        search.see_all(other)
        walk.compare_objects_put_off(lambda nodes: bool(search.names(walk.base, nodes)))
        search.see_all(other)
        search.see_below(other, self._named[int(other is walk.revision)].values())
        search.see_below(walk.base, [base for base, _ in walk.skipped])
        return frozenset(search.left)


def _nodes(subs: Iterable[SchemaRef]) -> list[Json]:
    return [site.node for sub in subs for site in sub.sites]


class _Search:
    """Schemas that are looked for."""

    def __init__(self, walk: Walk, reader: SchemaReader, subs: Subs) -> None:
        self._walk = walk
        self._reader = reader
        self.left = {name: reader.shape(sub) for name, sub in subs.items()}
        """Those that were not found so far, by their names."""
        self.likely: dict[SchemaReader, LikelySchemas] = {}
        """What may be like them; nothing for a document of which anything may be."""
        self._names: dict[Hashable, list[str]] = defaultdict(list)
        """Their names by their looks."""
        for name, form in self.left.items():
            self._names[_look(form)].append(name)

    def names(self, reader: SchemaReader, nodes: Sequence[Json]) -> Set[str]:
        """Return the names of those that are left and that *nodes* may be like, or have."""
        left = self.left.keys()
        return left & self.likely[reader].names(nodes) if left and reader in self.likely else left

    def see_all(self, reader: SchemaReader) -> None:
        """Find those that are like anything that *reader* has read."""
        for form in reader.shapes:
            self._see(reader, form, form.sites)

    def see_below(self, reader: SchemaReader, subs: Iterable[SchemaRef]) -> None:
        """Find those that are like one of *subs* or a schema below them; what certainly has none below is not read."""
        seen: set[int] = set()
        todo = [(reader, sub) for sub in subs]
        while todo and self.left:
            of, sub = self._walk.twin(*todo.pop())
            if self.names(of, [site.node for site in sub.sites]):
                form = of.shape(sub)
                if id(form) not in seen:
                    seen.add(id(form))
                    self._see(of, form, sub.sites)
                    todo += [(of, inner) for inner in _below(of, form)]

    def _see(self, reader: SchemaReader, form: NormalForm, sites: Sequence[Site]) -> None:
        """Find those that are like *form*, which *reader* has read at *sites*."""
        if alike := self._names.get(_look(form)):
            likely = self.names(reader, [site.node for site in sites])
            for name in [name for name in alike if name in likely]:
                if self._walk.digests.are_equal((reader, form), (self._reader, self.left[name])):
                    del self.left[name]


def _look(form: NormalForm) -> Hashable:
    """Return what equal schemas have in common and is quick to compute, so that few others need a number."""
    enum = None if form.enum is None else frozenset(form.enum)
    is_plain = enum is None and not form.unions
    return (
        frozenset(form.properties),
        frozenset(form.required.keys() - {""}),
        frozenset(form.words),
        enum,
        form.types if is_plain else None,
        form.closed is not None,
        len(form.unions),
    )


def _below(reader: SchemaReader, form: NormalForm) -> Iterator[SchemaRef]:
    """Yield the schemas that *form* consists of."""
    yield from form.properties.values()
    yield from (sub for sub in (form.items, form.additional) if sub)
    yield from (variant for union in form.unions for variant in union.variants)
    for word in keyword_tables.HOLDERS & form.words.keys():
        yield from (reader.at(*site) for site in schemas_inside(form.words[word]).values())
