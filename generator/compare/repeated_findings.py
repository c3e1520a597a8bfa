"""Findings that say the same of several places, as one edit of what all of them repeat makes them: one group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import evolve, frozen

from generator.base.location import NOWHERE
from generator.compare.diff.canonical_json import canon
from generator.compare.finding import Finding


@frozen
class RepeatedFinding:
    """One finding, and the others that say the same elsewhere."""

    finding: Finding
    """The first; its change names the operations that all of them reach."""
    others: tuple[Finding, ...]


def group_findings(findings: Iterable[Finding]) -> tuple[RepeatedFinding, ...]:
    """Return *findings* with those together that say the same of the same values, in the order of the first ones."""
    findings = [*findings]
    said = [_said(finding) for finding in findings]
    counts = Counter(said)
    groups: dict[object, list[Finding]] = {}
    for finding, key in zip(findings, said, strict=True):
        # Whether the same is said of what is alike takes long to find out.
        repeated = _repeated(finding) if counts[key] > 1 else ()
        groups.setdefault((key, repeated), []).append(finding)
    return tuple(_group(listed) for listed in groups.values())


def _said(finding: Finding) -> tuple[object, ...]:
    change = finding.change
    said = finding.id, finding.level, finding.client, finding.message, finding.why, finding.client_why
    return *said, change.name, canon(change.base.value), canon(change.revision.value)


def _repeated(finding: Finding) -> object:
    """Return what findings that say the same have in common where that is repeated, or stands once in a file."""
    if alike := finding.change.alike:
        return alike
    # What stands once, as the target of an alias does, is edited once, wherever it is met.
    places = finding.change.base.mark, finding.change.revision.mark
    return finding.fingerprint if NOWHERE in places else places


def _group(findings: list[Finding]) -> RepeatedFinding:
    first, *others = findings
    if others:
        operations = sorted({name for finding in findings for name in finding.change.operations})
        first = evolve(first, change=evolve(first.change, operations=tuple(operations)))
    return RepeatedFinding(first, tuple(others))
