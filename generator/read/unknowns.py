"""What a page cannot state about one part of the API, although its dialect states it about others.

`generator.read.losses` has what a dialect loses on every page. A reader that sees a single fact missing notes its kind
beside the part, as `x-unknown`: what is unknown is not absent. The merge fills it from the next page that states it and
never lets it win; `drift` counts a difference there as not checkable; where no page states it, the note stays, for
whoever reads the document. Only this module writes and reads notes, and `generator.base.notes` tells them from facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from attrs import frozen

from generator.base.extensions import UNKNOWN
from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq, is_list, is_object


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
        "form-enums": _kind(
            "enum", "The values of an enum are not printed in a form, nor in a union at the last level."
        ),
        "form-fields": _kind("default", "Neither null nor defaults are printed in a form."),
        "unprinted-bodies": _kind("content", "A response without lines may have a body of any kind."),
        "unprinted-responses": _kind("content", "Where no response is printed, nothing tells what is answered."),
        "unprinted-types": _kind(
            f"{_STRUCTURE} enum items format", "A type has a name and no section, so that any value may stand there."
        ),
        "type-texts": _kind(
            "description title", "A type that is printed where it is used is printed without a text of its own."
        ),
        "tag-required": _kind("required", "Whether the tag of a variant is required is not printed."),
    }
)
"""The kinds, by the names that stand in `x-unknown`."""

_WHOLE = frozenset({"cut-objects", "dangling-references", "empty-sections", "undecidable-labels", "unprinted-types"})


def unknown(mark: Mark, kind: str) -> Map:
    """Return a part that says only that the page cannot say it, for the reason *kind*."""
    out = Map(mark=mark)
    note_unknown(out, mark, kind)
    return out


def note_unknown(node: Map, mark: Mark, *kinds: str) -> None:
    """Note in *node* that *kinds* are what is unknown about it, and no longer what was noted before."""
    node.put(UNKNOWN, Seq(dict.fromkeys(kinds), mark=mark), mark)


def note_common_unknowns(node: Map, prints: Sequence[Map]) -> None:
    """Note in *node* what is unknown in all *prints* of it, the first of which tells the place.

    Of what one print says only in part, another may say nothing at all.
    """
    first, *others = prints
    kinds = [kind for kind in unknown_kinds(first) if all(_says_nothing(one, kind) for one in others)]
    if kinds:
        note_unknown(node, first.at(UNKNOWN), *kinds)


def _says_nothing(node: Map, kind: str) -> bool:
    """Whether *node* cannot state either what is unknown by *kind*."""
    return kind in unknown_kinds(node) or UNKNOWNS[kind].keywords <= unknown_keywords(node)


def facts(node: Map) -> Iterator[tuple[str, Json]]:
    """Yield key and value of what *node* states."""
    return ((key, value) for key, value in node.items() if key != UNKNOWN)


def unknown_kinds(node: Json) -> tuple[str, ...]:
    """Return the kinds of facts that are unknown about *node*."""
    kinds = node.get(UNKNOWN) if is_object(node) else None
    return tuple(kind for kind in kinds if kind in UNKNOWNS) if is_list(kinds) else ()


def unknown_keywords(node: Json) -> frozenset[str]:
    """Return the keywords of *node* about which the page can say nothing."""
    return frozenset(word for kind in unknown_kinds(node) for word in UNKNOWNS[kind].keywords)


def incomparable_keys(*nodes: Json) -> frozenset[str]:
    """Return the keys in which prints of one part may differ, because one of *nodes* cannot say them, and the note."""
    return frozenset({UNKNOWN}).union(*map(unknown_keywords, nodes))


def is_unknown(node: Json) -> bool:
    """Whether the page says nothing about what *node* is."""
    return not _WHOLE.isdisjoint(unknown_kinds(node))
