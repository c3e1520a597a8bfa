"""What pages state about one part of the API, and the record of which statement the document follows."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from types import MappingProxyType

from attrs import define, evolve, field, frozen

from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, mark_of, plain
from generator.base.schemas import components, operations
from generator.merge.edit_log import EndedStatement, loses_of
from generator.merge.page_twins import stated_path
from generator.merge.precedence import deciding_rule
from generator.read.dialects.fragment import Fragment, TagOrigin
from generator.read.unknowns import is_unknown

_NO_TAGS: Mapping[str, TagOrigin] = MappingProxyType({})


@frozen
class Statement:
    """What one page states about one operation, component, property or any other part of the API."""

    node: Json
    source: Fragment
    mark: Mark
    is_response_only: bool = False
    """Whether the part is read from responses and never sent, as far as this page shows."""
    union_tags: Mapping[str, TagOrigin] = _NO_TAGS
    """Of a component: its tags that the dialect prints with the union instead of with the component."""

    at: str = ""
    """The pointer of the part, empty where all of it is known as well as the rest of the page."""

    @property
    def loses(self) -> frozenset[str]:
        """The kinds of facts that cannot be stated of the part."""
        return loses_of(self.at, self.source.loses_at, self.source.loses) if self.at else self.source.loses

    # Both write the constructor out: `evolve` takes five times as long, and a large API has millions of statements.

    def restated(self, node: Json) -> Statement:
        """Return the same statement in the form *node*."""
        return Statement(node, self.source, self.mark, self.is_response_only, self.union_tags, self.at)

    def child(self, key: str) -> Statement:
        """Return what the page states about *key* of this object."""
        value = self.node[key]
        mark = self.node.at(key) if isinstance(self.node, Map) else mark_of(value)
        return Statement(value, self.source, mark, self.is_response_only, at=self.at and self.at + pointer([key])[1:])

    def placed(self, at: str) -> Statement:
        """Return the same statement as one about the part at the pointer *at*."""
        return evolve(self, at=at) if self.source.loses_at else self


def operation_statements(fragment: Fragment) -> Iterator[tuple[tuple[str, str], Statement]]:
    """Yield what *fragment* states about each operation, by path and method."""
    for path, method, operation in operations(fragment.doc):
        stated = Statement(operation, fragment, fragment.doc["paths"][path].at(method))
        yield (path, method), stated.placed(pointer(["paths", path, method]))


def component_statements(
    fragment: Fragment, response_only: Container[str] = frozenset()
) -> Iterator[tuple[str, Statement]]:
    """Yield what *fragment* states about each component, by name; the names in *response_only* are never sent."""
    schemas = components(fragment.doc)
    for name, schema in schemas.items():
        tags = fragment.union_tags.get(name, _NO_TAGS)
        stated = Statement(schema, fragment, schemas.at(name), name in response_only, tags)
        yield name, stated.placed(pointer(["components", "schemas", name]))


def distinct(statements: list[Statement]) -> list[Statement]:
    """Return *statements* without those that are the node of another one: the fragments of a document share theirs."""
    found: dict[int, Statement] = {}
    for statement in statements:
        known = found.setdefault(id(statement.node), statement)
        if known.is_response_only and not statement.is_response_only:
            found[id(statement.node)] = evolve(known, is_response_only=False)
    return list(found.values())


def known_first(statements: list[Statement]) -> list[Statement]:
    """Return *statements* with those at the end whose page cannot say what the part is."""
    return sorted(statements, key=lambda statement: is_unknown(statement.node))


@frozen
class Superseded:
    """A fact that a page states and the document does not follow."""

    fact: str
    """A keyword, or the path of a part: ``properties/name``."""
    value: str
    """What the page states, as JSON text."""
    mark: Mark
    rule: str
    """The rule of precedence by which the winner supersedes the page."""


@frozen
class Recovered:
    """A fact that the winner's dialect cannot state, taken from another page or from a written rule."""

    fact: str
    mark: Mark
    rule: str


@define
class Decision:
    """What the merge decided about one operation, parameter, response, component or property."""

    winner: Statement
    agreed: list[Mark] = field(factory=list[Mark])
    """Where the other pages state the same part, whether or not all of its facts are the same."""
    superseded: list[Superseded] = field(factory=list[Superseded])
    recovered: list[Recovered] = field(factory=list[Recovered])

    def supersede(self, fact: str, loser: Statement, value: Json, mark: Mark | None = None) -> None:
        """Record that *loser* states *value* for *fact*, at *mark*, and is superseded by the winner."""
        rule = deciding_rule(self.winner.source, loser.source)
        self.superseded.append(Superseded(fact, brief(value), mark or loser.mark, rule))

    def supersede_others(self, fact: str, value: Json, losers: Iterable[tuple[Statement, Json]]) -> None:
        """Record each of *losers* that states another value than *value* for *fact*."""
        for loser, other in losers:
            if other != value:
                is_keyword = isinstance(loser.node, Map) and fact in loser.node
                self.supersede(fact, loser, other, loser.node.at(fact) if is_keyword else None)

    def recover(self, fact: str, mark: Mark, rule: str) -> None:
        """Record that the document has *fact* from *mark* by *rule*, and not from the winner."""
        self.recovered.append(Recovered(fact, mark, rule))


@define
class Record:
    """Every decision of one merge, by JSON Pointer; parameters are named `parameters/<in>/<name>`."""

    decisions: dict[str, Decision] = field(factory=dict[str, Decision])

    def open(self, at: str, statements: list[Statement]) -> Decision:
        """Start the decision about the part at the pointer *at*, which the first of *statements* wins."""
        statements = known_first(statements)
        # A later snapshot that repeats the winner stands where the winner's own change stands.
        agreed = [statement.mark for statement in statements[1:] if statement.mark != statements[0].mark]
        decision = self.decisions[at] = Decision(statements[0], agreed)
        return decision

    def without_nodes(self) -> Record:
        """Return the same decisions without what pages print."""
        bare: dict[int, Fragment] = {}
        out = Record()
        for place, decision in self.decisions.items():
            won = decision.winner
            source = bare.get(id(won.source)) or bare.setdefault(id(won.source), won.source.without_doc())
            winner = Statement(None, source, won.mark, won.is_response_only, won.union_tags)
            out.decisions[place] = Decision(winner, decision.agreed, decision.superseded, decision.recovered)
        return out

    def note_ended(self, ended_statements: Iterable[EndedStatement]) -> None:
        """Take note of what later snapshots of pages put an end to, where the document still has the thing."""
        known: dict[str, set[tuple[str, Mark]]] = {}
        for ended in ended_statements:
            place = stated_path(ended.pointer)
            decision = self.decisions.get(place)
            if decision is None:
                continue
            if place not in known:
                known[place] = {(fact.fact, fact.mark) for fact in decision.superseded}
            if (ended.fact, ended.mark) not in known[place]:
                known[place].add((ended.fact, ended.mark))
                decision.superseded.append(Superseded(ended.fact, brief(ended.value), ended.mark, ended.rule))


def brief(value: Json, limit: int = 200) -> str:
    """Return *value* as JSON text of at most *limit* characters."""
    text = json.dumps(plain(value), ensure_ascii=False, sort_keys=True)
    return text if len(text) <= limit else text[: limit - 1] + "…"
