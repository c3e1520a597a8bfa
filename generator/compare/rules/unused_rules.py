"""The rule on schemas that no operation uses: no change of them reaches a caller."""

from __future__ import annotations

from generator.compare.change import Change, Direction, Subject
from generator.compare.rules.message_templates import SCHEMA
from generator.compare.rules.rule import changed, ruling
from generator.compare.rules.verdict import compatible, when


def is_unused(change: Change) -> bool:
    """Whether *change* is about a schema that no operation uses, or about something in one."""
    return change.direction is Direction.NONE and (bool(change.facts.get("part")) or _is_schema(change))


def _is_schema(change: Change) -> bool:
    return change.name.startswith(SCHEMA)


(UNUSED,) = changed(
    Subject.KEYWORD,
    "unused-schema-changed",
    (
        when(_is_schema, "schema {schema}, which no operation uses, {happened}"),
        "in a schema that no operation uses, the {subject} {name} {happened}",
    ),
    api=ruling(
        "A schema that no operation uses is new, is gone or has changed.",
        compatible("Nobody sends it, and nobody receives it."),
    ),
)
"""It stands beside the others: it takes every kind of change that has no direction because no operation uses it."""
