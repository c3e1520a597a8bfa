"""What pages say about one thing, and the record of who was followed."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from types import MappingProxyType

from attrs import define, field, frozen

from generator.base.location import Mark
from generator.base.nodes import Json, Map, mark_of, plain
from generator.base.schemas import components, operations
from generator.merge.changed_statements import Overtaken
from generator.merge.precedence import why
from generator.read.dialects.fragment import Fragment, TagOrigin

_NO_TAGS: Mapping[str, TagOrigin] = MappingProxyType({})


@frozen
class Statement:
    """One page's statement about one thing."""

    node: Json
    source: Fragment
    mark: Mark
    reply: bool = False
    """Whether the thing is read from responses only, as far as this page shows."""
    union_tags: Mapping[str, TagOrigin] = _NO_TAGS
    """Of a component: its tags that the dialect prints with the union instead of with the component."""

    # Both write the constructor out: `evolve` takes five times as long, and a large API has millions of statements.

    def restated(self, node: Json) -> Statement:
        """Return the same statement as *node*."""
        return Statement(node, self.source, self.mark, self.reply, self.union_tags)

    def child(self, key: str) -> Statement:
        """Return what the page says about *key* of this object."""
        value = self.node[key]
        mark = self.node.at(key) if isinstance(self.node, Map) else mark_of(value)
        return Statement(value, self.source, mark, self.reply)


def operation_statements(fragment: Fragment) -> Iterator[tuple[tuple[str, str], Statement]]:
    """Yield what *fragment* states about each operation, by path and method."""
    for path, method, operation in operations(fragment.doc):
        yield (path, method), Statement(operation, fragment, fragment.doc["paths"][path].at(method))


def component_statements(fragment: Fragment, replies: Container[str] = frozenset()) -> Iterator[tuple[str, Statement]]:
    """Yield what *fragment* states about each component, by name; those in *replies* are read from responses only."""
    schemas = components(fragment.doc)
    for name, schema in schemas.items():
        tags = fragment.union_tags.get(name, _NO_TAGS)
        yield name, Statement(schema, fragment, schemas.at(name), name in replies, tags)


@frozen
class Superseded:
    """A statement that the document does not follow."""

    fact: str
    value: str
    """What was stated, as JSON text."""
    mark: Mark
    rule: str


@frozen
class Recovered:
    """A fact that the winner's dialect had lost and another page states, or a written rule assumes."""

    fact: str
    mark: Mark
    rule: str


@define
class Decision:
    """What the merge did to one operation, parameter, response, component or property."""

    winner: Statement
    agreed: list[Mark] = field(factory=list[Mark])
    superseded: list[Superseded] = field(factory=list[Superseded])
    recovered: list[Recovered] = field(factory=list[Recovered])

    def supersede(self, fact: str, loser: Statement, value: Json, mark: Mark | None = None) -> None:
        """Record that *loser* states *value* for *fact*, at *mark*, and is superseded by the winner."""
        rule = why(self.winner.source, loser.source)
        self.superseded.append(Superseded(fact, brief(value), mark or loser.mark, rule))

    def supersede_others(self, fact: str, value: Json, losers: Iterable[tuple[Statement, Json]]) -> None:
        """Record each of *losers* that states another value than *value* for *fact*."""
        for loser, other in losers:
            if other != value:
                is_stated = isinstance(loser.node, Map) and fact in loser.node
                self.supersede(fact, loser, other, loser.node.at(fact) if is_stated else None)

    def recover(self, fact: str, mark: Mark, rule: str) -> None:
        """Record where a lost *fact* was found again."""
        self.recovered.append(Recovered(fact, mark, rule))


@define
class Record:
    """Every decision of one merge, by JSON Pointer; parameters are named `parameters/<in>/<name>`."""

    entries: dict[str, Decision] = field(factory=dict[str, Decision])

    def open(self, pointer: str, statements: list[Statement]) -> Decision:
        """Start the decision about the thing at *pointer*, won by the first of *statements*."""
        agreed = [statement.mark for statement in statements[1:]]
        decision = self.entries[pointer] = Decision(statements[0], agreed)
        return decision

    def note_overtaken(self, overtaken: Iterable[Overtaken]) -> None:
        """Take note of what later snapshots of pages put an end to, where the document still has the thing."""
        for ended in overtaken:
            decision = self.entries.get(ended.pointer)
            if decision and all((known.fact, known.mark) != (ended.fact, ended.mark) for known in decision.superseded):
                decision.superseded.append(Superseded(ended.fact, brief(ended.value), ended.mark, "later-capture"))


def brief(value: Json, limit: int = 200) -> str:
    """Return *value* as JSON text, cut after *limit* characters."""
    text = json.dumps(plain(value), ensure_ascii=False, sort_keys=True)
    return text if len(text) <= limit else text[: limit - 1] + "…"
