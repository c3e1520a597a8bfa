"""`spec/provenance.json`: for each thing in the document its page, line and rule, and what was not followed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import frozen

from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import UNIONS, components, operations
from generator.correct.overlay import SUFFIX as OVERLAY
from generator.merge.component_names import Respelling
from generator.merge.statements import Decision, Record
from generator.merge.union_variants import NamedVariant

Name = Callable[[str], str]


@frozen
class Trail:
    """What happened to the statements between the pages and the document."""

    record: Record
    respelled: tuple[Respelling, ...]
    hoisted: tuple[NamedVariant, ...]
    gone: Mapping[str, str]
    """Pointer of a merged thing that is not in the document -> the rule that removed it."""


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
        for status, response in operation.get("responses", {}).items():
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
    lost = set(before).difference(after)
    return {place: rule for place in sorted(lost) if lost.isdisjoint(_above(place))}


def _above(place: str) -> Iterator[str]:
    while place := place.rpartition("/")[0]:
        yield place


def render(doc: Map, trail: Trail, name: Name = str) -> str:
    """Return the text of `spec/provenance.json` for the finished document; *name* is how it calls a file."""
    entries = trail.record.entries
    body = {
        "facts": {place: _fact(mark, entries.get(place), name) for place, mark in traced_facts(doc)},
        "gone": [
            {
                "pointer": place,
                **_place(entries[place].winner.mark, name),
                "rule": rule,
                **_losers(entries[place], name),
            }
            for place, rule in sorted(trail.gone.items())
        ],
        "respelled": [{"page": name(r.page), "written": r.written, "meant": r.meant} for r in trail.respelled],
        "hoisted": [
            {"page": name(h.page), "line": h.line, "union": h.union, "component": h.component} for h in trail.hoisted
        ],
    }
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def superseded_by_rule(trail: Trail) -> dict[str, int]:
    """Count what was not followed, by rule."""
    counts: dict[str, int] = {}
    for entry in trail.record.entries.values():
        for lost in entry.superseded:
            counts[lost.rule] = counts.get(lost.rule, 0) + 1
    for rule in trail.gone.values():
        counts[rule] = counts.get(rule, 0) + 1
    return dict(sorted(counts.items()))


def recovered_by_rule(trail: Trail) -> dict[str, int]:
    """Count the facts that the winner's dialect had lost and that were found again, by rule."""
    counts: dict[str, int] = {}
    for entry in trail.record.entries.values():
        for found in entry.recovered:
            counts[found.rule] = counts.get(found.rule, 0) + 1
    return dict(sorted(counts.items()))


def rule_of(mark: Mark, entry: Decision | None) -> str:
    """Return the rule by which a thing that the document has from *mark* is what it is."""
    if entry is None or mark != entry.winner.mark:
        return "overlay" if mark.file.endswith(OVERLAY) else "derived"
    if entry.superseded:
        return entry.superseded[0].rule
    return "agreed" if entry.agreed else "only"


def _fact(mark: Mark, entry: Decision | None, name: Name) -> dict[str, Json]:
    return {**_place(mark, name), "rule": rule_of(mark, entry), **(_losers(entry, name) if entry else {})}


def _losers(entry: Decision, name: Name) -> dict[str, Json]:
    out: dict[str, Json] = {}
    if entry.agreed:
        out["also"] = [f"{name(mark.file)}:{mark.line}" for mark in entry.agreed]
    if entry.superseded:
        out["superseded"] = [
            {"fact": lost.fact, "said": lost.value, **_place(lost.mark, name), "rule": lost.rule}
            for lost in entry.superseded
        ]
    if entry.recovered:
        out["recovered"] = [
            {"fact": found.fact, **_place(found.mark, name), "rule": found.rule} for found in entry.recovered
        ]
    return out


def _place(mark: Mark, name: Name) -> dict[str, Json]:
    return {"page": name(mark.file), "line": mark.line}
