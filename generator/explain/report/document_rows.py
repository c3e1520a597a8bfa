"""The rows of the report about operations, components and unions, and the links to them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from generator.base.location import pointer, steps
from generator.base.schemas import components, operations
from generator.build.assembly import Document
from generator.explain.report.report_rows import ElementLink, OperationRow, SchemaRow, UnionCard
from generator.explain.report.source_files import SourceFiles
from generator.explain.short_forms import describe_schema, format_value
from generator.merge.provenance import rule_of
from generator.shape.client_methods import calls_of
from generator.shape.shaped_document import Union, Variant


@frozen
class ElementIndex:
    """The ids that the operations and components of the document have in the report."""

    operations: dict[str, str]
    """By pointer."""
    schemas: dict[str, str]
    """By name of the component."""

    def element(self, at: str) -> ElementLink:
        """Return the name of the element at pointer *at*, with a link if the document has it."""
        names = steps(at)
        if names[0] == "components":
            inside = ".".join(_without_properties(names[3:]))
            return ElementLink(names[2], _href(self.schemas.get(names[2])), inside)
        return ElementLink(
            f"{names[2].upper()} {names[1]}" if len(names) > 2 else names[-1],
            _href(self.operations.get(pointer(names[:3]))),
            " ".join(names[3:]),
        )

    def schema(self, name: str) -> ElementLink:
        """Return the name of the component *name*, with a link."""
        return ElementLink(name, _href(self.schemas.get(name)), "")


def _without_properties(names: list[str]) -> list[str]:
    """Return *names* without the word `properties` before each property."""
    return [name for elements, name in enumerate(names) if not (name == "properties" and elements % 2 == 0)]


def _href(id_: str | None) -> str:
    return f"#{id_}" if id_ else ""


def index_elements(document: Document) -> ElementIndex:
    """Give an id to each operation and component of *document*."""
    doc = document.shaped.doc
    pointers = (pointer(["paths", path, method]) for path, method, _ in operations(doc))
    return ElementIndex(
        {at: f"o{number}" for number, at in enumerate(pointers, 1)},
        {name: f"c{number}" for number, name in enumerate(sorted(components(doc)), 1)},
    )


def operation_rows(document: Document, links: SourceFiles, elements: ElementIndex) -> Iterator[OperationRow]:
    """Yield the operations, by path."""
    decisions = document.trail.record.decisions
    for path, method, operation in operations(document.shaped.doc):
        at = pointer(["paths", path, method])
        mark, decision = document.shaped.doc["paths"][path].at(method), decisions.get(at)
        overlays = {
            hit.action.mark: None
            for hit in document.hits
            for touch in hit.touched
            if not hit.page and (touch.pointer == at or touch.pointer.startswith(f"{at}/"))
        }
        yield OperationRow(
            id=elements.operations[at],
            name=f"{method.upper()} {path}",
            summary=format_value(operation.get("summary", "")),
            call=", ".join(f"client.{call}" for call in calls_of(operation)),
            deprecated="deprecated" if operation.get("deprecated") else "",
            place=links.place(mark),
            also=links.places(decision.agreed if decision else ()),
            rule=rule_of(mark, decision),
            overlays=links.places(overlays),
        )


def schema_rows(document: Document, links: SourceFiles, elements: ElementIndex) -> Iterator[SchemaRow]:
    """Yield the components, by name."""
    schemas, copies = components(document.shaped.doc), document.shaped.copies
    for name in sorted(schemas):
        mark = schemas.at(name)
        decision = document.trail.record.decisions.get(pointer(["components", "schemas", name]))
        yield SchemaRow(
            id=elements.schemas[name],
            name=name,
            cls=document.shaped.names.classes[name].name,
            kind=describe_schema(schemas[name]) + (f", a copy of {copies[name]}" if name in copies else ""),
            place=links.place(mark),
            also=links.places(decision.agreed if decision else ()),
            rule=rule_of(mark, decision),
        )


def union_cards(document: Document, links: SourceFiles, elements: ElementIndex) -> Iterator[UnionCard]:
    """Yield the unions, by name."""
    schemas = components(document.shaped.doc)
    for union in document.shaped.unions:
        by_variant: dict[str, list[str]] = {}
        for value, variant in union.mapping.items():
            by_variant.setdefault(variant, []).append(value)
        yield UnionCard(
            name=union.component,
            cls=document.shaped.names.classes[union.component].name,
            place=links.place(schemas.at(union.component)),
            rules=union.rules,
            tag=union.tag or "",
            mapping=tuple((", ".join(values), elements.schema(variant)) for variant, values in by_variant.items()),
            variants=tuple(_variant(variant, elements) for variant in union.variants) if not union.tag else (),
            otherwise=_otherwise(union),
            nullable=union.nullable,
        )


def _variant(variant: Variant, elements: ElementIndex) -> ElementLink:
    return elements.schema(variant.component) if variant.component else ElementLink(variant.kind, "", "")


def _otherwise(union: Union) -> str:
    """Return a sentence on objects whose tag is absent or unknown; empty for a union without a tag."""
    if not union.tag:
        return ""
    if union.default:
        return f"Without the tag, {union.default} is meant. An unknown value is kept as raw JSON."
    if {"required", "own-properties"} & set(union.rules):
        return "Without the tag, the properties decide. An unknown value is kept as raw JSON."
    return "Without the tag, or with an unknown value, the object is kept as raw JSON."
