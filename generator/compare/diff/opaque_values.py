"""Compares values of which no rule knows what they mean: as JSON, and what they refer to by its content."""

from __future__ import annotations

from generator.base.nodes import Json, is_list, is_object
from generator.base.schemas import SCHEMAS
from generator.compare.diff.canonical_json import same
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.sides import Sides, map_sides, zip_sides


def referred_schemas(docs: Sides[DocumentIndex], values: Sides[Json]) -> list[Sides[Site]] | None:
    """Return where two values refer to schemas at the same places, None where they differ apart from these."""
    found: list[Sides[Site]] = []
    seen: set[Sides[int]] = set()
    todo = [map_sides(lambda value: Site({"": value}, ""), values)]
    while todo:
        sites = zip_sides(_resolved, docs, todo.pop())
        nodes = map_sides(lambda site: site.node, sites)
        are_objects, are_lists = all(map(is_object, nodes)), all(map(is_list, nodes))
        if are_objects and any(map(_is_to_schema, nodes)):
            found.append(sites)
        elif are_objects or are_lists:
            met = id(nodes[0]), id(nodes[1])
            if met in seen:
                continue
            seen.add(met)
            keys = map_sides(lambda node: sorted(node) if is_object(node) else list(range(len(node))), nodes)
            if keys[0] != keys[1]:
                return None
            todo += [(Site(nodes[0], key), Site(nodes[1], key)) for key in keys[0]]
        elif not same(*nodes):
            return None
    return found


def _resolved(doc: DocumentIndex, site: Site) -> Site:
    """Return where the references at *site* lead to, unless to a schema with a name or nowhere."""
    seen: set[int] = set()
    node = site.node
    while is_object(node) and isinstance(node.get("$ref"), str) and not _is_to_schema(node) and id(node) not in seen:
        seen.add(id(node))
        target = doc.named(Site(node, "$ref"))
        if doc.hole(target.node):
            break
        site, node = target, target.node
    return site


def _is_to_schema(node: Json) -> bool:
    reference = node.get("$ref")
    return isinstance(reference, str) and reference.startswith(SCHEMAS)
