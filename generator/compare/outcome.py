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
    loss: str
    """The kind of fact that cannot be stated, in a word."""
    page: str
    """The page, or document, that cannot state it."""
    reason: str = ""
    """Why it cannot be checked, one sentence."""


@frozen
class PageNews:
    """What happened to the pages themselves; each line names a page or an operation, sorted."""

    changed: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    """URL before and after of the same operation."""
    total: int = 0
    """How many pages there are upstream; 0 where documents were compared without any."""


@frozen
class Outcome:
    """The answer of `drift` or `diff`."""

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
    pages: PageNews = PageNews()
    remarks: tuple[str, ...] = ()
    """What else a maintainer should know, such as overlays that no longer match anything."""
    surface: str = ""
    """One line on the Python surface of the client; empty where it was not compared."""
    step: str = "none"
    """The suggested step of the client's version: major, minor, patch, none."""
    is_drift: bool = False
    """Whether the revision is what upstream publishes; else these are any two documents."""
    changelog: str = ""
    """The suggested entry for the client's changelog, Markdown lines."""

    @property
    def command(self) -> str:
        """The command that gives this outcome."""
        return "drift" if self.is_drift else "diff"

    def worst(self) -> Level | None:
        """Return the worst level by the contract, None where nothing was found."""
        return max((finding.level for finding in self.findings), default=None)
