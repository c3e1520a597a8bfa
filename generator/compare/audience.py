"""For whom a report speaks: callers who rely on the contract, users of the generated client, or both."""

from __future__ import annotations

from enum import Enum

from attrs import evolve

from generator.compare.finding import Finding, Level


class Audience(Enum):
    """Whose levels a report shows."""

    CONTRACT = "contract"
    CLIENT = "client"
    BOTH = "both"
    """The level by the contract comes first, and decides where only one can."""


def level_for(audience: Audience, finding: Finding) -> Level:
    """Return the level of *finding* that decides for *audience*."""
    return finding.client if audience is Audience.CLIENT else finding.level


def speak_to(audience: Audience, finding: Finding) -> Finding:
    """Return *finding* with the level and the reason for *audience* alone; with two where it is both."""
    if audience is Audience.BOTH:
        return finding
    if audience is Audience.CONTRACT:
        return evolve(finding, client=finding.level, client_why="")
    return evolve(finding, level=finding.client, why=finding.client_why or finding.why, client_why="")
