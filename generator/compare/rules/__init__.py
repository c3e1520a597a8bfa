"""From changes to findings: what each does to callers, by the contract and through the generated client.

`judge` does all of it; `verdicts` has the rule and the verdict for each direction of one change.
"""

from __future__ import annotations

from generator.compare.rules.judgement import judge, verdicts
from generator.compare.rules.rule_registry import ALL_RULES, RULES
from generator.compare.rules.unreadable_rules import is_unreadable

__all__ = ["ALL_RULES", "RULES", "is_unreadable", "judge", "verdicts"]
