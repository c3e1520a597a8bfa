"""An outcome as workflow commands of GitHub Actions: an annotation for each group of findings, one for the summary."""

from __future__ import annotations

from generator.base.location import NOWHERE, Mark, printable
from generator.compare.finding import Level
from generator.compare.formats import phrases
from generator.compare.outcome import Outcome
from generator.compare.repeated_findings import RepeatedFinding, group_findings

_KIND = {Level.BREAKING: "error", Level.RISKY: "warning", Level.COMPATIBLE: "notice"}


def render(outcome: Outcome) -> str:
    """Return *outcome* as lines of `::error file=...,line=...,title=...::message`; the last one is the summary."""
    title = outcome.style.title
    lines = [_finding(outcome, group) for group in group_findings(outcome.findings)]
    lines += [_command("notice", f"{title} remark", remark, NOWHERE) for remark in outcome.remarks]
    return "\n".join([*lines, _command("notice", title, phrases.headline(outcome), NOWHERE)])


def _finding(outcome: Outcome, group: RepeatedFinding) -> str:
    finding, change = group.finding, group.finding.change
    message = (
        f"{finding.message} ({change.place or phrases.WHOLE}). {phrases.reasons(finding)}{phrases.repeats(group)}"
        f" Before: {phrases.before(change) or phrases.ABSENT}. After: {phrases.after(change) or phrases.ABSENT}."
        f" Waive as {phrases.fingerprints(group)}."
    )
    return _command(
        _KIND[finding.level], f"{finding.id} ({finding.level})", message, phrases.local_mark(outcome, change)
    )


def _command(kind: str, title: str, message: str, mark: Mark) -> str:
    at = {} if mark == NOWHERE else {"file": mark.file, "line": str(mark.line)}
    given = ",".join(f"{name}={_property(value)}" for name, value in {**at, "title": title}.items())
    return f"::{kind} {given}::{_data(message)}"


def _data(text: str) -> str:
    """Return *text* so that the runner reads it as one message; a line of its own would be a command."""
    return printable(text.replace("\r", " ").replace("\n", " ")).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
