"""Rules on responses apart from their bodies: statuses and headers."""

from __future__ import annotations

from generator.compare.change import Change, Subject
from generator.compare.rules.api_rules import NO_WEBHOOKS, PASSED
from generator.compare.rules.exchange_rules import IGNORED, WEBHOOK
from generator.compare.rules.rule import Rule, added, removed, ruling
from generator.compare.rules.verdict import breaking, compatible, fact, risky, when


def _is_success(change: Change) -> bool:
    return change.name.startswith("2")


def _may_still_come(change: Change) -> bool:
    """Whether a range says so; `default` promises no success."""
    return change.facts.get("range") not in (None, "default")


_EVERY_2XX = "The client takes every status from 200 to 299 for success."

STATUSES = (
    *added(
        Subject.STATUS,
        "status-added",
        "status {name} is new",
        request=ruling("A webhook may be answered with one more status.", WEBHOOK),
        response=ruling(
            "A response may have one more status, which is risky where it is a success that nothing stood for, else "
            "compatible.",
            when(fact("range"), compatible("A range or `default` included it, so that callers expect it.")),
            when(
                _is_success,
                risky(
                    "A caller that expects exactly the status documented before takes this one for a failure.",
                    client=compatible(_EVERY_2XX),
                ),
            ),
            compatible("A call may always fail in ways that no document lists."),
        ),
    ),
    *removed(
        Subject.STATUS,
        "status-removed",
        "status {name} is gone",
        request=ruling(
            "A webhook may no longer have a status as its answer, which is breaking where it is a success outside of "
            "any range, else risky.",
            when(_may_still_come, WEBHOOK),
            when(_is_success, breaking("The server takes the answer for a failure.", client=compatible(NO_WEBHOOKS))),
            WEBHOOK,
        ),
        response=ruling(
            "A response no longer has a status, which is breaking where it is a success and else compatible, as it is "
            "where a range includes it or it was one of which some are left.",
            when(_may_still_come, compatible("It is one of the statuses that may come.")),
            when(
                fact("narrows"), compatible("Callers that are ready for every status of the range are for those left.")
            ),
            when(
                _is_success,
                breaking("A caller that waits for this status never sees it.", client=risky(_EVERY_2XX)),
            ),
            compatible("Callers must be ready for any failure anyway."),
        ),
    ),
)

HEADERS = (
    *added(
        Subject.HEADER,
        "header-added",
        "{need} header {name} is new",
        request=ruling(
            "A webhook may be answered with one more header, which is breaking where it must be and else compatible.",
            IGNORED,
            when(fact("required"), breaking("The server expects it in the answer.", client=compatible(NO_WEBHOOKS))),
            compatible("An answer without it stays valid."),
        ),
        response=ruling(
            "A response has one more header.",
            compatible("Callers ignore headers that they do not know."),
        ),
    ),
    *removed(
        Subject.HEADER,
        "header-removed",
        "{need} header {name} is gone",
        request=ruling(
            "A webhook may be answered without a header, which is compatible where it is ignored and else risky.",
            IGNORED,
            WEBHOOK,
        ),
        response=ruling(
            "A response no longer has a header: compatible where its last day has passed, breaking where it was "
            "required, else risky.",
            IGNORED,
            when(fact("is_due"), compatible(PASSED)),
            when(
                fact("required"),
                breaking(
                    "A caller that reads the header finds nothing.",
                    client=risky("The client passes headers on without reading them."),
                ),
            ),
            risky("A caller that reads the header finds nothing more often than before."),
        ),
    ),
)

RULES: tuple[Rule, ...] = STATUSES + HEADERS
