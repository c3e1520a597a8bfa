"""Rules on limits: bounds, patterns, and keywords that bound in the same way."""

from __future__ import annotations

from generator.base.nodes import Json
from generator.compare.change import Change, Subject
from generator.compare.finding import Level
from generator.compare.rules.rule import (
    ADDED,
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
from generator.compare.rules.vocabulary import code, quoted, thing

_ANY_TEXT = frozenset({"", ".*", "^.*$", "^.*", ".*$"})
UNCHECKED = "the client checks no limits, and takes what comes"


def tighter(keyword: str, before: Json, after: Json) -> bool | None:
    """Whether fewer values are valid with *after* than with *before*; None where that cannot be told.

    A keyword that was added or removed is compared with the value that allows everything.
    """
    if keyword == "pattern":
        return False if after in _ANY_TEXT else True if before in _ANY_TEXT else None
    if keyword == "uniqueItems":
        return after is True
    if not _is_number(before) or not _is_number(after):
        return None
    if keyword == "multipleOf":
        return True if after % before == 0 else False if before % after == 0 else None
    return bool(after > before if "min" in keyword.lower() else after < before)


def _is_number(value: Json) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


_UNSURE = "values may be valid that were not, and the reverse"


def judge_sent(is_tighter: bool | None, worst: Level) -> Verdict:
    """Judge a bound on requests: *worst* where fewer values are taken."""
    if is_tighter is None:
        return alike(RISKY, _UNSURE)
    if is_tighter:
        return alike(worst, "values that were taken are refused")
    return alike(COMPATIBLE, "values that were taken still are")


def judge_got(is_tighter: bool | None, worst: Level) -> Verdict:
    """Judge a bound on responses: *worst* where more values may come."""
    if is_tighter is None:
        return Verdict(RISKY, _UNSURE, COMPATIBLE, UNCHECKED)
    if is_tighter:
        return alike(COMPATIBLE, "nothing comes that callers were not told of")
    return Verdict(worst, "callers get values that they were told never to expect", COMPATIBLE, UNCHECKED)


def _added(change: Change) -> str:
    return f"{thing(change)} has {code(change.name)} {quoted(change.revision.value)} now"


def _removed(change: Change) -> str:
    return f"{thing(change)} no longer has {code(change.name)} {quoted(change.base.value)}"


def _changed(change: Change) -> str:
    before, after = quoted(change.base.value), quoted(change.revision.value)
    return f"{code(change.name)} of {thing(change)} was {before} and is {after} now"


def _way(change: Change) -> bool | None:
    return tighter(change.name, change.base.value, change.revision.value)


def _is_limiting(change: Change) -> bool:
    return not (change.name == "pattern" and {change.base.value, change.revision.value} & _ANY_TEXT)


def _judge_added_sent(change: Change) -> Verdict:
    if not _is_limiting(change):
        return _judge_removed_sent(change)
    return alike(RISKY, "values beyond it are refused, unless they were before anybody wrote the limit down")


def _judge_removed_sent(_: Change) -> Verdict:
    return alike(COMPATIBLE, "values that were taken still are")


def _judge_changed_sent(change: Change) -> Verdict:
    return judge_sent(_way(change), BREAKING)


def _judge_added_got(_: Change) -> Verdict:
    return alike(COMPATIBLE, "nothing comes that callers were not told of")


def _judge_removed_got(change: Change) -> Verdict:
    if not _is_limiting(change):
        return _judge_added_got(change)
    why = "values beyond it may come, where callers were told that none does"
    return Verdict(RISKY, why, COMPATIBLE, UNCHECKED)


def _judge_changed_got(change: Change) -> Verdict:
    return judge_got(_way(change), BREAKING)


RULES: tuple[Rule, ...] = (
    *rules(
        Subject.LIMIT,
        REQUEST,
        (ADDED, "limit-added", "A limit where requests had none; risky.", _added, _judge_added_sent),
        (REMOVED, "limit-removed", "No limit where requests had one; compatible.", _removed, _judge_removed_sent),
        (
            CHANGED,
            "limit-changed",
            "Another limit on requests; breaking where it is tighter, risky where that cannot be told.",
            _changed,
            _judge_changed_sent,
        ),
    ),
    *rules(
        Subject.LIMIT,
        RESPONSE,
        (ADDED, "limit-added", "A limit where responses had none; compatible.", _added, _judge_added_got),
        (REMOVED, "limit-removed", "No limit where responses had one; risky.", _removed, _judge_removed_got),
        (
            CHANGED,
            "limit-changed",
            "Another limit on responses; breaking where it is looser, risky where that cannot be told.",
            _changed,
            _judge_changed_got,
        ),
    ),
)
