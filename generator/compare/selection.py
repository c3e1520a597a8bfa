"""Which findings of an outcome a report shows, and for whom."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from generator.base import operation_patterns
from generator.base.errors import DriftError
from generator.base.suggestions import with_suggestion
from generator.compare.audience import Audience, level_for, speak_to
from generator.compare.change import Change
from generator.compare.finding import Finding, Level
from generator.compare.outcome import Outcome
from generator.compare.rules.unused_rules import UNUSED


def select_operations(outcome: Outcome, patterns: Sequence[str]) -> Outcome:
    """Return *outcome* with what reaches operations that fit one of *patterns*, or all; the rest is counted as hidden.

    What is about the API as a whole stays, as it reaches every operation. A pattern that fits
    no operation of either document is a remark. Raises `DriftError` where none of them does, because nobody would
    notice that nothing is left.
    """
    if not patterns:
        return outcome
    fits_none = [pattern for pattern in patterns if not _fits_any(pattern, outcome.operations)]
    if len(fits_none) == len(patterns):
        next = with_suggestion("Write it as '/v1/calls*' or 'GET /v1/*'.", patterns[0], outcome.operations)
        raise DriftError(f"no operation fits the pattern `{patterns[0]}`", next=next)
    findings = tuple(_within(finding, patterns) for finding in outcome.findings if _reaches(finding, patterns))
    return evolve(
        outcome,
        findings=findings,
        waived=tuple(pair for pair in outcome.waived if _reaches(pair[0], patterns)),
        ignored=tuple(pair for pair in outcome.ignored if _reaches(pair[0], patterns)),
        prose=tuple(change for change in outcome.prose if _is_reached(change, patterns)),
        unchecked=tuple(item for item in outcome.unchecked if _is_reached(item.change, patterns)),
        hidden=outcome.hidden + len(outcome.findings) - len(findings),
        remarks=(*outcome.remarks, *(f"No operation fits the pattern `{pattern}`." for pattern in fits_none)),
    )


def _fits_any(pattern: str, operations: Sequence[str]) -> bool:
    return any(operation_patterns.matches(name, [pattern]) for name in operations)


def _reaches(finding: Finding, patterns: Sequence[str]) -> bool:
    return finding.id != UNUSED.id and _is_reached(finding.change, patterns)


def _is_reached(change: Change, patterns: Sequence[str]) -> bool:
    return not change.operations or any(operation_patterns.matches(name, patterns) for name in change.operations)


def _within(finding: Finding, patterns: Sequence[str]) -> Finding:
    """Return *finding* with those of its operations that fit."""
    operations = tuple(name for name in finding.change.operations if operation_patterns.matches(name, patterns))
    return evolve(finding, change=evolve(finding.change, operations=operations))


def select_levels(outcome: Outcome, least: Level) -> Outcome:
    """Return *outcome* with the findings that have at least the level *least* for its audience; others are hidden."""
    findings = tuple(finding for finding in outcome.findings if _worst(outcome.audience, finding) >= least)
    return evolve(outcome, findings=findings, hidden=outcome.hidden + len(outcome.findings) - len(findings))


def _worst(audience: Audience, finding: Finding) -> Level:
    """Return the level of *finding*, the worse one where both are shown."""
    return max(finding.level, finding.client) if audience is Audience.BOTH else level_for(audience, finding)


def for_audience(outcome: Outcome) -> Outcome:
    """Return *outcome* with levels and reasons for its audience alone, the worst first."""
    audience = outcome.audience
    if audience is Audience.BOTH:
        return outcome
    findings = [speak_to(audience, finding) for finding in outcome.findings]
    return evolve(
        outcome,
        findings=tuple(sorted(findings, key=lambda finding: -finding.level)),
        waived=tuple((speak_to(audience, finding), waiver) for finding, waiver in outcome.waived),
        ignored=tuple((speak_to(audience, finding), override) for finding, override in outcome.ignored),
    )
