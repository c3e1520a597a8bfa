"""An outcome as JUnit XML, which continuous integration shows as tests.

A finding is a test, and so is a group of them that says the same of several places: failed from the level on with
which the command fails, else passed. What is waived, ignored or not checkable is a skipped test. An outcome without any
of them is one test that passes.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.base.location import printable
from generator.base.runner_commands import unheard_markup
from generator.compare.change import Change
from generator.compare.formats import phrases
from generator.compare.outcome import Outcome
from generator.compare.repeated_findings import RepeatedFinding, group_findings


def render(outcome: Outcome) -> str:
    """Return *outcome* as one suite of tests; characters outside of ASCII are escaped."""
    suite = Element("testsuite", name=printable(f"{outcome.base} -> {outcome.revision}"))
    for group in group_findings(outcome.findings):
        _add_finding(suite, group, fails=group.finding.level >= outcome.fails_at)
    for finding, waiver in outcome.waived:
        _add_skipped(suite, finding.id, finding.change, f"waived until {waiver.expires}: {waiver.reason}")
    for finding, override in outcome.ignored:
        _add_skipped(suite, finding.id, finding.change, f"ignored by {override.where}: {override.reason}")
    for unchecked in outcome.unchecked:
        _add_skipped(suite, "not-checkable", unchecked.change, f"{unchecked.kind}: {unchecked.reason}")
    if not len(suite):
        _add_test(suite, outcome.style.command, phrases.verdict(outcome))
    SubElement(suite, "system-out").text = printable(phrases.headline(outcome))
    counts = {
        "tests": str(len(suite.findall("testcase"))),
        "failures": str(len(suite.findall("testcase/failure"))),
        "errors": "0",
    }
    suite.attrib |= {**counts, "skipped": str(len(suite.findall("testcase/skipped")))}
    root = Element("testsuites", counts)
    root.append(suite)
    indent(root)
    text = unheard_markup(tostring(root, encoding="us-ascii").decode("ascii"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'


def _add_finding(suite: Element, group: RepeatedFinding, *, fails: bool) -> None:
    finding = group.finding
    test = _add_test(suite, finding.id, f"{_place(finding.change)}: {finding.message}")
    text = "\n".join(printable(line) for line in _details(group))
    if fails:
        SubElement(test, "failure", type=str(finding.level), message=printable(finding.message)).text = text
    else:
        SubElement(test, "system-out").text = f"{finding.level}\n{text}"


def _details(group: RepeatedFinding) -> list[str]:
    finding, change = group.finding, group.finding.change
    sides = (("before", phrases.before(change), change.base), ("after", phrases.after(change), change.revision))
    lines = [f"{name}: {value or phrases.ABSENT} {phrases.place(side)}".rstrip() for name, value, side in sides]
    return [
        phrases.reasons(finding) + phrases.repeats(group),
        *lines,
        f"waive as: {finding.id} {phrases.fingerprints(group)}",
    ]


def _add_skipped(suite: Element, id: str, change: Change, why: str) -> None:
    SubElement(_add_test(suite, id, phrases.fact(change)), "skipped", message=printable(why))


def _add_test(suite: Element, classname: str, name: str) -> Element:
    return SubElement(suite, "testcase", classname=printable(classname), name=printable(name))


def _place(change: Change) -> str:
    return change.place or phrases.WHOLE
