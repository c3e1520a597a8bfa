"""Variants of a union that are one variant, which a page prints once for each value of the tag that it stands under."""

from __future__ import annotations

from collections.abc import Callable

from generator.base.nodes import Map, Seq
from generator.read.lists.repeated_prints import without_tag


def join_variants(union: Map, word: str, meaning: Callable[[Map, str], Map | None]) -> None:
    """Join the variants under *word* of *union* that have no name and are one variant of another page.

    *meaning* returns the variant of the other page for one of *union*, told by the tag. Nothing else tells that they
    are the same.
    """
    tag = union.get("discriminator", {}).get("propertyName")
    if not tag or word not in union:
        return
    kept = Seq(mark=union[word].mark)
    known: dict[int, list[Map]] = {}
    others: list[int] = []
    """The places in *kept* of the variants that the other page does not have."""
    for index, variant in enumerate(union[word]):
        same = None if "$ref" in variant else meaning(variant, tag)
        firsts = known.setdefault(id(same), []) if same else []
        first = next((one for one in firsts if _are_one(one, variant, tag)), None)
        if first is not None:
            _add_values(first, variant, tag)
            continue
        firsts.append(variant)
        others += [len(kept)] if same is None and "$ref" not in variant else []
        kept.append(variant)
        kept.marks.append(union[word].at(index))
    # A value that the other page does not know may be one more of such a variant.
    joined = [one for group in known.values() for one in group if len(one["properties"][tag]["enum"]) > 1]
    for index in reversed(others):
        alike = [one for one in joined if _are_one(one, kept[index], tag)]
        if len(alike) == 1:
            _add_values(alike[0], kept[index], tag)
            del kept[index], kept.marks[index]
    if len(kept) < len(union[word]):
        union[word] = kept


def _are_one(one: Map, other: Map, tag: str) -> bool:
    return without_tag(one, tag) == without_tag(other, tag)


def _add_values(variant: Map, other: Map, tag: str) -> None:
    """Add to *variant* the values of *tag* under which *other* stands."""
    listed, more = (one["properties"][tag]["enum"] for one in (variant, other))
    for index, value in enumerate(more):
        if value not in listed:
            listed.append(value)
            listed.marks.append(more.at(index))
