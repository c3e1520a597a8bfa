"""Security: which sets of schemes open an operation, whatever their order and the names of the schemes."""

from __future__ import annotations

from attrs import frozen

from generator.base.nodes import Json, is_list, is_object
from generator.compare.change import Subject
from generator.compare.diff.canonical_json import canon
from generator.compare.diff.document_index import Site
from generator.compare.diff.operation_matching import Operation
from generator.compare.diff.pairs import Facts
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, zip_sides
from generator.compare.diff.walk import Meeting
from generator.compare.diff.whole_values import plainly


@frozen(eq=False)
class Scheme:
    """One scheme that must be satisfied."""

    title: str
    """What it is, without its name: `apiKey header xi-api-key`."""
    content: str
    """All that its definition says."""
    scopes: frozenset[str]
    spot: Site | None
    """Where it is defined."""


@frozen(eq=False)
class Requirement:
    """One way in: all of its schemes together; none at all is open to anyone."""

    schemes: tuple[Scheme, ...]
    spot: Site

    @property
    def title(self) -> str:
        """The schemes, for people."""
        return " + ".join(scheme.title for scheme in self.schemes) or "none"

    @property
    def contents(self) -> list[str]:
        """What its schemes say, scopes aside."""
        return [scheme.content for scheme in self.schemes]

    @property
    def scopes(self) -> list[frozenset[str]]:
        """The scopes of its schemes."""
        return [scheme.scopes for scheme in self.schemes]

    def is_like(self, other: Requirement) -> bool:
        """Whether *other* asks for the same."""
        return self.contents == other.contents and self.scopes == other.scopes


def ways_in(meeting: Meeting, reader: SchemaReader, holder: Json) -> list[Requirement]:
    """Return the ways in that `security` of *holder* lists."""
    listed = reader.doc.list(holder, "security")
    found: list[Requirement] = []
    for index in range(len(listed)):
        entry = reader.doc.map(listed, index)
        schemes = [_scheme(meeting, reader, name, entry[name]) for name in entry]
        schemes.sort(key=lambda scheme: (scheme.title, scheme.content, sorted(scheme.scopes)))
        found.append(Requirement(tuple(schemes), Site(listed, index)))
    return found


def _scheme(meeting: Meeting, reader: SchemaReader, name: str, scopes: Json) -> Scheme:
    doc = reader.doc
    defined = doc.map(doc.map(doc.root, "components"), "securitySchemes")
    wanted = frozenset(map(str, scopes)) if is_list(scopes) else frozenset[str]()
    if name not in defined:
        return Scheme(name, name, wanted, None)
    spot = doc.object(Site(defined, name))
    words = [str(spot.node[word]) for word in ("type", "scheme", "in", "name") if word in spot.node]
    return Scheme(" ".join(words), canon(_definition(meeting, reader, spot.node)), wanted, spot)


def _definition(meeting: Meeting, reader: SchemaReader, node: Json) -> Json:
    """Return *node* with the descriptions of its scopes left out."""
    if not is_object(node):
        return plainly(meeting.walk.digests, reader, node)
    return {
        key: sorted(value) if key == "scopes" and is_object(value) else _definition(meeting, reader, value)
        for key, value in node.items()
        if key != "description"
    }


def compare(meeting: Meeting, sides: Sides[list[Requirement]]) -> None:
    """Take note of ways in that differ."""
    base, revision = sides
    gone = [way for way in base if not any(way.is_like(other) for other in revision)]
    new = [way for way in revision if not any(way.is_like(other) for other in base)]
    was_open, is_open = (not ways or any(not way.schemes for way in ways) for ways in sides)
    # Where anyone may call, nothing is said by `{}` that is not said by leaving it out: what replaces it is the news.
    if all(not way.schemes for way in base) and new:
        gone = []
    if all(not way.schemes for way in revision) and gone:
        new = []
    if not any(way.schemes for way in [*base, *revision]):
        return
    facts: Facts = {"open_before": was_open, "open_after": is_open}
    for one, other in _changed(gone, new):
        _report(meeting, one, other, facts)
        gone.remove(one)
        new.remove(other)
    for way in gone:
        meeting.removed(Subject.SECURITY, way.title, way.spot, dict(facts))
    known = _defined(meeting) if new else frozenset[str]()
    for way in new:
        meeting.added(Subject.SECURITY, way.title, way.spot, facts | {"declared": known.issuperset(way.contents)})


def _defined(meeting: Meeting) -> frozenset[str]:
    """Return what the schemes say that the base defines, whether anything needs them or not."""
    reader = meeting.walk.base
    defined = reader.doc.map(reader.doc.map(reader.doc.root, "components"), "securitySchemes")
    return frozenset(_scheme(meeting, reader, name, []).content for name in defined)


def _changed(gone: list[Requirement], new: list[Requirement]) -> list[tuple[Requirement, Requirement]]:
    """Return the ways in that are the same but for scopes, and the last one of each side, which replace each other."""
    pairs: list[tuple[Requirement, Requirement]] = []
    left = [*new]
    for way in gone:
        same = [other for other in left if other.contents == way.contents]
        if same:
            pairs.append((way, same[0]))
            left.remove(same[0])
    rest = [way for way in gone if all(way is not one for one, _ in pairs)]
    if len(rest) == len(left) == 1 and rest[0].schemes and left[0].schemes:
        pairs.append((rest[0], left[0]))
    return pairs


def _report(meeting: Meeting, one: Requirement, other: Requirement, facts: Facts) -> None:
    before, after = (frozenset[str]().union(*way.scopes) for way in (one, other))
    told = facts | {"scopes_removed": sorted(before - after), "scopes_added": sorted(after - before)}
    spots = one.spot, other.spot
    pairs = [pair for pair in zip(one.schemes, other.schemes, strict=False) if pair[0].content != pair[1].content]
    if one.scopes == other.scopes and len(pairs) == 1 and pairs[0][0].spot and pairs[0][1].spot:
        # The definition differs, which is one change however many operations it opens.
        spots = pairs[0][0].spot, pairs[0][1].spot
    meeting.changed(Subject.SECURITY, one.title, spots, told | {"title_after": other.title})


def compare_operations(meeting: Meeting, operations: Sides[Operation]) -> None:
    """Take note of security of operations that do not both rely on that of the API."""
    if any("security" in operation.node for operation in operations):
        holders = zip_sides(lambda doc, one: one.node if "security" in one.node else doc.root, meeting.docs, operations)
        sides = zip_sides(lambda reader, holder: ways_in(meeting, reader, holder), meeting.walk.readers, holders)
        compare(meeting, sides)
        meeting.walk.count(("security", id(operations[0].node)), {Subject.SECURITY: len(sides[0])})
