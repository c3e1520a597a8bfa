"""Rules on answers apart from their bodies: statuses and headers."""

from __future__ import annotations

from generator.compare.change import Change, Subject
from generator.compare.rules.exchange_rules import webhook
from generator.compare.rules.rule import (
    ADDED,
    BREAKING,
    COMPATIBLE,
    REMOVED,
    REQUEST,
    RESPONSE,
    RISKY,
    Rule,
    Verdict,
    alike,
    rules,
)
from generator.compare.rules.vocabulary import code, need


def _is_good(change: Change) -> bool:
    return change.name.startswith("2")


def _status_added(change: Change) -> str:
    return f"status {code(change.name)} is new"


def _status_removed(change: Change) -> str:
    return f"status {code(change.name)} is gone"


def _judge_status_added(change: Change) -> Verdict:
    if _is_good(change):
        why = "a caller that expects exactly the status that was takes this one for a failure"
        return Verdict(RISKY, why, COMPATIBLE, "the client takes every 2xx for success")
    return alike(COMPATIBLE, "a call may always fail in ways that no document lists")


def _judge_status_removed(change: Change) -> Verdict:
    if _is_good(change):
        why = "a caller that waits for this status never sees it"
        return Verdict(BREAKING, why, RISKY, "the client takes every 2xx for success")
    return alike(COMPATIBLE, "callers must be ready for any failure anyway")


STATUSES = (
    *rules(
        Subject.STATUS,
        RESPONSE,
        (ADDED, "status-added", "One more status; risky if 2xx.", _status_added, _judge_status_added),
        (REMOVED, "status-removed", "A status is gone; breaking if 2xx.", _status_removed, _judge_status_removed),
    ),
    *rules(
        Subject.STATUS,
        REQUEST,
        (ADDED, "status-added", "A webhook may be answered in one more way; risky.", _status_added, webhook),
        (REMOVED, "status-removed", "A webhook may no longer be answered so; risky.", _status_removed, webhook),
    ),
)

_NOT_READ = "the client hands headers over as they came"


def _header_added(change: Change) -> str:
    return f"{need(change)} header {code(change.name)} is new"


def _header_removed(change: Change) -> str:
    return f"{need(change)} header {code(change.name)} is gone"


def _judge_header_added(_: Change) -> Verdict:
    return alike(COMPATIBLE, "callers ignore headers that they do not know")


def _judge_header_removed(change: Change) -> Verdict:
    if need(change) == "required":
        return Verdict(BREAKING, "a caller that reads it finds nothing", RISKY, _NOT_READ)
    return alike(RISKY, "a caller that reads it finds nothing more often than before")


HEADERS = (
    *rules(
        Subject.HEADER,
        RESPONSE,
        (ADDED, "header-added", "Answers have one more header; compatible.", _header_added, _judge_header_added),
        (
            REMOVED,
            "header-removed",
            "A header is gone; breaking if it was required, else risky.",
            _header_removed,
            _judge_header_removed,
        ),
    ),
    *rules(
        Subject.HEADER,
        REQUEST,
        (ADDED, "header-added", "A webhook must be answered with one more header; risky.", _header_added, webhook),
        (REMOVED, "header-removed", "A webhook is answered without a header; risky.", _header_removed, webhook),
    ),
)

RULES: tuple[Rule, ...] = STATUSES + HEADERS
