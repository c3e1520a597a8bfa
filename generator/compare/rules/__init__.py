"""From changes to findings: what each does to callers, by the contract and through the generated client.

    rule, words            what a rule is, and how rules speak
    surface                operations, security, servers
    exchange, answers      parameters, bodies, media types; statuses, headers
    properties             whether they are there, and whether they must be
    values, choices        type, format, null; listed values, defaults
    unions, limits         variants and tags; bounds and patterns
    deprecation, keywords  what will go; everything else
    unused                 schemas that no operation uses
    fingerprint, judgement changes -> findings
    waivers                findings that somebody accepted
    version, changelog     what the client's next version should be, and what to say of it

`judge` does all of it; `verdicts` says what each direction of one change comes to.
"""

from __future__ import annotations

from generator.compare.rules.judgement import RULES, judge, verdicts
from generator.compare.rules.unreadable_rules import UNREADABLE, is_unreadable
from generator.compare.rules.unused_rules import UNUSED

__all__ = ["RULES", "UNREADABLE", "UNUSED", "is_unreadable", "judge", "verdicts"]
