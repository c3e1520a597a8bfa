"""Operations, components and unions as the report shows them, and links to them from everywhere else."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from generator.base import extensions
from generator.base.location import pointer, steps
from generator.base.schemas import components, operations
from generator.build.pipeline import Document
from generator.explain import short_forms
from generator.explain.report.report_rows import OperationRow, SchemaRow, Thing, UnionCard
from generator.explain.report.source_files import SourceFiles
from generator.merge.provenance import rule_of
from generator.shape.shaped import Union, Variant


@frozen
class Index:
    """Where the operations and components of the document stand in the report."""

    operations: dict[str, str]
    """Pointer -> id."""
    schemas: dict[str, str]
    """Component -> id."""

    def thing(self, at: str) -> Thing:
        """Return the thing at pointer *at*, linked where the document has it."""
        names = steps(at)
        if names[0] == "components":
            inside = ".".join(_shortened(names[3:]))
            return Thing(names[2], _href(self.schemas.get(names[2])), inside)
        return Thing(
            f"{names[2].upper()} {names[1]}" if len(names) > 2 else names[-1],
            _href(self.operations.get(pointer(names[:3]))),
            " ".join(names[3:]),
        )

    def schema(self, name: str) -> Thing:
        """Return the component *name*."""
        return Thing(name, _href(self.schemas.get(name)), "")


def _shortened(names: list[str]) -> list[str]:
    """Return *names* without the word `properties` before each property."""
    return [name for index, name in enumerate(names) if not (name == "properties" and index % 2 == 0)]


def _href(id_: str | None) -> str:
    return f"#{id_}" if id_ else ""


def index(document: Document) -> Index:
    """Return the ids of all operations and components of *document*."""
    doc = document.shaped.doc
    found = (pointer(["paths", path, method]) for path, method, _ in operations(doc))
    return Index(
        {at: f"o{number}" for number, at in enumerate(found, 1)},
        {name: f"c{number}" for number, name in enumerate(sorted(components(doc)), 1)},
    )


def operation_rows(document: Document, links: SourceFiles, index: Index) -> Iterator[OperationRow]:
    """Yield the operations, by path."""
    entries = document.trail.record.decisions
    for path, method, operation in operations(document.shaped.doc):
        at = pointer(["paths", path, method])
        mark, entry = document.shaped.doc["paths"][path].at(method), entries.get(at)
        overlays = {
            hit.action.mark: None
            for hit in document.hits
            for touch in hit.touched
            if not hit.page and (touch.pointer == at or touch.pointer.startswith(f"{at}/"))
        }
        group, name = operation[extensions.GROUP_NAME], operation[extensions.METHOD_NAME]
        yield OperationRow(
            id=index.operations[at],
            name=f"{method.upper()} {path}",
            summary=short_forms.value(operation.get("summary", "")),
            call=".".join(("client", *group, name)),
            deprecated="deprecated" if operation.get("deprecated") else "",
            place=links.place(mark),
            also=links.places(entry.agreed if entry else ()),
            rule=rule_of(mark, entry),
            overlays=links.places(overlays),
        )


def schema_rows(document: Document, links: SourceFiles, index: Index) -> Iterator[SchemaRow]:
    """Yield the components, by name."""
    schemas = components(document.shaped.doc)
    for name in sorted(schemas):
        mark = schemas.at(name)
        entry = document.trail.record.decisions.get(pointer(["components", "schemas", name]))
        yield SchemaRow(
            id=index.schemas[name],
            name=name,
            cls=document.shaped.names.classes[name].name,
            kind=short_forms.kind(schemas[name]),
            place=links.place(mark),
            also=links.places(entry.agreed if entry else ()),
            rule=rule_of(mark, entry),
        )


def union_cards(document: Document, links: SourceFiles, index: Index) -> Iterator[UnionCard]:
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
            mapping=tuple((", ".join(values), index.schema(variant)) for variant, values in by_variant.items()),
            variants=tuple(_variant(variant, index) for variant in union.variants) if not union.tag else (),
            otherwise=_otherwise(union),
            nullable=union.nullable,
        )


def _variant(variant: Variant, index: Index) -> Thing:
    return index.schema(variant.component) if variant.component else Thing(variant.kind, "", "")


def _otherwise(union: Union) -> str:
    """Say what happens where the tag is absent or unknown."""
    if not union.tag:
        return ""
    if union.default:
        return f"Without the tag: {union.default}. An unknown value is kept as raw JSON."
    if {"required", "own-properties"} & set(union.rules):
        return "Without the tag: by the properties that are there. An unknown value is kept as raw JSON."
    return "Without the tag, or with an unknown value, the object is kept as raw JSON."
