"""Rules on unions: their variants, and the tags that distinguish these."""

from __future__ import annotations

from generator.compare.change import Change, Subject
from generator.compare.rules.rule import Rule, added, changed, removed, ruling
from generator.compare.rules.type_rules import NO_DECODE
from generator.compare.rules.verdict import breaking, compatible, fact, fact_is, neither, risky, when

_is_of_all_of = fact_is("union", "allOf")
"""Whether the change is about a schema of an `allOf` that says nothing beside the others."""
_is_object = fact_is("types", ["object"])
_became_union = neither(fact("variants_before"))


def _is_covered(change: Change) -> bool:
    """Whether the other document accepts all values of the variant.

    Two variants of a `oneOf` exclude each other; a subtype is one more thing that its supertype may turn out to be.
    """
    facts = change.facts
    are_apart = facts.get("union") == "oneOf" and facts.get("variants_before") and not facts.get("is_free")
    return bool(facts.get("covered")) and not are_apart and facts.get("union") != "discriminator"


def _had_objects(change: Change) -> bool:
    return any("object" in (types or ()) for types in change.facts.get("variants_before") or ())


_REDUNDANT = when(_is_of_all_of, compatible("The other schemas say all of it, so that the same values are valid."))
_NO_CLASS = breaking("Code that names its class or matches it fails, unless something else uses the class.")
_REFUSED = "A request that holds a value of this variant is refused."
_UNKNOWN = "Callers get values that fit none of the variants that they know."
_NEVER_SEEN = "Callers that know the variant never get it."

VARIANTS = (
    *added(
        Subject.VARIANT,
        "variant-added",
        (
            when(_is_of_all_of, "a schema of the `allOf` of {thing} is new"),
            "{variant} of {thing} is new",
        ),
        request=ruling(
            "A request may be of one more variant: risky where its values may fit others of a `oneOf`, and else "
            "compatible.",
            _REDUNDANT,
            when(fact("overlaps"), risky("A value that fits another variant as well was valid, and is refused now.")),
            compatible("Values of the other variants are still accepted."),
        ),
        response=ruling(
            "A response may be of one more variant: compatible where all its values were valid before, else breaking.",
            _REDUNDANT,
            when(_is_covered, compatible("All of its values were valid before, so that no unexpected value comes.")),
            when(
                _became_union,
                breaking(
                    _UNKNOWN,
                    client=breaking(
                        "The client in use reads every value as it did before, and raises DecodeError if that fails."
                    ),
                ),
            ),
            when(
                _had_objects,
                breaking(_UNKNOWN, client=compatible("The client keeps an unknown variant as an `Unknown...` object.")),
            ),
            breaking(_UNKNOWN, client=breaking(NO_DECODE)),
        ),
    ),
    *removed(
        Subject.VARIANT,
        "variant-removed",
        (
            when(_is_of_all_of, "a schema of the `allOf` of {thing} is gone"),
            "{variant} of {thing} is gone",
        ),
        request=ruling(
            "A request may no longer be of a variant: compatible where others accept all its values, else breaking.",
            _REDUNDANT,
            when(_is_covered, compatible("All of its values are valid by what is left, so that they still are.")),
            when(_is_object, breaking(_REFUSED, client=_NO_CLASS)),
            breaking(_REFUSED),
        ),
        response=ruling(
            "A response is never of a variant any more.",
            when(_is_object, compatible(_NEVER_SEEN, client=_NO_CLASS)),
            compatible(_NEVER_SEEN),
        ),
    ),
)

_is_tag_value = fact_is("what", "value")
_is_tag_property = fact_is("what", "property")
_is_default = fact_is("what", "default")

_HINT = "A discriminator states how to read a value, and not which values are valid."
_VALUE_GONE = when(_is_tag_value, risky("A value with this tag may not belong to any variant."))
_OTHER_VARIANT = risky("The same value is read as another variant.")

TAGS = (
    *added(
        Subject.TAG,
        "discriminator-added",
        (
            when(_is_tag_value, "tag value {name} of {thing} is new"),
            when(_is_default, "{thing} has a variant for values without a tag now"),
            "{thing} has the discriminator {name} now",
        ),
        request=ruling("A request has a discriminator, or a value of it, that is new.", compatible(_HINT)),
        response=ruling("A response has a discriminator, or a value of it, that is new.", compatible(_HINT)),
    ),
    *removed(
        Subject.TAG,
        "discriminator-removed",
        (
            when(_is_tag_value, "tag value {name} of {thing} is gone"),
            when(_is_default, "{thing} has no variant for values without a tag any more"),
            "{thing} no longer has the discriminator {name}",
        ),
        request=ruling(
            "A request has lost its discriminator, which is compatible, or a value of it, which is risky.",
            _VALUE_GONE,
            compatible(_HINT),
        ),
        response=ruling(
            "A response has lost its discriminator, which is compatible, or a value of it, which is risky.",
            _VALUE_GONE,
            when(
                fact("implied"),
                compatible(_HINT, client=compatible("The client finds the same tag in the variants themselves.")),
            ),
            compatible(_HINT, client=risky("The client distinguishes the variants by whatever else they state.")),
        ),
    ),
    *changed(
        Subject.TAG,
        "discriminator-changed",
        (
            when(_is_tag_value, "tag value {name} of {thing} stands for another variant now"),
            when(_is_default, "{thing} has another variant for values without a tag"),
            "the discriminator of {thing} was {name} and is {tag_after} now",
        ),
        request=ruling(
            "A request has another discriminator, which is compatible, or a value of it has another variant: risky.",
            when(_is_tag_property, compatible(_HINT)),
            _OTHER_VARIANT,
        ),
        response=ruling(
            "A response has another discriminator, which is compatible, or a value of it has another variant: risky.",
            when(
                _is_tag_property,
                compatible(
                    _HINT,
                    client=breaking(
                        "The client in use looks for the old tag, and gives `Unknown...` objects where it is missing."
                    ),
                ),
            ),
            _OTHER_VARIANT,
        ),
    ),
)

RULES: tuple[Rule, ...] = VARIANTS + TAGS
