"""The comparison of two documents: pairs of nodes, each compared once."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from generator.base.nodes import Json, Map
from generator.compare.change import ChangeKind, Subject
from generator.compare.diff.digests import Digests
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.normal_form import NormalForm, SchemaRef, identity
from generator.compare.diff.opaque_values import referred_schemas
from generator.compare.diff.pairs import CallPlace, Facts, Held, NodePair, PutOff, RawChange, Root
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.security_schemes import SecuritySchemes
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.unchanged_schemas import Unchanged


class Walk:
    """The state of one comparison."""

    def __init__(
        self,
        base: SchemaReader,
        revision: SchemaReader,
        compare_schemas: Callable[[Schemas], None],
        *,
        skips_unchanged: bool = True,
    ) -> None:
        self.base = base
        self.revision = revision
        self.skipped: list[Sides[SchemaRef]] = []
        """The schemas that were not compared, because they are unchanged."""
        self.skips_unchanged = skips_unchanged
        """Whether what is unchanged is not looked at."""
        self._put_off: list[tuple[NodePair, Callable[[NodePair], None]]] = []
        self.objects_put_off: list[PutOff] = []
        """The objects that were not compared, because nothing can differ in them."""
        self.digests = Digests(self.twin)
        self.roots: list[Root] = []
        self.api = NodePair()
        """Changes of the API as a whole."""
        self.declared_schemes: frozenset[str] = frozenset()
        """The security schemes of the base, if no `security` says which operations need them."""
        self.counts: Counter[Subject] = Counter()
        self._compare_schemas = compare_schemas
        self._pairs: dict[Hashable, NodePair] = {}
        self._todo: deque[tuple[NodePair, Callable[[NodePair], None]]] = deque()
        self._counted: set[Hashable] = set()

    @property
    def readers(self) -> Sides[SchemaReader]:
        """Both documents, as schemas are read."""
        return self.base, self.revision

    @property
    def docs(self) -> Sides[DocumentIndex]:
        """Both documents."""
        return self.base.doc, self.revision.doc

    @cached_property
    def schemes(self) -> Sides[SecuritySchemes]:
        """The security schemes of both documents."""
        return map_sides(SecuritySchemes, self.docs)

    @cached_property
    def _unchanged(self) -> Unchanged:
        return Unchanged(self.docs)

    def is_unchanged(self, subs: Sides[SchemaRef]) -> bool:
        """Whether two schemas need no comparison; where all are to be compared, none is."""
        return self.skips_unchanged and self._unchanged.holds(subs)

    def puts_off(self, objects: Sequence[Sides[Json]], pair: NodePair, compare: Callable[[NodePair], None]) -> bool:
        """Return whether nothing can differ in all of the *objects*, so that *compare* is not called until it must be.

        They are what is compared as *pair*.
        """
        is_put_off = self.skips_unchanged and all(map(self._unchanged.holds_objects, objects))
        if is_put_off:
            self.objects_put_off.append(PutOff([base for base, _ in objects], pair, compare))
        return is_put_off

    @property
    def has_put_off(self) -> bool:
        """Whether anything was not compared, because it is unchanged."""
        return bool(self.skipped or self.objects_put_off)

    @property
    def pairs(self) -> list[NodePair]:
        """All pairs that were compared."""
        return list(self._pairs.values())

    def pair(self, key: Hashable, compare: Callable[[NodePair], None]) -> NodePair:
        """Return the pair of *key*; if it is new, *compare* will be called for it."""
        found = self._pairs.get(key)
        if found is None:
            found = self._pairs[key] = NodePair()
            self._todo.append((found, compare))
        return found

    def meet(self, kind: str, sites: Sides[Site], compare: Callable[[Meeting], None]) -> NodePair:
        """Return the pair of the objects at two *sites*, which *compare* will compare."""
        key = (kind, sites[0].identity, sites[1].identity)
        if key in self._pairs:
            return self._pairs[key]
        nodes = sites[0].node, sites[1].node

        def compare_objects(pair: NodePair) -> None:
            meeting = Meeting(self, pair, *sites)
            if not meeting.note_holes(zip_sides(lambda doc, node: doc.hole(node), self.docs, nodes)):
                compare(meeting)

        pair = self._pairs[key] = NodePair()
        if not self.puts_off([nodes], pair, compare_objects):
            self._todo.append((pair, compare_objects))
        return pair

    def schema(self, subs: Sides[SchemaRef], homes: Sides[Site], *, is_variant: bool = False) -> NodePair:
        """Return the pair of two schemas at *homes*, or of the empty schemas there."""
        key = ("schema", identity(subs[0]), identity(subs[1]), is_variant)
        if key in self._pairs:
            return self._pairs[key]

        def compare(pair: NodePair) -> None:
            self._compare_schemas(self._schemas(pair, subs, homes, is_variant))

        if self.is_unchanged(subs):
            pair = self._pairs[key] = NodePair()
            self.skipped.append(subs)
            self._put_off.append((pair, compare))
            return pair
        return self.pair(key, compare)

    def _schemas(self, pair: NodePair, subs: Sides[SchemaRef], homes: Sides[Site], is_variant: bool) -> Schemas:
        base, revision = self.base.shape(subs[0]), self.revision.shape(subs[1])
        pair.schemas = subs
        meeting = Meeting(self, pair, base.site or homes[0], revision.site or homes[1])
        return Schemas(meeting, subs, (base, revision), is_variant)

    def root(
        self, place: CallPlace, operation: str, compare: Callable[[NodePair], None], *, is_webhook: bool = False
    ) -> NodePair:
        """Start at a new pair at *place*, and return it."""
        pair = self.pair(("root", place), compare)
        self.roots.append(Root(pair, place, operation, is_webhook))
        return pair

    def run(self) -> None:
        """Compare all requested pairs, and those that they request."""
        while self._todo:
            pair, compare = self._todo.popleft()
            compare(pair)

    def compare_objects_put_off(self, are_wanted: Callable[[Sequence[Json]], bool]) -> None:
        """Compare the objects that were put off and *are_wanted*, as the base has them, but for the schemas in them."""
        while wanted := [one for one in self.objects_put_off if are_wanted(one.nodes)]:
            self.objects_put_off = [one for one in self.objects_put_off if one not in wanted]
            self._todo.extend((one.pair, one.compare) for one in wanted)
            self.run()

    def compare_skipped(self) -> None:
        """Compare the pairs that were skipped as well, which finds nothing, but counts all that is there."""
        self.skips_unchanged = False
        self.compare_objects_put_off(lambda _: True)
        self._todo.extend(self._put_off)
        self._put_off.clear()
        self.run()

    def twin(self, reader: SchemaReader, sub: SchemaRef) -> tuple[SchemaReader, SchemaRef]:
        """Return the schema of the base that *sub* is the same as, so that it is read once, else *sub*."""
        twin = self._unchanged.twin(sub) if self.skips_unchanged and reader is self.revision else None
        return (self.base, twin) if twin else (reader, sub)

    def count(self, key: Hashable, facts: Mapping[Subject, int]) -> None:
        """Count what the base states at the node of *key*, once."""
        if key not in self._counted:
            self._counted.add(key)
            for subject, number in facts.items():
                self.counts[subject] += number


class Meeting(NamedTuple):
    """A pair being compared: collects its changes, and knows where a node that one side lacks would stand."""

    walk: Walk
    pair: NodePair
    base: Site
    revision: Site

    @property
    def docs(self) -> Sides[DocumentIndex]:
        """Both documents."""
        return self.walk.docs

    @property
    def nodes(self) -> Sides[Mapping[str, Json]]:
        """The objects that are compared, if they are no schemas."""
        return self.docs[0].map(*self.base), self.docs[1].map(*self.revision)

    def added(self, subject: Subject, name: str, site: Site, facts: Facts | None = None) -> RawChange:
        """Report that only the revision has the node at *site*."""
        sides = self.docs[0].lack(self.base), self.docs[1].side(site)
        return self._found(RawChange(subject, ChangeKind.ADDED, name, *sides, facts or {}))

    def removed(self, subject: Subject, name: str, site: Site, facts: Facts | None = None) -> RawChange:
        """Report that only the base has the node at *site*."""
        sides = self.docs[0].side(site), self.docs[1].lack(self.revision)
        return self._found(RawChange(subject, ChangeKind.REMOVED, name, *sides, facts or {}))

    def changed(self, subject: Subject, name: str, sites: Sides[Site], facts: Facts | None = None) -> RawChange:
        """Report that the values at two *sites* differ."""
        sides = self.docs[0].side(sites[0]), self.docs[1].side(sites[1])
        return self._found(RawChange(subject, ChangeKind.CHANGED, name, *sides, facts or {}))

    def either(self, subject: Subject, name: str, sites: Sides[Site | None], facts: Facts | None = None) -> RawChange:
        """Report an addition, removal or change, depending on which of two *sites* exist."""
        base, revision = sites
        if base and revision:
            return self.changed(subject, name, (base, revision), facts)
        if revision:
            return self.added(subject, name, revision, facts)
        assert base
        return self.removed(subject, name, base, facts)

    def _found(self, raw: RawChange) -> RawChange:
        (self.pair.prose if raw.subject is Subject.DESCRIPTION else self.pair.raws).append(raw)
        return raw

    def note_holes(self, holes: Sides[Site | None]) -> bool:
        """Report what cannot be read at this pair, and return whether there is anything.

        What hangs on a reference to nothing cannot be compared, and everything else can.
        """
        if not any(holes):
            return False
        facts: Facts = {"unreadable_before": bool(holes[0]), "unreadable_after": bool(holes[1])}
        found = zip_sides(lambda doc, hole: hole is not None and id(hole.holder) in doc.circles, self.docs, holes)
        facts["is_circle"] = found[1] if holes[1] else found[0]
        sites = holes[0] or self.base, holes[1] or self.revision
        if holes[0] and holes[1]:
            self.changed_content(Subject.KEYWORD, "$ref", sites, (sites[0].node, sites[1].node), facts)
        else:
            self.changed(Subject.KEYWORD, "$ref", sites, facts)
        return True

    def maps(self, nodes: Sides[Mapping[str, Json]], word: str) -> Sides[Map] | None:
        """Return the objects of *nodes* at *word*, None if one cannot be read, which is reported."""
        base, revision = self.docs[0].map(nodes[0], word), self.docs[1].map(nodes[1], word)
        return None if self.note_holes((self.docs[0].hole(base), self.docs[1].hole(revision))) else (base, revision)

    def changed_content(
        self, subject: Subject, name: str, sites: Sides[Site], values: Sides[Json], facts: Facts | None = None
    ) -> None:
        """Report two *values* that no rule reads, if they differ or what they refer to does."""
        schemas = referred_schemas(self.docs, values)
        if schemas != []:
            raw = self.changed(subject, name, sites, facts)
            if schemas:
                self.hold(raw, tuple(map(self.below, schemas)))

    def below(self, sites: Sides[Site]) -> NodePair:
        """Return the pair of the schemas at two *sites*, which are compared, but not as members of this pair."""
        return self.walk.schema(zip_sides(lambda reader, site: reader.at(*site), self.walk.readers, sites), sites)

    def hold(self, raw: RawChange, below: tuple[NodePair, ...]) -> None:
        """Withdraw *raw*, the last change, until it is known whether anything differs *below*."""
        self.pair.raws.remove(raw)
        self.pair.held.append(Held(raw, below))


class Schemas(NamedTuple):
    """A pair of schemas being compared."""

    meeting: Meeting
    subs: Sides[SchemaRef]
    shapes: Sides[NormalForm]
    is_variant: bool
    """Whether the union that contains them compares null."""

    @property
    def walk(self) -> Walk:
        """The comparison."""
        return self.meeting.walk

    @property
    def pair(self) -> NodePair:
        """Collects the changes."""
        return self.meeting.pair

    @property
    def homes(self) -> Sides[Site]:
        """The positions of both."""
        return self.meeting.base, self.meeting.revision
