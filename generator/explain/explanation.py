"""From a pointer to its explanation: every page's statement beside the document's."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, field, frozen

from generator.dialects import Fragment
from generator.explain import groups, words
from generator.explain.model import Explanation, Fact, Statement
from generator.explain.spots import Spot, facts, required, spot
from generator.location import Mark, pointer, steps
from generator.merge.said import Entry, Superseded
from generator.nodes import Json, Map, Seq, plain
from generator.pipeline import Document
from generator.provenance import rule_of
from generator.rules import strongest_first

_Stated = dict[str, tuple[Json, Mark]]


@frozen
class _Known:
    """What the document, the record of the merge and each page hold of one thing."""

    spot: Spot
    entry: Entry | None
    overlays: frozenset[str] = field(repr=False)
    """Files."""
    pages: tuple[tuple[Fragment, Spot], ...] = field(repr=False)

    @property
    def superseded(self) -> dict[Mark, Superseded]:
        """What was not followed, by place."""
        return {lost.mark: lost for lost in self.entry.superseded} if self.entry else {}


def explain(document: Document, package: str, at: str) -> Explanation:
    """Return where the thing at *at*, a pointer that `find` gave, and its facts come from; the client is *package*."""
    found = spot(document.shaped.doc, at)
    if found is None:
        return _gone(document, at)
    entry = document.trail.record.entries.get(at) or _origin(document, found)
    pages = tuple((f, there) for f in strongest_first(document.fragments) if (there := spot(f.doc, at)))
    known = _Known(found, entry, frozenset(hit.overlay.file for hit in document.hits), pages)
    listed = tuple(_facts(known))
    shown = {statement.mark for fact in listed for statement in fact.statements}
    title, kind = groups.title(found)
    name = steps(at)[-1]
    return Explanation(
        title=title,
        kind=kind,
        pointer=at,
        python=groups.python(document, package, found),
        pages=_pages(known),
        facts=listed,
        lost=tuple(_lost(lost) for lost in (entry.superseded if entry else ()) if lost.mark not in shown),
        union=next((u for u in document.shaped.unions if at == pointer(["components", "schemas", u.component])), None),
        groups=(
            *groups.parts(document, found),
            *groups.names(document, name if at == pointer(["components", "schemas", name]) else ""),
            *groups.overlays(document, _own_marks(found, pages)),
            *groups.removed(document, at),
        ),
    )


def _origin(document: Document, found: Spot) -> Entry | None:
    """Return the entry of the inline schema that became the component *found*."""
    if not isinstance(found.node, Map) or not found.pointer.startswith("#/components/schemas/"):
        return None
    entries = document.trail.record.entries.values()
    return next((entry for entry in entries if getattr(entry.winner.node, "mark", None) == found.node.mark), None)


def _stated(there: Spot) -> _Stated:
    stated: _Stated = {name: (value, mark) for name, value, mark in facts(there.node)}
    needed = required(there)
    if needed:
        stated["required"] = needed
    return stated


def _facts(known: _Known) -> Iterable[Fact]:
    theirs = [_stated(there) for _, there in known.pages]
    for name, (value, mark) in _stated(known.spot).items():
        main = _main(known, name, mark)
        said = [stated[name] for stated in theirs if name in stated]
        if main.verdict == "followed" and theirs and not said:
            main = Statement(mark, "derived", "derived")
        others: list[Statement] = []
        for told, place in said:
            same = _same(told, value)
            if same and place.file == main.mark.file:
                main = evolve(main, mark=place)  # More exact: the document may hold a null in other words.
            elif place == main.mark:
                main = Statement(place, "derived", "derived", words.value(told)) if main.verdict == "followed" else main
            else:
                others.append(Statement(place, "agrees") if same else _other(known, main, place, told, value))
        yield Fact(name, words.value(value), (main, *others))


def _same(one: Json, other: Json) -> bool:
    """Whether two facts are one; the order of a list (`required`, `enum`, `type`) means nothing."""
    if isinstance(one, Seq) and isinstance(other, Seq):
        return len(one) == len(other) and all(item in other for item in one)
    return bool(plain(one) == plain(other))


def _main(known: _Known, name: str, mark: Mark) -> Statement:
    """Return the statement that the document follows."""
    if mark.file in known.overlays:
        return Statement(mark, "overlay", "overlay")
    for found in known.entry.recovered if known.entry else ():
        if found.mark == mark or found.fact == name:
            return Statement(found.mark, "recovered", found.rule)
    return Statement(mark, "followed")


def _other(known: _Known, main: Statement, place: Mark, told: Json, ours: Json) -> Statement:
    """Return the statement of a page that says *told* where the document says *ours*."""
    lost = known.superseded.get(place)
    if lost:
        return Statement(place, "not followed", lost.rule, words.value(told))
    if main.verdict == "overlay":
        return Statement(place, "not followed", "overlay", words.value(told))
    if main.verdict == "recovered":
        return Statement(place, "cannot tell", main.rule, words.value(told))
    if isinstance(told, Seq) and isinstance(ours, Seq) and all(item in ours for item in told):
        return Statement(place, "says less", said=f"{len(told)} of {len(ours)}")
    return Statement(place, "differs", said=words.value(told))


def _lost(lost: Superseded) -> Fact:
    return Fact(lost.fact, lost.said, (Statement(lost.mark, "not followed", lost.rule),))


def _pages(known: _Known) -> tuple[Statement, ...]:
    """Return every place that states the thing itself, the one that is followed first."""
    mark, entry = known.spot.mark, known.entry
    if mark.file in known.overlays:
        return (Statement(mark, "overlay", "overlay"),)
    if entry is None:
        return (Statement(mark, "followed", "derived"),)
    own = entry.winner.mark == mark
    winner = Statement(entry.winner.mark, "followed", rule_of(mark, entry) if own else "derived")
    return (winner, *(_agreed(entry, agreed) for agreed in entry.agreed))


def _agreed(entry: Entry, place: Mark) -> Statement:
    lost = [one for one in entry.superseded if one.mark.file == place.file]
    facts = ", ".join(dict.fromkeys(one.fact for one in lost))
    return Statement(place, "agrees", said=f"but not on {facts}" if lost else "")


def _own_marks(found: Spot, pages: Iterable[tuple[Fragment, Spot]]) -> frozenset[Mark]:
    """Return the places of the thing and its facts, in the document and in every page."""
    spots = (found, *(there for _, there in pages))
    return frozenset(mark for one in spots for mark in (one.mark, *(mark for _, mark in _stated(one).values())))


def _gone(document: Document, at: str) -> Explanation:
    """Explain a thing that pages state and the document does not have."""
    trail = document.trail
    entry = trail.record.entries.get(at)
    names = steps(at)
    title = ".".join(names[2::2]) if at.startswith("#/components/") else names[-1]
    if entry is None:
        # Stated by pages that were not followed, and by no other.
        owner = trail.record.entries[pointer(names[:-2])]
        lost = [one for one in owner.superseded if one.fact == "/".join(names[-2:])]
        pages = tuple(Statement(one.mark, "not followed", one.rule, one.said) for one in lost)
        return Explanation(title, "not in the document", at, pages=pages)
    rule = next((rule for place, rule in trail.gone.items() if at == place or at.startswith(f"{place}/")), "derived")
    return Explanation(
        title,
        "not in the document" if rule != "derived" else "moved: not in the document as it stands there",
        at,
        pages=tuple(Statement(mark, "not followed", rule) for mark in (entry.winner.mark, *entry.agreed)),
        lost=tuple(
            Fact(name, words.value(value), (Statement(mark, "not followed", rule),))
            for name, value, mark in facts(entry.winner.node)
        ),
    )
