"""What a page cannot state about one part of the API, although its dialect states it about others.

`generator.read.losses` has what a dialect loses on every page. A reader that sees a single fact missing writes the kind
of it beside the part, as `x-unknown`: what is unknown is not absent. The merge fills it from the next page that states
it, and never lets it win; `drift` counts a difference there as not checkable; where no page states it, it stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from generator.base.extensions import UNKNOWN
from generator.base.nodes import Json, is_list, is_object


@frozen
class UnknownKind:
    """One reason for which a page says less about a part than it means."""

    sentence: str
    keywords: frozenset[str]
    """The keywords of the part that the page cannot state."""


def _kind(keywords: str, sentence: str) -> UnknownKind:
    return UnknownKind(sentence, frozenset(keywords.split()))


_STRUCTURE = "type properties required additionalProperties oneOf anyOf discriminator"

UNKNOWNS: Mapping[str, UnknownKind] = MappingProxyType(
    {
        "cut-objects": _kind(
            _STRUCTURE, "An object without lines stands too deep, or in itself: it may have properties, or be a union."
        ),
        "empty-sections": _kind(
            f"{_STRUCTURE} enum items format",
            "A type without lines may be a union whose variants are not printed, or an object without properties.",
        ),
        "dangling-references": _kind(
            f"{_STRUCTURE} enum items format", "A reference leads to nothing, so that any value may stand there."
        ),
        "hidden-variants": _kind("oneOf anyOf discriminator", "A union may have more variants than are printed."),
        "undecidable-labels": _kind(
            "type items oneOf anyOf", "`list of A or list of B` may be a union of lists, or a list of unions."
        ),
        "form-enums": _kind("enum", "The values of an enum are not printed in a form."),
        "unprinted-bodies": _kind("content", "A response without lines may have a body of any kind."),
        "type-texts": _kind(
            "description title", "A type that is printed where it is used is printed without a text of its own."
        ),
        "tag-required": _kind("required", "Whether the tag of a variant is required is not printed."),
    }
)
"""The kinds, by the names that stand in `x-unknown`."""

_WHOLE = frozenset({"cut-objects", "dangling-references", "empty-sections", "undecidable-labels"})


def unknown_kinds(node: Json) -> tuple[str, ...]:
    """Return the kinds of facts that are unknown about *node*."""
    kinds = node.get(UNKNOWN) if is_object(node) else None
    return tuple(kind for kind in kinds if kind in UNKNOWNS) if is_list(kinds) else ()


def unknown_keywords(node: Json) -> frozenset[str]:
    """Return the keywords of *node* about which the page can say nothing."""
    return frozenset(word for kind in unknown_kinds(node) for word in UNKNOWNS[kind].keywords)


def is_unknown(node: Json) -> bool:
    """Whether the page says nothing about what *node* is."""
    return not _WHOLE.isdisjoint(unknown_kinds(node))
