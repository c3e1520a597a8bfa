"""From a pointer to its explanation: every page's statement beside the document's."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, field, frozen

from generator.base.location import Mark, pointer, steps
from generator.base.nodes import Json, Map, Seq, plain
from generator.build.pipeline import Document
from generator.explain import explained_parts, short_forms
from generator.explain.explained import Explanation, Fact, Quotation
from generator.explain.pointed_nodes import PointedNode, facts, required, spot
from generator.merge.precedence import strongest_first
from generator.merge.provenance import rule_of
from generator.merge.statements import Decision, Superseded
from generator.read.dialects import Fragment

_Stated = dict[str, tuple[Json, Mark]]


@frozen
class _Context:
    """What the document, the record of the merge and each page hold of one thing."""

    spot: PointedNode
    entry: Decision | None
    overlays: frozenset[str] = field(repr=False)
    """Files."""
    pages: tuple[tuple[Fragment, PointedNode], ...] = field(repr=False)

    @property
    def superseded(self) -> dict[Mark, Superseded]:
        """What was not followed, by place."""
        return {lost.mark: lost for lost in self.entry.superseded} if self.entry else {}


def explain(document: Document, package: str, at: str) -> Explanation:
    """Return where the thing at *at*, a pointer that `find` gave, and its facts come from; the client is *package*."""
    found = spot(document.shaped.doc, at)
    if found is None:
        return _gone(document, at)
    entry = document.trail.record.decisions.get(at) or _origin(document, found)
    pages = tuple((f, there) for f in strongest_first(document.fragments) if (there := spot(f.doc, at)))
    known = _Context(found, entry, frozenset(hit.overlay.file for hit in document.hits), pages)
    listed = tuple(_facts(known))
    shown = {statement.mark for fact in listed for statement in fact.statements}
    title, kind = explained_parts.title(found)
    name = steps(at)[-1]
    return Explanation(
        title=title,
        kind=kind,
        pointer=at,
        python=explained_parts.python(document, package, found),
        pages=_pages(known),
        facts=listed,
        lost=tuple(_lost(lost) for lost in (entry.superseded if entry else ()) if lost.mark not in shown),
        union=next((u for u in document.shaped.unions if at == pointer(["components", "schemas", u.component])), None),
        groups=(
            *explained_parts.parts(document, found),
            *explained_parts.names(document, name if at == pointer(["components", "schemas", name]) else ""),
            *explained_parts.overlays(document, _own_marks(found, pages)),
            *explained_parts.removed(document, at),
        ),
    )


def _origin(document: Document, found: PointedNode) -> Decision | None:
    """Return the entry of the inline schema that became the component *found*."""
    if not isinstance(found.node, Map) or not found.pointer.startswith("#/components/schemas/"):
        return None
    entries = document.trail.record.decisions.values()
    return next((entry for entry in entries if getattr(entry.winner.node, "mark", None) == found.node.mark), None)


def _stated(there: PointedNode) -> _Stated:
    stated: _Stated = {name: (value, mark) for name, value, mark in facts(there.node)}
    needed = required(there)
    if needed:
        stated["required"] = needed
    return stated


def _facts(known: _Context) -> Iterable[Fact]:
    theirs = [_stated(there) for _, there in known.pages]
    for name, (value, mark) in _stated(known.spot).items():
        main = _main(known, name, mark)
        said = [stated[name] for stated in theirs if name in stated]
        if main.verdict == "followed" and theirs and not said:
            main = Quotation(mark, "derived", "derived")
        others: list[Quotation] = []
        for told, place in said:
            same = _same(told, value)
            if same and place.file == main.mark.file:
                main = evolve(main, mark=place)  # More exact: the document may hold a null in other words.
            elif place == main.mark:
                main = (
                    Quotation(place, "derived", "derived", short_forms.value(told))
                    if main.verdict == "followed"
                    else main
                )
            else:
                others.append(Quotation(place, "agrees") if same else _other(known, main, place, told, value))
        yield Fact(name, short_forms.value(value), (main, *others))


def _same(one: Json, other: Json) -> bool:
    """Whether two facts are one; the order of a list (`required`, `enum`, `type`) means nothing."""
    if isinstance(one, Seq) and isinstance(other, Seq):
        return len(one) == len(other) and all(item in other for item in one)
    return bool(plain(one) == plain(other))


def _main(known: _Context, name: str, mark: Mark) -> Quotation:
    """Return the statement that the document follows."""
    if mark.file in known.overlays:
        return Quotation(mark, "overlay", "overlay")
    for found in known.entry.recovered if known.entry else ():
        if found.mark == mark or found.fact == name:
            return Quotation(found.mark, "recovered", found.rule)
    return Quotation(mark, "followed")


def _other(known: _Context, main: Quotation, place: Mark, told: Json, ours: Json) -> Quotation:
    """Return the statement of a page that says *told* where the document says *ours*."""
    lost = known.superseded.get(place)
    if lost:
        return Quotation(place, "not followed", lost.rule, short_forms.value(told))
    if main.verdict == "overlay":
        return Quotation(place, "not followed", "overlay", short_forms.value(told))
    if main.verdict == "recovered":
        return Quotation(place, "cannot tell", main.rule, short_forms.value(told))
    if isinstance(told, Seq) and isinstance(ours, Seq) and all(item in ours for item in told):
        return Quotation(place, "says less", said=f"{len(told)} of {len(ours)}")
    return Quotation(place, "differs", said=short_forms.value(told))


def _lost(lost: Superseded) -> Fact:
    return Fact(lost.fact, lost.value, (Quotation(lost.mark, "not followed", lost.rule),))


def _pages(known: _Context) -> tuple[Quotation, ...]:
    """Return every place that states the thing itself, the one that is followed first."""
    mark, entry = known.spot.mark, known.entry
    if mark.file in known.overlays:
        return (Quotation(mark, "overlay", "overlay"),)
    if entry is None:
        return (Quotation(mark, "followed", "derived"),)
    own = entry.winner.mark == mark
    winner = Quotation(entry.winner.mark, "followed", rule_of(mark, entry) if own else "derived")
    return (winner, *(_agreed(entry, agreed) for agreed in entry.agreed))


def _agreed(entry: Decision, place: Mark) -> Quotation:
    lost = [one for one in entry.superseded if one.mark.file == place.file]
    facts = ", ".join(dict.fromkeys(one.fact for one in lost))
    return Quotation(place, "agrees", said=f"but not on {facts}" if lost else "")


def _own_marks(found: PointedNode, pages: Iterable[tuple[Fragment, PointedNode]]) -> frozenset[Mark]:
    """Return the places of the thing and its facts, in the document and in every page."""
    spots = (found, *(there for _, there in pages))
    return frozenset(mark for one in spots for mark in (one.mark, *(mark for _, mark in _stated(one).values())))


def _gone(document: Document, at: str) -> Explanation:
    """Explain a thing that pages state and the document does not have."""
    trail = document.trail
    entry = trail.record.decisions.get(at)
    names = steps(at)
    title = ".".join(names[2::2]) if at.startswith("#/components/") else names[-1]
    if entry is None:
        # Stated by pages that were not followed, and by no other.
        owner = trail.record.decisions[pointer(names[:-2])]
        lost = [one for one in owner.superseded if one.fact == "/".join(names[-2:])]
        pages = tuple(Quotation(one.mark, "not followed", one.rule, one.value) for one in lost)
        return Explanation(title, "not in the document", at, pages=pages)
    rule = next((rule for place, rule in trail.gone.items() if at == place or at.startswith(f"{place}/")), "derived")
    return Explanation(
        title,
        "not in the document" if rule != "derived" else "moved: not in the document as it stands there",
        at,
        pages=tuple(Quotation(mark, "not followed", rule) for mark in (entry.winner.mark, *entry.agreed)),
        lost=tuple(
            Fact(name, short_forms.value(value), (Quotation(mark, "not followed", rule),))
            for name, value, mark in facts(entry.winner.node)
        ),
    )
