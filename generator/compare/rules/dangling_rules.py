"""The rule on references that lead nowhere: what hangs on one cannot be compared."""

from __future__ import annotations

from generator.compare.change import Change, Subject
from generator.compare.rules.rule import API, CHANGED, COMPATIBLE, RISKY, Rule, Verdict, alike
from generator.compare.rules.vocabulary import code, fact


def is_dangling(change: Change) -> bool:
    """Whether *change* is about a reference that leads nowhere, in one document or in both."""
    return "dangling_before" in change.facts


def _message(change: Change) -> str:
    if not fact(change, "dangling_after"):
        return f"{code(str(change.base.value))} led nowhere, and what stands there now could not be compared"
    return f"{code(str(change.revision.value))} leads nowhere, so that what it stands for cannot be compared"


def _judge(change: Change) -> Verdict:
    if fact(change, "dangling_before"):
        return alike(COMPATIBLE, "it led nowhere before, too, or leads somewhere now")
    return alike(RISKY, "nobody can tell from the document what is sent there")


DANGLING = Rule(
    "reference-dangling",
    (Subject.KEYWORD, CHANGED, API),
    "A reference leads nowhere; risky, compatible where it did so before. Nothing below it can be compared.",
    _message,
    _judge,
)
"""It stands beside the others, as a reference can stand anywhere."""
