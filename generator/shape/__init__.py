"""The passes that turn the merged document into one from which code can be generated."""

from __future__ import annotations

from attrs import evolve

from generator.base.nodes import Map
from generator.shape.call_aliases import OtherCalls, write_call_aliases
from generator.shape.call_paths import Calls, assign_call_paths
from generator.shape.class_names import wanted_names
from generator.shape.copies import find_copies, without_copies
from generator.shape.cycles import refuse_cycles
from generator.shape.expansion import Expansion
from generator.shape.extract_components import extract_components
from generator.shape.flatten_unions import flatten_unions
from generator.shape.inheritance import unite_subtypes
from generator.shape.made_names import find_places
from generator.shape.merged_copies import with_copies
from generator.shape.naming import Keywords, choose_names
from generator.shape.normalize import normalize
from generator.shape.reachability import prune, request_components, response_components
from generator.shape.shaped_document import Shaped
from generator.shape.steady_document import steady
from generator.shape.tag_groups import group_shared_tags
from generator.shape.undecided_unions import note_undecided
from generator.shape.union_reading import read_unions

__all__ = ["Shaped", "prune", "shape"]


def shape(
    doc: Map, calls: Calls, client: str, keywords: Keywords | None = None, others: OtherCalls | None = None
) -> Shaped:
    """Return *doc* ready for code generation, and what was decided about it.

    *calls* maps (path, method) to the call path in the docs' own sample, and *keywords* to the names of the arguments
    there; *client* is the class name of the client. *others* has further names of calls, which are to work as well.
    Raises `ShapeError` for a schema that consists of itself, and for two resources with one name in Python.
    """
    doc = unite_subtypes(doc)
    refuse_cycles(doc)
    doc, operation_collisions = assign_call_paths(doc, calls)
    operation_collisions = (*operation_collisions, *write_call_aliases(doc, others or {}))
    # What no operation reaches must not take the name of an inline schema.
    expansion = Expansion()
    doc, unused = prune(normalize(doc, expansion))
    gone = {("components", "schemas", name) for name in unused}
    kept = tuple(error for path, error in expansion.kept.items() if path not in gone)
    extracted = extract_components(doc)
    doc, outer = group_shared_tags(flatten_unions(extracted.doc))
    doc, pruned = prune(doc)
    doc, unions = read_unions(steady(doc))
    response = response_components(doc)
    doc, undecided = note_undecided(doc, unions, extracted.origins, outer, response)
    doc = steady(doc)
    places = find_places(doc, extracted.places)
    copies = find_copies(doc, places, extracted.places)
    wanted = wanted_names(doc, places, copies)
    names = with_copies(choose_names(without_copies(doc, copies), client, keywords or {}, wanted), doc, copies)
    names = evolve(names, collisions=(*operation_collisions, *extracted.collisions, *names.collisions))
    pruned = (*unused, *pruned)
    return Shaped(doc, names, unions, response, request_components(doc), pruned, undecided, copies, kept)
