"""The rule on what cannot be read: a reference that leads nowhere, or something else where a schema belongs."""

from __future__ import annotations

from generator.compare.change import Change, Side, Subject
from generator.compare.rules.rule import API, CHANGED, COMPATIBLE, RISKY, Rule, Verdict, alike
from generator.compare.rules.vocabulary import code, fact


def is_unreadable(change: Change) -> bool:
    """Whether *change* is about something that cannot be read, in one document or in both."""
    return "unreadable_after" in change.facts


def _message(change: Change) -> str:
    if fact(change, "unreadable_after"):
        return f"{_what(change.revision)}, so that what stands there cannot be compared"
    return f"{_what(change.base)} before, so that what stands there now could not be compared"


def _what(side: Side) -> str:
    if isinstance(side.value, str):
        return f"the reference {code(side.value)} leads nowhere"
    return "something that is no schema stands where a schema belongs"


def _judge(change: Change) -> Verdict:
    if fact(change, "unreadable_before"):
        return alike(COMPATIBLE, "nobody could tell before what is sent there")
    return alike(RISKY, "nobody can tell from the document any more what is sent there")


UNREADABLE = Rule(
    "unreadable",
    (Subject.KEYWORD, CHANGED, API),
    "A reference leads nowhere, or no schema stands where one belongs; risky, compatible where that was so before.",
    _message,
    _judge,
)
"""It stands beside the others, as it can be met anywhere. Nothing below such a place can be compared."""
