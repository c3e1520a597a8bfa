"""The rules: one for each kind of change, each with an example, each answer read by somebody."""

from __future__ import annotations

import re
from collections import Counter

from generator.compare.change import ChangeKind, Direction, Subject
from generator.compare.finding import Finding, Level
from generator.compare.rules import RULES, UNREADABLE, UNUSED
from tests import goldens
from tests.drift.rule_examples import FILE, examples

EXAMPLES = examples()

A, R, C = ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.CHANGED
ONE_WAY, BOTH_WAYS = (Direction.NONE,), (Direction.REQUEST, Direction.RESPONSE)
GIVEN = {
    Subject.OPERATION: ((A, R), ONE_WAY),
    Subject.PARAMETER: ((A, R, C), BOTH_WAYS),  # of a response: what a webhook is called with
    Subject.REQUEST_BODY: ((A, R), BOTH_WAYS),
    Subject.MEDIA_TYPE: ((A, R, C), BOTH_WAYS),
    Subject.STATUS: ((A, R), BOTH_WAYS),  # of a request: how a webhook is answered
    Subject.HEADER: ((A, R), BOTH_WAYS),
    Subject.PROPERTY: ((A, R), BOTH_WAYS),
    Subject.TYPE: ((A, R, C), BOTH_WAYS),
    Subject.FORMAT: ((A, R, C), BOTH_WAYS),
    Subject.NULLABILITY: ((A, R), BOTH_WAYS),
    Subject.REQUIRED: ((A, R), BOTH_WAYS),
    Subject.ENUM: ((A, R), BOTH_WAYS),
    Subject.ENUM_VALUE: ((A, R, C), BOTH_WAYS),
    Subject.DEFAULT: ((A, R, C), BOTH_WAYS),
    Subject.VARIANT: ((A, R), BOTH_WAYS),
    Subject.TAG: ((A, R, C), BOTH_WAYS),
    Subject.DEPRECATION: ((A, R, C), (*ONE_WAY, *BOTH_WAYS)),
    Subject.SECURITY: ((A, R, C), ONE_WAY),
    Subject.SERVER: ((A, R, C), ONE_WAY),
    Subject.LIMIT: ((A, R, C), BOTH_WAYS),
    Subject.DESCRIPTION: ((), ()),  # never a finding
    Subject.KEYWORD: ((A, R, C), (*ONE_WAY, *BOTH_WAYS)),
}
"""What the comparison gives."""


def test_each_kind_of_change_has_exactly_one_rule() -> None:
    given = {(subject, action, way) for subject, (actions, ways) in GIVEN.items() for action in actions for way in ways}
    assert GIVEN.keys() == set(Subject)
    assert Counter(rule.kind for rule in RULES) == Counter(given)


def test_ids_are_unique_and_start_with_the_direction() -> None:
    assert [id for id, count in Counter(rule.id for rule in (*RULES, UNUSED, UNREADABLE)).items() if count > 1] == []
    assert [rule.id for rule in RULES if not re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.id)] == []
    directed = {rule.id: rule.id.split("-")[0] for rule in RULES if rule.kind[2] is not Direction.NONE}
    assert directed == {rule.id: str(rule.kind[2]) for rule in RULES if rule.id in directed}


def test_each_rule_says_in_one_sentence_what_decides() -> None:
    assert [rule.id for rule in RULES if not re.fullmatch(r"[A-Z][^.]*\.", rule.says.replace("x-...", ""))] == []
    assert [rule.id for rule in RULES if not any(str(level) in rule.says for level in Level)] == []


def test_each_example_gives_what_it_says() -> None:
    wrong = [
        f"{FILE.name}:{one.line}: {[finding.id for finding in one.findings]} instead of {one.finds}"
        for one in EXAMPLES
        if sorted(finding.id for finding in one.findings) != sorted(one.finds)
    ]
    assert wrong == []


def test_each_rule_has_an_example() -> None:
    spoken = {finding.id for one in EXAMPLES for finding in one.findings}
    assert {rule.id for rule in (*RULES, UNUSED, UNREADABLE)} == spoken


def test_what_each_rule_answers() -> None:
    lines = [f"{rule.id}\n  {rule.says}\n" + "".join(_answers(rule.id)) for rule in (*RULES, UNUSED, UNREADABLE)]
    goldens.check("drift/rules.txt", "\n".join(lines))


def _answers(id: str) -> list[str]:
    found = [_told(finding) for one in EXAMPLES for finding in one.findings if finding.id == id]
    return list(dict.fromkeys(found))


def _told(finding: Finding) -> str:
    lines = [
        f"- {finding.message}",
        f"    contract: {finding.level}, {finding.why}",
        f"    client:   {finding.client}"
        + (f", {finding.client_why}" if finding.client_why else ", as the contract says"),
    ]
    return "\n".join([*lines, ""])


def test_where_the_levels_differ_it_says_why() -> None:
    silent = [
        finding.message
        for one in EXAMPLES
        for finding in one.findings
        if finding.client is not finding.level and not finding.client_why
    ]
    assert silent == []


def test_a_message_is_one_clause_on_one_line() -> None:
    texts = [
        text
        for one in EXAMPLES
        for finding in one.findings
        for text in (finding.message, finding.why, finding.client_why)
        if text
    ]
    assert [text for text in texts if not text.isprintable() or text.endswith(".") or text.count("`") % 2] == []
    assert [text for text in texts if len(text) > 260] == []
    assert [text for text in texts if re.search(r"  |^[A-Z]", text)] == []
    messages = [finding.message for one in EXAMPLES for finding in one.findings]
    assert [message for message in messages if re.search(r"\b(None|True|False)\b", message)] == []
