"""The cards of findings, waived ones among them, and the rows of differences that cannot be checked."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from generator.compare.change import Change, Direction
from generator.compare.finding import Finding
from generator.compare.formats import phrases
from generator.compare.html.html_values import Accepted, Card, Facets, UncheckedGroup, UncheckedRow
from generator.compare.html.reached_operations import Reaches
from generator.compare.html.value_sides import sides
from generator.compare.outcome import Unchecked, Waiver
from generator.compare.repeated_findings import RepeatedFinding

_IN = {
    Direction.NONE: "in the API itself",
    Direction.REQUEST: "in requests",
    Direction.RESPONSE: "in responses",
    Direction.BOTH: "in requests and responses",
}


def tokens(direction: Direction) -> str:
    """Return the words for *direction* that a filter looks for; data that goes both ways has two."""
    return " ".join(str(flag) for flag in direction) or str(direction)


@frozen
class Cards:
    """Makes the cards and rows of the page."""

    reaches: Reaches

    def card_of(self, group: RepeatedFinding) -> Card:
        """Return the card of findings that say the same of several places."""
        others = tuple((other.change.place, other.fingerprint) for other in group.others)
        return evolve(self.card(group.finding), others=others)

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
            where="" if f"`{change.place}`" in finding.message else change.place or phrases.WHOLE,
            before=before,
            after=after,
            why=finding.why,
            client_why=finding.client_why,
            rule=finding.id,
            fingerprint=finding.fingerprint,
            reach=self.reaches.of(change),
            accepted=tuple(Accepted(waiver.reason, waiver.expires, str(waiver.where)) for waiver in waivers),
        )

    def unchecked(self, differences: Iterable[Unchecked]) -> Iterable[UncheckedGroup]:
        """Yield the differences that cannot be checked, by the kind of fact that one side cannot state."""
        kinds: dict[str, list[Unchecked]] = {}
        for (kind, _), listed in phrases.by_kind(differences).items():
            kinds.setdefault(kind, []).extend(listed)
        for kind, listed in kinds.items():
            yield UncheckedGroup(kind, listed[0].reason, tuple(self._row(unchecked) for unchecked in listed))

    def _row(self, unchecked: Unchecked) -> UncheckedRow:
        change = unchecked.change
        before, after = sides(change)
        return UncheckedRow(
            facets=Facets(tokens(change.direction), self.reaches.token(change)),
            what=_what(change),
            where=change.place or phrases.WHOLE,
            before=before,
            after=after,
            source=unchecked.source,
        )


def _what(change: Change) -> str:
    """Return what has changed, without a judgement."""
    return f"{change.subject.value.replace('-', ' ')} `{change.name}`: {change.action.value}"
