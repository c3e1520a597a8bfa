"""Changes -> what stands in the outcome of them: findings, waivers, and what the client needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import evolve

from generator.drift import rules
from generator.drift.change import Change
from generator.drift.outcome import Outcome, Waiver
from generator.drift.rules import changelog, version, waivers
from generator.nodes import Map


def judged(outcome: Outcome, changes: Iterable[Change], client: str, docs: tuple[Map, Map]) -> Outcome:
    """Return *outcome* with what the rules say of *changes*, and with what that asks of the *client*, a version.

    *docs* are the two documents, which know what operations are called in the client.
    """
    findings = rules.judge(changes)
    calls = {**changelog.calls(docs[1]), **changelog.calls(docs[0])}
    return evolve(
        outcome,
        findings=findings,
        step=version.step(findings, client),
        changelog=changelog.entry(findings, calls),
    )


def waived(outcome: Outcome, known: Sequence[Waiver], today: date) -> Outcome:
    """Return *outcome* without the findings that *known* waivers accept; raises `DriftError` for a stale waiver."""
    findings, accepted = waivers.apply(outcome.findings, known, today)
    return evolve(outcome, findings=findings, waived=accepted)
