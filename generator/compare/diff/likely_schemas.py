"""Which schemas may be like a given one, or lead to one that is: by names and values alone, without reading them.

What is left out certainly is not and does not; of what stays, most is not either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property

from generator.base.nodes import Json, is_list, is_object
from generator.compare.diff.canonical_json import canonical_text, references_in, strings_in
from generator.compare.diff.document_index import DocumentIndex, components
from generator.compare.diff.normal_form import NormalForm
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.unchanged_schemas import DISCRIMINATOR

Words = tuple[str, ...]


def words_of(reader: SchemaReader, form: NormalForm) -> Words:
    """Return parts of canonical JSON that stand in every text of what is like *form*, or in what that leads to.

    They are none where it says too little.
    """
    own = tuple(_own_words(form))
    if own:
        return own
    variants = (variant for union in form.unions for variant in union.variants)
    return tuple({word for variant in variants for word in _own_words(reader.shape(variant))})


def _own_words(form: NormalForm) -> Iterator[str]:
    # Other keywords may be written in another way, and so may numbers.
    for word, fact in form.words.items():
        if word.startswith("x-"):
            yield f"{canonical_text(word)}: "
            if isinstance(fact.value, str):
                yield f"{canonical_text(word)}: {canonical_text(fact.value)}"
    for name in form.properties:
        yield f"{canonical_text(name)}: "
    for site in (form.enum or {}).values():
        if isinstance(site.node, str):
            yield canonical_text(site.node)


class SchemaTexts:
    """The texts of some nodes of one document and of all schemas to which they lead, and what leads to what."""

    def __init__(self, doc: DocumentIndex, nodes: Sequence[Json]) -> None:
        self._doc = doc
        self._nodes = nodes
        self._named = components(doc)
        self._targets: dict[str, tuple[Json, ...]] = {}
        """What a reference leads to, if it leads anywhere."""
        self.above: dict[int, list[int]] = defaultdict(list)
        """What leads to a node, by the `id` of both."""
        self._heirs: dict[int, list[Json]] = defaultdict(list)
        """What takes in a named schema by `allOf`, and stands for it where that has a discriminator."""
        self._other_heirs: list[Json] = []
        """What takes in any other schema."""

    @cached_property
    def texts(self) -> dict[int, str]:
        """The texts by the `id` of the nodes."""
        found: dict[int, str] = {}
        for schema in self._named.values():
            self._add_heir(schema)
        todo = [*self._nodes]
        while todo:
            node = todo.pop()
            if id(node) not in found:
                found[id(node)] = text = self._doc.text(node)
                for below in self._led_to(node, text, self._doc.references(node)):
                    self.above[id(below)].append(id(node))
                    todo.append(below)
        return found

    def _add_heir(self, schema: Json) -> None:
        variants = schema.get("allOf") if is_object(schema) else None
        for variant in variants if is_list(variants) else ():
            if is_object(variant) and "$ref" in variant:
                parent = self._doc.target(variant)
                if parent.holder is self._named:
                    self._heirs[id(parent.node)].append(schema)
                else:
                    self._other_heirs.append(schema)

    def led_to(self, node: Json, text: str) -> Iterator[Json]:
        """Yield the schemas outside of *node*, which is *text*, that it refers to or may have as variants."""
        return self._led_to(node, text, references_in(text))

    def _led_to(self, node: Json, text: str, references: Set[str]) -> Iterator[Json]:
        for reference in references:
            if reference not in self._targets:
                target = self._doc.find(reference)
                self._targets[reference] = (target.node,) if target else ()
            yield from self._targets[reference]
        if DISCRIMINATOR in text:
            yield from (self._named[name] for name in strings_in(text) if name in self._named)
            yield from self._heirs.get(id(node), ())
            yield from self._other_heirs


class LikelySchemas:
    """Which schemas of one document have all words of one of the *wanted*, by themselves or where they lead to."""

    def __init__(self, texts: SchemaTexts, wanted: Mapping[str, Words]) -> None:
        self._texts = texts
        self._wanted = wanted
        self._having: dict[str, set[int]] = {}
        """What has a word in its text, or leads to such, directly or not."""
        self._found: dict[str, set[int]] = {}
        """What has all words of one, of those that anything has; what has no words may be like anything."""
        for name, words in wanted.items():
            if (found := self._find(words)) or not words:
                self._found[name] = found

    def _find(self, words: Words) -> set[int]:
        """Return what has all *words*."""
        found: set[int] | None = None
        for word in words:
            if word not in self._having:
                self._having[word] = self._with(word)
            found = self._having[word] if found is None else found & self._having[word]
            if not found:
                break
        return found or set()

    def _with(self, word: str) -> set[int]:
        todo = [key for key, text in self._texts.texts.items() if word in text]
        found = {*todo}
        while todo:
            new = [key for key in self._texts.above[todo.pop()] if key not in found]
            found.update(new)
            todo += new
        return found

    def names(self, nodes: Sequence[Json]) -> Set[str]:
        """Return the names of those that what *nodes* say together, schemas or what holds some, may be like or have.

        The text of each, or of what it stands in, is known.
        """
        if not self._found:
            return frozenset()
        if len(nodes) == 1 and id(nodes[0]) in self._texts.texts:
            return {name for name, found in self._found.items() if not self._wanted[name] or id(nodes[0]) in found}
        text = "\n".join(map(canonical_text, nodes))
        below = {id(node) for node in nodes}.union(*(map(id, self._texts.led_to(node, text)) for node in nodes))
        return {name for name in self._found if self._are_in(self._wanted[name], text, below)}

    def _are_in(self, words: Words, text: str, below: set[int]) -> bool:
        return all(word in text or not below.isdisjoint(self._having[word]) for word in words)
