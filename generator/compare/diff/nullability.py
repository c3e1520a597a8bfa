"""Tells whether null is valid, by all keywords that can state it."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from generator.base.nodes import Json, is_list, is_object
from generator.base.schemas import UNIONS
from generator.compare.diff import negation
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.layers import all_variants, is_anything, is_null, layers

_PARTS = frozenset({"$ref", "allOf", "not", *UNIONS})
"""Keywords by which a schema leads to others that say whether null is valid."""

NullVerdict = bool | None
"""Whether null is valid; None where the schema states no type."""


class Nulls:
    """Tells whether null is valid for schemas of one document."""

    def __init__(self, doc: DocumentIndex) -> None:
        self._doc = doc
        self._known: dict[int, NullVerdict] = {}

    def of(self, sites: tuple[Site, ...]) -> NullVerdict:
        """Return whether null is valid by all schemas at *sites*."""
        return _all([self._of(site) for site in sites])

    def _of(self, site: Site) -> NullVerdict:
        node = site.node
        if id(node) in self._known:
            return self._known[id(node)]
        if is_object(node) and _PARTS.isdisjoint(node):
            self._known[id(node)] = True if node.get("nullable") is True else _all(_own(node))
            return self._known[id(node)]
        return _deep(self._one(site))

    def _one(self, site: Site) -> Generator[Any, NullVerdict, NullVerdict]:
        node = site.node
        if not is_object(node):
            return None if node is True else False
        if id(node) not in self._known:
            # In a circle, this says nothing.
            self._known[id(node)] = None
            self._known[id(node)] = True if node.get("nullable") is True else (yield self._parts(node))
        return self._known[id(node)]

    def _parts(self, node: Json) -> Generator[Any, NullVerdict, NullVerdict]:
        said = _own(node)
        if "$ref" in node:
            said.append((yield self._one(self._doc.target(node))))
        negated = negation.read(self._doc, node)
        for affirmed in negated.affirmed:
            verdict = yield self._one(affirmed)
            said.append(verdict)
        for denied in negated.denied:
            is_taken = yield self._one(denied)
            if is_taken or is_anything(self._doc, denied):
                said.append(False)
        for word in ("allOf", *UNIONS):
            of_variants: list[NullVerdict] = []
            for variant in all_variants(self._doc, node, word):
                verdict = yield self._one(variant)
                of_variants.append(verdict)
            said.append(_all(of_variants) if word == "allOf" else _any(of_variants))
        return _all(said)

    def where(self, sites: tuple[Site, ...]) -> Site | None:
        """Return the position that makes null valid for the schemas at *sites*: one of them, else a variant of one."""
        todo, seen = [sites], set[int]()
        while todo:
            inner: list[tuple[Site, ...]] = []
            for layer in layers(self._doc, todo.pop(0)):
                if is_object(layer.node) and id(layer.node) not in seen:
                    seen.add(id(layer.node))
                    if found := self._stated(layer.node):
                        return found
                    inner += [(variant,) for word in UNIONS for variant in all_variants(self._doc, layer.node, word)]
            todo += [variant for variant in inner if self.of(variant)]
        return None

    def _stated(self, node: Json) -> Site | None:
        if node.get("nullable") is True:
            return Site(node, "nullable")
        variants = [variant for word in UNIONS for variant in all_variants(self._doc, node, word)]
        sites = [variant for variant in variants if is_null(self._doc, variant)]
        for word, null in (("type", "null"), ("enum", None)):
            if is_list(node.get(word)) and null in node[word]:
                sites.append(Site(node, word))
        return sites[0] if sites else None


def _deep(step: Generator[Any, NullVerdict, NullVerdict]) -> NullVerdict:
    """Return the result of *step*, which yields its recursive calls: a document may be deeper than the stack."""
    stack, result = [step], None
    while stack:
        try:
            stack.append(stack[-1].send(result))
            result = None
        except StopIteration as end:
            stack.pop()
            result = end.value
    return result


def _own(node: Json) -> list[NullVerdict]:
    """Return whether `type`, `const` and `enum` of *node* itself allow null.

    `nullable` is asked before all else: by the letter of 3.0 it needs a `type` beside it and a null in the `enum`, but
    nobody who writes it means anything else.
    """
    said: list[NullVerdict] = []
    if "type" in node:
        kinds = node["type"]
        said.append("null" in kinds if is_list(kinds) else kinds == "null")
    if "const" in node:
        said.append(node["const"] is None)
    if is_list(enum := node.get("enum")):
        said.append(None in enum)
    return said


def _all(said: list[NullVerdict]) -> NullVerdict:
    if False in said:
        return False
    return True if True in said else None


def _any(said: list[NullVerdict]) -> NullVerdict:
    if True in said:
        return True
    return False if said and None not in said else None
