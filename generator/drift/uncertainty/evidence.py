"""Knows which pages are behind each part of a document, and which kinds of facts their dialects cannot state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import define, field

from generator.base.location import NOWHERE, Mark, pointer, steps
from generator.base.nodes import Json, Map, Seq, is_list, is_object
from generator.base.schemas import SCHEMAS, UNIONS, components, ref_name, split_null
from generator.build.assembly import Document
from generator.correct.overlay import SUFFIX
from generator.merge.known_tags import variant_tags
from generator.merge.statements import Decision, Record
from generator.read.dialects import Fragment
from generator.read.unknowns import unknown_kinds


@define
class Evidence:
    """One document, and the pages behind each part of it; a document without pages can state every fact."""

    doc: Map
    _decisions: Mapping[Mark, Decision] = field(factory=dict[Mark, Decision])
    """The decisions of the merge, by the place of the winner."""
    _loses: Mapping[str, frozenset[str]] = field(factory=dict[str, frozenset[str]])
    """The kinds of loss of each page."""

    @cached_property
    def variant_tags(self) -> Mapping[str, set[str]]:
        """The tags of each component that is a variant of a tagged union."""
        return variant_tags(self.doc)

    def cannot_state(self, at: str, kind: str) -> str:
        """Return the page that is followed at the pointer *at*, if neither it nor another one there can state *kind*.

        Else return an empty string: the merge has then followed a page that can state it. Facts about the whole API may
        be on any page.
        """
        marks = list(self._marks(at))
        for mark in marks:
            if mark.file.endswith(SUFFIX):
                return ""
            decision = self._decisions.get(mark)
            if decision:
                return self._first_if_all_lose(
                    [decision.winner.mark.file, *(other.file for other in decision.agreed)], kind
                )
        # What was moved out of the part that was decided on is of the page on which it stands.
        own = [mark.file for mark in marks if mark.file in self._loses][:1] if _is_of_part(at) else []
        return self._first_if_all_lose(own or sorted(self._loses), kind)

    def of_page(self, page: str) -> Evidence:
        """Return the evidence of the same document if *page* alone were behind it."""
        return Evidence(self.doc, {}, {page: self._loses.get(page, frozenset())})

    def _first_if_all_lose(self, pages: Sequence[str], kind: str) -> str:
        """Return the first of *pages* if all of them lose *kind*, else an empty string."""
        return pages[0] if pages and all(kind in self._loses.get(page, ()) for page in pages) else ""

    def unknown_kinds(self, at: str) -> Iterator[tuple[str, str]]:
        """Yield each kind of fact that is unknown about the node at *at* or a node that holds it, and the page."""
        for holder, key, value in self._nodes_on_path(at):
            yield from ((kind, _mark(holder, key).file) for kind in unknown_kinds(value))

    def unknown_kinds_of_type(self, at: str) -> Iterator[tuple[str, str]]:
        """Yield each kind of fact that is unknown about the component to which the schema at *at* refers, and the page.

        The schema may accept null besides.
        """
        node = self.node(at)
        name = ref_name(split_null(node)[0]) if isinstance(node, Map) else None
        schemas = components(self.doc)
        if name is not None and name in schemas:
            yield from ((kind, schemas.at(name).file) for kind in unknown_kinds(schemas[name]))

    def unknown_kinds_of_variants(self, at: str) -> Iterator[tuple[str, str]]:
        """Yield each kind of fact that is unknown about a variant of the union at or above *at*, and the page."""
        path = steps(at)
        ends = [index for index, step in enumerate(path) if step in UNIONS]
        union = pointer(path[: ends[-1]]) if ends else at
        node = self.node(union)
        for word in UNIONS if is_object(node) else ():
            for index in range(len(node.get(word, ()))):
                yield from self.unknown_kinds_of_type(f"{union}/{word}/{index}")

    def has(self, at: str) -> bool:
        """Whether there is anything at the pointer *at*."""
        return len(self._nodes_on_path(at)) == len(steps(at))

    def node(self, at: str) -> Json:
        """Return the node at the pointer *at*, None if there is none."""
        nodes = self._nodes_on_path(at)
        return nodes[-1][2] if nodes and len(nodes) == len(steps(at)) else None

    def mark(self, at: str) -> Mark:
        """Return the place of the node at the pointer *at*, `NOWHERE` if there is none."""
        return next(self._marks(at), NOWHERE) if self.has(at) else NOWHERE

    def _marks(self, at: str) -> Iterator[Mark]:
        """Yield the places of the node at *at* and of the nodes that hold it, the innermost first."""
        for holder, key, value in reversed(self._nodes_on_path(at)):
            mark = _mark(holder, key)
            yield mark
            own_mark = getattr(value, "mark", mark)
            if own_mark != mark:
                yield own_mark

    def _nodes_on_path(self, at: str) -> list[tuple[Json, str | int, Json]]:
        """Return holder, key and value for each step of *at*, up to the first that leads nowhere."""
        node: Json = self.doc
        nodes: list[tuple[Json, str | int, Json]] = []
        for step in steps(at):
            value: Json
            if is_object(node) and step in node:
                value = node[step]
                nodes.append((node, step, value))
            elif is_list(node) and step.isdecimal() and int(step) < len(node):
                value = node[int(step)]
                nodes.append((node, int(step), value))
            else:
                break
            node = value
        return nodes


def _is_of_part(at: str) -> bool:
    """Whether the pointer *at* leads into an operation or a schema, not to what is said of the whole API."""
    return at.startswith(("#/paths/", SCHEMAS))


def _mark(holder: Json, key: str | int) -> Mark:
    if isinstance(holder, Map) and isinstance(key, str):
        return holder.at(key)
    return holder.at(key) if isinstance(holder, Seq) and isinstance(key, int) else NOWHERE


def of_document(document: Document) -> Evidence:
    """Return the evidence of *document*."""
    return of_merge(document.shaped.doc, document.trail.record, document.fragments)


def of_merge(doc: Map, record: Record, fragments: Iterable[Fragment]) -> Evidence:
    """Return the evidence of *doc*, which was merged from *fragments* as *record* says."""
    decisions = {decision.winner.mark: decision for decision in record.decisions.values()}
    return Evidence(doc, decisions, {fragment.page: fragment.loses for fragment in fragments})
