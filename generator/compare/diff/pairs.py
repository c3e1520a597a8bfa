"""A pair of nodes that are compared: the changes found there, and the edges to pairs below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from attrs import define, field

from generator.base.nodes import Json
from generator.compare.change import ChangeKind, Direction, Side, Subject
from generator.compare.diff.normal_form import SchemaRef
from generator.compare.diff.notation import Notation

Facts = dict[str, Json]


class CallPlace(NamedTuple):
    """Where callers find a pair: `GET /v1/calls 200` and `transcript[].tool_results`; parts of one name."""

    head: str
    tail: str = ""

    def __str__(self) -> str:
        return f"{self.head} {self.tail}" if self.tail else self.head

    def then(self, head: str, tail: str) -> CallPlace:
        """Return the place below: another word of the *head*, a step of the *tail*, or both."""
        below = self.tail + tail if self.tail else tail.removeprefix(".")
        return CallPlace(f"{self.head} {head}" if head else self.head, below)


class Edge(NamedTuple):
    """The edge from a pair to one below it."""

    to: NodePair
    step: str = ""
    """What the edge adds to the tail of the place: `.name`, `[]`, `{}`, `<variant>`."""
    head: str = ""
    """The word that the edge adds to the head of the place."""
    direction: Direction = Direction.NONE
    """Direction that the pair below gets along this edge, if any."""
    part: str = ""
    """What the pair below is, as the fact `part` names it; empty if it is what the pair above is."""
    name: str = ""
    """The name of the parameter, header or property that the pair below is."""
    optional: bool = False
    """Whether the pair below is a property that the base does not require."""
    always: bool = False
    """Whether the pair below is a property that both documents require."""
    is_call: bool = False
    """Whether the pair below is a callback, which the server calls."""
    notation: Notation | None = None
    """How the values below are written, where the edge decides that: it leads to a media type."""


@define(eq=False)
class RawChange:
    """A difference at one pair."""

    subject: Subject
    action: ChangeKind
    name: str
    base: Side
    revision: Side
    facts: Facts = field(factory=dict[str, Json])
    direction: Direction = Direction.NONE
    """Its own direction, if it does not have that of its pair."""


class Held(NamedTuple):
    """A difference that counts only if something differs below pairs that are not compared further."""

    raw: RawChange
    below: tuple[NodePair, ...]


@define(eq=False)
class NodePair:
    """A node of each document, and the changes found there."""

    raws: list[RawChange] = field(factory=list[RawChange])
    prose: list[RawChange] = field(factory=list[RawChange])
    edges: list[Edge] = field(factory=list[Edge])
    held: list[Held] = field(factory=list[Held])
    schemas: tuple[SchemaRef, SchemaRef] | None = None
    """The two, where they are schemas."""


class PutOff(NamedTuple):
    """Objects that are not compared before they must be."""

    nodes: Sequence[Json]
    """Those of the base."""
    pair: NodePair
    compare: Callable[[NodePair], None]


class Root(NamedTuple):
    """A pair at which callers start."""

    pair: NodePair
    place: CallPlace
    operation: str
    """Empty for the API as a whole."""
    is_webhook: bool
    """Whether the server starts there, and not a caller."""
