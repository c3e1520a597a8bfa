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
from generator.nodes import Json, Map, plain
from generator.pipeline import Document, Project
from generator.provenance import rule_of
from generator.rules import strongest_first

_Stated = dict[str, tuple[Json, Mark]]


@frozen
class _Known:
    """What the document, the record of the merge and each page hold of one thing."""

    spot: Spot
    entry: Entry | None
    titles: dict[str, str] = field(repr=False)
    """Of overlays, by file."""
    pages: tuple[tuple[Fragment, Spot], ...] = field(repr=False)

    @property
    def superseded(self) -> dict[Mark, Superseded]:
        """What was not followed, by place."""
        return {lost.mark: lost for lost in self.entry.superseded} if self.entry else {}


def explain(document: Document, project: Project, at: str) -> Explanation:
    """Return where the thing at *at*, a pointer that `find` gave, and its facts come from."""
    found = spot(document.shaped.doc, at)
    if found is None:
        return _gone(document, at)
    entry = document.trail.record.entries.get(at) or _origin(document, found)
    pages = tuple((f, there) for f in strongest_first(document.fragments) if (there := spot(f.doc, at)))
    known = _Known(found, entry, {hit.overlay.file: hit.overlay.title for hit in document.hits}, pages)
    listed = tuple(_facts(known))
    shown = {statement.mark for fact in listed for statement in fact.statements}
    title, kind = groups.title(document, found)
    name = steps(at)[-1]
    return Explanation(
        title=title,
        kind=kind,
        pointer=at,
        python=groups.python(document, project.config.package, found),
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
    theirs = [(fragment, _stated(there)) for fragment, there in known.pages]
    for name, (value, mark) in _stated(known.spot).items():
        main = _main(known, name, mark)
        others: list[Statement] = []
        for _, stated in theirs:
            if name not in stated:
                continue
            said, place = stated[name]
            same = plain(said) == plain(value)
            if place == main.mark:
                derived = main.verdict == "followed" and not same
                main = evolve(main, verdict="derived", rule="derived", said=words.value(said)) if derived else main
            else:
                others.append(_other(known, main, place, "" if same else words.value(said)))
        yield Fact(name, words.value(value), (main, *others))


def _main(known: _Known, name: str, mark: Mark) -> Statement:
    """Return the statement that the document follows."""
    title = known.titles.get(mark.file)
    if title is not None:
        return Statement(mark, "overlay", "overlay", title)
    for found in known.entry.recovered if known.entry else ():
        if found.mark == mark or found.fact == name:
            return Statement(found.mark, "recovered", found.rule)
    return Statement(mark, "followed")


def _other(known: _Known, main: Statement, place: Mark, said: str) -> Statement:
    lost = known.superseded.get(place)
    if not said:
        return Statement(place, "agrees")
    if lost:
        return Statement(place, "not followed", lost.rule, said)
    if main.verdict == "overlay":
        return Statement(place, "not followed", "overlay", said)
    return Statement(place, "cannot tell" if main.verdict == "recovered" else "says otherwise", main.rule, said)


def _lost(lost: Superseded) -> Fact:
    return Fact(lost.fact, lost.said, (Statement(lost.mark, "not followed", lost.rule),))


def _pages(known: _Known) -> tuple[Statement, ...]:
    """Return every place that states the thing itself, the one that is followed first."""
    mark, entry = known.spot.mark, known.entry
    if mark.file in known.titles:
        return (Statement(mark, "overlay", "overlay", known.titles[mark.file]),)
    if entry is None:
        return (Statement(mark, "followed", "derived"),)
    own = entry.winner.mark == mark
    winner = Statement(entry.winner.mark, "followed", rule_of(mark, entry) if own else "derived")
    return (winner, *(_agreed(entry, agreed) for agreed in entry.agreed))


def _agreed(entry: Entry, place: Mark) -> Statement:
    lost = [one for one in entry.superseded if one.mark.file == place.file]
    if not lost:
        return Statement(place, "agrees")
    return Statement(place, f"agrees but for {len(lost)} {'fact' if len(lost) == 1 else 'facts'}", lost[0].rule)


def _own_marks(found: Spot, pages: Iterable[tuple[Fragment, Spot]]) -> frozenset[Mark]:
    """Return the places of the thing and its facts, in the document and in every page."""
    spots = (found, *(there for _, there in pages))
    return frozenset(mark for one in spots for mark in (one.mark, *(mark for _, mark in _stated(one).values())))


def _gone(document: Document, at: str) -> Explanation:
    """Explain a thing that pages state and the document does not have."""
    trail = document.trail
    entry = trail.record.entries[at]
    outer = next((place for place in trail.gone if at == place or at.startswith(f"{place}/")), None)
    rule = trail.gone[outer] if outer else "derived"
    pages = tuple(Statement(mark, "not followed", rule) for mark in (entry.winner.mark, *entry.agreed))
    stated = facts(entry.winner.node)
    return Explanation(
        title=".".join(steps(at)[2::2]) if at.startswith("#/components/") else steps(at)[-1],
        kind="not in the document" if outer else "not in the document as it stands there",
        pointer=at,
        pages=pages,
        lost=tuple(
            Fact(name, words.value(value), (Statement(mark, "not followed", rule),)) for name, value, mark in stated
        ),
    )
