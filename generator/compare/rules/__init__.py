"""From changes to findings: what each does to callers, by the contract and through the generated client.

    rule, verdict                  what a rule is: one block with its id, sentence, message and verdicts by direction
    message_templates, vocabulary  what messages are made of
    accepted_values                whether a change narrows or widens the set of valid values
    api_rules                      operations, security, servers
    exchange_rules, response_rules parameters, bodies, media types; statuses, headers
    property_rules                 whether properties are there, and whether they must be
    type_rules, enum_rules         type, format, null; listed values, defaults
    union_rules, limit_rules       variants and tags; bounds and patterns
    deprecation_rules              what will be removed
    keyword_rules                  everything else
    unused_rules                   schemas that no operation uses
    unreadable_rules               references that lead nowhere
    rule_registry                  every rule, with the levels that it can give; a new rule is listed here
    fingerprints, judgement        changes -> findings, by the rules of the registry
    waivers                        findings that somebody accepted
    version_step, changelog        what the client's next version should be, and what to say of it

`judge` does all of it; `verdicts` has the rule and the verdict for each direction of one change.
"""

from __future__ import annotations

from generator.compare.rules.judgement import judge, verdicts
from generator.compare.rules.rule_registry import ALL_RULES, RULES
from generator.compare.rules.unreadable_rules import is_unreadable

__all__ = ["ALL_RULES", "RULES", "is_unreadable", "judge", "verdicts"]
