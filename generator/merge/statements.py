"""What pages say about one thing, and the record of who was followed."""

from __future__ import annotations

import json
from collections.abc import Iterable

from attrs import define, field, frozen

from generator.base.location import Mark
from generator.base.nodes import Json, Map, mark_of, plain
from generator.merge.precedence import MergeSource, why


@frozen
class Statement:
    """One page's statement about one thing."""

    node: Json
    source: MergeSource
    mark: Mark
    reply: bool = False
    """Whether the thing is read from responses only, as far as this page shows."""

    # Both write the constructor out: `evolve` takes five times as long, and a large API has millions of statements.

    def restated(self, node: Json) -> Statement:
        """Return the same statement as *node*."""
        return Statement(node, self.source, self.mark, self.reply)

    def child(self, key: str) -> Statement:
        """Return what the page says about *key* of this object."""
        value = self.node[key]
        return Statement(
            value, self.source, self.node.at(key) if isinstance(self.node, Map) else mark_of(value), self.reply
        )


@frozen
class Superseded:
    """A statement that the document does not follow."""

    fact: str
    said: str
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

    def lose(self, fact: str, loser: Statement, said: Json, mark: Mark | None = None) -> None:
        """Record that *loser* stated *said* about *fact*, and was not followed."""
        self.superseded.append(Superseded(fact, brief(said), mark or loser.mark, why(self.winner.source, loser.source)))

    def differ(self, fact: str, ours: Json, losers: Iterable[tuple[Statement, Json]]) -> None:
        """Record each of *losers* that states something else than *ours* about *fact*."""
        for loser, said in losers:
            if said != ours:
                stated = isinstance(loser.node, Map) and fact in loser.node
                self.lose(fact, loser, said, loser.node.at(fact) if stated else None)

    def recover(self, fact: str, mark: Mark, rule: str) -> None:
        """Record where a lost *fact* was found again."""
        self.recovered.append(Recovered(fact, mark, rule))


@define
class Record:
    """Every entry of one merge, by JSON Pointer; parameters are named `parameters/<in>/<name>`."""

    entries: dict[str, Decision] = field(factory=dict[str, Decision])

    def open(self, pointer: str, saids: list[Statement]) -> Decision:
        """Start the entry of the thing at *pointer*, won by the first of *saids*."""
        entry = self.entries[pointer] = Decision(saids[0], agreed=[said.mark for said in saids[1:]])
        return entry


def brief(value: Json, limit: int = 200) -> str:
    """Return *value* as JSON text, cut after *limit* characters."""
    text = json.dumps(plain(value), ensure_ascii=False, sort_keys=True)
    return text if len(text) <= limit else text[: limit - 1] + "…"
