"""A change with a judgement."""

from __future__ import annotations

from enum import IntEnum

from attrs import frozen

from generator.compare.change import Change, Direction


class Level(IntEnum):
    """How bad a change is for those who rely on what was; ordered."""

    COMPATIBLE = 0
    RISKY = 1
    BREAKING = 2

    def __str__(self) -> str:
        """The word for reports."""
        return self.name.lower()


@frozen
class Finding:
    """What a change does to callers: by the contract alone, and to users of the generated client."""

    id: str
    """The rule: ``response-property-removed``."""
    level: Level
    """By the contract: for a caller that holds the server to the document, and sends what it allows."""
    client: Level
    """For users of the generated client, whose open enums and unknown variants take some breaks of the contract."""
    direction: Direction
    message: str
    """One clause, without a place: ``required property `agent_id` is gone``."""
    why: str
    """Why it has its level by the contract, in full sentences."""
    client_why: str
    """Why users of the client fare differently, in full sentences; empty where they do not."""
    fingerprint: str
    """Twelve hex digits that stay while the change does: the same under renamed components, order and other changes."""
    change: Change
