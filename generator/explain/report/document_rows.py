"""The rows of the report about operations and components, and the links to them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from generator.base.location import pointer, steps
from generator.base.nodes import Map, Seq
from generator.base.schemas import components, operations
from generator.build.assembly import Document
from generator.explain.report.report_rows import ElementLink, OperationRow, PartRow, SchemaRow
from generator.explain.report.source_files import SourceFiles
from generator.explain.short_forms import describe_schema, format_value
from generator.merge.provenance import rule_of
from generator.shape.client_methods import calls_of


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
            parts=tuple(_parameters(document, at, operation, links)),
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
            parts=tuple(_properties(document, name, links)),
        )


def _properties(document: Document, name: str, links: SourceFiles) -> Iterator[PartRow]:
    properties = components(document.shaped.doc)[name].get("properties")
    if isinstance(properties, Map):
        for key, schema in properties.items():
            decision = document.trail.record.decisions.get(pointer(["components", "schemas", name, "properties", key]))
            mark = properties.at(key)
            yield PartRow(key, describe_schema(schema), links.place(mark), rule_of(mark, decision))


def _parameters(document: Document, at: str, operation: Map, links: SourceFiles) -> Iterator[PartRow]:
    parameters = operation.get("parameters")
    if not isinstance(parameters, Seq):
        return
    for index, parameter in enumerate(parameters):
        where, name = parameter["in"], parameter["name"]
        decision = document.trail.record.decisions.get(f"{at}{pointer(['parameters', where, name])[1:]}")
        mark = parameters.at(index)
        kind = f"{where} parameter, {describe_schema(parameter.get('schema'))}"
        yield PartRow(name, kind, links.place(mark), rule_of(mark, decision))
