"""Values that are compared as a whole: references followed, prose and order of keys aside."""

from __future__ import annotations

from generator.drift.diff import words
from generator.drift.diff.digest import Digests
from generator.drift.diff.doc import Spot
from generator.drift.diff.read import Reader
from generator.nodes import Json, is_list, is_object


def plainly(digests: Digests, reader: Reader, node: Json, above: frozenset[int] = frozenset()) -> Json:
    """Return *node* for comparison with others: what references lead to in their place, schemas as numbers."""
    if is_object(node):
        if isinstance(node.get("$ref"), str):
            spot = reader.doc.object(Spot({"": node}, ""))
            if id(spot.node) in above:
                return {}
            return plainly(digests, reader, spot.node, above | {id(spot.node)})
        return {
            key: digests.of(reader, reader.at(node, key)) if key == "schema" else plainly(digests, reader, value, above)
            for key, value in node.items()
            if key not in words.PROSE
        }
    if is_list(node):
        return [plainly(digests, reader, item, above) for item in node]
    return node
