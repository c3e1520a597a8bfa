"""What the day of the comparison, and the settings, say about removals: whether a last day has come, or is too near."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from attrs import evolve, frozen

from generator.base.nodes import Json
from generator.compare.change import Change, ChangeKind, Subject


@frozen
class RemovalPolicy:
    """When something that is deprecated may go."""

    today: date | None = None
    """The day of the comparison; None where no day counts, so that no last day has passed."""
    days: int = 0
    """How many days must lie between a deprecation and the last day; 0 where the settings demand none."""

    def dated(self, change: Change) -> Change:
        """Return *change* with what this policy says of its last day, in facts."""
        if self.today is None:
            return change
        if change.action is ChangeKind.REMOVED and change.facts.get("deprecated"):
            last = day(change.facts.get("sunset"))
            return _with(change, {"is_due": True}) if last and last < self.today else change
        if change.subject is Subject.DEPRECATION and change.action is ChangeKind.ADDED and self.days:
            last = day(change.facts.get("sunset_after"))
            is_early = last is None or last < self.today + timedelta(days=self.days)
            return _with(change, {"is_early": True, "days": self.days}) if is_early else change
        return change


NO_DAY = RemovalPolicy()
"""The policy by which no last day has passed."""


def _with(change: Change, facts: dict[str, Json]) -> Change:
    return evolve(change, facts={**change.facts, **facts})


def day(text: Json) -> date | None:
    """Return the day that *text* states, as a date or with a time; None where it is no date."""
    try:
        return datetime.fromisoformat(str(text)).date()
    except ValueError:
        return None
