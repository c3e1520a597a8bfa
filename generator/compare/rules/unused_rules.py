"""The rule on schemas that no operation uses: whatever happens to them, no caller meets it."""

from __future__ import annotations

from generator.compare.change import Change, ChangeKind, Direction, Subject
from generator.compare.rules.rule import API, CHANGED, COMPATIBLE, Rule, Verdict, alike
from generator.compare.rules.vocabulary import code, fact

_NAMED = "components.schemas."


def is_unused(change: Change) -> bool:
    """Whether *change* is about a schema that no operation uses, or about something in one."""
    inside = bool(fact(change, "part")) or change.name.startswith(_NAMED)
    return inside and change.direction is Direction.NONE


def _message(change: Change) -> str:
    verb = {ChangeKind.ADDED: "is new", ChangeKind.REMOVED: "is gone"}.get(change.action, "says something else")
    if change.name.startswith(_NAMED):
        return f"schema {code(change.name.removeprefix(_NAMED))}, which no operation uses, {verb}"
    what = f"{change.subject.value.replace('-', ' ')} {code(change.name)}"
    return f"in a schema that no operation uses, the {what} {verb}"


def _judge(_: Change) -> Verdict:
    return alike(COMPATIBLE, "nobody sends it, and nobody gets it")


UNUSED = Rule(
    "unused-schema-changed",
    (Subject.KEYWORD, CHANGED, API),
    "A schema that no operation uses is another one, came or went; compatible.",
    _message,
    _judge,
)
"""It stands beside the others: it takes every kind of change that has no direction because no operation uses it."""
