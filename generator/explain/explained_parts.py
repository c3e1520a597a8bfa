"""What stands beside the facts of a thing: its Python names, its parts, and what was done to it by name."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from generator.base import extensions
from generator.base.location import NOWHERE, Mark, pointer, steps
from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import METHODS, SCHEMAS, UNIONS, components, ref_name, split_null
from generator.build.pipeline import Document
from generator.correct.overlay import Hit
from generator.explain import short_forms
from generator.explain.explained import Part, PartGroup
from generator.explain.pointed_nodes import PointedNode
from generator.merge.provenance import rule_of

_QUIET = {"only", "agreed"}


def title(found: PointedNode) -> tuple[str, str]:
    """Return what the thing is called, and what it is."""
    at = steps(found.pointer)
    if at[0] == "paths" and len(at) == 3 and at[2] in METHODS:
        return f"{at[2].upper()} {at[1]}", "operation"
    if at[0] == "paths" and len(at) == 6 and at[3] == "parameters":
        return f"{at[5]}, a {at[4]} parameter of {at[2].upper()} {at[1]}", short_forms.kind(found.node.get("schema"))
    if found.pointer.startswith(SCHEMAS) and len(at) == 3:
        return at[2], f"component, {short_forms.kind(found.node)}"
    if found.pointer.startswith(SCHEMAS) and len(at) % 2 == 1 and set(at[3::2]) == {"properties"}:
        return ".".join(at[2::2]), f"property, {short_forms.kind(found.node)}"
    return at[-1], short_forms.kind(found.node) if isinstance(found.node, Map) else short_forms.value(found.node)


def python(document: Document, package: str, found: PointedNode) -> tuple[str, ...]:
    """Return what the client calls the thing, a line each."""
    names, at = document.shaped.names, steps(found.pointer)
    if at[0] == "paths" and len(at) > 2 and at[2] in METHODS:
        operation = document.shaped.doc["paths"][at[1]][at[2]]
        call = ".".join(("client", *operation[extensions.GROUP_NAME], operation[extensions.METHOD_NAME]))
        own = operation["operationId"]
        given = {(place, wire): name for (id_, place, wire), name in names.arguments.items() if id_ == own}
        if len(at) == 6 and at[3] == "parameters":
            return (f"{call}({given[at[4], at[5]]}=...)",)
        return (f"{call}({', '.join(given.values())})",) if len(at) == 3 else ()
    if at[:2] != ["components", "schemas"] or at[2] not in names.classes:
        return ()
    cls = names.classes[at[2]]
    if len(at) == 3:
        others = (("models", names.unknowns.get(at[2])), ("params", names.params.get(at[2])))
        return (f"{package}.models.{cls.name}", *(f"{package}.{room}.{given.name}" for room, given in others if given))
    attribute = names.members.get((at[2], at[-1])) if len(at) == 5 else None
    return (f"{package}.models.{cls.name}.{attribute}",) if attribute else ()


def parts(document: Document, found: PointedNode) -> Iterator[PartGroup]:
    """Yield the things inside: parameters, body and answers of an operation; properties and variants of a schema."""
    node, at = found.node, found.pointer
    if not isinstance(node, Map):
        return
    for heading, listed in (
        ("parameters", _parameters(node)),
        ("request body", _content(node.get("requestBody"), "requestBody")),
        ("answers", _answers(node)),
        ("media types", _content(node, "")),
        ("properties", _properties(node)),
        ("variants", _variants(document.shaped.doc, node)),
    ):
        rows = tuple(Part(name, text, mark, _rule(document, at + below)) for name, text, mark, below in listed)
        if rows:
            yield PartGroup(heading, rows)


_Row = tuple[str, str, Mark, str]
"""Name, what it is, place, and its pointer below the thing."""


def _rule(document: Document, at: str) -> str:
    entry = document.trail.record.decisions.get(at)
    rule = rule_of(entry.winner.mark, entry) if entry else ""
    return "" if rule in _QUIET else rule


def _parameters(node: Map) -> Iterator[_Row]:
    parameters = node.get("parameters", Seq())
    for index, parameter in enumerate(parameters):
        below = pointer(["parameters", parameter["in"], parameter["name"]])[1:]
        needed = ", required" if parameter.get("required") else ""
        text = f"{parameter['in']}, {short_forms.kind(parameter.get('schema'))}{needed}"
        yield parameter["name"], text, parameters.at(index), below


def _content(holder: Json, below: str) -> Iterator[_Row]:
    content: Map = holder.get("content", Map()) if isinstance(holder, Map) else Map()
    for media in content:
        place = pointer([*([below] if below else []), "content", media])[1:]
        yield media, short_forms.kind(content[media].get("schema")), content.at(media), place


def _answers(node: Map) -> Iterator[_Row]:
    responses = node.get("responses", Map())
    for status, response in responses.items():
        content = response.get("content", Map())
        if not content:
            yield status, "no body", responses.at(status), pointer(["responses", status])[1:]
        for media in content:
            place = pointer(["responses", status, "content", media])[1:]
            yield status, f"{media}, {short_forms.kind(content[media].get('schema'))}", content.at(media), place


def _properties(node: Map) -> Iterator[_Row]:
    properties = node.get("properties", Map())
    for name, schema in properties.items():
        needed = ", required" if name in node.get("required", ()) else ""
        yield name, short_forms.kind(schema) + needed, properties.at(name), pointer(["properties", name])[1:]


def _variants(doc: Map, node: Map) -> Iterator[_Row]:
    core, _ = split_null(node)
    for word in UNIONS:
        variants = core.get(word, Seq())
        for index, variant in enumerate(variants):
            name = ref_name(variant)
            yield (
                name or f"variant {index + 1}",
                short_forms.kind(components(doc)[name] if name else variant),
                variants.at(index),
                "",
            )


def names(document: Document, component: str) -> Iterator[PartGroup]:
    """Yield what happened to the name of *component*: respelled, hoisted, collided."""
    trail = document.trail
    by_page = {fragment.page: fragment for fragment in document.fragments}
    respelled = [
        Part(one.written, f"means {component}", components(by_page[one.page].doc).at(component))
        for one in trail.respellings
        if one.meant == component
    ]
    hoisted = [
        Part(one.union, "an inline variant here", Mark(one.page, one.line))
        for one in trail.named_variants
        if one.component == component
    ]
    collided = [
        Part(one.wanted, f"kept by {one.kept}; {one.renamed} became {one.given}", NOWHERE)
        for one in document.shaped.names.collisions
        if component and component in {one.renamed, one.kept}
    ]
    for heading, listed in (("respelled", respelled), ("hoisted out of", hoisted), ("name collided", collided)):
        if listed:
            yield PartGroup(heading, tuple(listed))


def overlays(document: Document, marks: Iterable[Mark]) -> Iterator[PartGroup]:
    """Yield the overlay actions that touched a node at one of *marks*, or stand there."""
    own = frozenset(marks)
    rows: dict[Mark, Part] = {}
    for hit in document.hits:
        lines = range(hit.action.mark.line, _end(hit))
        wrote = any(mark.file == hit.overlay.file and mark.line in lines for mark in own)
        if wrote or any(touch.mark in own for touch in hit.touched):
            rows[hit.action.mark] = Part(hit.overlay.title, hit.action.description, hit.action.mark)
    if rows:
        yield PartGroup("overlays", tuple(rows.values()))


def _end(hit: Hit) -> int:
    """Return the line after the last one of the action."""
    actions = hit.overlay.actions
    return actions[hit.index + 1].mark.line if hit.index + 1 < len(actions) else sys.maxsize


def removed(document: Document, at: str) -> Iterator[PartGroup]:
    """Yield what pages state inside the thing and the document does not have."""
    entries = document.trail.record.decisions
    rows = [
        Part("/".join(steps(place)[len(steps(at)) :]), "not in the document", entries[place].winner.mark, rule)
        for place, rule in sorted(document.trail.gone.items())
        if place.startswith(f"{at}/")
    ]
    if rows:
        yield PartGroup("taken out", tuple(rows))
