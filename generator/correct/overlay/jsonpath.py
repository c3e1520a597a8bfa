"""RFC 9535 queries over marked nodes: which places of a document a target selects.

A query `$..[?filter]` is asked of every node, and python-jsonpath needs about 5 µs for each. Most filters can only
hold for an object that has a certain member, so one plain walk collects the objects that have it, and the library
evaluates the filter on those alone. `_needs` says when that is the same: it proves, from the parsed filter, that
objects without the member cannot pass.

Two things are decided here. python-jsonpath takes `@.x-oai-traits`, a name that RFC 9535 would have in brackets; an
example of the Overlay Specification writes it so, and it can mean nothing else, so it is kept. A pattern of `match` or
`search` beyond I-Regexp (RFC 9485) is not refused: that would take another package and change no legal query.
"""

from __future__ import annotations

from typing import Any

import jsonpath
from attrs import field, frozen
from jsonpath import filter as filters
from jsonpath import segments, selectors

from generator.base.nodes import Json, Map, Seq

Path = tuple[str | int, ...]
Names = frozenset[str]

_LITERALS = (filters.Nil, filters.FilterExpressionLiteral)


class _Environment(jsonpath.JSONPathEnvironment):
    """RFC 9535 to the letter, for documents as deep as the YAML reader lets through."""

    max_recursion_depth = 400


_ENVIRONMENT = _Environment(strict=True)


@frozen
class SelectedNode:
    """One selected node: its path, its value, and the container that holds it (None for the root)."""

    path: Path
    value: Json
    holder: Any

    @property
    def key(self) -> Any:
        """The member name or index under which the holder has the node."""
        return self.path[-1]


@frozen
class Query:
    """A compiled JSONPath query."""

    text: str
    whole: jsonpath.JSONPath = field(repr=False, eq=False)
    needed: Names | None = field(repr=False, eq=False)
    """Members of which every object that passes the filter has at least one, None where that is not sure."""
    rest: jsonpath.JSONPath = field(repr=False, eq=False)
    """The query as asked of an array of the objects that have a needed member."""

    def find(self, doc: Json) -> list[SelectedNode]:
        """Return the places that the query selects in *doc*, in document order and each place once."""
        return list({place.path: place for place in self._find(doc)}.values())

    def _find(self, doc: Json) -> list[SelectedNode]:
        if self.needed is None:
            return [_place(match, ()) for match in self.whole.finditer(doc)]
        candidates: list[SelectedNode] = []
        _collect(doc, (), self.needed, candidates)
        found: list[SelectedNode] = []
        for match in self.rest.finditer([place.value for place in candidates]):
            candidate = candidates[int(match.parts[0])]
            found.append(candidate if len(match.parts) == 1 else _place(match, candidate.path))
        return found


def compile(text: str) -> Query:
    """Return *text* as a query; raises `jsonpath.JSONPathError` where it is not RFC 9535."""
    whole = _ENVIRONMENT.compile(text)
    assert isinstance(whole, jsonpath.JSONPath)  # A compound path is not strict.
    first, rest = whole.segments[:1], whole.segments[1:]
    needed: Names | None = None
    if first and isinstance(first[0], segments.JSONPathRecursiveDescentSegment) and not _asks_the_root(whole):
        needed = _all_need(first[0].selectors)
    head = [segments.JSONPathChildSegment(env=s.env, token=s.token, selectors=s.selectors) for s in first]
    return Query(text, whole, needed, jsonpath.JSONPath(env=_ENVIRONMENT, segments=(*head, *rest)))


def _place(match: jsonpath.JSONPathMatch, above: Path) -> SelectedNode:
    """Return *match* as a place; *above* stands for its first step, an index into the candidates."""
    parts = (*above, *match.parts[1:]) if above else match.parts
    return SelectedNode(parts, match.obj, match.parent.obj if match.parent else None)


def _collect(holder: Map | Seq, path: Path, needed: Names, into: list[SelectedNode]) -> None:
    """Add the objects below *holder* that have a needed member, in the order in which a descendant segment visits."""
    items: list[tuple[str | int, Json]] = list(holder.items() if isinstance(holder, Map) else enumerate(holder))
    for key, value in items:
        if isinstance(value, Map) and not needed.isdisjoint(value):
            into.append(SelectedNode((*path, key), value, holder))
    for key, value in items:
        if isinstance(value, Map | Seq):
            _collect(value, (*path, key), needed, into)


def _asks_the_root(query: jsonpath.JSONPath) -> bool:
    """Return whether a filter of *query* looks at the whole document, `$`, which an array of candidates is not."""
    chosen = [selector for segment in query.segments for selector in segment.selectors]
    parts = [part for each in chosen if isinstance(each, selectors.Filter) for part in filters.walk(each.expression)]
    return any(
        isinstance(part, filters.FilterQuery) and not isinstance(part, filters.RelativeFilterQuery) for part in parts
    )


def _all_need(parts: tuple[selectors.JSONPathSelector, ...]) -> Names | None:
    """Return `_needs` of the filter that *parts* consist of, None for any other selectors."""
    only = parts[0] if len(parts) == 1 else None
    return _needs(only.expression.expression) if isinstance(only, selectors.Filter) else None


def _needs(expression: filters.BaseExpression) -> Names | None:
    """Return members of which an object has at least one wherever *expression* holds, None if that is not sure."""
    if isinstance(expression, filters.RelativeFilterQuery):
        return _first_names(expression.path)
    if isinstance(expression, filters.FunctionExtension) and expression.name in {"match", "search"}:
        # Of an absent member both are false, whatever the pattern.
        return _needs(expression.args[0])
    if not isinstance(expression, filters.InfixExpression):
        return None
    left, right = expression.left, expression.right
    if expression.operator == "==":
        # An absent member equals no literal, though it equals another absent member.
        return _needs(left) if isinstance(right, _LITERALS) else _needs(right) if isinstance(left, _LITERALS) else None
    if expression.operator == "&&":
        return _needs(left) or _needs(right)
    if expression.operator == "||":
        one, two = _needs(left), _needs(right)
        return one | two if one and two else None
    return None


def _first_names(query: jsonpath.JSONPath) -> Names | None:
    """Return the member names with which the relative *query* starts."""
    first = query.segments[0] if query.segments else None
    if not isinstance(first, segments.JSONPathChildSegment):
        return None
    names = frozenset(s.name for s in first.selectors if isinstance(s, selectors.NameSelector))
    return names if len(names) == len(first.selectors) else None
