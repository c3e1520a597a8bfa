"""Describes what an explanation shows beside facts: Python names, parts, overlays, and what was left out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from generator.base.location import NOWHERE, Mark, pointer, steps
from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import METHODS, SCHEMAS, UNIONS, answers, components, ref_name, split_null
from generator.build.assembly import Document
from generator.correct.overlay import Hit
from generator.explain.explanation_values import Part, PartGroup
from generator.explain.pointed_nodes import PointedNode
from generator.explain.short_forms import describe_schema, format_value
from generator.merge.provenance import rule_of
from generator.shape.client_methods import call_of, client_methods
from generator.shape.shaped_document import Names

_QUIET = {"only", "agreed"}
"""Rules that need no mention: the list of statements itself shows them."""


def describe(element: PointedNode) -> tuple[str, str]:
    """Return the title of *element*, and what kind of element it is."""
    at = steps(element.pointer)
    if at[0] == "paths" and len(at) == 3 and at[2] in METHODS:
        return f"{at[2].upper()} {at[1]}", "operation"
    if at[0] == "paths" and len(at) == 6 and at[3] == "parameters":
        return f"{at[5]}, a {at[4]} parameter of {at[2].upper()} {at[1]}", describe_schema(element.node.get("schema"))
    if element.pointer.startswith(SCHEMAS) and len(at) == 3:
        return at[2], f"component, {describe_schema(element.node)}"
    if element.pointer.startswith(SCHEMAS) and len(at) % 2 == 1 and set(at[3::2]) == {"properties"}:
        return ".".join(at[2::2]), f"property, {describe_schema(element.node)}"
    return at[-1], describe_schema(element.node) if isinstance(element.node, Map) else format_value(element.node)


def python_names(document: Document, package: str, element: PointedNode) -> tuple[str, ...]:
    """Return the names of *element* in the client, whose package is *package*."""
    names, at = document.shaped.names, steps(element.pointer)
    if at[0] == "paths" and len(at) > 2 and at[2] in METHODS:
        listed = [one for one in client_methods(document.shaped.doc) if (one.path, one.verb) == (at[1], at[2])]
        return tuple(name for one in listed for name in _method_names(names, one.operation, at[3:]))
    if at[:2] != ["components", "schemas"] or at[2] not in names.classes:
        return ()
    cls = names.classes[at[2]]
    if len(at) == 3:
        others = (("models", names.unknowns.get(at[2])), ("params", names.params.get(at[2])))
        others_named = (f"{package}.{module}.{other.name}" for module, other in others if other)
        return (f"{package}.models.{cls.name}", *others_named)
    attribute = names.members.get((at[2], at[-1])) if len(at) == 5 else None
    return (f"{package}.models.{cls.name}.{attribute}",) if attribute else ()


def _method_names(names: Names, operation: Map, below: list[str]) -> Iterator[str]:
    """Yield how *operation* is called, or how its parameter at *below* is passed."""
    call, id_ = f"client.{call_of(operation)}", operation["operationId"]
    arguments = {(place, wire): name for (own, place, wire), name in names.arguments.items() if own == id_}
    if not below:
        yield f"{call}({', '.join(arguments.values())})"
    elif len(below) == 3 and below[0] == "parameters" and (below[1], below[2]) in arguments:
        yield f"{call}({arguments[below[1], below[2]]}=...)"


def part_groups(document: Document, element: PointedNode) -> Iterator[PartGroup]:
    """Yield what is inside: parameters, body and responses of an operation; properties and variants of a schema."""
    node, at = element.node, element.pointer
    if not isinstance(node, Map):
        return
    for title, rows in (
        ("parameters", _parameters(node)),
        ("request body", _content(node.get("requestBody"), "requestBody")),
        ("responses", _responses(node)),
        ("media types", _content(node, "")),
        ("properties", _properties(node)),
        ("variants", _variants(document.shaped.doc, node)),
    ):
        parts = tuple(Part(name, text, mark, _rule(document, at + below)) for name, text, mark, below in rows)
        if parts:
            yield PartGroup(title, parts)


_Row = tuple[str, str, Mark, str]
"""Name, what it is, place, and the pointer below the element that holds it."""


def _rule(document: Document, at: str) -> str:
    decision = document.trail.record.decisions.get(at)
    rule = rule_of(decision.winner.mark, decision) if decision else ""
    return "" if rule in _QUIET else rule


def _parameters(node: Map) -> Iterator[_Row]:
    parameters = node.get("parameters", Seq())
    for index, parameter in enumerate(parameters):
        below = pointer(["parameters", parameter["in"], parameter["name"]])[1:]
        required = ", required" if parameter.get("required") else ""
        text = f"{parameter['in']}, {describe_schema(parameter.get('schema'))}{required}"
        yield parameter["name"], text, parameters.at(index), below


def _content(holder: Json, below: str) -> Iterator[_Row]:
    content: Map = holder.get("content", Map()) if isinstance(holder, Map) else Map()
    for media_type in content:
        place = pointer([*([below] if below else []), "content", media_type])[1:]
        yield media_type, describe_schema(content[media_type].get("schema")), content.at(media_type), place


def _responses(node: Map) -> Iterator[_Row]:
    responses = node.get("responses", Map())
    for status, response in answers(node).items():
        content = response.get("content", Map())
        if not content:
            yield status, "no body", responses.at(status), pointer(["responses", status])[1:]
        for media_type in content:
            place = pointer(["responses", status, "content", media_type])[1:]
            yield (
                status,
                f"{media_type}, {describe_schema(content[media_type].get('schema'))}",
                content.at(media_type),
                place,
            )


def _properties(node: Map) -> Iterator[_Row]:
    properties = node.get("properties", Map())
    for name, schema in properties.items():
        required = ", required" if name in node.get("required", ()) else ""
        yield name, describe_schema(schema) + required, properties.at(name), pointer(["properties", name])[1:]


def _variants(doc: Map, node: Map) -> Iterator[_Row]:
    core, _ = split_null(node)
    for word in UNIONS:
        variants = core.get(word, Seq())
        for index, variant in enumerate(variants):
            name = ref_name(variant)
            yield (
                name or f"variant {index + 1}",
                describe_schema(components(doc)[name] if name else variant),
                variants.at(index),
                "",
            )


def name_groups(document: Document, component: str) -> Iterator[PartGroup]:
    """Yield what happened to the name of *component*: respelled, hoisted out of a union, renamed, or that of a copy."""
    trail, schemas = document.trail, components(document.shaped.doc)
    by_page = {fragment.page: fragment for fragment in document.fragments}
    respelled = [
        Part(respelling.written, f"means {component}", components(by_page[respelling.page].doc).at(component))
        for respelling in trail.respellings
        if respelling.meant == component
    ]
    hoisted = [
        Part(variant.union, "an inline variant here", Mark(variant.page, variant.line))
        for variant in trail.named_variants
        if variant.component == component
    ]
    collided = [
        Part(collision.wanted, f"kept by {collision.kept}; {collision.renamed} became {collision.given}", NOWHERE)
        for collision in document.shaped.names.collisions
        if component and component in {collision.renamed, collision.kept}
    ]
    kept = trail.copies.get(component, component)
    copies = [
        Part(name, f"says the same, and has the class {trail.classes[name]} as well", schemas.at(name))
        for name in sorted({kept, *(name for name, other in trail.copies.items() if other == kept)} - {component})
        if component
    ]
    for title, parts in (
        ("respelled", respelled),
        ("hoisted out of", hoisted),
        ("name collided", collided),
        ("copies", copies),
    ):
        if parts:
            yield PartGroup(title, tuple(parts))


def overlay_groups(document: Document, marks: Iterable[Mark]) -> Iterator[PartGroup]:
    """Yield the overlay actions that touched, or wrote, a node at one of *marks*."""
    own = frozenset(marks)
    parts: dict[Mark, Part] = {}
    for hit in document.hits:
        lines = range(hit.action.mark.line, _end_line(hit))
        is_written = any(mark.file == hit.overlay.file and mark.line in lines for mark in own)
        if is_written or any(touch.mark in own for touch in hit.touched):
            parts[hit.action.mark] = Part(hit.overlay.title, hit.action.description, hit.action.mark)
    if parts:
        yield PartGroup("overlays", tuple(parts.values()))


def _end_line(hit: Hit) -> int:
    """Return the line after the last one of the action."""
    actions = hit.overlay.actions
    return actions[hit.index + 1].mark.line if hit.index + 1 < len(actions) else sys.maxsize


def omitted_groups(document: Document, at: str) -> Iterator[PartGroup]:
    """Yield the elements that pages state inside the one at *at* and that the document does not have."""
    decisions = document.trail.record.decisions
    parts = [
        Part("/".join(steps(place)[len(steps(at)) :]), "not in the document", decisions[place].winner.mark, rule)
        for place, rule in sorted(document.trail.gone.items())
        if place.startswith(f"{at}/")
    ]
    if parts:
        yield PartGroup("left out", tuple(parts))
