"""An outcome as workflow commands of GitHub Actions: an annotation for each finding, and one that sums up."""

from __future__ import annotations

from generator.base.location import NOWHERE, Mark, printable
from generator.compare.change import Change
from generator.compare.finding import Finding, Level
from generator.compare.formats import phrases
from generator.compare.outcome import Outcome

_KIND = {Level.BREAKING: "error", Level.RISKY: "warning", Level.COMPATIBLE: "notice"}


def render(outcome: Outcome) -> str:
    """Return *outcome* as lines of `::error file=...,line=...,title=...::message`; the last one sums up."""
    title = "Drift" if outcome.is_drift else "Comparison"
    lines = [_finding(finding) for finding in outcome.findings]
    lines += [_command("notice", f"{title} remark", remark, NOWHERE) for remark in outcome.remarks]
    return "\n".join([*lines, _command("notice", title, phrases.headline(outcome), NOWHERE)])


def _finding(finding: Finding) -> str:
    change = finding.change
    client = f" It is {finding.client} for users of the client. {finding.client_why}"
    message = (
        f"{finding.message} ({change.place or phrases.WHOLE}). {finding.why}"
        f"{client if finding.client != finding.level else ''}"
        f" Before: {phrases.before(change) or phrases.ABSENT}. After: {phrases.after(change) or phrases.ABSENT}."
        f" Waive as {finding.fingerprint}."
    )
    return _command(_KIND[finding.level], f"{finding.id} ({finding.level})", message, _mark(change))


def _mark(change: Change) -> Mark:
    """Return a place in a file on this machine: that of the base, even where only the revision states something."""
    marks = (change.base.mark, change.revision.mark)
    return next((mark for mark in marks if mark != NOWHERE and "://" not in mark.file), NOWHERE)


def _command(kind: str, title: str, message: str, mark: Mark) -> str:
    at = {} if mark == NOWHERE else {"file": mark.file, "line": str(mark.line)}
    given = ",".join(f"{name}={_property(value)}" for name, value in {**at, "title": title}.items())
    return f"::{kind} {given}::{_data(message)}"


def _data(text: str) -> str:
    """Return *text* so that the runner reads it as one message; a line of its own would be a command."""
    return printable(text.replace("\r", " ").replace("\n", " ")).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
