"""An outcome as JSON for programs. Keys are sorted; a key is only ever added while `version` is 1.

    version     1
    base, revision                 what was compared, as the command names it
    summary     contract, client   findings by level: {"breaking": 0, "risky": 0, "compatible": 0}
                waived, ignored, hidden, unchecked, prose    how many
                compared           facts of the base that were looked at, by subject
                step               major, minor, patch or none
                <extra section>    how many there are in all: `pages`, in the report of `drift` alone
    findings    [finding]          the worst first
    groups      [group]            findings that say the same of several places: the fingerprints, and all operations
    waived      [finding + waiver {expires, reason, file, line}]
    ignored     [finding + setting {path, reason, file, line}]; `hidden` ones are not listed
    unchecked   [change + loss, page]; `page` is the file that cannot state the fact
    prose       [change]
    <extra section>                `pages`: changed [name], new [name], gone [name], moved [{from, to}]
    remarks     [sentence]
    uncompared  [operation] of the base that there is nothing to compare with
    fault       why nothing can be built of the revision, so that this is not the whole answer; or ""
    surface     a sentence, or ""
    changelog   Markdown
    audience    contract, client or both: for whom other formats speak; here every finding has both levels

A finding has id, level, client (a level), direction, message, why, client_why, fingerprint and a change. A change has
subject, action, name, place, direction (api, request, response, both), operations, and base and revision: pointer, file
and line (null where nothing states it; a file without a line is where it was looked for), value.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from generator.base import json_view
from generator.base.nodes import Json, plain
from generator.base.runner_commands import unheard_json
from generator.compare.change import Change, Side
from generator.compare.finding import Finding, Level
from generator.compare.outcome import ExtraSection, Move, Outcome, Waiver
from generator.compare.repeated_findings import RepeatedFinding, group_findings
from generator.compare.rules.overrides import Override

VERSION = 1


def render(outcome: Outcome) -> str:
    """Return *outcome* as JSON; characters that could steer a terminal are escaped."""
    body = {
        "version": VERSION,
        "base": outcome.base,
        "revision": outcome.revision,
        "summary": _summary(outcome),
        "findings": [_finding(finding) for finding in outcome.findings],
        "groups": [_grouped(group) for group in group_findings(outcome.findings) if group.others],
        "waived": [{**_finding(finding), "waiver": _waiver(waiver)} for finding, waiver in outcome.waived],
        "ignored": [{**_finding(finding), "setting": _override(override)} for finding, override in outcome.ignored],
        "unchecked": [{**_change(item.change), "loss": item.kind, "page": item.source} for item in outcome.unchecked],
        "prose": [_change(change) for change in outcome.prose],
        **{section.title: _section(section) for section in outcome.sections},
        "remarks": outcome.remarks,
        "uncompared": outcome.uncompared,
        "fault": outcome.fault,
        "surface": outcome.surface,
        "changelog": outcome.changelog,
        "audience": outcome.audience.value,
    }
    return unheard_json(json.dumps(body, indent=2, sort_keys=True))


def _summary(outcome: Outcome) -> Json:
    return {
        "contract": _levels(finding.level for finding in outcome.findings),
        "client": _levels(finding.client for finding in outcome.findings),
        "waived": len(outcome.waived),
        "ignored": len(outcome.ignored),
        "hidden": outcome.hidden,
        "unchecked": len(outcome.unchecked),
        "prose": len(outcome.prose),
        **{section.title: section.total for section in outcome.sections},
        "compared": {subject.value: number for subject, number in outcome.compared.items()},
        "step": outcome.step,
    }


def _levels(levels: Iterable[Level]) -> dict[str, int]:
    counts = Counter(levels)
    return {str(level): counts[level] for level in Level}


def _finding(finding: Finding) -> dict[str, Json]:
    return {
        "id": finding.id,
        "level": str(finding.level),
        "client": str(finding.client),
        "direction": str(finding.direction),
        "message": finding.message,
        "why": finding.why,
        "client_why": finding.client_why,
        "fingerprint": finding.fingerprint,
        "change": _change(finding.change),
    }


def _grouped(group: RepeatedFinding) -> dict[str, Json]:
    fingerprints = [finding.fingerprint for finding in (group.finding, *group.others)]
    return {"fingerprints": fingerprints, "operations": group.finding.change.operations}


def _change(change: Change) -> dict[str, Json]:
    return {
        "subject": change.subject.value,
        "action": change.action.value,
        "name": change.name,
        "place": change.place,
        "direction": str(change.direction),
        "operations": change.operations,
        "base": side_view(change.base),
        "revision": side_view(change.revision),
    }


def side_view(side: Side) -> dict[str, Json]:
    """Return one side of a change: its pointer, file, line and value."""
    return {"pointer": side.own_pointer or side.pointer, **json_view.view(side.mark), "value": plain(side.value)}


def _section(section: ExtraSection) -> Json:
    return {
        word: [{"from": entry.before, "to": entry.after} if isinstance(entry, Move) else entry for entry in entries]
        for word, entries in section.groups.items()
    }


def _waiver(waiver: Waiver) -> dict[str, Json]:
    return {"expires": waiver.expires, "reason": waiver.reason, **json_view.view(waiver.where)}


def _override(override: Override) -> dict[str, Json]:
    return {"path": override.path, "reason": override.reason, **json_view.view(override.where)}
