"""Rules on deprecation, and the day on which something goes."""

from __future__ import annotations

from datetime import datetime

from generator.base.nodes import Json
from generator.compare.change import Change, Direction, Subject
from generator.compare.rules.rule import (
    ADDED,
    API,
    BREAKING,
    CHANGED,
    COMPATIBLE,
    REMOVED,
    REQUEST,
    RESPONSE,
    RISKY,
    Rule,
    Verdict,
    alike,
    rules,
)
from generator.compare.rules.vocabulary import code, fact, thing


def _until(date: Json) -> str:
    return f", and its last day is {code(str(date))}" if date else ""


def _deprecated(change: Change) -> str:
    return f"{thing(change)} is deprecated{_until(fact(change, 'sunset_after'))}"


def _reactivated(change: Change) -> str:
    return f"{thing(change)} is no longer deprecated"


def _sunset(change: Change) -> str:
    before, after = fact(change, "sunset_before"), fact(change, "sunset_after")
    if after is None:
        return f"{thing(change)} is deprecated as before, but its last day {code(str(before))} is no longer stated"
    was = f"was {code(str(before))}" if before else "was not stated"
    return f"the last day of {thing(change)}, which is deprecated, {was} and is {code(str(after))} now"


def _day(date: Json) -> str:
    """Return *date* for comparison with others; empty where it is no date."""
    try:
        return datetime.fromisoformat(str(date)).date().isoformat()
    except ValueError:
        return ""


def _judge_deprecated(change: Change) -> Verdict:
    why = "it works as before, until it is removed"
    if change.direction is Direction.NONE:
        return Verdict(COMPATIBLE, why, COMPATIBLE, "its method warns with DeprecationWarning once")
    return alike(COMPATIBLE, why)


def _judge_reactivated(_: Change) -> Verdict:
    return alike(COMPATIBLE, "it works as before")


def _judge_sunset(change: Change) -> Verdict:
    before, after = (_day(fact(change, key)) for key in ("sunset_before", "sunset_after"))
    if not before:
        return alike(RISKY, "callers have until that day to do without it")
    if after < before:
        return alike(BREAKING, "callers were promised that it stays until then")
    return alike(COMPATIBLE, "callers have more time")


RULES: tuple[Rule, ...] = tuple(
    rule
    for direction, noun in ((API, "operation-"), (REQUEST, ""), (RESPONSE, ""))
    for rule in rules(
        Subject.DEPRECATION,
        direction,
        (ADDED, f"{noun}deprecated", "Something is deprecated; compatible.", _deprecated, _judge_deprecated),
        (REMOVED, f"{noun}reactivated", "It is no longer deprecated; compatible.", _reactivated, _judge_reactivated),
        (
            CHANGED,
            f"{noun}sunset-changed",
            "Something deprecated goes on another day; breaking where that is earlier, or no longer stated.",
            _sunset,
            _judge_sunset,
        ),
    )
)
