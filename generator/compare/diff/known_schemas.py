"""Which schemas of one document the other one has as well, under another name or none."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from generator.compare.diff import keyword_tables
from generator.compare.diff.keyword_reading import schemas_inside
from generator.compare.diff.likely_schemas import LikelySchemas, words_of
from generator.compare.diff.normal_form import NormalForm, SchemaRef
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides
from generator.compare.diff.walk import Walk


class KnownSchemas:
    """The schemas of one document: those that were compared, and all below some others that may be like the *wanted*.

    The *wanted* are schemas of the other document, in their normal form.
    """

    def __init__(
        self,
        walk: Walk,
        reader: SchemaReader,
        others: Iterable[SchemaRef],
        wanted: Iterable[NormalForm],
        likely: Sides[LikelySchemas],
    ) -> None:
        self._walk = walk
        self._forms = {id(form): (reader, form) for form in reader.shapes}
        # What was skipped stands in the base as it stands in the revision.
        named, skipped = [*others], [base for base, _ in walk.skipped]
        if walk.skips_unchanged:
            words = [*map(words_of, wanted)]
            all_named = named
            named = likely[reader is walk.revision].find(all_named, words)
            unlikely = {id(sub.sites[0].node) for sub in all_named} - {id(sub.sites[0].node) for sub in named}
            skipped = likely[0].find(skipped, words)
        else:
            unlikely = set[int]()
        todo = [*((reader, sub) for sub in named), *((walk.base, base) for base in skipped)]
        seen: set[int] = set()
        while todo:
            of, sub = todo.pop()
            if len(sub.sites) == 1 and id(sub.sites[0].node) in unlikely:
                continue
            of, sub = walk.twin(of, sub)
            form = of.shape(sub)
            if id(form) not in seen:
                seen.add(id(form))
                self._forms[id(form)] = of, form
                todo += [(of, inner) for inner in _below(of, form)]

    def without(self, reader: SchemaReader, subs: dict[str, SchemaRef]) -> list[str]:
        """Return the names of those of *subs*, schemas of the other document, that are like none of these."""
        numbers = {name: self._walk.digests.of(reader, sub) for name, sub in subs.items()}
        looks = {_look(reader.shape(sub)) for sub in subs.values()}
        known = {self._walk.digests.of_form(of, form) for of, form in self._forms.values() if _look(form) in looks}
        return [name for name, number in numbers.items() if number not in known]


def _look(form: NormalForm) -> Hashable:
    """Return what equal schemas have in common and is quick to compute, so that few others need a number."""
    enum = None if form.enum is None else frozenset(form.enum)
    return frozenset(form.properties), enum, form.closed is not None, len(form.unions)


def _below(reader: SchemaReader, form: NormalForm) -> Iterator[SchemaRef]:
    """Yield the schemas that *form* consists of."""
    yield from form.properties.values()
    yield from (sub for sub in (form.items, form.additional) if sub)
    yield from (variant for union in form.unions for variant in union.variants)
    for word in keyword_tables.HOLDERS & form.words.keys():
        yield from (reader.at(*site) for site in schemas_inside(form.words[word]).values())
