"""Which schemas may have one below them that is like a given one: by names and values alone, without reading them.

What is left out certainly has none; of what stays, most have none either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.base.nodes import Json
from generator.compare.diff.canonical_json import canonical_text
from generator.compare.diff.document_index import DocumentIndex
from generator.compare.diff.normal_form import NormalForm, SchemaRef
from generator.compare.diff.unchanged_schemas import DISCRIMINATOR, REFERENCE

Words = frozenset[str]


def words_of(form: NormalForm) -> Words:
    """Return property names and values, as JSON, that stand in every text of what is like *form*."""
    values = [site.node for site in (form.enum or {}).values()]
    texts: list[Json] = [*form.properties, *(value for value in values if isinstance(value, str))]
    return frozenset(map(canonical_text, texts))


class LikelySchemas:
    """The texts of the schemas of one document, and what refers to what."""

    def __init__(self, doc: DocumentIndex) -> None:
        self._doc = doc
        self._texts: dict[int, str] = {}
        """By the `id` of the nodes."""
        self._above: dict[int, list[int]] = defaultdict(list)
        """What refers to a node."""

    def find(self, subs: Sequence[SchemaRef], wanted: Iterable[Words]) -> list[SchemaRef]:
        """Return those of *subs* that have all words of one of the *wanted*, by themselves or where they refer to."""
        wanted = {*wanted}
        if not all(wanted):
            # There is one that says too little.
            return [*subs]
        self._add([site.node for sub in subs for site in sub.sites])
        # What a text does not name may belong to it by its discriminator.
        likely = self._having(DISCRIMINATOR)
        having = {word: self._having(word) for word in frozenset[str]().union(*wanted)}
        for words in wanted:
            likely |= set[int].intersection(*(having[word] for word in words))
        return [sub for sub in subs if not likely.isdisjoint(id(site.node) for site in sub.sites)]

    def _add(self, todo: list[Json]) -> None:
        """Add nodes, and all to which they refer."""
        while todo:
            node = todo.pop()
            if id(node) not in self._texts:
                self._texts[id(node)] = text = self._doc.text(node)
                for reference in {*REFERENCE.findall(text)}:
                    if target := self._doc.find(reference):
                        self._above[id(target.node)].append(id(node))
                        todo.append(target.node)

    def _having(self, word: str) -> set[int]:
        """Return what has *word* in its text, or refers to such, directly or not."""
        todo = [key for key, text in self._texts.items() if word in text]
        found = {*todo}
        while todo:
            new = [key for key in self._above[todo.pop()] if key not in found]
            found.update(new)
            todo += new
        return found
