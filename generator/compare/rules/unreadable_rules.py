"""The rule on what cannot be read: a reference that leads nowhere, or something else where a schema belongs."""

from __future__ import annotations

from generator.compare.change import Change, Side, Subject
from generator.compare.rules.rule import changed, ruling
from generator.compare.rules.verdict import both, compatible, fact, risky, when


def is_unreadable(change: Change) -> bool:
    """Whether *change* is about something that cannot be read, in one document or in both."""
    return "unreadable_after" in change.facts


def _leads_nowhere(change: Change) -> bool:
    return bool(change.facts.get("unreadable_after")) and _is_reference(change.revision)


def _led_nowhere(change: Change) -> bool:
    return not change.facts.get("unreadable_after") and _is_reference(change.base)


def _was_no_schema(change: Change) -> bool:
    """Whether something stood and stands there that means something, though no schema."""
    return bool(change.facts.get("unreadable_after")) and not _is_reference(change.base)


def _is_reference(side: Side) -> bool:
    """Whether *side* is a reference, and not another string in place of a schema."""
    return side.pointer.endswith("/$ref")


_NO_SCHEMA = "something that is no schema stands where a schema belongs"

(UNREADABLE,) = changed(
    Subject.KEYWORD,
    "unreadable",
    (
        when(
            both(_leads_nowhere, fact("is_circle")),
            "the reference {text_after} leads back to itself, so that what stands there cannot be compared",
        ),
        when(
            both(_led_nowhere, fact("is_circle")),
            "the reference {text_before} led back to itself, so that what stands there now was not compared",
        ),
        when(_leads_nowhere, "the reference {text_after} leads nowhere, so that what stands there cannot be compared"),
        when(_led_nowhere, "the reference {text_before} led nowhere, so that what stands there now was not compared"),
        when(fact("unreadable_after"), f"{_NO_SCHEMA}, so that it cannot be compared"),
        f"{_NO_SCHEMA} in the base, so that what stands there now was not compared",
    ),
    api=ruling(
        "A reference leads nowhere, or no schema stands where one belongs: risky, or compatible where so before.",
        when(_was_no_schema, risky("It says something else than before, and nobody can tell what that means.")),
        when(fact("unreadable_before"), compatible("Nobody could know before what is sent there.")),
        risky("Nobody can know from the document any more what is sent there."),
    ),
)
"""It stands beside the others, as it can be met anywhere. Nothing below such a place can be compared."""
