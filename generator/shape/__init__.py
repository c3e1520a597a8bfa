"""The passes that make the merged document fit for code."""

from __future__ import annotations

from attrs import evolve

from generator.base.nodes import Map
from generator.shape.call_paths import Calls, assign
from generator.shape.cycles import refuse_circles
from generator.shape.extract_components import extract_components
from generator.shape.flatten_unions import flatten
from generator.shape.naming import name
from generator.shape.normalize import normalize
from generator.shape.reachability import prune, request_components, response_components
from generator.shape.shaped import Shaped
from generator.shape.union_reading import read_all

__all__ = ["Shaped", "prune", "shape"]


def shape(doc: Map, calls: Calls, client: str) -> Shaped:
    """Return *doc* ready for code.

    *calls* maps (path, method) to the call path of the docs' own sample; *client* is the class that callers start with.
    """
    refuse_circles(doc)
    doc, operation_collisions = assign(doc, calls)
    doc, hoist_collisions = extract_components(normalize(doc))
    doc, gone = prune(flatten(doc))
    doc, unions = read_all(doc)
    names = name(doc, client)
    names = evolve(names, collisions=(*operation_collisions, *hoist_collisions, *names.collisions))
    return Shaped(doc, names, unions, response_components(doc), request_components(doc), gone)
