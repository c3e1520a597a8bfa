"""The passes that make the merged document fit for code."""

from __future__ import annotations

from attrs import evolve

from generator.nodes import Map
from generator.shape.circles import refuse_circles
from generator.shape.flatten import flatten
from generator.shape.hoist import hoist
from generator.shape.model import Shaped
from generator.shape.naming import name
from generator.shape.operations import Calls, assign
from generator.shape.reach import prune, request_components, response_components
from generator.shape.spelling import respell
from generator.shape.unions import read_all

__all__ = ["Shaped", "prune", "shape"]


def shape(doc: Map, calls: Calls) -> Shaped:
    """Return *doc* ready for code; *calls* maps (path, method) to the call path of the docs' own sample."""
    refuse_circles(doc)
    doc, operation_collisions = assign(doc, calls)
    doc, hoist_collisions = hoist(respell(doc))
    doc, gone = prune(flatten(doc))
    doc, unions = read_all(doc)
    names = name(doc)
    names = evolve(names, collisions=(*operation_collisions, *hoist_collisions, *names.collisions))
    return Shaped(doc, names, unions, response_components(doc), request_components(doc), gone)
