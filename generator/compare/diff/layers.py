"""Splits a schema into layers, through references, `allOf`, and unions of one variant and null."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.base.nodes import Json, is_object
from generator.base.schemas import UNIONS
from generator.compare.diff import keyword_tables, negation
from generator.compare.diff.document_index import DocumentIndex, Site


class Layer(NamedTuple):
    """One schema object whose keywords apply together with those of all other layers."""

    node: Json
    """An object, or a boolean."""
    site: Site
    inherited: bool
    """Whether it is one of several members of an `allOf`."""


def layers(doc: DocumentIndex, sites: tuple[Site, ...]) -> Iterator[Layer]:
    """Yield the layers of all schemas at *sites*, the outermost first."""
    todo = [(site, False) for site in reversed(sites)]
    seen: set[int] = set()
    while todo:
        site, inherited = todo.pop()
        site = doc.schema(site)
        node = site.node
        if isinstance(node, bool):
            yield Layer(node, site, inherited)
        elif not is_object(node):
            # Something else stands where a schema belongs.
            yield Layer(doc.hole_at(site).node, site, inherited)
        elif id(node) not in seen:
            seen.add(id(node))
            if doc.ignores_siblings and "$ref" in node:
                todo.append((doc.target(node), inherited))
                continue
            yield Layer(node, site, inherited)
            todo += reversed([*_inner(doc, node, inherited)])


def _inner(doc: DocumentIndex, node: Json, inherited: bool) -> Iterator[tuple[Site, bool]]:
    if "$ref" in node:
        yield doc.target(node), inherited
    if "not" in node:
        yield from ((affirmed, True) for affirmed in negation.read(doc, node).affirmed)
    if "allOf" in node:
        variants = doc.list(node, "allOf")
        several = inherited or len(variants) > 1 or "properties" in node
        yield from ((Site(variants, index), several) for index in range(len(variants)))
    for word in UNIONS:
        if word in node and len(real := real_variants(doc, node, word)) == 1:
            yield real[0], inherited


_KINDS = frozenset({"type", "enum", "const", *UNIONS})


def states_kind(doc: DocumentIndex, sites: tuple[Site, ...]) -> bool:
    """Whether one of the schemas at *sites* says which values are valid, and not only what is so of some of them."""
    return any(
        layer.node is False or (is_object(layer.node) and _KINDS & layer.node.keys()) for layer in layers(doc, sites)
    )


def all_variants(doc: DocumentIndex, node: Json, word: str) -> list[Site]:
    """Return the schemas that *node* lists as *word*."""
    if word not in node:
        return []
    variants = doc.list(node, word)
    return [Site(variants, index) for index in range(len(variants))]


def real_variants(doc: DocumentIndex, node: Json, word: str) -> list[Site]:
    """Return the variants of the union *word* of *node*, without null, those that accept no value and repeated ones.

    A value that is valid against a schema twice is not valid against one variant of a `oneOf`.
    """
    found = [site for site in all_variants(doc, node, word) if not is_null(doc, site) and not is_nothing(doc, site)]
    may_repeat = word == "anyOf" and "discriminator" not in node and len(found) > 1
    return [*doc.distinct(node, found)] if may_repeat else found


def is_anything(doc: DocumentIndex, site: Site) -> bool:
    """Whether the schema at *site* accepts every value, however it is wrapped."""
    todo, seen = [site], set[int]()
    while todo:
        node = todo.pop().node
        if node is True or id(node) in seen:
            continue
        if not is_object(node) or doc.hole(node):
            return False
        seen.add(id(node))
        wrappers = ["allOf", *(word for word in UNIONS if len(all_variants(doc, node, word)) == 1)]
        others = [word for word in node if not keyword_tables.is_idle(word) and word not in wrappers and word != "$ref"]
        if others == ["anyOf"] and any(_accepts_all(variant.node) for variant in all_variants(doc, node, "anyOf")):
            others = []
        if others:
            return False
        todo += [doc.target(node)] if "$ref" in node else []
        todo += [variant for word in wrappers for variant in all_variants(doc, node, word)]
    return True


def _accepts_all(node: Json) -> bool:
    return node is True or (is_object(node) and all(map(keyword_tables.is_idle, node)))


def is_nothing(doc: DocumentIndex, site: Site) -> bool:
    """Whether the schema at *site* itself accepts no value."""
    todo, seen = [site], set[int]()
    while todo:
        node = todo.pop().node
        if node is False:
            return True
        if not is_object(node) or id(node) in seen:
            continue
        seen.add(id(node))
        if "not" in node and is_anything(doc, Site(node, "not")):
            return True
        todo += [doc.target(node)] if "$ref" in node else []
        todo += all_variants(doc, node, "allOf")
    return False


def is_null(doc: DocumentIndex, site: Site) -> bool:
    """Whether the schema at *site* accepts null alone, however it is wrapped."""
    todo, seen = [site], set[int]()
    while todo:
        node = todo.pop().node
        if not is_object(node) or id(node) in seen:
            continue
        seen.add(id(node))
        if node.get("type") in ("null", ["null"]) or node.get("enum") == [None] or node.get("const", node) is None:
            return True
        if "$ref" in node:
            todo.append(doc.target(node))
        todo += all_variants(doc, node, "allOf")
        todo += [variant for word in UNIONS for variant in all_variants(doc, node, word) if len(node[word]) == 1]
    return False
