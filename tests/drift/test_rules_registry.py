"""The rules: one for each kind of change, each with an example, each answer read by somebody."""

from __future__ import annotations

import json
import re
import string
from collections import Counter

import pytest

from generator import cli
from generator.compare.change import ChangeKind, Direction, Subject
from generator.compare.finding import Finding, Level
from generator.compare.rules import ALL_RULES, RULES, message_templates, rule_registry, verdicts
from generator.compare.rules.rule import Rule
from generator.compare.rules.verdict import always
from tests import goldens
from tests.drift import rule_examples
from tests.drift.rule_examples import FILE, examples

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
    assert [id for id, count in Counter(rule.id for rule in ALL_RULES).items() if count > 1] == []
    assert [rule.id for rule in RULES if not re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.id)] == []
    directed = {rule.id: rule.id.split("-")[0] for rule in RULES if rule.kind[2] is not Direction.NONE}
    assert directed == {rule.id: str(rule.kind[2]) for rule in RULES if rule.id in directed}


def test_each_rule_has_one_sentence_that_states_what_decides() -> None:
    assert [rule.id for rule in ALL_RULES if not re.fullmatch(r"[A-Z][^.]*\.", rule.sentence)] == []
    silent = [rule.id for rule in ALL_RULES if len(levels(rule)) > 1 and not levels(rule) <= stated(rule)]
    assert silent == []
    assert [rule.id for rule in ALL_RULES if len(levels(rule)) == 1 and stated(rule)] == []


def levels(rule: Rule) -> set[Level]:
    return {verdict.level for verdict in rule.verdicts()}


def stated(rule: Rule) -> set[Level]:
    return {level for level in Level if str(level) in rule.sentence}


def test_the_last_answer_of_each_rule_fits_every_change() -> None:
    for rule in ALL_RULES:
        for cases in (rule.cases, rule.messages):
            assert [case.condition is always for case in cases] == [*[False] * (len(cases) - 1), True], rule.id


def test_what_a_rule_answers_is_among_the_levels_that_it_lists() -> None:
    given = [answer for one in examples() for finding in one.findings for answer in verdicts(finding.change).values()]
    for rule, verdict in given:
        listed = rule_registry.levels(rule)
        assert verdict.level in listed.contract, rule.id
        # The body of an error is the one place where the client has the level by the contract.
        assert verdict.client in listed.client or verdict.client_why.startswith("The client passes the body"), rule.id


@pytest.mark.parametrize("format, suffix", [("text", "txt"), ("markdown", "md")])
def test_the_command_lists_every_rule(format: str, suffix: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rules", "--format", format]) == 0
    goldens.check(f"drift/rules-command.{suffix}", capsys.readouterr().out)


def test_the_json_list_has_every_rule_with_its_levels_and_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rules", "--format", "json"]) == 0
    body = json.loads(capsys.readouterr().out)
    assert [one["id"] for one in body["rules"]] == [rule.id for rule in ALL_RULES]
    (one,) = [one for one in body["rules"] if one["id"] == "response-became-optional"]
    assert (one["subject"], one["action"], one["direction"]) == ("required", "removed", "response")
    assert (one["contract"], one["client"]) == (["breaking", "compatible"], ["breaking", "risky", "compatible"])
    assert one["verdicts"][0] == {
        "level": "compatible",
        "why": "Responses never hold a write-only property.",
        "client": "compatible",
        "client_why": "",
    }


def test_templates_have_only_placeholders_that_are_known() -> None:
    templates = [case.answer for rule in ALL_RULES for case in rule.messages]
    templates += [
        text for rule in ALL_RULES for verdict in rule.verdicts() for text in (verdict.why, verdict.client_why)
    ]
    fields = [field for template in templates for field in string.Formatter().parse(template) if field[1] is not None]
    assert {name for _, name, _, _ in fields} == message_templates.PLACEHOLDERS.keys()
    assert [field for field in fields if field[2] or field[3]] == []


@pytest.mark.parametrize("name", ["{thing}", "{", "}", "{0}", "{name.__class__}", "{name!r:>999999999}", "%s", "{{x}}"])
def test_braces_in_a_document_are_only_text(name: str) -> None:
    was = {"type": "object", "required": [name], "properties": {name: {"enum": [name, "a"]}}}
    now = {"type": "object", "properties": {name: {"enum": ["a", "b"], "default": name}}}
    messages = {one.id: one.message for one in rule_examples.findings({"answer": was}, {"answer": now})}
    assert messages["response-became-optional"] == f"property `{name}` is optional now"
    assert messages["response-enum-value-removed"] == f'value `"{name}"` of property `{name}` is gone'
    assert messages["response-default-added"] == f'property `{name}` has the default `"{name}"` now'
    (gone,) = rule_examples.findings({"answer": now}, {"answer": {"type": "object"}})
    assert gone.message == f"optional property `{name}` is gone"


def test_each_example_gives_what_it_says() -> None:
    wrong = [
        f"{FILE.name}:{one.line}: {[finding.id for finding in one.findings]} instead of {one.finds}"
        for one in examples()
        if sorted(finding.id for finding in one.findings) != sorted(one.finds)
    ]
    assert wrong == []


def test_each_rule_has_an_example() -> None:
    spoken = {finding.id for one in examples() for finding in one.findings}
    assert {rule.id for rule in ALL_RULES} == spoken


def test_what_each_rule_answers() -> None:
    lines = [f"{rule.id}\n  {rule.sentence}\n" + "".join(_answers(rule.id)) for rule in ALL_RULES]
    goldens.check("drift/rules.txt", "\n".join(lines))


def _answers(id: str) -> list[str]:
    found = [_told(finding) for one in examples() for finding in one.findings if finding.id == id]
    return list(dict.fromkeys(found))


def _told(finding: Finding) -> str:
    lines = [
        f"- {finding.message}",
        f"    contract: {finding.level}. {finding.why}",
        f"    client:   {finding.client}"
        + (f". {finding.client_why}" if finding.client_why else ", as by the contract."),
    ]
    return "\n".join([*lines, ""])


def test_where_the_levels_differ_it_says_why() -> None:
    silent = [
        finding.message
        for one in examples()
        for finding in one.findings
        if finding.client is not finding.level and not finding.client_why
    ]
    assert silent == []


def test_a_message_is_one_clause_and_a_reason_full_sentences() -> None:
    findings = [finding for one in examples() for finding in one.findings]
    messages = [finding.message for finding in findings]
    reasons = [text for finding in findings for text in (finding.why, finding.client_why) if text]
    for text in (*messages, *reasons):
        assert text.isprintable()
        assert text.count("`") % 2 == 0
        assert "  " not in text
        assert len(text) <= 260
    assert [text for text in messages if re.search(r"^[A-Z]|\.$", text)] == []
    assert [text for text in reasons if not re.fullmatch(r"[A-Z].*\.", text)] == []
    assert [message for message in messages if re.search(r"\b(None|True|False)\b", message)] == []
