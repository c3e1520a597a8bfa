"""The step to the next version of the client by Semantic Versioning, from the findings for its users."""

from __future__ import annotations

from collections.abc import Iterable

from generator.compare.change import ChangeKind, Subject
from generator.compare.finding import Finding, Level

SURFACE = frozenset(
    {
        *(Subject.OPERATION, Subject.PARAMETER, Subject.REQUEST_BODY, Subject.PROPERTY),
        *(Subject.ENUM_VALUE, Subject.VARIANT, Subject.SERVER),
    }
)
"""Subjects that users of the client can use in their code once they are added."""

STEPS = ("none", "patch", "minor", "major")


def step(findings: Iterable[Finding], version: str) -> str:
    """Return the step from *version* that *findings* ask for: `major`, `minor`, `patch`, or `none` for no findings.

    A break is a major step, something new a minor one. Before 1.0.0 every step is one smaller: there, a minor version
    may break.
    """
    needed = max((_needed(finding) for finding in findings), default=0)
    return STEPS[max(needed - 1, 1) if needed and version.startswith("0.") else needed]


def _needed(finding: Finding) -> int:
    if finding.client is Level.BREAKING:
        return STEPS.index("major")
    return STEPS.index("minor" if is_new(finding) else "patch")


def is_new(finding: Finding) -> bool:
    """Whether *finding* gives users of the client something to name."""
    change = finding.change
    return change.action is ChangeKind.ADDED and change.subject in SURFACE and not change.facts.get("webhook")
