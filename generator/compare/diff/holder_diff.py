"""Compares keywords that contain schemas: each schema in its place, and what one side alone has as a whole."""

from __future__ import annotations

from generator.base.nodes import is_object
from generator.compare.change import Subject
from generator.compare.diff import name_patterns, place_diff, restricting_schemas, unlisted_properties
from generator.compare.diff.document_index import Site
from generator.compare.diff.document_schema import DocumentSchema
from generator.compare.diff.keyword_reading import schemas_inside
from generator.compare.diff.normal_form import StatedValue
from generator.compare.diff.pairs import Edge, Facts, NodePair
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.subsumption import covers_value
from generator.compare.diff.walk import Schemas

_STEPS = {
    "contains": "[contains]",
    "unevaluatedItems": "[]",
    "unevaluatedProperties": "{}",
    "propertyNames": "{names}",
    "contentSchema": "(content)",
    "then": "(then)",
    "else": "(else)",
}
"""What a schema adds to the place, by its keyword: what is valid by it and by the schema around it is valid."""


def compare(both: Schemas, name: str, sides: Sides[StatedValue | None]) -> None:
    """Report a keyword with schemas that one side lacks, and compare the schemas that both have."""
    if name == "prefixItems" and not any(fact.others for fact in sides if fact):
        place_diff.compare(both, sides)
        return
    facts = _openness(both, sides) if name == "patternProperties" else _exclusion(both, sides) if name == "not" else {}
    raw = both.meeting.either(Subject.KEYWORD, name, map_sides(lambda fact: fact and fact.site, sides), facts)
    if not all(sides):
        return
    inside = map_sides(schemas_inside, sides)
    is_alike = inside[0].keys() == inside[1].keys()
    common = sorted(inside[0].keys() & inside[1].keys())
    below = {key: _below(both, name, (inside[0][key], inside[1][key])) for key in common}
    edges = {key: _edge(name, inside[0][key], pair) for key, pair in below.items()}
    if any(fact.others for fact in sides if fact) or None in edges.values() or _is_counted(both, name):
        # Which belongs to which, or what one that is narrower means for the whole, cannot be known.
        if is_alike:
            both.meeting.hold(raw, tuple(below.values()))
        return
    both.pair.edges += [edge for edge in edges.values() if edge]
    if is_alike:
        both.meeting.pair.raws.remove(raw)


def _below(both: Schemas, name: str, sites: Sides[Site]) -> NodePair:
    """Return the pair of the schemas at two *sites* of the keyword *name*."""
    subs = zip_sides(lambda reader, site: reader.at(*site), both.walk.readers, sites)
    return both.walk.schema(
        restricting_schemas.with_members(both, subs) if name in restricting_schemas.CONDITIONAL else subs, sites
    )


def _is_counted(both: Schemas, name: str) -> bool:
    """Whether fewer values may be valid where more items fit the schema of the keyword *name*."""
    return name == "contains" and any("maxContains" in shape.words for shape in both.shapes)


def _edge(word: str, site: Site, to: NodePair) -> Edge | None:
    """Return the edge to the schema at *site* of the keyword *word*; None if its own direction is not known."""
    if word == "patternProperties":
        return Edge(to, f"{{{site.key}}}", part="pattern", name=str(site.key))
    if word == "dependentSchemas":
        return Edge(to, f"({site.key})", part="dependent", name=str(site.key))
    return Edge(to, _STEPS[word], part=word) if word in _STEPS else None


def _exclusion(both: Schemas, sides: Sides[StatedValue | None]) -> Facts:
    """Return whether certainly no fewer values are excluded than before, and no more."""
    if not all(sides) or any(fact.others for fact in sides if fact):
        return {}
    excluded = zip_sides(
        lambda reader, fact: DocumentSchema(reader, reader.at(*fact.site)) if fact else None, both.walk.readers, sides
    )
    assert excluded[0]
    assert excluded[1]
    return {
        "is_narrower": covers_value(excluded[1], excluded[0]),
        "is_wider": covers_value(excluded[0], excluded[1]),
    }


def _openness(both: Schemas, sides: Sides[StatedValue | None]) -> Facts:
    """Return what properties may be that a pattern is for on one side alone: what no pattern is for on the other."""
    if all(sides):
        return {}
    if _may_be_for_listed(both, sides):
        return {"open_before": "schema", "open_after": "schema"}
    found = zip_sides(unlisted_properties.openness, both.walk.readers, both.shapes)
    return {"open_before": "schema" if sides[0] else found[0], "open_after": "schema" if sides[1] else found[1]}


def _may_be_for_listed(both: Schemas, sides: Sides[StatedValue | None]) -> bool:
    """Whether a pattern cannot be tried, so that it may restrict listed properties as well."""
    patterns = [pattern for fact in sides if fact and is_object(fact.site.node) for pattern in fact.site.node]
    names = both.shapes[0].properties.keys() | both.shapes[1].properties.keys()
    return any(name_patterns.fits(pattern, name) is None for pattern in patterns for name in names)
