"""RFC 9535 queries over marked nodes: which nodes of a document a target selects.

A query `$..[?filter]` evaluates its filter on every node, and python-jsonpath needs about 5 µs for each. Most filters
can only be true for an object that has a certain member. So one plain walk collects the objects that have it, and the
library evaluates the filter on those alone. `_needed_members` decides when both give the same result: it proves, from
the parsed filter, that objects without the member cannot pass.

Two deviations from the letter of the standards are deliberate. python-jsonpath accepts `@.x-oai-traits`, a name that
RFC 9535 requires in brackets; an example of the Overlay Specification writes it so, and it can mean nothing else. A
pattern of `match` or `search` that goes beyond I-Regexp (RFC 9485) is accepted: refusing it would need another package
and change no legal query.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import jsonpath
from attrs import field, frozen
from jsonpath import filter as filters
from jsonpath import segments, selectors

from generator.base.nodes import Json, Map, NodePath, Seq

KeyNames = frozenset[str]

_LITERALS = (filters.Nil, filters.FilterExpressionLiteral)


class _Environment(jsonpath.JSONPathEnvironment):
    """Strict RFC 9535, for documents as deep as the YAML reader accepts."""

    max_recursion_depth = 400


_ENVIRONMENT = _Environment(strict=True)


@frozen
class SelectedNode:
    """One selected node: its path, its value, and the container that has it, None for the root."""

    path: NodePath
    value: Json
    holder: Any

    @property
    def key(self) -> Any:
        """The member name or index of the node in its holder."""
        return self.path[-1]


@frozen
class Query:
    """A compiled JSONPath query."""

    text: str
    whole: jsonpath.JSONPath = field(repr=False, eq=False)
    needed: KeyNames | None = field(repr=False, eq=False)
    """Members of which every object that passes the filter has at least one, None where that is not proved."""
    rest: jsonpath.JSONPath = field(repr=False, eq=False)
    """The query in the form that is evaluated on an array of the objects that have a needed member."""

    def find(self, doc: Json) -> list[SelectedNode]:
        """Return the nodes that the query selects in *doc*, in document order and each node once."""
        return list({node.path: node for node in self._select(doc)}.values())

    def _select(self, doc: Json) -> Iterator[SelectedNode]:
        if self.needed is None:
            yield from (_selected(match, ()) for match in _matches(self.whole, doc))
            return
        candidates: list[SelectedNode] = []
        _collect(doc, (), self.needed, candidates)
        for match in _matches(self.rest, [candidate.value for candidate in candidates]):
            candidate = candidates[int(match.parts[0])]
            yield candidate if len(match.parts) == 1 else _selected(match, candidate.path)


def compile(text: str) -> Query:
    """Compile *text*; raises `jsonpath.JSONPathError` where it is no query of RFC 9535."""
    whole = _ENVIRONMENT.compile(text)
    assert isinstance(whole, jsonpath.JSONPath)  # A compound path is not strict.
    first, rest = whole.segments[:1], whole.segments[1:]
    needed: KeyNames | None = None
    if first and isinstance(first[0], segments.JSONPathRecursiveDescentSegment) and not _refers_to_root(whole):
        needed = _needed_by_all(first[0].selectors)
    head = [segments.JSONPathChildSegment(env=s.env, token=s.token, selectors=s.selectors) for s in first]
    return Query(text, whole, needed, jsonpath.JSONPath(env=_ENVIRONMENT, segments=(*head, *rest)))


class _LoneMatch(jsonpath.JSONPathMatch):
    """A node that does not keep the nodes below it: a query may visit each many times."""

    def add_child(self, *children: jsonpath.JSONPathMatch) -> None:
        """Keep nothing."""


def _matches(query: jsonpath.JSONPath, doc: Json) -> Iterable[jsonpath.JSONPathMatch]:
    """Return the matches of *query* in *doc*, as its `finditer` does."""
    found: Iterable[jsonpath.JSONPathMatch] = [
        _LoneMatch(filter_context={}, obj=doc, parent=None, path="$", parts=(), root=doc)
    ]
    for segment in query.segments:
        found = segment.resolve(found)
    return found


def _selected(match: jsonpath.JSONPathMatch, parent: NodePath) -> SelectedNode:
    """Return *match* as a node; *parent* replaces the first step of its path, an index into the candidates."""
    parts = (*parent, *match.parts[1:]) if parent else match.parts
    return SelectedNode(parts, match.obj, match.parent.obj if match.parent else None)


def _collect(holder: Map | Seq, path: NodePath, needed: KeyNames, into: list[SelectedNode]) -> None:
    """Add the objects below *holder* that have a needed member, in the order in which a descendant segment visits."""
    items: list[tuple[str | int, Json]] = list(holder.items() if isinstance(holder, Map) else enumerate(holder))
    for key, value in items:
        if isinstance(value, Map) and not needed.isdisjoint(value):
            into.append(SelectedNode((*path, key), value, holder))
    for key, value in items:
        if isinstance(value, Map | Seq):
            _collect(value, (*path, key), needed, into)


def _refers_to_root(query: jsonpath.JSONPath) -> bool:
    """Whether a filter of *query* refers to the whole document, `$`, which an array of candidates is not."""
    every = [selector for segment in query.segments for selector in segment.selectors]
    tests = [selector.expression for selector in every if isinstance(selector, selectors.Filter)]
    return any(
        isinstance(part, filters.FilterQuery) and not isinstance(part, filters.RelativeFilterQuery)
        for test in tests
        for part in filters.walk(test)
    )


def _needed_by_all(parts: tuple[selectors.JSONPathSelector, ...]) -> KeyNames | None:
    """Return the members that *parts* need where they are one filter, None for any other selectors."""
    only = parts[0] if len(parts) == 1 else None
    return _needed_members(only.expression.expression) if isinstance(only, selectors.Filter) else None


def _needed_members(expression: filters.BaseExpression) -> KeyNames | None:
    """Return members of which an object has at least one where *expression* is true, None if that is not proved."""
    if isinstance(expression, filters.RelativeFilterQuery):
        return _first_names(expression.path)
    if isinstance(expression, filters.FunctionExtension) and expression.name in {"match", "search"}:
        # Both are false for an absent member, whatever the pattern.
        return _needed_members(expression.args[0])
    if not isinstance(expression, filters.InfixExpression):
        return None
    left, right = expression.left, expression.right
    if expression.operator == "==":
        # An absent member equals no literal, although it equals another absent member.
        if isinstance(right, _LITERALS):
            return _needed_members(left)
        return _needed_members(right) if isinstance(left, _LITERALS) else None
    if expression.operator == "&&":
        return _needed_members(left) or _needed_members(right)
    if expression.operator == "||":
        of_left, of_right = _needed_members(left), _needed_members(right)
        return of_left | of_right if of_left and of_right else None
    return None


def _first_names(query: jsonpath.JSONPath) -> KeyNames | None:
    """Return the member names with which the relative *query* starts."""
    first = query.segments[0] if query.segments else None
    if not isinstance(first, segments.JSONPathChildSegment):
        return None
    names = frozenset(s.name for s in first.selectors if isinstance(s, selectors.NameSelector))
    return names if len(names) == len(first.selectors) else None
