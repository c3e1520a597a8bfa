"""Takes the variants of unions that are variants of a union into that union."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from generator.compare.diff.document_index import Site
from generator.compare.diff.normal_form import Identity, NormalForm, SchemaRef, identity

_OFTEN = 2
"""How often a union lists one schema at most: a value that fits it twice fits several, and more say no more.

Unions that share their variants list them 2^n times after n levels.
"""


class Variants(NamedTuple):
    """The variants of one union."""

    subs: tuple[SchemaRef, ...]
    entries: tuple[Site, ...]
    """Where each is listed."""
    exclusive: tuple[frozenset[Identity], ...] = ()
    """Groups of them of which a value fits one alone."""


def flatten(word: str, listed: Variants, forms: Sequence[NormalForm]) -> Variants:
    """Return the variants *listed* in a union *word*, with those of the unions among their *forms* in their place.

    Of the variants of a `oneOf` among them, a value still fits one alone.
    """
    places: list[tuple[SchemaRef, Site]] = []
    exclusive = [*listed.exclusive]
    for sub, entry, form in zip(listed.subs, listed.entries, forms, strict=True):
        inner = form.lone_union
        if inner and not inner.discriminator and inner.word in {word, "oneOf"}:
            places += zip(inner.variants, inner.entries, strict=True)
            exclusive += inner.exclusive
            if inner.word == "oneOf":
                exclusive.append(frozenset(map(identity, inner.variants)))
        else:
            places.append((sub, entry))
    kept = _not_too_often(places)
    return Variants(tuple(sub for sub, _ in kept), tuple(entry for _, entry in kept), tuple(dict.fromkeys(exclusive)))


def _not_too_often(places: list[tuple[SchemaRef, Site]]) -> list[tuple[SchemaRef, Site]]:
    counts: Counter[Identity] = Counter()
    kept: list[tuple[SchemaRef, Site]] = []
    for sub, entry in places:
        one = identity(sub)
        counts[one] += 1
        if counts[one] <= _OFTEN:
            kept.append((sub, entry))
    return kept
