"""Schemas that are the same in both documents, with all that they refer to, and therefore need no comparison.

Only what is certain counts: the same JSON, prose included, whose references are the same and lead to such JSON again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set

from generator.base.location import pointer
from generator.base.nodes import Json, is_object
from generator.compare.diff.canonical_json import canonical_text, is_text_of, references_in, strings_in
from generator.compare.diff.document_index import DocumentIndex, Site, components
from generator.compare.diff.normal_form import SchemaRef
from generator.compare.diff.sides import Sides, map_sides

DISCRIMINATOR = '"discriminator"'
"""The keyword in canonical JSON; schemas that a text does not name may belong to what has it."""


class Unchanged:
    """Which schemas of two documents are unchanged."""

    def __init__(self, docs: Sides[DocumentIndex]) -> None:
        self._docs = docs
        self._is_one_dialect = docs[0].ignores_siblings == docs[1].ignores_siblings
        schemas = map_sides(components, docs)
        self._names = {*schemas[0], *schemas[1]}
        self._subtypes = {
            _reference(name)
            for side in schemas
            for name, schema in side.items()
            if is_object(schema) and "allOf" in schema
        }
        self._changed: set[str] = set()
        """The references that do not lead to the same, or only at first sight."""
        self._targets: dict[tuple[int, int], bool] = {}
        """Whether what a reference leads to is unchanged, by the `id` of the object in each document."""
        self._twins: dict[int, Site] = {}
        """Where the base has what is unchanged, by the `id` of the object of the revision."""
        mentioned = map(self._mentioned_by, schemas[0].values())
        self._follow(set[str]().union(self._mentioned(docs[0].text_of_rest), *mentioned))

    def _follow(self, references: set[str]) -> None:
        above: dict[str, list[str]] = defaultdict(list)
        targets: dict[str, Sides[Site]] = {}
        for reference in references:
            base, revision = self._docs[0].find(reference), self._docs[1].find(reference)
            text = self._docs[0].text(base.node) if base else ""
            if base and revision and base.node == revision.node and is_text_of(text, revision.node):
                targets[reference] = base, revision
                for inner in self._mentioned_by(base.node):
                    above[inner].append(reference)
            else:
                self._changed.add(reference)
        todo = [*self._changed]
        while todo:
            more = [reference for reference in above[todo.pop()] if reference not in self._changed]
            self._changed.update(more)
            todo += more
        for reference, (base, revision) in targets.items():
            if is_object(base.node):
                is_unchanged = reference not in self._changed
                self._targets[id(base.node), id(revision.node)] = is_unchanged
                if is_unchanged:
                    self._twins[id(revision.node)] = base

    def _mentioned(self, text: str, references: Set[str] | None = None) -> Set[str]:
        """Return the references in *text*, and those to schemas that a discriminator in it may name without one."""
        found = references_in(text) if references is None else references
        if DISCRIMINATOR in text:
            return found | self._subtypes | {_reference(name) for name in self._names & strings_in(text)}
        return found

    def _mentioned_by(self, node: Json) -> Set[str]:
        """Return what the text of *node* mentions, a component of the base, or what something in it refers to."""
        return self._mentioned(self._docs[0].text(node), self._docs[0].references(node))

    def holds(self, subs: Sides[SchemaRef]) -> bool:
        """Whether two schemas are unchanged."""
        base, revision = subs
        return (
            self._is_one_dialect
            and len(base.sites) == len(revision.sites)
            and (base.kind, base.pin) == (revision.kind, revision.pin)
            and all(self._is_same(one.node, other.node) for one, other in zip(base.sites, revision.sites, strict=True))
        )

    def holds_objects(self, objects: Sides[Json]) -> bool:
        """Whether two objects that are no schemas are the same, and what they lead to is unchanged."""
        return self._is_one_dialect and self._says_same(*objects)

    def twin(self, sub: SchemaRef) -> SchemaRef | None:
        """Return the schema of the base that *sub* of the revision is the same as, where references lead to both."""
        twin = self._twins.get(id(sub.sites[0].node)) if self._is_one_dialect and len(sub.sites) == 1 else None
        return sub._replace(sites=(twin,)) if twin else None

    def _is_same(self, base: Json, revision: Json) -> bool:
        known = self._targets.get((id(base), id(revision)))
        if known is not None:
            return known
        if is_object(base) and "discriminator" in base:
            # Schemas that extend it are its variants: those of one name are not those of another.
            return False
        return self._says_same(base, revision)

    def _says_same(self, base: Json, revision: Json) -> bool:
        """Whether two values are the same JSON, and what they mention is unchanged."""
        if base != revision or self._docs[0].hole(base) or self._docs[1].hole(revision):
            return False
        text = canonical_text(base)
        return is_text_of(text, revision) and self._changed.isdisjoint(self._mentioned(text))


def _reference(name: str) -> str:
    return pointer(("components", "schemas", name))
