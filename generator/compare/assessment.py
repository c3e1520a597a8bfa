"""Changes -> findings with the levels of the rules and of the settings, and what the client needs because of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from attrs import evolve

from generator.base.nodes import Map
from generator.base.rule_settings import RuleSetting
from generator.compare import rules
from generator.compare.change import Change
from generator.compare.outcome import Outcome, Unchecked, Waiver
from generator.compare.rules import changelog, overrides, version_step, waivers
from generator.compare.rules.removal_policy import NO_DAY, RemovalPolicy


def assess(
    outcome: Outcome,
    changes: Iterable[Change],
    client: str,
    docs: tuple[Map, Map],
    settings: Sequence[RuleSetting] = (),
    policy: RemovalPolicy = NO_DAY,
) -> Outcome:
    """Return *outcome* with what the rules say of *changes*, and with what that asks of the *client*, a version.

    *docs* are the two documents, which know what operations are called in the client; *settings* give rules other
    levels, and *policy* knows of last days. Raises `DriftError` for a setting of a rule or a level that does not exist,
    or for a path that no operation of *outcome* has.
    """
    changes = tuple(changes)
    overrides.check_paths(settings, outcome.operations)
    findings, ignored = overrides.apply(rules.judge(changes, policy), overrides.parse(settings))
    calls = {**changelog.calls(docs[1]), **changelog.calls(docs[0])}
    return evolve(
        outcome,
        findings=findings,
        ignored=ignored,
        unchecked=(*outcome.unchecked, *_unchecked(changes)),
        step=version_step.step(findings, client),
        changelog=changelog.entry(findings, calls),
    )


def _unchecked(changes: Iterable[Change]) -> Iterator[Unchecked]:
    """Yield the places that cannot be compared because one of the documents cannot be read there."""
    for change in changes:
        if rules.is_unreadable(change):
            side = change.revision if change.facts["unreadable_after"] else change.base
            yield Unchecked(change, "unreadable", side.mark.file, _UNREADABLE)


_UNREADABLE = "A reference leads nowhere, or no schema stands where one belongs."


def apply_waivers(outcome: Outcome, known: Sequence[Waiver], today: date) -> Outcome:
    """Return *outcome* without the findings that *known* waivers accept; raises `DriftError` for a stale waiver."""
    findings, accepted = waivers.apply(outcome.findings, known, today)
    return evolve(outcome, findings=findings, waived=accepted)
