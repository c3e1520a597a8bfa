"""Compares the items of arrays that have a schema by their place: each with the one in the same place."""

from __future__ import annotations

from itertools import zip_longest

from generator.compare.change import Subject
from generator.compare.diff.document_index import Site
from generator.compare.diff.keyword_reading import schemas_inside
from generator.compare.diff.normal_form import ANYTHING, NormalForm, SchemaRef, StatedValue
from generator.compare.diff.nullability import NullVerdict
from generator.compare.diff.pairs import Edge, NodePair
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.walk import Schemas, Walk


def compare(both: Schemas, sides: Sides[StatedValue | None]) -> None:
    """Compare listed items; those that one side alone lists with what the other says of all further items.

    Items that stand in other places, because others came or went before them, are one difference.
    """
    items = zip_sides(_listed, both.walk.readers, sides)
    sites: Sides[Site | None] = map_sides(lambda fact: fact.site if fact else None, sides)
    if _moves(both, items):
        both.meeting.either(Subject.KEYWORD, "prefixItems", sites, {"moves": True})
        return
    rest = zip_sides(_rest, both.walk.readers, both.shapes)
    pairs: list[NodePair] = []
    for number, (base, revision) in enumerate(zip_longest(*items), 1):
        pairs.append(both.walk.schema((base or rest[0], revision or rest[1]), both.homes))
        both.pair.edges.append(Edge(pairs[-1], f"[{number}]", part=f"item {number}"))
    if not all(sites):
        both.meeting.hold(both.meeting.either(Subject.KEYWORD, "prefixItems", sites), tuple(pairs))


def _listed(reader: SchemaReader, fact: StatedValue | None) -> list[SchemaRef]:
    inside = schemas_inside(fact)
    return [reader.at(*inside[key]) for key in sorted(inside)]


def _moves(both: Schemas, items: Sides[list[SchemaRef]]) -> bool:
    """Whether one side lists all *items* of the other, and more, so that some stand in other places."""
    said = zip_sides(lambda reader, side: _said(both.walk, reader, side), both.walk.readers, items)
    few, many = sorted(said, key=len)
    first = next((index for index, item in enumerate(few) if item != many[index]), len(few))
    return first < len(few) < len(many) and few[first:] == many[len(many) - len(few) + first :]


def _said(walk: Walk, reader: SchemaReader, items: list[SchemaRef]) -> list[tuple[int, NullVerdict]]:
    return [(walk.digests.of(reader, sub), reader.null(sub)) for sub in items]


def _rest(reader: SchemaReader, shape: NormalForm) -> SchemaRef:
    """Return the schema of items that are not listed."""
    further = shape.words.get("unevaluatedItems")
    return shape.items or (reader.at(*further.site) if further else ANYTHING)
