"""Explains the element at a pointer: what every page states about it, beside what the document states."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, field, frozen

from generator.base.location import Mark, pointer, steps
from generator.base.nodes import Json, Map, Seq, plain
from generator.base.schemas import SCHEMAS
from generator.build.assembly import Document
from generator.explain import contradicted_parts, explained_parts
from generator.explain.explanation_values import Explanation, Fact, Quotation
from generator.explain.pointed_nodes import PointedNode, facts, required_fact, resolve
from generator.explain.short_forms import format_value
from generator.merge.precedence import strongest_first
from generator.merge.provenance import rule_of
from generator.merge.statements import Decision, Superseded
from generator.read.dialects import Fragment

_StatedFacts = dict[str, tuple[Json, Mark]]
"""Value and place of each fact, by its name."""


@frozen
class _Context:
    """What the document, the record of the merge and each page have of one element."""

    element: PointedNode
    decision: Decision | None
    overlays: frozenset[str] = field(repr=False)
    """The files of overlays that were applied."""
    pages: tuple[tuple[Fragment, PointedNode], ...] = field(repr=False)
    """The pages that state the element, the one that wins first."""

    @property
    def superseded(self) -> dict[Mark, Superseded]:
        """The statements that were not followed, by place."""
        return {statement.mark: statement for statement in self.decision.superseded} if self.decision else {}


def explain(document: Document, package: str, at: str) -> Explanation:
    """Return where the element at *at*, a pointer from `find_element`, and its facts come from.

    *package* is the package of the client.
    """
    element = resolve(document.shaped.doc, at)
    if element is None:
        return _explain_omitted(document, at)
    decision = document.trail.record.decisions.get(at) or _decision_of_inline(document, element)
    pages = tuple(
        (fragment, node)
        for fragment in strongest_first(document.fragments)
        if (node := resolve(fragment.doc, at)) is not None
    )
    context = _Context(element, decision, frozenset(hit.overlay.file for hit in document.hits), pages)
    stated = tuple(_facts(context))
    shown = {statement.mark for fact in stated for statement in fact.statements}
    superseded = decision.superseded if decision else ()
    title, kind = explained_parts.describe(element)
    name = steps(at)[-1]
    return Explanation(
        title=title,
        kind=kind,
        pointer=at,
        python_names=explained_parts.python_names(document, package, element),
        statements=_statements(context),
        facts=stated,
        omitted=tuple(_omitted_fact(statement) for statement in superseded if statement.mark not in shown),
        union=next((u for u in document.shaped.unions if at == pointer(["components", "schemas", u.component])), None),
        groups=(
            *explained_parts.part_groups(document, element),
            *explained_parts.name_groups(document, name if at == pointer(["components", "schemas", name]) else ""),
            *explained_parts.overlay_groups(document, _own_marks(element, pages)),
            *contradicted_parts.contradiction_groups(document, at),
            *explained_parts.omitted_groups(document, at),
        ),
    )


def _decision_of_inline(document: Document, element: PointedNode) -> Decision | None:
    """Return the decision on the inline schema that became the component *element*."""
    if not isinstance(element.node, Map) or not element.pointer.startswith(SCHEMAS):
        return None
    decisions = document.trail.record.decisions.values()
    mark = element.node.mark
    return next((decision for decision in decisions if getattr(decision.winner.node, "mark", None) == mark), None)


def _stated_facts(element: PointedNode) -> _StatedFacts:
    stated: _StatedFacts = {name: (value, mark) for name, value, mark in facts(element.node)}
    required = required_fact(element)
    if required:
        stated["required"] = required
    return stated


def _facts(context: _Context) -> Iterable[Fact]:
    """Yield the facts of the document, each with the statements of all pages."""
    facts_of_pages = [_stated_facts(node) for _, node in context.pages]
    for name, (value, mark) in _stated_facts(context.element).items():
        main = _followed(context, name, mark)
        statements = [stated[name] for stated in facts_of_pages if name in stated]
        if main.verdict == "followed" and facts_of_pages and not statements:
            main = Quotation(mark, "derived", "derived")
        # What the document has may be made of what the page states; who states the same agrees with the page.
        origin = next((said for said, place in statements if place == main.mark), value)
        others: list[Quotation] = []
        for stated_value, place in statements:
            is_same = _is_same(stated_value, value)
            if is_same and place.file == main.mark.file:
                # The page's own place is more exact: the document may state a null in another form.
                main = evolve(main, mark=place)
            elif place == main.mark:
                if main.verdict == "followed":
                    main = Quotation(place, "derived", "derived", format_value(stated_value))
            elif is_same or _is_same(stated_value, origin):
                others.append(Quotation(place, "agrees"))
            else:
                others.append(_other(context, main, place, stated_value, value))
        yield Fact(name, format_value(value), (main, *others))


def _is_same(one: Json, other: Json) -> bool:
    """Whether two values are the same fact; the order of a list (`required`, `enum`, `type`) means nothing."""
    if isinstance(one, Seq) and isinstance(other, Seq):
        return len(one) == len(other) and all(item in other for item in one)
    return bool(plain(one) == plain(other))


def _followed(context: _Context, name: str, mark: Mark) -> Quotation:
    """Return the statement that the document follows for the fact *name*, which stands at *mark*."""
    if mark.file in context.overlays:
        return Quotation(mark, "overlay", "overlay")
    for recovered in context.decision.recovered if context.decision else ():
        if recovered.mark == mark or recovered.fact == name:
            return Quotation(recovered.mark, "recovered", recovered.rule)
    return Quotation(mark, "followed")


def _other(context: _Context, main: Quotation, place: Mark, stated: Json, followed: Json) -> Quotation:
    """Return the statement of a page that has the value *stated* where the document has *followed*."""
    superseded = context.superseded.get(place)
    text = format_value(stated)
    if superseded:
        return Quotation(place, "not followed", superseded.rule, text)
    if main.verdict == "overlay":
        return Quotation(place, "not followed", "overlay", text)
    if main.verdict == "recovered":
        return Quotation(place, "cannot state", main.rule, text)
    if isinstance(stated, Seq) and isinstance(followed, Seq) and all(item in followed for item in stated):
        return Quotation(place, "states less", text=f"{len(stated)} of {len(followed)}")
    return Quotation(place, "differs", text=text)


def _omitted_fact(statement: Superseded) -> Fact:
    return Fact(statement.fact, statement.value, (Quotation(statement.mark, "not followed", statement.rule),))


def _statements(context: _Context) -> tuple[Quotation, ...]:
    """Return every place that states the element itself, the one that is followed first."""
    mark, decision = context.element.mark, context.decision
    if mark.file in context.overlays:
        return (Quotation(mark, "overlay", "overlay"),)
    if decision is None:
        return (Quotation(mark, "followed", "derived"),)
    is_winner = decision.winner.mark == mark
    winner = Quotation(decision.winner.mark, "followed", rule_of(mark, decision) if is_winner else "derived")
    return (winner, *(_agreement(decision, place) for place in decision.agreed))


def _agreement(decision: Decision, place: Mark) -> Quotation:
    differing = [statement.fact for statement in decision.superseded if statement.mark.file == place.file]
    return Quotation(place, "agrees", text=f"but not on {', '.join(dict.fromkeys(differing))}" if differing else "")


def _own_marks(element: PointedNode, pages: Iterable[tuple[Fragment, PointedNode]]) -> frozenset[Mark]:
    """Return the places of the element and its facts, in the document and in every page."""
    nodes = (element, *(node for _, node in pages))
    return frozenset(
        mark for node in nodes for mark in (node.mark, *(mark for _, mark in _stated_facts(node).values()))
    )


def _explain_omitted(document: Document, at: str) -> Explanation:
    """Explain an element that pages state and the document does not have."""
    trail = document.trail
    decision = trail.record.decisions.get(at)
    names = steps(at)
    title = ".".join(names[2::2]) if at.startswith("#/components/") else names[-1]
    if decision is None:
        # Only pages that were not followed state it: then it is a superseded fact of what holds it.
        owner = trail.record.decisions[pointer(names[:-2])]
        superseded = [statement for statement in owner.superseded if statement.fact == "/".join(names[-2:])]
        statements = tuple(
            Quotation(statement.mark, "not followed", statement.rule, statement.value) for statement in superseded
        )
        return Explanation(title, "not in the document", at, statements=statements)
    rule = next((rule for place, rule in trail.gone.items() if at == place or at.startswith(f"{place}/")), "derived")
    return Explanation(
        title,
        "not in the document" if rule != "derived" else "moved to another place in the document",
        at,
        statements=tuple(Quotation(mark, "not followed", rule) for mark in (decision.winner.mark, *decision.agreed)),
        omitted=tuple(
            Fact(name, format_value(value), (Quotation(mark, "not followed", rule),))
            for name, value, mark in facts(decision.winner.node)
        ),
    )
