"""Rules on what a request consists of: parameters and bodies; and on media types, which responses have too."""

from __future__ import annotations

from generator.base.body_forms import is_json
from generator.compare.change import Change, Subject
from generator.compare.rules.api_rules import NO_WEBHOOKS, PASSED
from generator.compare.rules.rule import Rule, added, changed, removed, ruling
from generator.compare.rules.verdict import both, breaking, compatible, fact, fact_is, neither, risky, when

WEBHOOK = risky(
    "It is part of a call that the server makes, and whoever receives that call must agree with it.",
    client=compatible(NO_WEBHOOKS),
)
"""For what belongs to a webhook: there the server sends the request, and callers answer."""

GONE = breaking("Whoever receives the call relies on it, and does not find it.", client=compatible(NO_WEBHOOKS))

_REFUSED = "A call that leaves it out is refused."
_NO_ARGUMENT = "A call that passes it fails, as the method no longer has the argument."
_ARGUMENT = breaking("The method has a new argument that must be given.")

IGNORED = when(fact("ignored"), compatible("OpenAPI has this header ignored, so that it changes no call."))
"""For headers about which media types and security requirements decide."""

NEW_INPUT = (
    when(neither(fact("required")), compatible("A call that leaves it out stays valid.")),
    when(fact("has_default"), compatible("The server uses the default where it is left out.", client=_ARGUMENT)),
    breaking(_REFUSED, client=_ARGUMENT),
)
"""For something that requests may, or must, hold from now on."""

PARAMETERS = (
    *added(
        Subject.PARAMETER,
        "parameter-added",
        "{need} {parameter} is new{with_default}",
        request=ruling(
            "A parameter is new, which is breaking where it must be given and has no default, and else compatible.",
            IGNORED,
            when(
                fact_is("in", "path"),
                compatible("It always was a part of the path, and is described now.", client=_ARGUMENT),
            ),
            *NEW_INPUT,
        ),
        response=ruling(
            "A webhook has a new parameter, which is compatible where it is ignored and else risky.", IGNORED, WEBHOOK
        ),
    ),
    *removed(
        Subject.PARAMETER,
        "parameter-removed",
        "{need} {parameter} is gone",
        request=ruling(
            "A parameter is gone, which is compatible where its last day has passed, and else risky.",
            IGNORED,
            when(fact("is_due"), compatible(PASSED, client=breaking(_NO_ARGUMENT))),
            risky(
                "The server may ignore it from now on, or refuse a call that has it.",
                client=breaking(_NO_ARGUMENT),
            ),
        ),
        response=ruling(
            "A parameter of a webhook is gone: compatible where it was ignored, breaking where it was always given, "
            "else risky.",
            IGNORED,
            when(fact("required"), GONE),
            WEBHOOK,
        ),
    ),
    *changed(
        Subject.PARAMETER,
        "parameter-changed",
        (
            when(fact("name_after"), "path parameter {name} is now called {name_after}"),
            "parameter {name} moved from {in_before} to {in_after}",
        ),
        request=ruling(
            "A parameter is sent elsewhere, which is breaking, or one of the path is renamed, which is compatible.",
            when(
                fact("name_after"),
                compatible(
                    "The value stands at the same place of the URL.",
                    client=breaking("A call that passes it by keyword fails."),
                ),
            ),
            breaking(
                "The server looks for it in another place.",
                client=breaking("The client in use sends it where it was."),
            ),
        ),
        response=ruling("A parameter of a webhook is sent elsewhere.", GONE),
    ),
)

BODIES = (
    *added(
        Subject.REQUEST_BODY,
        "body-added",
        (when(fact("required"), "a required body is new"), "an optional body is new"),
        request=ruling(
            "Requests have a body, which is breaking where they must have one and else compatible.",
            when(
                fact("required"),
                breaking(_REFUSED, client=breaking("Calls pass no body, or lack what must be in it.")),
            ),
            compatible("A call without a body stays valid."),
        ),
        response=ruling("A webhook sends a body.", WEBHOOK),
    ),
    *removed(
        Subject.REQUEST_BODY,
        "body-removed",
        "the body is gone",
        request=ruling(
            "Requests no longer have a body.",
            breaking("What callers sent has no meaning any more.", client=breaking("The method loses its arguments.")),
        ),
        response=ruling("A webhook no longer sends a body.", GONE),
    ),
)


def _was_json(change: Change) -> bool:
    return is_json(change.name)


def _becomes_json(change: Change) -> bool:
    return is_json(str(change.facts.get("name_after")))


_ACCEPT = "Callers state what they accept."
_OTHER_TYPE = "Callers that read the content type, or accept the old one alone, fail."

MEDIA_TYPES = (
    *added(
        Subject.MEDIA_TYPE,
        "media-type-added",
        "media type {name} is new",
        request=ruling(
            "A request may have one more media type: compatible, but where the answer to a webhook had no body, "
            "breaking for one that reports a success and else risky.",
            when(
                both(fact("is_first"), both(fact("webhook"), fact("succeeds"))),
                breaking("An answer without a body was what the server expected.", client=compatible(NO_WEBHOOKS)),
            ),
            when(both(fact("is_first"), fact("webhook")), WEBHOOK),
            compatible("Bodies may still be sent as before."),
        ),
        response=ruling(
            "A response may be requested in one more media type: compatible, but risky where a webhook sends it.",
            when(fact("webhook"), WEBHOOK),
            when(
                fact("is_first"),
                compatible(
                    "Callers that expect no body do not read it.",
                    client=risky("The method returned nothing, and returns the body now."),
                ),
            ),
            when(
                _was_json,
                compatible(
                    _ACCEPT, client=risky("The client prefers JSON, so that the method may return something else.")
                ),
            ),
            compatible(_ACCEPT),
        ),
    ),
    *removed(
        Subject.MEDIA_TYPE,
        "media-type-removed",
        "media type {name} is gone",
        request=ruling(
            "A request may no longer have a media type: breaking, but compatible where a range includes it.",
            when(fact("range"), compatible("It is one of the media types that are accepted.")),
            breaking("A body of this type is refused."),
        ),
        response=ruling(
            "A response is no longer available in a media type.",
            breaking("Callers that read this type get something else."),
        ),
    ),
    *changed(
        Subject.MEDIA_TYPE,
        "media-type-changed",
        "media type {name} became {name_after}",
        request=ruling(
            "A request must have another media type: breaking, but compatible where it is a range with the old one.",
            when(fact("widens"), compatible("It is one of the media types that are accepted.")),
            breaking("A body that is sent under the old name is refused."),
        ),
        response=ruling(
            "A response has another media type: breaking, but compatible where the old one was a range with it.",
            when(fact("narrows"), compatible("Callers that accept every type of the range accept this one.")),
            when(
                both(_was_json, _becomes_json),
                breaking(_OTHER_TYPE, client=compatible("The client reads both as JSON.")),
            ),
            breaking(_OTHER_TYPE),
        ),
    ),
)

RULES: tuple[Rule, ...] = PARAMETERS + BODIES + MEDIA_TYPES
