"""How bad a change is, and why; and which of several answers applies to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from generator.base.nodes import Json
from generator.compare.change import Change
from generator.compare.finding import Level


@frozen
class Verdict:
    """How bad a change is; the reasons are full sentences, and templates as messages are."""

    level: Level
    """By the contract."""
    why: str
    client: Level
    """For users of the generated client."""
    client_why: str = ""
    """Empty where users of the client fare as the contract says, for the same reason."""


def breaking(why: str, *, client: Verdict | None = None) -> Verdict:
    """Return the verdict that callers who rely on the contract break; *client* where users of the client differ."""
    return _verdict(Level.BREAKING, why, client)


def risky(why: str, *, client: Verdict | None = None) -> Verdict:
    """Return the verdict that some callers may break; *client* where users of the client differ."""
    return _verdict(Level.RISKY, why, client)


def compatible(why: str, *, client: Verdict | None = None) -> Verdict:
    """Return the verdict that no caller breaks; *client* where users of the client differ."""
    return _verdict(Level.COMPATIBLE, why, client)


def _verdict(level: Level, why: str, client: Verdict | None) -> Verdict:
    return Verdict(level, why, client.level, client.why) if client else Verdict(level, why, level)


Condition = Callable[[Change], bool]
T = TypeVar("T")


@frozen
class When(Generic[T]):
    """An answer that applies to the changes for which a condition holds."""

    condition: Condition
    answer: T


Answers = tuple[When[Verdict] | Verdict, ...]
"""Verdicts with a condition, and a last one without."""


def when(condition: Condition, answer: T) -> When[T]:
    """Return *answer* for the changes for which *condition* holds."""
    return When(condition, answer)


def always(_: Change) -> bool:
    """Hold for every change: the condition of an answer that stands without one."""
    return True


def first(cases: Sequence[When[T]], change: Change) -> T:
    """Return the answer of the first of *cases* whose condition holds for *change*; the last one always does."""
    return next(case.answer for case in cases if case.condition(change))


def fact(key: str) -> Condition:
    """Return the condition that the fact *key* is stated, and is neither false nor empty."""
    return lambda change: bool(change.facts.get(key))


def fact_is(key: str, value: Json) -> Condition:
    """Return the condition that the fact *key* has this *value*."""
    return lambda change: bool(change.facts.get(key) == value)


def named(*names: str) -> Condition:
    """Return the condition that the change is about one of *names*."""
    return lambda change: change.name in names


def both(condition: Condition, other: Condition) -> Condition:
    """Return the condition that both hold."""
    return lambda change: condition(change) and other(change)


def neither(*conditions: Condition) -> Condition:
    """Return the condition that none of *conditions* holds."""
    return lambda change: not any(condition(change) for condition in conditions)
