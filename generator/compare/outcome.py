"""The result of a comparison; every format of the report prints this and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from generator.base.location import Mark
from generator.compare.audience import Audience
from generator.compare.change import Change, Subject
from generator.compare.finding import Finding, Level
from generator.compare.rules.overrides import Override


@frozen
class Waiver:
    """One finding that somebody accepted until a day."""

    fingerprint: str
    id: str
    reason: str
    expires: str
    """The last day on which it holds, 2026-12-31."""
    where: Mark


@frozen
class Unchecked:
    """A difference that may not be real: one side cannot state the fact."""

    change: Change
    kind: str
    """The kind of fact that cannot be stated, in a word."""
    source: str
    """The file that cannot state it."""
    reason: str = ""
    """Why it cannot be checked, one sentence."""


@frozen
class Move:
    """Something that has another name now."""

    before: str
    after: str


@frozen
class ExtraSection:
    """What happened to the sources of a document, which the comparison of documents does not know."""

    noun: str
    """What the entries are, singular; with an `s` it is the title: `page`."""
    total: int
    """How many there are in all; 0 where there is nothing to speak of."""
    groups: Mapping[str, tuple[str | Move, ...]]
    """The entries by a word for what happened to them: `changed`, `new`."""

    @property
    def title(self) -> str:
        """The title of the section, lower case: `pages`."""
        return f"{self.noun}s"


@frozen
class ReportStyle:
    """What reports call a comparison; the defaults are for any two documents."""

    command: str = "diff"
    title: str = "Comparison"
    different: str = "Different"
    """What a report begins with where there are findings."""
    same: str = "No difference"
    """What it begins with where there are none."""
    source: str = "document"
    """What a file that cannot state a fact is called."""
    points_to_base: bool = False
    """Whether annotations of files belong to the base; else to the revision, which is about to be published."""


@frozen
class Outcome:
    """The answer of a comparison."""

    base: str
    """What the document of the base is called."""
    revision: str
    findings: tuple[Finding, ...]
    """The worst first, then by place; waived ones left out."""
    waived: tuple[tuple[Finding, Waiver], ...] = ()
    ignored: tuple[tuple[Finding, Override], ...] = ()
    """Findings that the settings leave out, with the table that does."""
    hidden: int = 0
    """How many findings are left out because of their level, or because they reach other operations."""
    audience: Audience = Audience.BOTH
    fails_at: Level = Level.BREAKING
    """The least level of a finding that fails."""
    prose: tuple[Change, ...] = ()
    """Differences in descriptions only: silent, counted."""
    unchecked: tuple[Unchecked, ...] = ()
    compared: Mapping[Subject, int] = field(factory=dict[Subject, int])
    """How many facts of the base were compared, of each kind."""
    operations: tuple[str, ...] = ()
    """The operations of both documents."""
    uncompared: tuple[str, ...] = ()
    """Those of the base for which there was nothing to compare with."""
    sections: tuple[ExtraSection, ...] = ()
    remarks: tuple[str, ...] = ()
    """What else a maintainer should know, one sentence each."""
    fault: str = ""
    """Why nothing can be built of the revision, as an error says it; empty where it can."""
    surface: str = ""
    """One line on the Python surface of the client; empty where it was not compared."""
    step: str = "none"
    """The suggested step of the client's version: major, minor, patch, none."""
    style: ReportStyle = ReportStyle()
    changelog: str = ""
    """The suggested entry for the client's changelog, Markdown lines."""

    def worst(self) -> Level | None:
        """Return the worst level by the contract, None where nothing was found."""
        return max((finding.level for finding in self.findings), default=None)
