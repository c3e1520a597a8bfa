"""How bad a difference is in each direction, by the contract: a table of pairs of documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.base import yamlio
from generator.base.nodes import plain
from generator.compare import rules
from generator.compare.finding import Level
from tests.drift import rule_examples

CASES = Path(__file__).parent / "cases" / "levels.yaml"
TABLE: dict[str, Any] = plain(yamlio.load(CASES.read_text(encoding="utf-8"), CASES.name))


def levels(base: dict[str, Any], revision: dict[str, Any]) -> dict[str, str]:
    """Return the worst level in each direction in which something differs."""
    worst: dict[str, Level] = {}
    for change in rule_examples.changes(base, revision):
        for direction, (_, verdict) in rules.verdicts(change).items():
            worst[str(direction)] = max(verdict.level, worst.get(str(direction), verdict.level))
    return {direction: str(level) for direction, level in worst.items()}


@pytest.mark.parametrize("title", TABLE)
def test_a_difference_has_its_level_in_each_direction(title: str) -> None:
    case = TABLE[title]
    assert levels(case["base"], case["revision"]) == case["is"]
