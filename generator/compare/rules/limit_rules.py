"""Rules on limits: bounds on numbers, lengths and counts, patterns, uniqueness."""

from __future__ import annotations

from generator.compare.change import Change, Subject
from generator.compare.rules.accepted_values import narrows, widens
from generator.compare.rules.rule import Rule, added, changed, removed, ruling
from generator.compare.rules.type_rules import UNEXPECTED
from generator.compare.rules.verdict import breaking, compatible, fact, risky, when

ACCEPTED = compatible("Every value that was accepted still is.")
REFUSED = breaking("Values that were accepted are refused.")
EXPECTED = compatible("Every value that may come is one that callers expect.")
_UNLIMITED = compatible("The client checks no limits, and takes what comes.")
MORE = breaking(UNEXPECTED, client=_UNLIMITED)


_SIZES = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength"})


def _may_be_known(change: Change) -> bool:
    """Whether *change* limits the size of a value in a body, as servers often do before the document states it."""
    return change.name in _SIZES and not change.facts.get("in")


_UNSURE = "Values may be valid that were not, and the reverse."

RULES: tuple[Rule, ...] = (
    *added(
        Subject.LIMIT,
        "limit-added",
        "{thing} has {name} {after} now",
        request=ruling(
            "A request has a limit where it had none: breaking, risky for the size of a value in a body, or compatible "
            "where it allows every value.",
            when(widens, ACCEPTED),
            when(
                _may_be_known,
                risky("Values beyond it are refused, unless they already were before the limit was documented."),
            ),
            REFUSED,
        ),
        response=ruling("A response has a limit where it had none.", EXPECTED),
    ),
    *removed(
        Subject.LIMIT,
        "limit-removed",
        "{thing} no longer has {name} {before}",
        request=ruling("A request has no limit where it had one.", ACCEPTED),
        response=ruling(
            "A response has no limit where it had one, which is risky, or compatible where it allowed every value.",
            when(narrows, EXPECTED),
            risky("Values beyond it may come, which callers do not expect.", client=_UNLIMITED),
        ),
    ),
    *changed(
        Subject.LIMIT,
        "limit-changed",
        (
            when(fact("keyword_after"), "{thing} had {name} {before} and has {keyword_after} {after} now"),
            "{name} of {thing} was {before} and is {after} now",
        ),
        request=ruling(
            "A request has another limit: breaking where it is tighter, compatible where looser, and else risky.",
            when(narrows, REFUSED),
            when(widens, ACCEPTED),
            risky(_UNSURE),
        ),
        response=ruling(
            "A response has another limit: breaking where it is looser, compatible where tighter, and else risky.",
            when(narrows, EXPECTED),
            when(widens, MORE),
            risky(_UNSURE, client=_UNLIMITED),
        ),
    ),
)
