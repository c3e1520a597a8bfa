"""Properties that an object does not list: whether they are allowed, and their schema."""

from __future__ import annotations

from generator.base.nodes import is_object
from generator.compare.diff import name_patterns
from generator.compare.diff.document_index import Site
from generator.compare.diff.normal_form import ANYTHING, NormalForm, SchemaRef
from generator.compare.diff.schema_reader import SchemaReader


def openness(reader: SchemaReader, shape: NormalForm) -> str:
    """Return whether *shape* allows any further property ("open"), some ("schema"), or none ("closed")."""
    if shape.closed:
        return "closed"
    additional = reader.shape(shape.additional) if shape.additional else None
    return "schema" if additional and (additional.hole or not additional.says_nothing) else "open"


def schema_of(reader: SchemaReader, shape: NormalForm, name: str) -> tuple[str, SchemaRef]:
    """Return the same for the property *name* alone, which *shape* does not list, and what it must be.

    Where nobody can tell whether a pattern is for it, it is "open".
    """
    listed = shape.words.get("patternProperties")
    patterns = listed.site.node if listed and is_object(listed.site.node) else {}
    fits = {pattern: name_patterns.fits(pattern, name) for pattern in patterns}
    if None in fits.values():
        return "open", ANYTHING
    if any(fits.values()):
        sites = [reader.doc.schema(Site(patterns, pattern)) for pattern, is_fit in fits.items() if is_fit]
        return "schema", SchemaRef(tuple(sites))
    rest = shape.words.get("unevaluatedProperties")
    if openness(reader, shape) == "open" and rest:
        return ("closed", ANYTHING) if rest.site.node is False else ("schema", reader.at(*rest.site))
    return openness(reader, shape), shape.additional or ANYTHING


def said_of(reader: SchemaReader, shape: NormalForm, name: str) -> SchemaRef | None:
    """Return what *shape* says of the property *name*, listed or not; None where it is forbidden."""
    if listed := shape.properties.get(name):
        return listed
    openness, rest = schema_of(reader, shape, name)
    return None if openness == "closed" else rest


def in_variants(reader: SchemaReader, shape: NormalForm, name: str) -> list[SchemaRef]:
    """Return what the property *name* must be by the variants of unions in *shape* that say anything of it."""
    found: list[SchemaRef] = []
    for variant in (reader.shape(variant) for union in shape.unions for variant in union.variants):
        listed = variant.properties.get(name)
        openness, rest = ("schema", listed) if listed else schema_of(reader, variant, name)
        found += [rest] if openness == "schema" else []
    return found
