"""Normalizes values that are compared as a whole: references followed, without prose and order of keys."""

from __future__ import annotations

from generator.base.nodes import Json, is_list, is_object
from generator.compare.diff import keyword_tables
from generator.compare.diff.digests import Digests
from generator.compare.diff.document_index import Site
from generator.compare.diff.schema_reader import SchemaReader


def comparable(digests: Digests, reader: SchemaReader, site: Site) -> Json:
    """Return the value of the keyword at *site* for comparison.

    That of an extension stays as it is: what it refers to is compared where it stands.
    """
    return site.node if str(site.key).startswith("x-") else plainly(digests, reader, site.node)


def plainly(digests: Digests, reader: SchemaReader, node: Json, above: frozenset[int] = frozenset()) -> Json:
    """Return *node* for comparison: references replaced by their targets, schemas by numbers."""
    if is_object(node):
        if isinstance(node.get("$ref"), str):
            site = reader.doc.object(Site({"": node}, ""))
            if id(site.node) in above:
                return {}
            return plainly(digests, reader, site.node, above | {id(site.node)})
        return {
            key: digests.of(reader, reader.at(node, key)) if key == "schema" else plainly(digests, reader, value, above)
            for key, value in node.items()
            if key not in keyword_tables.PROSE
        }
    if is_list(node):
        return [plainly(digests, reader, item, above) for item in node]
    return node
