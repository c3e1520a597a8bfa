"""Findings, accepted ones among them, and differences that nobody can check."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from generator import losses
from generator.drift.change import Change, Direction
from generator.drift.finding import Finding, Level
from generator.drift.formats import words
from generator.drift.html.model import Accepted, Card, Facets, Group, Loss, UncheckedRow
from generator.drift.html.reach import Reaches
from generator.drift.html.values import sides
from generator.drift.outcome import Unchecked, Waiver

_IN = {
    Direction.NONE: "in the API itself",
    Direction.REQUEST: "in requests",
    Direction.RESPONSE: "in responses",
    Direction.BOTH: "in requests and responses",
}


def tokens(direction: Direction) -> str:
    """Return what stands for *direction* in a filter: data that goes both ways is found by either."""
    return " ".join(str(each) for each in direction) or str(direction)


@frozen
class Cards:
    """What the page shows of single changes."""

    reaches: Reaches

    def groups(self, findings: Iterable[Finding]) -> Iterable[Group]:
        """Yield *findings* by their level, the worst first."""
        listed = tuple(findings)
        for level in reversed(Level):
            found = tuple(self.card(one) for one in listed if one.level is level)
            if found:
                yield Group(str(level), found)

    def card(self, finding: Finding, *waivers: Waiver) -> Card:
        """Return *finding* with the waiver that accepts it."""
        change = finding.change
        before, after = sides(change)
        return Card(
            id=f"f-{finding.fingerprint}",
            facets=Facets(
                tokens(finding.direction), self.reaches.token(change), str(finding.level), str(finding.client)
            ),
            level=str(finding.level),
            client=str(finding.client),
            direction=_IN[finding.direction],
            message=finding.message,
            where=change.place or words.WHOLE,
            before=before,
            after=after,
            why=finding.why,
            client_why=finding.client_why,
            rule=finding.id,
            fingerprint=finding.fingerprint,
            reach=self.reaches.of(change),
            accepted=tuple(Accepted(one.reason, one.expires, str(one.where)) for one in waivers),
        )

    def losses(self, unchecked: Iterable[Unchecked]) -> Iterable[Loss]:
        """Yield the differences that cannot be checked, by what pages cannot say."""
        kinds: dict[str, list[Unchecked]] = {}
        for (kind, page), changes in words.by_loss(unchecked).items():
            kinds.setdefault(kind, []).extend(Unchecked(change, kind, page) for change in changes)
        for kind, listed in kinds.items():
            text = losses.KINDS[kind].sentence if kind in losses.KINDS else ""
            yield Loss(kind, text, tuple(self._unchecked(one) for one in listed))

    def _unchecked(self, one: Unchecked) -> UncheckedRow:
        change = one.change
        before, after = sides(change)
        return UncheckedRow(
            facets=Facets(tokens(change.direction), self.reaches.token(change)),
            what=_what(change),
            where=change.place or words.WHOLE,
            before=before,
            after=after,
            page=one.page,
        )


def _what(change: Change) -> str:
    """Return what the change is, in its own words: nobody judged it."""
    return f"{change.subject.value.replace('-', ' ')} `{change.name}`: {change.action.value}"
