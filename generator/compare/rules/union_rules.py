"""Rules on unions: their variants, and the tags that tell these apart."""

from __future__ import annotations

from generator.compare.change import Change, Subject
from generator.compare.rules.rule import (
    ADDED,
    BREAKING,
    CHANGED,
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
from generator.compare.rules.vocabulary import code, fact, thing

_NO_CLASS = "code that names its class or matches it fails, unless something else uses the class"


def _variant(change: Change) -> str:
    if _says_nothing(change):
        return "a schema of the `allOf`"
    tag = fact(change, "tag")
    return f"variant {code(change.name)}" + (f" (by {code(tag)})" if tag and fact(change, "tag_values") else "")


def _variant_added(change: Change) -> str:
    return f"{_variant(change)} of {thing(change)} is new"


def _variant_removed(change: Change) -> str:
    return f"{_variant(change)} of {thing(change)} is gone"


def _is_object(change: Change) -> bool:
    return bool(fact(change, "types") == ["object"])


def _says_nothing(change: Change) -> bool:
    """Whether it is a schema that an `allOf` can do with or without."""
    return bool(fact(change, "union") == "allOf")


_NOTHING = alike(COMPATIBLE, "the others say all of it, so the same values are valid")


def _is_covered(change: Change) -> bool:
    """Whether the other document accepts all values of the variant; two variants of a `oneOf` exclude each other."""
    is_one_of = fact(change, "union") == "oneOf" and bool(fact(change, "variants_before"))
    return bool(fact(change, "covered")) and not is_one_of


def _judge_variant_taken(_: Change) -> Verdict:
    return alike(COMPATIBLE, "values of the other variants are still taken")


def _judge_variant_refused(change: Change) -> Verdict:
    if _says_nothing(change):
        return _NOTHING
    if _is_covered(change):
        return alike(COMPATIBLE, "all of its values are valid by what is left, so they are still taken")
    return Verdict(BREAKING, "values of this variant are refused", BREAKING, _NO_CLASS if _is_object(change) else "")


def _judge_variant_comes(change: Change) -> Verdict:
    if _says_nothing(change):
        return _NOTHING
    if _is_covered(change):
        return alike(COMPATIBLE, "all of its values were valid before, so nothing comes that did not come before")
    why = "callers get values that fit none of the variants that they know"
    before = fact(change, "variants_before")
    if not before:
        decode = "the client in use takes what it gets for what it knew, and raises DecodeError where that fails"
        return Verdict(BREAKING, why, BREAKING, decode)
    if any("object" in (types or ()) for types in before):
        return Verdict(BREAKING, why, COMPATIBLE, "the client keeps what it does not know as an `Unknown...` object")
    return Verdict(BREAKING, why, BREAKING, "the client in use raises DecodeError for another JSON type than it knows")


def _judge_variant_gone(change: Change) -> Verdict:
    why = "callers that know it never see it"
    return Verdict(COMPATIBLE, why, BREAKING, _NO_CLASS) if _is_object(change) else alike(COMPATIBLE, why)


VARIANTS = (
    *rules(
        Subject.VARIANT,
        REQUEST,
        (
            ADDED,
            "variant-added",
            "Requests may be of one more variant; compatible.",
            _variant_added,
            _judge_variant_taken,
        ),
        (
            REMOVED,
            "variant-removed",
            "A variant is no longer taken; breaking.",
            _variant_removed,
            _judge_variant_refused,
        ),
    ),
    *rules(
        Subject.VARIANT,
        RESPONSE,
        (
            ADDED,
            "variant-added",
            "Responses may be of one more variant; breaking, unless a variant of an `anyOf` says nothing new.",
            _variant_added,
            _judge_variant_comes,
        ),
        (
            REMOVED,
            "variant-removed",
            "A variant never comes any more; compatible.",
            _variant_removed,
            _judge_variant_gone,
        ),
    ),
)


def _tag_added(change: Change) -> str:
    return {
        "value": f"tag value {code(change.name)} of {thing(change)} is new",
        "default": f"{thing(change)} has a variant for values without a tag now",
    }.get(fact(change, "what"), f"{thing(change)} is told apart by {code(change.name)} now")


def _tag_removed(change: Change) -> str:
    return {
        "value": f"tag value {code(change.name)} of {thing(change)} is gone",
        "default": f"{thing(change)} has no variant for values without a tag any more",
    }.get(fact(change, "what"), f"{thing(change)} is no longer told apart by {code(change.name)}")


def _tag_changed(change: Change) -> str:
    after = code(str(fact(change, "tag_after")))
    return {
        "value": f"tag value {code(change.name)} of {thing(change)} stands for another variant now",
        "default": f"{thing(change)} has another variant for values without a tag",
    }.get(fact(change, "what"), f"{thing(change)} was told apart by {code(change.name)} and is by {after} now")


_HINT = "a discriminator says how to read a value, and never which values are valid"


def _judge_tag_added(_: Change) -> Verdict:
    return alike(COMPATIBLE, _HINT)


def _judge_tag_gone(change: Change) -> Verdict:
    if fact(change, "what") == "value":
        return alike(RISKY, "values with this tag may stand for nothing any more")
    return alike(COMPATIBLE, _HINT)


def _judge_other_tag(change: Change) -> Verdict:
    if fact(change, "what") == "property":
        return alike(COMPATIBLE, _HINT)
    return alike(RISKY, "the same value is read as another variant")


def _judge_tag_gone_got(change: Change) -> Verdict:
    if fact(change, "what") == "value":
        return _judge_tag_gone(change)
    if fact(change, "implied"):
        return Verdict(COMPATIBLE, _HINT, COMPATIBLE, "the client finds the same tag in the variants themselves")
    return Verdict(COMPATIBLE, _HINT, RISKY, "the client tells the variants apart by whatever else they say")


def _judge_other_tag_got(change: Change) -> Verdict:
    if fact(change, "what") == "property":
        why = "the client in use looks for the old tag, and gives `Unknown...` objects where it is missing"
        return Verdict(COMPATIBLE, _HINT, BREAKING, why)
    return _judge_other_tag(change)


_TAG_SAYS = {
    ADDED: "It says more on how a union is read; compatible.",
    REMOVED: "It says less on how a union is read; compatible, or risky where a value is gone.",
    CHANGED: "A union is read otherwise; compatible, or risky where a value stands for another variant.",
}

TAGS = tuple(
    rule
    for direction, judge_gone, judge_other in (
        (REQUEST, _judge_tag_gone, _judge_other_tag),
        (RESPONSE, _judge_tag_gone_got, _judge_other_tag_got),
    )
    for rule in rules(
        Subject.TAG,
        direction,
        (ADDED, "discriminator-added", _TAG_SAYS[ADDED], _tag_added, _judge_tag_added),
        (REMOVED, "discriminator-removed", _TAG_SAYS[REMOVED], _tag_removed, judge_gone),
        (CHANGED, "discriminator-changed", _TAG_SAYS[CHANGED], _tag_changed, judge_other),
    )
)

RULES: tuple[Rule, ...] = VARIANTS + TAGS
