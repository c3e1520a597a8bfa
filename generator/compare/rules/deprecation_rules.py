"""Rules on deprecation, and the day on which something is removed."""

from __future__ import annotations

from datetime import date

from generator.compare.change import Change, Subject
from generator.compare.rules.removal_policy import day
from generator.compare.rules.rule import Rule, added, changed, removed, ruling
from generator.compare.rules.verdict import breaking, compatible, fact, neither, risky, when


def _had_day(change: Change) -> bool:
    return day(change.facts.get("sunset_before")) is not None


def _is_earlier(change: Change) -> bool:
    """Whether the last day is earlier than it was, or is no longer a day."""
    before, after = (day(change.facts.get(f"sunset_{side}")) or date.min for side in ("before", "after"))
    return after < before


def _has_no_day(change: Change) -> bool:
    return change.facts.get("sunset_after") is None


def _had_none(change: Change) -> bool:
    return not change.facts.get("sunset_before")


_DEPRECATED = "{thing} is deprecated{until}"
_REACTIVATED = "{thing} is no longer deprecated"
_SUNSET = (
    when(_has_no_day, "{thing} is deprecated as before, but its last day {sunset_before} is no longer stated"),
    when(_had_none, "the last day of {thing}, which is deprecated, was not stated and is {sunset_after} now"),
    "the last day of {thing}, which is deprecated, was {sunset_before} and is {sunset_after} now",
)
_UNTIL_REMOVED = "It works as before, until it is removed."
_WORKS = compatible("It works as before.")
_DAYS = (
    when(neither(_had_day), risky("Callers have until that day to do without it.")),
    when(_is_earlier, breaking("Callers were promised that it stays for longer.")),
    compatible("Callers have more time."),
)
_TOO_EARLY = when(
    fact("is_early"), breaking("The settings demand that it stays for {days} days from today, with a last day stated.")
)
_EARLY = ", which is breaking where its last day is nearer than the settings allow, and else compatible."
_DAY_LEVELS = "which is breaking where it is earlier or no longer stated, compatible where later, and risky where new."

RULES: tuple[Rule, ...] = (
    *added(
        Subject.DEPRECATION,
        "operation-deprecated",
        _DEPRECATED,
        api=ruling(
            f"An operation is deprecated{_EARLY}",
            _TOO_EARLY,
            compatible(_UNTIL_REMOVED, client=compatible("Its method warns with DeprecationWarning once.")),
        ),
    ),
    *added(
        Subject.DEPRECATION,
        "deprecated",
        _DEPRECATED,
        request=ruling(f"Something in a request is deprecated{_EARLY}", _TOO_EARLY, compatible(_UNTIL_REMOVED)),
        response=ruling(f"Something in a response is deprecated{_EARLY}", _TOO_EARLY, compatible(_UNTIL_REMOVED)),
    ),
    *removed(
        Subject.DEPRECATION,
        "operation-reactivated",
        _REACTIVATED,
        api=ruling("An operation is no longer deprecated.", _WORKS),
    ),
    *removed(
        Subject.DEPRECATION,
        "reactivated",
        _REACTIVATED,
        request=ruling("Something in a request is no longer deprecated.", _WORKS),
        response=ruling("Something in a response is no longer deprecated.", _WORKS),
    ),
    *changed(
        Subject.DEPRECATION,
        "operation-sunset-changed",
        _SUNSET,
        api=ruling(f"A deprecated operation has another last day, {_DAY_LEVELS}", *_DAYS),
    ),
    *changed(
        Subject.DEPRECATION,
        "sunset-changed",
        _SUNSET,
        request=ruling(f"Something deprecated in a request has another last day, {_DAY_LEVELS}", *_DAYS),
        response=ruling(f"Something deprecated in a response has another last day, {_DAY_LEVELS}", *_DAYS),
    ),
)
