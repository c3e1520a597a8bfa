"""The map of the unions: how each is read, and below which other one it is met."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.base.component_references import referred_schemas
from generator.base.nodes import Map
from generator.base.schemas import components
from generator.build.assembly import Document
from generator.explain.report.document_rows import ElementIndex
from generator.explain.report.report_rows import ElementLink, UnionCard
from generator.explain.report.source_files import SourceFiles
from generator.shape.shaped_document import Union, Variant

DEEPEST = 4
"""So many steps are drawn; unions below them stand at the last one."""
RAYS = 9
"""The most rays of a picture."""
_FAN = (2, 22)
"""Between which heights they end."""


def union_cards(document: Document, links: SourceFiles, elements: ElementIndex) -> Iterator[UnionCard]:
    """Yield the unions, each below the one in whose variants it is first met."""
    schemas = components(document.shaped.doc)
    for union, depth in placed(document.shaped.unions, schemas):
        by_variant: dict[str, list[str]] = {}
        for value, variant in union.mapping.items():
            by_variant.setdefault(variant, []).append(value)
        yield UnionCard(
            id=f"u{document.shaped.unions.index(union) + 1}",
            depth=min(depth, DEEPEST),
            count=len(union.variants),
            decided=_decided(union),
            rays=_rays(len(union.variants)),
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


def placed(unions: Iterable[Union], schemas: Map) -> Iterator[tuple[Union, int]]:
    """Yield each union once, with the number of unions above it; those that no other leads to come first."""
    by_name = {union.component: union for union in unions}
    met = {name: _met_unions(name, by_name.keys(), schemas) for name in by_name}
    below = {name for names in met.values() for name in names}
    seen: set[str] = set()
    # Unions that only lead to each other have no beginning: then the first of them is one.
    for first in (*(name for name in by_name if name not in below), *by_name):
        stack = [(first, 0)]
        while stack:
            name, depth = stack.pop()
            if name not in seen:
                seen.add(name)
                yield by_name[name], depth
                stack += [(each, depth + 1) for each in reversed(met[name])]


def _met_unions(name: str, unions: Collection[str], schemas: Map) -> tuple[str, ...]:
    """Return the unions to which the union *name* leads without another between them."""
    found: dict[str, None] = {}
    seen, ahead = {name}, list(referred_schemas(schemas[name]))
    while ahead:
        each = ahead.pop(0)
        if each in unions and each != name:
            found.setdefault(each)
        elif each not in seen and each in schemas:
            seen.add(each)
            ahead += referred_schemas(schemas[each])
    return tuple(found)


def _decided(union: Union) -> str:
    if union.tag:
        return "tag"
    return "raw" if union.undecided else "form"


def _rays(variants: int) -> tuple[int, ...]:
    top, bottom = _FAN
    drawn = min(variants, RAYS)
    return tuple(top + (bottom - top) * (2 * n + 1) // (2 * drawn) for n in range(drawn))
