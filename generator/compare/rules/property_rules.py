"""Rules on properties: whether they are there, and whether they must be."""

from __future__ import annotations

from generator.compare.change import Subject
from generator.compare.rules.api_rules import PASSED
from generator.compare.rules.exchange_rules import NEW_INPUT
from generator.compare.rules.rule import Rule, added, removed, ruling
from generator.compare.rules.type_rules import NO_DECODE
from generator.compare.rules.verdict import both, breaking, compatible, fact, fact_is, neither, risky, when

_NEVER_SENT = when(fact("read_only"), compatible("Requests never hold a read-only property."))
_NEVER_RECEIVED = when(fact("write_only"), compatible("Responses never hold a write-only property."))
_is_newly_required = both(fact("required"), neither(fact("has_default"), fact("required_before")))
_is_no_longer_required = both(fact("required"), neither(fact("required_after")))
_NO_DECODE = "The client in use raises DecodeError for the whole response where it is missing"
_NO_ARGUMENT = "Code that sets it fails, as no method and no model takes it any more."
_NO_ATTRIBUTE = "Code that reads it fails, as the model no longer has the attribute."

PROPERTIES = (
    *added(
        Subject.PROPERTY,
        "property-added",
        "{need} property {name} is new{with_default}",
        request=ruling(
            "A request may hold a new property: breaking where it must be given and has no default, risky where others "
            "could be sent under this name, else compatible.",
            _NEVER_SENT,
            when(
                neither(_is_newly_required, fact("is_accepted")),
                risky("Requests might hold a property of this name before, with values that are refused now."),
            ),
            when(fact("required_before"), compatible("Requests had to hold it before, though it was not described.")),
            *NEW_INPUT,
        ),
        response=ruling(
            "A response holds a new property: breaking where all but the listed ones had another type, risky where "
            "they were forbidden, else compatible.",
            _NEVER_RECEIVED,
            when(
                fact_is("unlisted", "closed"),
                risky(
                    "The document promised that no other properties come than those that it lists.",
                    client=compatible("The client keeps properties that it does not know."),
                ),
            ),
            when(
                neither(fact("is_expected")),
                breaking(
                    "Callers expect another type of all properties that are not listed.", client=breaking(NO_DECODE)
                ),
            ),
            compatible("Callers ignore properties that they do not know."),
        ),
    ),
    *removed(
        Subject.PROPERTY,
        "property-removed",
        "{need} property {name} is gone",
        request=ruling(
            "A request no longer holds a property: compatible where it was read-only, is valid as before or has passed "
            "its last day, breaking where what is not listed is forbidden or has another type, else risky.",
            _NEVER_SENT,
            when(fact("is_due"), compatible(PASSED, client=breaking(_NO_ARGUMENT))),
            when(
                fact_is("unlisted", "closed"),
                breaking("A request that has it is refused, as only the listed properties are allowed."),
            ),
            when(
                neither(fact("is_accepted")),
                breaking("A request that has it is refused, as properties that are not listed have another type."),
            ),
            when(
                fact_is("unlisted", "schema"),
                compatible(
                    "A request that has it is valid, as all properties that are not listed may have this type.",
                    client=breaking(_NO_ARGUMENT),
                ),
            ),
            risky(
                "The server may ignore it from now on, or refuse a request that has it.",
                client=breaking(_NO_ARGUMENT),
            ),
        ),
        response=ruling(
            "A response no longer holds a property: compatible if write-only, described as before, forbidden or if its "
            "last day has passed, breaking if it was required, else risky.",
            _NEVER_RECEIVED,
            when(fact("is_due"), compatible(PASSED, client=breaking(_NO_ATTRIBUTE))),
            when(
                both(both(fact_is("unlisted", "schema"), fact("is_expected")), neither(_is_no_longer_required)),
                compatible(
                    "What is said of all properties that are not listed is what was said of this one.",
                    client=breaking(_NO_ATTRIBUTE),
                ),
            ),
            when(
                both(fact_is("unlisted", "closed"), neither(fact("required"))),
                compatible(
                    "Callers had to be ready for a response without it, and no other property may take its place.",
                    client=breaking(_NO_ATTRIBUTE),
                ),
            ),
            when(
                fact("required"),
                breaking(
                    "Callers may rely on it in every response.",
                    client=breaking(f"{_NO_DECODE}. {_NO_ATTRIBUTE}"),
                ),
            ),
            risky(
                "Callers must be ready for a response without it, but lose the information.",
                client=breaking(_NO_ATTRIBUTE),
            ),
        ),
    ),
)

_ARGUMENT = breaking("An argument of a method or a model must be given now.")
_RELIED_ON = "Callers that rely on it in every response fail where it is missing."

REQUIRED = (
    *added(
        Subject.REQUIRED,
        "became-required",
        "{requirement} is required now{with_default}",
        request=ruling(
            "A request must hold what was optional, which is breaking where it has no default and else compatible.",
            _NEVER_SENT,
            when(
                fact("has_default"), compatible("The server uses the default where it is left out.", client=_ARGUMENT)
            ),
            breaking("A request that leaves it out is refused.", client=_ARGUMENT),
        ),
        response=ruling(
            "A response always holds what was optional.",
            compatible("Callers that are ready for a response without it never get one."),
        ),
    ),
    *removed(
        Subject.REQUIRED,
        "became-optional",
        "{requirement} is optional now",
        request=ruling(
            "A request may leave out what was required.",
            compatible("A request that holds it stays valid."),
        ),
        response=ruling(
            "A response may lack what was required, which is breaking, or compatible where it is write-only.",
            _NEVER_RECEIVED,
            when(
                fact_is("part", "property"),
                breaking(
                    _RELIED_ON,
                    client=breaking(f"{_NO_DECODE}. After an update the attribute may be UNSET."),
                ),
            ),
            breaking(_RELIED_ON, client=risky("The client passes headers on without reading them.")),
        ),
    ),
)

RULES: tuple[Rule, ...] = PROPERTIES + REQUIRED
