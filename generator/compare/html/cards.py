"""Findings, accepted ones among them, and differences that nobody can check."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from generator.compare.change import Change, Direction
from generator.compare.finding import Finding, Level
from generator.compare.formats import phrases
from generator.compare.html.html_values import Accepted, Card, Facets, FindingGroup, Loss, UncheckedRow
from generator.compare.html.reached_operations import Reaches
from generator.compare.html.value_sides import sides
from generator.compare.outcome import Unchecked, Waiver

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

    def groups(self, findings: Iterable[Finding]) -> Iterable[FindingGroup]:
        """Yield *findings* by their level, the worst first."""
        listed = tuple(findings)
        for level in reversed(Level):
            found = tuple(self.card(one) for one in listed if one.level is level)
            if found:
                yield FindingGroup(str(level), found)

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
            where=change.place or phrases.WHOLE,
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
        for (kind, _), listed in phrases.by_loss(unchecked).items():
            kinds.setdefault(kind, []).extend(listed)
        for kind, listed in kinds.items():
            yield Loss(kind, listed[0].reason, tuple(self._unchecked(one) for one in listed))

    def _unchecked(self, one: Unchecked) -> UncheckedRow:
        change = one.change
        before, after = sides(change)
        return UncheckedRow(
            facets=Facets(tokens(change.direction), self.reaches.token(change)),
            what=_what(change),
            where=change.place or phrases.WHOLE,
            before=before,
            after=after,
            page=one.page,
        )


def _what(change: Change) -> str:
    """Return what the change is, in its own words: nobody judged it."""
    return f"{change.subject.value.replace('-', ' ')} `{change.name}`: {change.action.value}"
