"""The list of all rules as text, JSON and Markdown.

The JSON has `version`, `notes` [sentence] and `rules`. A rule has id, sentence, subject, action, direction (api,
request or response), contract and client: the levels that it can give, the worst first; and verdicts: level, why,
client, client_why. A reason may have placeholders in braces, which a finding fills.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from generator.compare.finding import Level
from generator.compare.formats.markdown_spans import code, prose
from generator.compare.rules import ALL_RULES, rule_registry
from generator.compare.rules.rule import Rule

VERSION = 1
_COLUMNS = "{:<35}{:<30}{}"


def _text() -> str:
    head = _COLUMNS.format("rule", "by the contract", "for users of the client")
    blocks = [f"{_row(rule)}\n  {rule.sentence}" for rule in ALL_RULES]
    return "\n".join([head, *blocks, "", f"{len(ALL_RULES)} rules", *rule_registry.NOTES])


def _row(rule: Rule) -> str:
    levels = rule_registry.levels(rule)
    return _COLUMNS.format(rule.id, _words(levels.contract), _words(levels.client))


def _markdown() -> str:
    rows = [f"| {' | '.join(_cells(rule))} |" for rule in ALL_RULES]
    head = ["| rule | what has happened | by the contract | for users of the client |", "| --- | --- | --- | --- |"]
    return "\n".join([*head, *rows, "", *(f"- {prose(note)}" for note in rule_registry.NOTES)])


def _cells(rule: Rule) -> tuple[str, ...]:
    levels = rule_registry.levels(rule)
    return code(rule.id), prose(rule.sentence), _words(levels.contract), _words(levels.client)


def _words(levels: Iterable[Level]) -> str:
    return ", ".join(map(str, levels))


def _json() -> str:
    body = {"version": VERSION, "notes": rule_registry.NOTES, "rules": [_object(rule) for rule in ALL_RULES]}
    return json.dumps(body, indent=2, sort_keys=True)


def _object(rule: Rule) -> dict[str, object]:
    subject, action, direction = rule.kind
    levels = rule_registry.levels(rule)
    return {
        "id": rule.id,
        "sentence": rule.sentence,
        "subject": subject.value,
        "action": action.value,
        "direction": str(direction),
        "contract": [str(level) for level in levels.contract],
        "client": [str(level) for level in levels.client],
        "verdicts": [
            {
                "level": str(verdict.level),
                "why": verdict.why,
                "client": str(verdict.client),
                "client_why": verdict.client_why,
            }
            for verdict in rule.verdicts()
        ],
    }


RULE_FORMATS: Mapping[str, Callable[[], str]] = MappingProxyType({"text": _text, "json": _json, "markdown": _markdown})
"""By the names that the command knows them by."""
