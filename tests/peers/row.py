"""One case as both see it."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from pathlib import Path

from attrs import frozen

from generator.base.nodes import Map
from generator.compare.change import Change
from generator.compare.finding import Finding, Level
from tests.drift.edits import told
from tests.peers import oasdiff, ours
from tests.peers.cases import Case


class Verdict(Enum):
    """Who saw what."""

    AGREE = "both, the same level"
    LEVEL = "both, another level"
    OURS = "ours alone"
    THEIRS = "theirs alone"
    UNREAD = "theirs cannot read it"
    UNJUDGED = "nobody"
    """Both find that the edit says nothing to callers."""
    SILENT = "rightly nobody"
    ALARM = "false alarm of theirs"
    WRONG = "ours is wrong"
    """Ours did not see what was done, or something else than that."""


@frozen
class Row:
    """What both said of a case, and in which time."""

    case: Case
    changes: tuple[Change, ...]
    ours: tuple[Finding, ...]
    theirs: tuple[oasdiff.Entry, ...]
    our_seconds: float
    their_seconds: float

    @property
    def place(self) -> str:
        """Where callers meet what was edited."""
        return self.changes[0].place if self.changes else ""

    @property
    def verdict(self) -> Verdict:
        """Who saw what."""
        if self.case.expected is None:
            wrong, spoke = bool(self.changes), bool(self.theirs)
            return Verdict.WRONG if wrong else Verdict.ALARM if spoke else Verdict.SILENT
        if [told(change) for change in self.changes] != [self.case.expected]:
            return Verdict.WRONG
        if any(entry.id == oasdiff.UNREAD for entry in self.theirs):
            return Verdict.UNREAD
        return self._compared()

    def _compared(self) -> Verdict:
        if not self.ours:
            return Verdict.THEIRS if self.theirs else Verdict.UNJUDGED
        if not self.theirs:
            return Verdict.OURS
        return Verdict.AGREE if self.ours[0].level == self.worst().level else Verdict.LEVEL

    def worst(self) -> oasdiff.Entry:
        """Their worst entry."""
        return max(self.theirs, key=lambda entry: entry.level)

    def counted(self) -> list[tuple[str, Level, int]]:
        """Return the ids of their entries with level and number, the worst first."""
        counts = Counter((entry.id, entry.level) for entry in self.theirs)
        return [
            (id, level, number) for (id, level), number in sorted(counts.items(), key=lambda one: (-one[0][1], one[0]))
        ]


def look(base: Map, case: Case, folder: Path) -> Row:
    """Ask both about *case*, an edit of *base*; *folder* is for the files that the other program reads."""
    changes, found, seconds = ours.findings(base, case.revision)
    theirs, their_seconds = oasdiff.changelog(base, case.revision, folder)
    return Row(case, changes, found, theirs, seconds, their_seconds)
