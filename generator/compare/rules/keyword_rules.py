"""Rules on keywords that have no subject of their own; what most of them mean to callers is unknown here."""

from __future__ import annotations

from types import MappingProxyType

from generator.base import extensions
from generator.base.schemas import UNIONS
from generator.compare.change import Change, ChangeKind, Subject
from generator.compare.rules.accepted_values import narrows, widens
from generator.compare.rules.limit_rules import ACCEPTED, EXPECTED, MORE, REFUSED
from generator.compare.rules.message_templates import is_short, new_items
from generator.compare.rules.rule import Rule, added, changed, removed, ruling
from generator.compare.rules.type_rules import NO_DECODE, UNEXPECTED
from generator.compare.rules.verdict import (
    Answers,
    Condition,
    both,
    breaking,
    compatible,
    fact,
    fact_is,
    named,
    neither,
    risky,
    when,
)

_HARMLESS = MappingProxyType(
    {
        "operationId": "It is a name for tools.",
        "tags": "They group operations for readers.",
        "links": "They are hints.",
    }
)
"""Keywords that state nothing about what is sent, and why."""

_CALLS = frozenset(
    {
        extensions.CALL_ALIASES,
        extensions.GROUP_NAME,
        extensions.METHOD_NAME,
        extensions.STREAMING,
        extensions.STREAM_METHOD,
        extensions.PAGINATION,
    }
)
"""Extensions that state what the methods of the client are called and return."""


def is_idle(change: Change) -> bool:
    """Whether *change* is about an extension that nobody here reads, and on which callers do not rely.

    One that refers to a schema is all that shows how that has changed, unless something else refers to it as well.
    """
    is_extension = change.subject is Subject.KEYWORD and change.name.startswith("x-") and change.name not in _CALLS
    return is_extension and not change.facts.get("is_only_here")


def _is_added(change: Change) -> bool:
    return change.action is ChangeKind.ADDED


def _is_removed(change: Change) -> bool:
    return change.action is ChangeKind.REMOVED


def _becomes(word: str) -> Condition:
    """Return the condition that a union is of the kind *word* now, and was of the other kind."""
    return lambda change: change.name in UNIONS and (change.facts.get("union") or ("", ""))[1] == word


def _keeps_calls(change: Change) -> bool:
    """Whether *change* only adds names by which an operation may be called."""
    return change.name == extensions.CALL_ALIASES and not new_items(change.revision.value, change.base.value)


_CALL = "It states how to call, and not what is sent."
_KNOWN: Answers = (
    when(_keeps_calls, compatible("The call has one more name, and those that it had work as before.")),
    when(fact("keeps_call"), compatible("The call has another name now, and the one that it had works, too.")),
    when(both(named(extensions.PAGINATION), _is_added), compatible(_CALL)),
    when(
        named(extensions.PAGINATION),
        compatible(_CALL, client=breaking("The methods that go through all pages are gone.")),
    ),
    when(named(*_CALLS), compatible(_CALL, client=breaking("The method moves, or returns something else."))),
    when(fact("names_method"), compatible(_CALL, client=breaking("Generated clients give the method another name."))),
    *(when(named(name), compatible(why)) for name, why in _HARMLESS.items()),
    risky("No rule here knows what this keyword means to callers."),
)
_SPELLING = when(
    named("style", "explode", "content"),
    breaking("The same value is written in another way, which the other side does not read."),
)
_TUPLE = when(
    both(named("prefixItems"), lambda change: change.action is not ChangeKind.CHANGED),
    compatible("What differs in the items is reported by itself."),
)
_SENT: Answers = (
    when(
        both(_is_removed, both(named("readOnly"), both(fact("always"), neither(fact("has_default"))))),
        breaking(
            "Requests did not hold it, and one that leaves it out is refused now.",
            client=breaking("An argument of a method or a model must be given now."),
        ),
    ),
    when(
        named("readOnly"),
        risky("Requests may hold it or not, and servers ignore or refuse what they do not expect."),
    ),
    when(named("writeOnly"), compatible("It states nothing about requests.")),
    _SPELLING,
    when(fact_is("overlap", "fewer"), compatible("A value that fitted several variants was refused.")),
    when(
        fact_is("overlap", "unknown"),
        compatible("What differs in the variants is reported by itself; what fits several of them was not tried."),
    ),
    when(fact("overlap"), risky("A value that fits several variants is refused, which was valid where it fitted one.")),
    when(_becomes("anyOf"), compatible("A value that fits one variant may now fit others as well.")),
    when(_becomes("oneOf"), risky("A value that fits several variants is refused.")),
    when(fact("moves"), REFUSED),
    _TUPLE,
    when(widens, ACCEPTED),
    when(narrows, REFUSED),
    *_KNOWN,
)
_RECEIVED: Answers = (
    when(
        both(_is_added, both(named("writeOnly"), fact("always"))),
        breaking(
            "Callers that rely on it in every response fail where it is missing.",
            client=breaking("The client in use raises DecodeError for the whole response where it is missing."),
        ),
    ),
    when(
        named("writeOnly"),
        risky("Responses may hold it or not, and callers rely on what is documented."),
    ),
    when(named("readOnly"), compatible("It states nothing about responses.")),
    _SPELLING,
    when(fact("overlap"), compatible("Callers know all variants, whether or not a value fits several of them.")),
    when(_becomes("oneOf"), compatible("A value that fits one variant alone was valid before.")),
    when(
        _becomes("anyOf"),
        risky("A value may fit several variants.", client=compatible("The client reads both in the same way.")),
    ),
    when(fact("moves"), breaking(UNEXPECTED, client=breaking(NO_DECODE))),
    _TUPLE,
    when(narrows, EXPECTED),
    when(
        both(fact_is("open_before", "schema"), fact_is("open_after", "open")),
        breaking("Values may be anything where they had a type.", client=breaking(NO_DECODE)),
    ),
    when(
        fact_is("open_before", "closed"),
        risky(
            "Callers that take every property for a listed one get others.",
            client=compatible("The client keeps properties that it does not know."),
        ),
    ),
    when(widens, MORE),
    *_KNOWN,
)


def _are_short(change: Change) -> bool:
    return is_short(change.base.value) and is_short(change.revision.value)


_MORE_NAMES = "{thing} may be called {new_names}, too; what it was called stays"
_API_LEVELS = "which is compatible where it is known to be harmless, and else risky."
_SENT_LEVELS = "which is breaking where fewer values are accepted, compatible where harmless, and else risky."
_RECEIVED_LEVELS = "which is breaking where other values may come, compatible where harmless, and else risky."

RULES: tuple[Rule, ...] = (
    *added(
        Subject.KEYWORD,
        "keyword-added",
        (when(_keeps_calls, _MORE_NAMES), "{thing} has {name}{if_short_after} now"),
        api=ruling(f"An operation or the API has one more keyword, {_API_LEVELS}", *_KNOWN),
        request=ruling(f"A request has one more keyword, {_SENT_LEVELS}", *_SENT),
        response=ruling(f"A response has one more keyword, {_RECEIVED_LEVELS}", *_RECEIVED),
    ),
    *removed(
        Subject.KEYWORD,
        "keyword-removed",
        "{thing} no longer has {name}{if_short_before}",
        api=ruling(f"An operation or the API has lost a keyword, {_API_LEVELS}", *_KNOWN),
        request=ruling(f"A request has lost a keyword, {_SENT_LEVELS}", *_SENT),
        response=ruling(f"A response has lost a keyword, {_RECEIVED_LEVELS}", *_RECEIVED),
    ),
    *changed(
        Subject.KEYWORD,
        "keyword-changed",
        (
            when(_keeps_calls, _MORE_NAMES),
            when(fact_is("overlap", "more"), "more values of {thing} may fit several variants of its `oneOf`"),
            when(fact_is("overlap", "fewer"), "fewer values of {thing} may fit several variants of its `oneOf`"),
            when(
                fact_is("overlap", "unknown"),
                "whether more values of {thing} fit several variants of its `oneOf` cannot be known, so deep are these",
            ),
            when(fact("overlap"), "other values of {thing} may fit several variants of its `oneOf`"),
            when(fact("moves"), "the listed items of {thing} stand in other places now"),
            when(fact("union"), "{thing} was {union_before} and is {union_after} now"),
            when(_are_short, "{name} of {thing} was {before} and is {after} now"),
            "{name} of {thing} has changed",
        ),
        api=ruling(f"A keyword of an operation or of the API has changed, {_API_LEVELS}", *_KNOWN),
        request=ruling(f"A keyword of a request has changed, {_SENT_LEVELS}", *_SENT),
        response=ruling(f"A keyword of a response has changed, {_RECEIVED_LEVELS}", *_RECEIVED),
    ),
)
