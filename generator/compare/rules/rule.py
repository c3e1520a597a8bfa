"""What a rule is, and how the verdicts on both directions of one change become one."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from generator.compare.change import Change, ChangeKind, Direction, Subject
from generator.compare.finding import Level

BREAKING, RISKY, COMPATIBLE = Level.BREAKING, Level.RISKY, Level.COMPATIBLE
ADDED, REMOVED, CHANGED = ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.CHANGED
REQUEST, RESPONSE, API = Direction.REQUEST, Direction.RESPONSE, Direction.NONE

Kind = tuple[Subject, ChangeKind, Direction]
"""What a rule is about; a change in both directions is two kinds."""


@frozen
class Verdict:
    """What a rule says of one change; the reasons are clauses, without a capital or a full stop."""

    level: Level
    why: str
    client: Level
    client_why: str = ""
    """Empty where users of the client fare as the contract says, for the same reason."""


def alike(level: Level, why: str) -> Verdict:
    """Return the verdict that is the same for the contract and for users of the client."""
    return Verdict(level, why, level)


@frozen
class Rule:
    """How one kind of change is told and judged."""

    id: str
    kind: Kind
    says: str
    """One sentence: what happened, and what decides the level."""
    message: Callable[[Change], str]
    """One sentence on one change, with its values and without its place, as a clause."""
    judge: Callable[[Change], Verdict]


def rules(subject: Subject, direction: Direction, *rows: Row) -> tuple[Rule, ...]:
    """Return the rules on *subject* in *direction*, whose ids start with the word for the direction."""
    prefix = "" if direction is API else f"{direction}-"
    return tuple(
        Rule(prefix + name, (subject, action, direction), says, message, judge)
        for action, name, says, message, judge in rows
    )


Row = tuple[ChangeKind, str, str, Callable[[Change], str], Callable[[Change], Verdict]]
"""Action, id without its direction, and the rest of a rule."""
