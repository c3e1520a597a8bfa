"""The parameters of two operations, those of their path items included."""

from __future__ import annotations

from attrs import frozen

from generator.compare.change import Direction, Subject
from generator.compare.diff import field_diff
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.operation_matching import Operation
from generator.compare.diff.pairs import Edge, Facts, NodePair
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, zip_sides
from generator.compare.diff.walk import Meeting, Walk

ParameterKey = tuple[str, str]


@frozen(eq=False)
class Parameter:
    """A parameter as an operation has it."""

    name: str
    where: str
    """`query`, `header`, `path` or `cookie`."""
    entry: Site
    """Its position in the list."""
    site: Site
    """Its position after following references."""
    key: ParameterKey
    """What identifies it in the other operation: its name, or for path parameters its place in the path."""

    @property
    def reference(self) -> str:
        """The reference by which the operation has it, empty where it states it itself."""
        return str(self.entry.node.get("$ref", ""))

    @property
    def is_ignored(self) -> bool:
        """Whether it means nothing."""
        return field_diff.is_ignored(self.name, self.where)


def _of(doc: DocumentIndex, operation: Operation) -> dict[ParameterKey, Parameter]:
    """Return the parameters of *operation*: its own, and those of its path item that it does not replace."""
    found: dict[ParameterKey, Parameter] = {}
    in_path = operation.path_names
    for holder in (operation.item.node, operation.node):
        listed = doc.list(holder, "parameters")
        for index in range(len(listed)):
            entry = Site(listed, index)
            site = doc.object(entry)
            if doc.hole(site.node):
                # Nobody knows which parameter it is.
                found["", ""] = Parameter("", "", Site(entry.node, "$ref"), site, ("", ""))
                continue
            name, where = str(site.node.get("name", "")), str(site.node.get("in", ""))
            same = name.lower() if where == "header" else name
            if where == "path" and name in in_path:
                same = f"{in_path.index(name):3}"
            found[where, same] = Parameter(name, where, entry, site, (where, same))
    return found


def compare(meeting: Meeting, operations: Sides[Operation], sent: Direction) -> None:
    """Compare the parameters of two operations, which are *sent* in that direction."""
    befores, afters = zip_sides(_of, meeting.docs, operations)
    known = len(meeting.pair.raws)
    _compare_path(meeting, operations)
    hole_before, hole_after = befores.pop(("", ""), None), afters.pop(("", ""), None)
    meeting.note_holes(
        (hole_before.entry if hole_before else None, hole_after.entry if hole_after else None),
    )
    gone = {key: befores[key] for key in sorted(befores.keys() - afters.keys())}
    new = {key: afters[key] for key in sorted(afters.keys() - befores.keys())}
    # Where an operation refers to the same component as before, that is what was edited, once for all that refer to it.
    refs = {one.reference for one in gone.values()} & {one.reference for one in new.values()} - {""}
    edited = {id(one): one.site if one.reference in refs else one.entry for one in (*gone.values(), *new.values())}
    _compare_moved(meeting, gone, new, edited)
    # What is missing may be what the reference to nothing stood for.
    gone, new = {} if hole_after else gone, {} if hole_before else new
    for one in gone.values():
        meeting.removed(Subject.PARAMETER, one.name, edited[id(one)], _facts(meeting.walk.base, one))
    for one in new.values():
        meeting.added(Subject.PARAMETER, one.name, edited[id(one)], _facts(meeting.walk.revision, one))
    for raw in meeting.pair.raws[known:]:
        raw.direction = sent
    for key in sorted(befores.keys() & afters.keys()):
        one = befores[key]
        if one.is_ignored:
            continue
        edge = Edge(_pair(meeting.walk, one, afters[key]), one.name, one.where, sent, "parameter", one.name)
        meeting.pair.edges.append(edge)
    meeting.walk.count(("parameters", id(operations[0].node)), {Subject.PARAMETER: len(befores)})


def _compare_path(meeting: Meeting, operations: Sides[Operation]) -> None:
    """Report renamed path parameters: callers by keyword notice, servers do not."""
    base, revision = operations
    for one, other in zip(base.path_names, revision.path_names, strict=True):
        if one != other:
            facts: Facts = {"in": "path", "name_before": one, "name_after": other}
            meeting.changed(Subject.PARAMETER, one, (base.listed, revision.listed), facts)


def _compare_moved(
    meeting: Meeting,
    gone: dict[ParameterKey, Parameter],
    new: dict[ParameterKey, Parameter],
    edited: dict[int, Site],
) -> None:
    """Remove from *gone* and *new* the parameters that moved to another location, each of which is one change.

    *edited* is where each of them was edited, by its `id`.
    """
    for one in [*gone.values()]:
        others = [other for other in new.values() if other.name == one.name]
        if len(others) == 1 and not one.is_ignored and not others[0].is_ignored:
            other = others[0]
            facts = _facts(meeting.walk.revision, other)
            facts |= {"in": one.where, "in_before": one.where, "in_after": other.where}
            meeting.changed(Subject.PARAMETER, one.name, (edited[id(one)], edited[id(other)]), facts)
            del gone[one.key], new[other.key]


def _facts(reader: SchemaReader, parameter: Parameter) -> Facts:
    return field_diff.describe_field(reader, parameter.site.node) | {
        "in": parameter.where,
        "ignored": parameter.is_ignored,
    }


def _pair(walk: Walk, base: Parameter, revision: Parameter) -> NodePair:
    return walk.meet("parameter", (base.site, revision.site), lambda meeting: field_diff.compare(meeting, base.where))
