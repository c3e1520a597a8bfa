"""An outcome as SARIF 2.1.0, which code scanning and editors read.

One result for each finding, or for a group of them that says the same of several places: its rule, its level (breaking
is an error, risky a warning, compatible a note), a place in a file on this machine where there is one, and its
fingerprint. Waived and ignored findings are suppressed results. What is beside the findings is in the notifications of
the run.
"""

from __future__ import annotations

import json
from urllib.parse import quote

from generator.base.location import NOWHERE, printable
from generator.base.nodes import Json
from generator.base.runner_commands import unheard_json
from generator.compare.finding import Finding, Level
from generator.compare.formats import phrases
from generator.compare.outcome import Outcome
from generator.compare.repeated_findings import RepeatedFinding, group_findings
from generator.compare.rules import rule_registry

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = {Level.BREAKING: "error", Level.RISKY: "warning", Level.COMPATIBLE: "note"}


def render(outcome: Outcome) -> str:
    """Return *outcome* as a log of one run; characters outside of ASCII are escaped."""
    suppressed = [
        *((finding, f"Waived until {waiver.expires}: {waiver.reason}") for finding, waiver in outcome.waived),
        *((finding, f"Ignored by {override.where}: {override.reason}") for finding, override in outcome.ignored),
    ]
    ids = sorted({finding.id for finding in (*outcome.findings, *(finding for finding, _ in suppressed))})
    # By the standard, all results state whether they are suppressed, or none does.
    open_ones: dict[str, Json] = {"suppressions": []} if suppressed else {}
    results = [
        *(_result(outcome, group, ids) | open_ones for group in group_findings(outcome.findings)),
        *(
            _result(outcome, RepeatedFinding(finding, ()), ids) | {"suppressions": [_suppression(why)]}
            for finding, why in suppressed
        ),
    ]
    run = {
        "tool": {"driver": {"name": f"generator {outcome.style.command}", "rules": [_rule(id) for id in ids]}},
        "invocations": [_invocation(outcome)],
        "results": results,
    }
    return unheard_json(json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2))


def _rule(id: str) -> dict[str, Json]:
    rule = rule_registry.BY_ID.get(id)
    if rule is None:
        return {"id": id}
    level = _LEVEL[rule_registry.levels(rule).contract[0]]
    return {"id": id, "shortDescription": _message(rule.sentence), "defaultConfiguration": {"level": level}}


def _result(outcome: Outcome, group: RepeatedFinding, ids: list[str]) -> dict[str, Json]:
    finding = group.finding
    others: dict[str, Json] = {
        "relatedLocations": [_location(outcome, other) for other in group.others],
        "properties": {"fingerprints": [other.fingerprint for other in (finding, *group.others)]},
    }
    return (others if group.others else {}) | {
        "ruleId": finding.id,
        "ruleIndex": ids.index(finding.id),
        "level": _LEVEL[finding.level],
        "message": _message(f"{finding.message}. {phrases.reasons(finding)}{phrases.repeats(group)}"),
        "locations": [_location(outcome, finding)],
        "partialFingerprints": {"finding/v1": finding.fingerprint},
    }


def _location(outcome: Outcome, finding: Finding) -> dict[str, Json]:
    change = finding.change
    place = {"fullyQualifiedName": printable(change.place or phrases.WHOLE)}
    mark = phrases.local_mark(outcome, change)
    if mark == NOWHERE:
        return {"logicalLocations": [place]}
    # A relative reference, even where the name of a file looks like a scheme.
    file = {"uri": quote(printable(mark.file), safe="/")}
    physical = {"artifactLocation": file, "region": {"startLine": mark.line}}
    return {"physicalLocation": physical, "logicalLocations": [place]}


def _suppression(why: str) -> dict[str, Json]:
    return {"kind": "external", "status": "accepted", "justification": printable(why)}


def _invocation(outcome: Outcome) -> dict[str, Json]:
    unchecked = [f"Not checkable, {item.kind}: {phrases.fact(item.change)}" for item in outcome.unchecked]
    texts = (*outcome.remarks, *unchecked, phrases.headline(outcome))
    notes = [{"level": "note", "message": _message(text)} for text in texts]
    return {"executionSuccessful": True, "toolExecutionNotifications": notes}


def _message(text: str) -> dict[str, Json]:
    """Return *text* as a message, in which braces would be placeholders and brackets could begin a link."""
    text = printable(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return {"text": text.replace("{", "{{").replace("}", "}}")}
