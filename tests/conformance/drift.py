"""Drift cases: `cases.json` with pairs of documents, and which changes of them another tool's tests confirm.

A confirmed change id counts as found where, in every case that confirms it, the rule that `drift-ids.yaml` names for it
says something of the same operation and the same kind of thing, in the same direction and at the same level.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

from generator.base import documents, yamlio
from generator.base.nodes import is_object
from generator.compare import diff, rules
from generator.compare.change import Change, Direction
from generator.compare.finding import Finding, Level
from tests.conformance.tally import Tally

TABLE = Path(__file__).parent / "drift-ids.yaml"
JUDGED, GENERIC = "confirmed ids, judged", "confirmed ids, generic change"
SILENT, DIFFER = "pairs without a change, silent", "pairs with a change that theirs overlooks"
_LEVELS = {"error": Level.BREAKING, "warning": Level.RISKY, "info": Level.COMPATIBLE}

Theirs = Mapping[str, Any]
"""A case, or one change, as `cases.json` has it."""
Pair = tuple[str, str]
"""The names of the two documents."""


@frozen
class Table:
    """What answers their ids: see the head of the file."""

    judged: Mapping[str, str]
    generic: Mapping[str, str]
    unstated: Mapping[str, str]
    places: Mapping[tuple[Pair, str], tuple[str, str]]
    """The answer, or nothing, and why."""
    differ: Mapping[Pair, tuple[list[str], str]]
    """The ids that we find, and why."""


@cache
def table() -> Table:
    """Read the table."""
    stated = yamlio.load(TABLE.read_text(encoding="utf-8"), TABLE.as_posix())
    places = {
        (_pair(*place["case"]), id): (place.get("answer", ""), place["because"])
        for place in stated["places"]
        for id in place["ids"]
    }
    differ = {_pair(*pair["case"]): (list(pair["finds"]), pair["because"]) for pair in stated["differ"]}
    return Table(stated["judged"], stated["generic"], stated["unstated"], places, differ)


def _pair(base: str, revision: str) -> Pair:
    return Path(base).stem, Path(revision).stem


def holds(folder: Path) -> bool:
    """Whether *folder* holds drift cases."""
    path = folder / "cases.json"
    if not path.is_file():
        return False
    found = json.loads(path.read_text(encoding="utf-8"))
    return is_object(found) and all(
        {"base", "revision", "confirmed"} <= case.keys() for case in found.get("cases", [{}])
    )


def run(folder: Path) -> Tally:
    """Compare the pairs of *folder*, and hold what the rules say of them against what is confirmed."""
    tally = Tally("drift")
    cases: list[Theirs] = json.loads((folder / "cases.json").read_text(encoding="utf-8"))["cases"]
    faults: dict[tuple[str, str], list[str]] = {}
    for case in cases:
        base, revision = (documents.load(folder / case[side]).doc for side in ("base", "revision"))
        findings = rules.judge(diff.compare(base, revision).changes)
        if case["max_level"] == "none":
            _add_quiet(tally, _pair(case["base"], case["revision"]), findings)
        for id in case["confirmed"]:
            for source, fault in _missing(tally, case, id, findings):
                faults.setdefault((source, id), []).extend(fault)
    for (source, id), found in sorted(faults.items()):
        tally.add(source, id, "; ".join(found) or None)
    confirmed = {id for case in cases for id in case["confirmed"]}
    tally.notes.append(
        f"{len(faults)} of {len(confirmed)} confirmed change ids can be stated; the others are skipped below"
    )
    tally.skipped[:] = dict.fromkeys(tally.skipped)
    return tally


def _add_quiet(tally: Tally, pair: Pair, findings: Iterable[Finding]) -> None:
    """Count a pair of which their tool reports nothing."""
    found = sorted({finding.id for finding in findings})
    name = " -> ".join(pair)
    expected, because = table().differ.get(pair, ([], ""))
    fault = None if found == sorted(expected) else f"found {', '.join(found) or 'nothing'}"
    tally.add(DIFFER if because else SILENT, name, fault)
    if because:
        tally.skipped.append(f"silence about {name}: {because}")


def _missing(tally: Tally, case: Theirs, id: str, findings: Iterable[Finding]) -> Iterator[tuple[str, list[str]]]:
    """Yield where their *id* counts, and which of their changes nothing of ours answers; nothing for one we skip."""
    known = table()
    pair = _pair(case["base"], case["revision"])
    answer, because = known.places.get((pair, id), (known.judged.get(id, known.generic.get(id, "")), ""))
    if not answer and (reason := because or known.unstated.get(id)):
        tally.skipped.append(f"{id}{f' of {pair[1]}' if because else ''}: {reason}")
        return
    source = GENERIC if id in known.generic else JUDGED
    theirs = [change for change in case["changes"] if change["id"] == id]
    if not answer:
        yield source, [f"{TABLE.name} has no answer"]
    else:
        yield (
            source,
            [f"{' -> '.join(pair)}: {one['text']}" for one in theirs if not _is_answered(answer, one, findings)],
        )


def _is_answered(answer: str, theirs: Theirs, findings: Iterable[Finding]) -> bool:
    """Whether one of *findings* is *answer*, a rule and maybe a keyword, about what *theirs* is about."""
    id, _, name = answer.partition(" ")
    level = None if theirs["id"] in table().generic else _LEVELS[theirs["level"]]
    return any(
        rule == id and (not name or change.name == name) and level in (None, stated) and _is_about(change, theirs)
        for change, rule, stated in _said(findings)
    )


def _said(findings: Iterable[Finding]) -> Iterator[tuple[Change, str, Level]]:
    """Yield what the rules say of each direction: a finding itself tells the worse of two."""
    for finding in findings:
        for rule, verdict in rules.verdicts(finding.change).values():
            yield finding.change, rule.id, verdict.level


_PARTS = {"body": {"body"}, "property": {"property", "items", "variant"}, "parameter": set[str](), "header": set[str]()}
_INSIDE = {"property", "required", "request-body"}
"""Subjects whose part is what holds them."""


def _is_about(change: Change, theirs: Theirs) -> bool:
    """Whether *change* reaches the operation of *theirs*, and is about the same kind of thing."""
    if f"{theirs['operation']} {theirs['path']}" not in change.operations:
        return False
    if change.direction is Direction.NONE or change.subject.value in _INSIDE:
        return True
    parts = next(_PARTS[word] for word in theirs["id"].split("-") if word in _PARTS)
    return change.facts["part"] in parts if parts else "in" in change.facts
