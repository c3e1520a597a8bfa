"""Rules on what an API consists of: operations, who may call them, and where."""

from __future__ import annotations

from generator.compare.change import Change, Subject
from generator.compare.rules.rule import Rule, added, changed, removed, ruling
from generator.compare.rules.verdict import both, breaking, compatible, fact, neither, risky, when

NO_WEBHOOKS = "The client has no methods for webhooks and callbacks; it reads events as they come."

LEFT_OUT = "The API has it as before: only what pages and `operations` of [upstream] choose is in the next document."

PASSED = "Its last day, which the document stated, has passed."

OPERATIONS = (
    *added(
        Subject.OPERATION,
        "operation-added",
        "operation {name} is new",
        api=ruling(
            "An operation is new, which is risky for a webhook and else compatible.",
            when(
                fact("webhook"),
                risky("The server may make a call that nobody answers yet.", client=compatible(NO_WEBHOOKS)),
            ),
            compatible("Nobody can rely on an operation that did not exist."),
        ),
    ),
    *removed(
        Subject.OPERATION,
        "operation-removed",
        (
            when(fact("left_out"), "operation {name} is left out, which upstream still documents"),
            when(fact("deprecated"), "operation {name} is gone, which was deprecated"),
            "operation {name} is gone",
        ),
        api=ruling(
            "An operation is gone, which is compatible where its last day has passed or upstream still has it, "
            "and else breaking.",
            when(
                fact("left_out"),
                compatible(LEFT_OUT, client=breaking("Its method is gone from the client.")),
            ),
            when(
                both(fact("is_due"), fact("webhook")),
                compatible(PASSED),
            ),
            when(
                fact("is_due"),
                compatible(PASSED, client=breaking("Its method is gone from the client.")),
            ),
            when(
                fact("webhook"),
                breaking("The server no longer makes a call that somebody waits for.", client=compatible(NO_WEBHOOKS)),
            ),
            breaking("Every call of it fails.", client=breaking("Its method is gone from the client.")),
        ),
    ),
)

_UNPROVEN = breaking(
    "Whoever receives the call and checks the credentials that were documented refuses it.",
    client=compatible(NO_WEBHOOKS),
)
_KEY = "The client sends its key with every call."

_is_closed = both(fact("open_before"), neither(fact("open_after")))
_is_opened = both(fact("open_after"), neither(fact("open_before")))
_has_other_scopes = both(fact("scopes_added"), fact("scopes_removed"))


_MET = when(fact("is_met"), compatible("A call that has all these credentials has those that are needed now."))


def _keeps_its_name(change: Change) -> bool:
    return bool(change.facts.get("title_after") == change.name)


SECURITY = (
    *added(
        Subject.SECURITY,
        "security-added",
        (
            when(_is_closed, "security {name} is required, where none was"),
            "security {name} is accepted as well",
        ),
        api=ruling(
            "Credentials are accepted or required: breaking where none were needed or even defined, else compatible.",
            when(fact("webhook"), compatible("Whoever receives the call may ignore the credentials.")),
            when(neither(_is_closed), compatible("It is one more way to authenticate, and all others stay.")),
            when(
                fact("declared"),
                compatible("The document defined the scheme before, without stating which operations require it."),
            ),
            breaking("A call without credentials is refused.", client=compatible(_KEY)),
        ),
    ),
    *removed(
        Subject.SECURITY,
        "security-removed",
        (
            when(_is_opened, "security {name} is no longer required"),
            "security {name} is no longer accepted",
        ),
        api=ruling(
            "Credentials are no longer accepted, which is compatible where some of them are enough or none are needed, "
            "and else breaking.",
            when(fact("webhook"), _UNPROVEN),
            when(fact("open_after"), compatible("A call with credentials succeeds as one without them does.")),
            _MET,
            breaking(
                "A call that authenticates in this way is refused.",
                client=risky("The client sends its key with every call, in the one way that it knows."),
            ),
        ),
    ),
    *changed(
        Subject.SECURITY,
        "security-changed",
        (
            when(
                _has_other_scopes,
                "security {name} needs the scope {scopes_added} and no longer needs the scope {scopes_removed}",
            ),
            when(fact("scopes_added"), "security {name} needs the scope {scopes_added}"),
            when(fact("scopes_removed"), "security {name} no longer needs the scope {scopes_removed}"),
            when(fact("details"), "security {name} is described differently: {details}"),
            when(_keeps_its_name, "security {name} is defined differently"),
            "security {name} became {title_after}",
        ),
        api=ruling(
            "Credentials must be others: risky for one more scope, compatible where fewer scopes or schemes are needed "
            "and else breaking.",
            when(fact("details"), compatible("Callers authenticate as before.")),
            when(fact("webhook"), _UNPROVEN),
            when(fact("scopes_added"), risky("Credentials that were issued without the scope are refused.")),
            when(fact("scopes_removed"), compatible("Credentials with more scopes than needed are still accepted.")),
            _MET,
            breaking("Credentials that were accepted before are refused."),
        ),
    ),
)


def _keeps_its_url(change: Change) -> bool:
    return bool(change.facts.get("url_after") == change.name)


_SERVER_GONE = breaking(
    "The document no longer promises that this server answers.",
    client=breaking("A region of the client, or its default, is gone with it."),
)

_VALUES_GONE = "server {name} no longer has {values_removed}"

SERVERS = (
    *added(
        Subject.SERVER,
        "server-added",
        "server {name} is new",
        api=ruling("A base URL is new.", compatible("All other servers stay.")),
    ),
    *removed(
        Subject.SERVER,
        "server-removed",
        "server {name} is gone",
        api=ruling("A base URL is gone.", _SERVER_GONE),
    ),
    *changed(
        Subject.SERVER,
        "server-changed",
        (
            when(neither(_keeps_its_url), "server {name} became {url_after}"),
            when(both(fact("values_added"), fact("values_removed")), f"{_VALUES_GONE}, and has {{values_added}} now"),
            when(fact("values_removed"), _VALUES_GONE),
            when(fact("values_added"), "server {name} has {values_added} as well"),
            when(fact("default_after"), "the default of server {name} was {default_before} and is {default_after} now"),
            when(fact("is_wider"), "server {name} takes any value for its variables now"),
            "server {name} is described differently",
        ),
        api=ruling(
            "A base URL is another one, which is breaking, has more values, which is compatible, or is described"
            " differently: risky.",
            when(neither(_keeps_its_url), _SERVER_GONE),
            when(fact("values_removed"), _SERVER_GONE),
            when(fact("is_default_gone"), _SERVER_GONE),
            when(fact("is_wider"), compatible("All URLs that it stood for stay.")),
            when(fact("default_after"), risky("Calls that choose no value go to another URL.")),
            risky(
                "A variable of its URL may differ.",
                client=risky("A region of the client may have another name."),
            ),
        ),
    ),
)

RULES: tuple[Rule, ...] = OPERATIONS + SECURITY + SERVERS
