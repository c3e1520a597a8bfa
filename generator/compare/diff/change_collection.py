"""Collects what was found at the pairs into changes, one for each position, with every operation that it reaches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping
from functools import partial

from attrs import define

from generator.compare.change import LOCAL, Change, ChangeKind, Direction, Subject
from generator.compare.diff.pairs import CallPlace, Facts, NodePair, RawChange
from generator.compare.diff.reach import Met, Reach, Route, shortest
from generator.compare.diff.walk import Walk
from generator.compare.diff.written_values import find_notations
from generator.compare.diff.xml_names import XmlNames

_DIRECTIONS = (Direction.NONE, Direction.REQUEST, Direction.RESPONSE)


@define
class _Gathered:
    """What has been collected about one change."""

    raw: RawChange
    route: Route
    routes: dict[Direction, Route]
    """The shortest route in each direction."""
    bits: int
    direction: Direction
    always: Direction
    """In which directions a property stands there that both documents require."""
    optional: bool
    succeeds: bool
    typed: Direction
    """In which directions it is sent with its JSON type."""
    webhook: bool
    alike: Callable[[], tuple[int, ...]]


def decide_keywords(walk: Walk) -> None:
    """Decide which keywords with schemas have changed: those below which something changed.

    Where nothing but references to nothing is different below, they are what is found.
    """
    above: dict[int, list[NodePair]] = defaultdict(list)
    for pair in walk.pairs:
        for below in (*(edge.to for edge in pair.edges), *(one for held in pair.held for one in held.below)):
            above[id(below)].append(pair)
    holes = {id(pair): [raw for raw in pair.raws if "unreadable_after" in raw.facts] for pair in walk.pairs}
    changed = _above([pair for pair in walk.pairs if len(pair.raws) > len(holes[id(pair)])], above)
    unreadable = _above([pair for pair in walk.pairs if holes[id(pair)]], above)
    met = _reached((root.pair for root in walk.roots), with_calls=True)
    unmet = {id(pair) for pair in walk.pairs if pair.raws} - met
    for pair in [pair for pair in walk.pairs if pair.held]:
        for held in pair.held:
            if any(id(below) in changed for below in held.below):
                if not unmet.isdisjoint(_reached(held.below, with_calls=True)):
                    held.raw.facts["is_only_here"] = True
                pair.raws.append(held.raw)
            elif any(id(below) in unreadable for below in held.below):
                found = [raw for below in _reached(held.below) for raw in holes.get(below, [])]
                pair.raws += found or [held.raw]


def _above(pairs: list[NodePair], above: dict[int, list[NodePair]]) -> set[int]:
    """Return *pairs* and every pair from which one of them is reached, by their `id`."""
    found = {id(pair) for pair in pairs}
    todo = [*pairs]
    while todo:
        for pair in above[id(todo.pop())]:
            if id(pair) not in found:
                found.add(id(pair))
                todo.append(pair)
    return found


def collect_changes(walk: Walk) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """Return the changes that were found, and the changes of prose."""
    shortest_routes, reach = shortest(walk.roots), Reach(walk.roots)
    always = _always(walk, shortest_routes)
    optional, good, called = _optional(walk), _of_success(walk), _called(walk)
    notations, xml_names = find_notations(walk.pairs), XmlNames(walk.readers, walk.pairs)
    found: tuple[dict[tuple[str, ...], _Gathered], dict[tuple[str, ...], _Gathered]] = ({}, {})
    for pair in walk.pairs:
        routes = {
            direction: shortest_routes[id(pair), direction]
            for direction in _DIRECTIONS
            if (id(pair), direction) in shortest_routes
        }
        if routes and (pair.raws or pair.prose):
            bits, direction = reach.of(pair)
            # What operations send or get is met there first, even where an unused schema is nearer.
            route = min([routes[direction] for direction in routes if direction] or [*routes.values()], key=_length)
            for raws, gathered in zip((pair.raws, pair.prose), found, strict=True):
                for raw in raws:
                    if raw.name == "xml" and not (notations.may_be_xml(pair) and xml_names.matter(pair, raw)):
                        continue
                    one = _Gathered(
                        raw,
                        route,
                        routes,
                        bits,
                        raw.direction or direction,
                        always=always[id(pair)],
                        optional=id(pair) in optional,
                        succeeds=id(pair) in good,
                        typed=notations.typed(pair),
                        webhook=id(pair) not in called,
                        alike=partial(_alike, walk, raw, pair, route),
                    )
                    _gather(gathered, one)
    return _changes(found[0].values(), reach), _changes(found[1].values(), reach)


def _alike(walk: Walk, raw: RawChange, pair: NodePair, route: Route) -> tuple[int, ...]:
    """Return numbers for what the schemas at *pair* and above it say in both documents, else for what is repeated."""
    schemas = [
        (reader, schema)
        for one in (pair, route.above)
        if one and one.schemas
        for reader, schema in zip(walk.readers, one.schemas, strict=True)
    ]
    if not any(reader.shape(schema).properties for reader, schema in schemas):
        return _repeated(walk, raw, pair, route)
    return tuple(walk.digests.of(reader, schema) for reader, schema in schemas)


_REPEATED = frozenset({Subject.PARAMETER, Subject.HEADER, Subject.STATUS, Subject.MEDIA_TYPE, Subject.SECURITY})
"""What many operations have alike, by references or as copies: one edit takes it from all of them."""


def _repeated(walk: Walk, raw: RawChange, pair: NodePair, route: Route) -> tuple[int, ...]:
    """Return numbers for what is repeated: by its values alone, or where a parameter or header says the same."""
    if raw.subject in _REPEATED:
        return (walk.digests.number((raw.subject, raw.action)),)
    if not route.within and route.part != "header":
        return ()
    schemas = zip(walk.readers, pair.schemas or (), strict=False)
    said = [walk.digests.of(reader, schema) for reader, schema in schemas]
    return (walk.digests.number((route.within, route.name)), *said)


def _optional(walk: Walk) -> set[int]:
    """Return the pairs, by their `id`, that are an optional property on every edge to them."""
    edges = [edge for pair in walk.pairs for edge in pair.edges]
    return {id(edge.to) for edge in edges if edge.optional} - {id(edge.to) for edge in edges if not edge.optional}


def _always(walk: Walk, met: Container[Met]) -> Mapping[int, Direction]:
    """Return in which directions pairs, by their `id`, are a property that both documents require; *met* are all."""
    found: dict[int, Direction] = defaultdict(lambda: Direction.NONE)
    for pair in walk.pairs:
        for edge in pair.edges:
            for direction in _DIRECTIONS:
                if edge.always and (id(pair), direction) in met:
                    found[id(edge.to)] |= direction
    return found


def _of_success(walk: Walk) -> set[int]:
    """Return the pairs, by their `id`, that a response with a 2xx status reaches."""
    edges = [edge for pair in walk.pairs for edge in pair.edges]
    return _reached(edge.to for edge in edges if edge.part == "body" and edge.head.startswith("2"))


def _called(walk: Walk) -> set[int]:
    """Return the pairs, by their `id`, that the calls of callers reach."""
    return _reached(root.pair for root in walk.roots if not root.is_webhook)


def _reached(starts: Iterable[NodePair], *, with_calls: bool = False) -> set[int]:
    """Return the pairs, by their `id`, that one of *starts* reaches; by callbacks only *with_calls*."""
    todo = [*starts]
    found = {id(pair) for pair in todo}
    while todo:
        for edge in todo.pop().edges:
            if id(edge.to) not in found and (with_calls or not edge.is_call):
                found.add(id(edge.to))
                todo.append(edge.to)
    return found


def _gather(found: dict[tuple[str, ...], _Gathered], one: _Gathered) -> None:
    """Add *one* to what is known of its change: what stands in one place of a document changes once."""
    raw = one.raw
    sides = (
        "" if raw.action is ChangeKind.ADDED else raw.base.pointer,
        "" if raw.action is ChangeKind.REMOVED else raw.revision.pointer,
    )
    key = (raw.subject.value, raw.action.value, raw.name, *sides)
    known = found.get(key)
    if known is None:
        found[key] = one
        return
    first = min(known, one, key=_rank)
    bits, direction = known.bits | one.bits, known.direction | one.direction
    routes = {
        direction: min(one.routes.get(direction, route), route, key=_length)
        for direction, route in known.routes.items()
    }
    found[key] = _Gathered(
        first.raw,
        first.route,
        one.routes | routes,
        bits,
        direction,
        always=known.always | one.always,
        optional=known.optional and one.optional,
        succeeds=known.succeeds or one.succeeds,
        typed=known.typed | one.typed,
        webhook=known.webhook and one.webhook,
        alike=first.alike,
    )


def _rank(one: _Gathered) -> tuple[bool, tuple[int, CallPlace]]:
    return not any(one.routes), _length(one.route)


def _length(route: Route) -> tuple[int, CallPlace]:
    return route.depth, route.place


def _changes(found: Iterable[_Gathered], reach: Reach) -> tuple[Change, ...]:
    return tuple(sorted((_change(one, reach) for one in found), key=_order))


def _order(change: Change) -> tuple[str, ...]:
    kind = change.subject.value, change.name, change.action.value
    return change.place, *kind, change.base.pointer, change.revision.pointer


def _change(one: _Gathered, reach: Reach) -> Change:
    raw, route = one.raw, one.route
    flags = {
        "always": bool(one.always),
        "optional": one.optional,
        "succeeds": one.succeeds,
        "typed": bool(one.typed),
        "webhook": one.webhook,
    }
    routes = {direction: route for direction, route in one.routes.items() if direction}
    return Change(
        subject=raw.subject,
        action=raw.action,
        # A header stands under its name, which need not be that of its component.
        name=raw.name or route.name,
        place=str(route.place),
        direction=one.direction,
        operations=reach.names(one.bits),
        base=raw.base,
        revision=raw.revision,
        facts=_local(route) | flags | raw.facts,
        places={direction: str(route.place) for direction, route in routes.items()},
        local={
            direction: _local(route)
            | {"always": direction in one.always, "typed": direction in one.typed}
            | _stated(raw)
            for direction, route in routes.items()
        },
        alike=one.alike,
    )


def _local(route: Route) -> Facts:
    """Return the facts that depend on the place at the end of *route*."""
    return {"part": route.part, "at": route.name} | ({"in": route.within} if route.within else {})


def _stated(raw: RawChange) -> Facts:
    """Return what *raw* itself states of its place."""
    return {name: value for name, value in raw.facts.items() if name in LOCAL}
