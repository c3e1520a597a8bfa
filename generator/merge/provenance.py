"""`spec/provenance.json`: for each part of the document its page, line and rule, and what was superseded."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import frozen

from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import UNIONS, answers, components, operations
from generator.correct.overlay import SUFFIX as OVERLAY
from generator.merge.component_names import Respelling
from generator.merge.statements import Decision, Record
from generator.merge.union_variants import NamedVariant

FileName = Callable[[str], str]
"""Returns the name of a file that is the same on every machine."""


@frozen
class Trail:
    """What happened to the statements between the pages and the document."""

    record: Record
    respellings: tuple[Respelling, ...]
    named_variants: tuple[NamedVariant, ...]
    gone: Mapping[str, str]
    """Pointer of a merged part that is not in the document -> the rule that removed it."""
    classes: Mapping[str, str]
    """Component -> its class in the client."""
    copies: Mapping[str, str]
    """Component that says the same as another -> that other, whose class it has."""


def traced_facts(doc: Map) -> Iterator[tuple[str, Mark]]:
    """Yield pointer and place of every operation, parameter, media type, response, component and property of *doc*."""
    for path, method, operation in operations(doc):
        at = pointer(["paths", path, method])
        yield at, doc["paths"][path].at(method)
        parameters = operation.get("parameters", Seq())
        for index, parameter in enumerate(parameters):
            step = pointer([str(parameter.get("in")), str(parameter.get("name"))])[1:]
            yield f"{at}/parameters{step}", parameters.at(index)
        if "requestBody" in operation:
            yield f"{at}/requestBody", operation.at("requestBody")
            yield from _content(f"{at}/requestBody", operation["requestBody"])
        for status, response in answers(operation).items():
            yield f"{at}/responses/{status}", operation["responses"].at(status)
            yield from _content(f"{at}/responses/{status}", response)
    schemas = components(doc)
    for name, schema in schemas.items():
        at = pointer(["components", "schemas", name])
        yield at, schemas.at(name)
        yield from _properties(at, schema)


def _content(at: str, holder: Map) -> Iterator[tuple[str, Mark]]:
    content = holder.get("content", Map())
    for media in content:
        yield f"{at}/content{pointer([media])[1:]}", content.at(media)


def _properties(at: str, schema: Json) -> Iterator[tuple[str, Mark]]:
    if not isinstance(schema, Map):
        return
    properties = schema.get("properties", Map())
    for name, child in properties.items():
        place = f"{at}/properties{pointer([name])[1:]}"
        yield place, properties.at(name)
        yield from _properties(place, child)
    for key in ("items", "additionalProperties"):
        yield from _properties(f"{at}/{key}", schema.get(key))
    for word in UNIONS:
        for index, variant in enumerate(schema.get(word, ())):
            yield from _properties(f"{at}/{word}/{index}", variant)


def vanished(before: Iterable[str], after: Iterable[str], rule: str) -> dict[str, str]:
    """Return the outermost pointers that are in *before* and not in *after*, each with *rule*."""
    missing = set(before).difference(after)
    return {place: rule for place in sorted(missing) if missing.isdisjoint(_ancestors(place))}


def _ancestors(place: str) -> Iterator[str]:
    while place := place.rpartition("/")[0]:
        yield place


def render(doc: Map, trail: Trail, name: FileName = str) -> str:
    """Return the text of `spec/provenance.json` for the finished document; *name* gives files their names in it."""
    decisions = trail.record.decisions
    body = {
        "facts": {place: _fact(mark, decisions.get(place), name) for place, mark in traced_facts(doc)},
        "gone": [
            {
                "pointer": place,
                **_place(decisions[place].winner.mark, name),
                "rule": rule,
                **_others(decisions[place], name),
            }
            for place, rule in sorted(trail.gone.items())
        ],
        "respelled": [{"page": name(r.page), "written": r.written, "meant": r.meant} for r in trail.respellings],
        "hoisted": [
            {"page": name(v.page), "line": v.line, "union": v.union, "component": v.component}
            for v in trail.named_variants
        ],
        "copies": [{"component": name, "same_as": kept} for name, kept in sorted(trail.copies.items())],
        "classes": dict(sorted(trail.classes.items())),
    }
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def superseded_by_rule(trail: Trail) -> dict[str, int]:
    """Count the facts that pages state and the document does not have, by the rule that decided so."""
    counts = Counter(fact.rule for decision in trail.record.decisions.values() for fact in decision.superseded)
    counts.update(trail.gone.values())
    return dict(sorted(counts.items()))


def recovered_by_rule(trail: Trail) -> dict[str, int]:
    """Count the facts that the winner's dialect cannot state and that come from elsewhere, by rule."""
    counts = Counter(fact.rule for decision in trail.record.decisions.values() for fact in decision.recovered)
    return dict(sorted(counts.items()))


def rule_of(mark: Mark, decision: Decision | None) -> str:
    """Return the rule by which a part that the document has from *mark* is what it is."""
    if decision is None or mark != decision.winner.mark:
        return "overlay" if mark.file.endswith(OVERLAY) else "derived"
    if decision.superseded:
        return decision.superseded[0].rule
    return "agreed" if decision.agreed else "only"


def _fact(mark: Mark, decision: Decision | None, name: FileName) -> dict[str, Json]:
    return {
        **_place(mark, name),
        "rule": rule_of(mark, decision),
        **(_others(decision, name) if decision else {}),
    }


def _others(decision: Decision, name: FileName) -> dict[str, Json]:
    """Return the pages beside the winner: those that agree, those that are superseded, those that fill a gap."""
    out: dict[str, Json] = {}
    if decision.agreed:
        out["also"] = [f"{name(mark.file)}:{mark.line}" for mark in decision.agreed]
    if decision.superseded:
        out["superseded"] = [
            {"fact": fact.fact, "said": fact.value, **_place(fact.mark, name), "rule": fact.rule}
            for fact in decision.superseded
        ]
    if decision.recovered:
        out["recovered"] = [
            {"fact": fact.fact, **_place(fact.mark, name), "rule": fact.rule} for fact in decision.recovered
        ]
    return out


def _place(mark: Mark, name: FileName) -> dict[str, Json]:
    return {"page": name(mark.file), "line": mark.line}
