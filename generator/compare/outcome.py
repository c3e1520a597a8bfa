"""All that a comparison came to; every format of the report prints this and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from generator.base.location import Mark
from generator.compare.change import Change, Subject
from generator.compare.finding import Finding, Level


@frozen
class Waiver:
    """A finding that somebody accepted, in `spec/drift-waivers.yaml`."""

    fingerprint: str
    id: str
    reason: str
    expires: str
    """A date, 2026-12-31: the last day on which it holds."""
    where: Mark


@frozen
class Unchecked:
    """A difference that is none for sure: the dialect of one side cannot state the fact."""

    change: Change
    loss: str
    """Why it cannot be checked, in a word: the kind of fact that is lost."""
    page: str
    """The page that cannot tell."""
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
    prose: tuple[Change, ...] = ()
    """Differences in descriptions only: silent, counted."""
    unchecked: tuple[Unchecked, ...] = ()
    compared: Mapping[Subject, int] = field(factory=dict[Subject, int])
    """How many facts of each kind the base states and were looked at."""
    pages: PageNews = PageNews()
    remarks: tuple[str, ...] = ()
    """Whatever else a maintainer should know: overlays that match nothing any more."""
    surface: str = ""
    """One line on the Python surface of the client, empty where it was not asked."""
    step: str = "none"
    """The suggested step of the client's version: major, minor, patch, none."""
    is_drift: bool = False
    """Whether the base is what somebody keeps and the revision what upstream has, or any two documents."""
    changelog: str = ""
    """The suggested entry for the client's changelog, Markdown lines."""

    def worst(self) -> Level | None:
        """Return the worst level by the contract, None where nothing was found."""
        return max((finding.level for finding in self.findings), default=None)
