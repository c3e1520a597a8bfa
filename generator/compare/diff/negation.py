"""Reads `not` by the laws of De Morgan, so that each spelling of what is excluded is read as the same.

`not: {anyOf: [A, B]}` excludes what `allOf: [{not: A}, {not: B}]` excludes, and `not: {allOf: [A, B]}` what
`anyOf: [{not: A}, {not: B}]` does. With a `oneOf`, neither holds: what is valid against both is not valid against that.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.base.nodes import Json, is_list, is_object
from generator.compare.diff import keyword_tables
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.normal_form import StatedValue


class Negation(NamedTuple):
    """What a `not` says: a valid value is accepted by all schemas *affirmed*, and by none of those *denied*."""

    denied: tuple[Site, ...] = ()
    affirmed: tuple[Site, ...] = ()


def read(doc: DocumentIndex, node: Json) -> Negation:
    """Return what the `not` of *node* says, if it has one; where that affirms nothing, it denies one schema."""
    if "not" not in node:
        return Negation()
    whole = Site(node, "not")
    found = _read(doc, whole, set())
    return found if found.affirmed else Negation((whole,))


def deny_together(doc: DocumentIndex, union: Site, variants: list[Site]) -> Site | None:
    """Return a `not` that says what *union* does, an `anyOf` of *variants*; None unless each of them is a `not`."""
    denied = [site for variant in variants if (site := _denied(doc, variant))]
    if len(denied) < len(variants):
        return None
    together = doc.made_list(union, "allOf", denied)
    return Site(doc.made(together, "not", [("not", together)]).node, "not")


def denied_in_all(doc: DocumentIndex, fact: StatedValue) -> StatedValue:
    """Return *fact*, the schemas that several `not` deny, as the one schema that one `not` would deny."""
    union = doc.made_list(fact.site, "anyOf", (fact.site, *fact.others))
    return StatedValue(union.node, union)


def _read(doc: DocumentIndex, site: Site, seen: set[int]) -> Negation:
    """Return what the `not` of the schema at *site* says beside those of all schemas *seen* before."""
    place = _bare(doc, site)
    node = place.node
    if not is_object(node):
        return Negation((site,))
    if id(node) in seen:
        return Negation()
    seen.add(id(node))
    if denied := _denied(doc, place):
        return Negation((), (denied,))
    if _words(node) == {"anyOf"} and is_list(node["anyOf"]):
        parts = [_read(doc, variant, seen) for variant in _members(node, "anyOf")]
        denied_in_parts = tuple(one for part in parts for one in part.denied)
        return Negation(denied_in_parts, tuple(one for part in parts for one in part.affirmed))
    together = _together(doc, place)
    if not any(_denied(doc, one) for one in together):
        return Negation((site,))
    opposites = [_denied(doc, one) or doc.made(one, "not", [("not", one)]) for one in together]
    return Negation((), (doc.made_list(place, "anyOf", opposites),))


def _together(doc: DocumentIndex, site: Site) -> list[Site]:
    """Return schemas that together say what the object at *site* does: its `allOf`, its `not`, and the rest."""
    node = site.node
    found = _members(node, "allOf") if is_list(node.get("allOf")) else []
    rest = _words(node) - {"allOf", "not"}
    if "not" in node:
        found.append(doc.part(site, frozenset(node) - {"not"}))
    return [*found, doc.part(site, frozenset(node) - rest)] if rest else found


def _denied(doc: DocumentIndex, site: Site) -> Site | None:
    """Return the schema that the one at *site* denies, if it says nothing else."""
    node = _bare(doc, site).node
    return Site(node, "not") if is_object(node) and _words(node) == {"not"} else None


def _bare(doc: DocumentIndex, site: Site) -> Site:
    """Return the schema at *site*, through references that have nothing but prose beside them."""
    seen: set[int] = set()
    while is_object(node := (site := doc.schema(site)).node) and "$ref" in node and id(node) not in seen:
        if not doc.ignores_siblings and _words(node) != {"$ref"}:
            break
        seen.add(id(node))
        site = doc.target(node)
    return site


def _words(node: Json) -> set[str]:
    return {word for word in node if not keyword_tables.is_idle(word)}


def _members(node: Json, word: str) -> list[Site]:
    return [Site(node[word], index) for index in range(len(node[word]))]
