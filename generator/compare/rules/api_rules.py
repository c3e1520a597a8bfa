"""Rules on what an API consists of: operations, who may call them, and where."""

from __future__ import annotations

from generator.compare.change import Change, Subject
from generator.compare.rules.rule import (
    ADDED,
    API,
    BREAKING,
    CHANGED,
    COMPATIBLE,
    REMOVED,
    RISKY,
    Rule,
    Verdict,
    alike,
    rules,
)
from generator.compare.rules.vocabulary import code, fact, listed


def _added(change: Change) -> str:
    return f"operation {code(change.name)} is new"


def _removed(change: Change) -> str:
    since = ", which was deprecated" if fact(change, "deprecated") else ""
    return f"operation {code(change.name)} is gone{since}"


def _judge_added(change: Change) -> Verdict:
    if fact(change, "webhook"):
        return Verdict(RISKY, "the server may call what nobody answers yet", COMPATIBLE, "the client takes no calls")
    return alike(COMPATIBLE, "nobody can call yet what was not there")


def _judge_removed(change: Change) -> Verdict:
    if fact(change, "webhook"):
        why = "the server no longer calls what somebody waits for"
        return Verdict(BREAKING, why, COMPATIBLE, "the client takes no calls")
    return Verdict(BREAKING, "every call of it fails", BREAKING, "its method is gone from the client")


OPERATIONS = rules(
    Subject.OPERATION,
    API,
    (ADDED, "operation-added", "An operation is new; compatible.", _added, _judge_added),
    (REMOVED, "operation-removed", "An operation is gone, deprecated or not; breaking.", _removed, _judge_removed),
)


def _security_added(change: Change) -> str:
    closed = fact(change, "open_before") and not fact(change, "open_after")
    return f"security {code(change.name)} {'is needed, where none was' if closed else 'opens it as well'}"


def _security_removed(change: Change) -> str:
    opened = fact(change, "open_after") and not fact(change, "open_before")
    return f"security {code(change.name)} {'is no longer needed' if opened else 'no longer opens it'}"


def _scopes(change: Change, key: str) -> str:
    scopes: list[str] = fact(change, key) or []
    return listed([code(scope) for scope in scopes])


def _security_changed(change: Change) -> str:
    verbs = {"scopes_added": "needs the scope", "scopes_removed": "no longer needs the scope"}
    scopes = [f"{verb} {_scopes(change, key)}" for key, verb in verbs.items() if fact(change, key)]
    if scopes:
        return f"security {code(change.name)} {' and '.join(scopes)}"
    if fact(change, "details"):
        words = listed([code(word) for word in fact(change, "details")])
        return f"security {code(change.name)} is described otherwise: {words}"
    after = fact(change, "title_after")
    verb = "is defined otherwise" if after == change.name else f"became {code(after)}"
    return f"security {code(change.name)} {verb}"


_KEY = "the client sends its key with every call"


def _judge_security_added(change: Change) -> Verdict:
    if not fact(change, "open_before") or fact(change, "open_after"):
        return alike(COMPATIBLE, "it is one more way in, and all others stay")
    if fact(change, "declared"):
        return alike(COMPATIBLE, "the document defined the scheme before, without saying what needs it")
    return Verdict(BREAKING, "a call without credentials is refused", COMPATIBLE, _KEY)


def _judge_security_removed(change: Change) -> Verdict:
    if fact(change, "open_after"):
        return alike(COMPATIBLE, "whoever has credentials may send them in vain")
    return Verdict(BREAKING, "whoever came in by it is refused", RISKY, f"{_KEY}, in the one way that it knows")


def _judge_security_changed(change: Change) -> Verdict:
    if fact(change, "details"):
        return alike(COMPATIBLE, "callers authenticate as before")
    if fact(change, "scopes_added"):
        return alike(RISKY, "credentials that were given without the scope are refused")
    if fact(change, "scopes_removed"):
        return alike(COMPATIBLE, "credentials that open more than needed are still good")
    return alike(BREAKING, "the credentials that opened it before no longer do")


SECURITY = rules(
    Subject.SECURITY,
    API,
    (
        ADDED,
        "security-added",
        "Credentials are asked for; breaking where none were and no scheme was even defined, else compatible.",
        _security_added,
        _judge_security_added,
    ),
    (
        REMOVED,
        "security-removed",
        "A way in is gone; compatible where anyone may call now, else breaking.",
        _security_removed,
        _judge_security_removed,
    ),
    (
        CHANGED,
        "security-changed",
        "A way in needs something else; risky for one more scope, compatible for fewer, else breaking.",
        _security_changed,
        _judge_security_changed,
    ),
)


def _server_added(change: Change) -> str:
    return f"server {code(change.name)} is new"


def _server_removed(change: Change) -> str:
    return f"server {code(change.name)} is gone"


def _server_changed(change: Change) -> str:
    after = fact(change, "url_after")
    verb = "is described otherwise" if after == change.name else f"became {code(after)}"
    return f"server {code(change.name)} {verb}"


def _judge_server_added(_: Change) -> Verdict:
    return alike(COMPATIBLE, "all others stay")


def _judge_server_removed(_: Change) -> Verdict:
    why = "nobody promises any more that it answers"
    return Verdict(BREAKING, why, BREAKING, "a region of the client, or its default, is gone with it")


def _judge_server_changed(change: Change) -> Verdict:
    if fact(change, "url_after") == change.name:
        return Verdict(
            RISKY, "a variable of its URL may differ", RISKY, "a region of the client may have got another name"
        )
    return _judge_server_removed(change)


SERVERS = rules(
    Subject.SERVER,
    API,
    (ADDED, "server-added", "A base URL is new; compatible.", _server_added, _judge_server_added),
    (REMOVED, "server-removed", "A base URL is gone; breaking.", _server_removed, _judge_server_removed),
    (
        CHANGED,
        "server-changed",
        "A base URL is another one, breaking; or has other variables or extensions, risky.",
        _server_changed,
        _judge_server_changed,
    ),
)

RULES: tuple[Rule, ...] = OPERATIONS + SECURITY + SERVERS
