"""Tells which values fit several variants of a `oneOf`, which refuses them: whether more do than before, or fewer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.compare.diff import restricting_schemas
from generator.compare.diff.disjointness import MOST_PAIRS, exclude
from generator.compare.diff.document_schema import DocumentSchema
from generator.compare.diff.normal_form import NormalForm, UnionForm
from generator.compare.diff.pairs import Facts
from generator.compare.diff.sides import Sides, zip_sides
from generator.compare.diff.subsumption import covers_described, takes
from generator.compare.diff.variants import UnionVariant
from generator.compare.diff.walk import Schemas


def of_lists(base: NormalForm, revision: NormalForm) -> Facts:
    """Return what is different between the types and listed values that fit several variants."""
    is_more = any(takes(base, text) for text in revision.ambiguous - base.ambiguous)
    is_fewer = any(takes(revision, text) for text in base.ambiguous - revision.ambiguous)
    return _facts(is_more=is_more, is_fewer=is_fewer)


def of_unions(
    both: Schemas, unions: Sides[UnionForm], pairs: Sequence[Sides[UnionVariant]], repeated: Sides[bool]
) -> Facts:
    """Return what may be different between the values that fit several of the variants that both *unions* have.

    A discriminator says which variant a value is of, so that it is of one alone. What a side has *repeated* more often
    than the other fits several there.
    """
    if unions[0].discriminator or unions[1].discriminator:
        return {}
    is_fewer, is_more = _has_more(both, unions[0], pairs, 0), _has_more(both, unions[1], pairs, 1)
    if is_more is None or (is_fewer is None and not is_more):
        return {"overlap": "unknown"}
    return _facts(is_more=is_more or repeated[1], is_fewer=bool(is_fewer) or repeated[0])


def _facts(*, is_more: bool, is_fewer: bool) -> Facts:
    if not is_more and not is_fewer:
        return {}
    return {"overlap": "other" if is_more and is_fewer else "more" if is_more else "fewer"}


def _has_more(both: Schemas, union: UnionForm, pairs: Sequence[Sides[UnionVariant]], index: int) -> bool | None:
    """Whether more values may fit several variants of *union*, that of the side *index*, than of the other one.

    None where nobody knows.
    """
    if union.word != "oneOf" and not union.exclusive:
        return False
    variants = [pair[index] for pair in pairs]
    is_unknown, left = False, MOST_PAIRS
    for variant, pair in zip(variants, pairs, strict=True):
        subs = pair[0].sub, pair[1].sub
        beside = [other for other in variants if other is not variant and not _have_other_tags(variant, other)]
        if both.walk.is_unchanged(subs) or not beside:
            continue
        left -= len(beside)
        if left < 0:
            return None
        # What the variant of one side says of a property may stand beside the union of the other.
        sides = zip_sides(DocumentSchema, both.walk.readers, restricting_schemas.with_members(both, subs))
        is_covered = covers_described(sides[1 - index], sides[index])
        does_overlap = False if is_covered else overlaps(union, variant, beside)
        if does_overlap and is_covered is False:
            return True
        is_unknown |= does_overlap is not False
    return None if is_unknown else False


def overlaps(union: UnionForm | None, variant: UnionVariant, others: Iterable[UnionVariant]) -> bool | None:
    """Whether a value may fit *variant* of *union* and one of the *others*, and is refused for that.

    None where nobody knows.
    """
    if union is None:
        return False
    beside = [other for other in others if not union.may_fit_both(variant.sub, other.sub)]
    is_unknown = False
    for other in beside:
        are_apart = _are_apart(variant, other)
        if are_apart is False:
            return True
        is_unknown |= are_apart is None
    return None if is_unknown else False


def _are_apart(one: UnionVariant, other: UnionVariant) -> bool | None:
    """Whether no value fits both, of those that have the tag which tells them apart; None where nobody knows."""
    return _have_other_tags(one, other) or exclude(_schema(one), _schema(other))


def _have_other_tags(one: UnionVariant, other: UnionVariant) -> bool:
    return bool(one.tag == other.tag and one.values and other.values and one.values.isdisjoint(other.values))


def _schema(variant: UnionVariant) -> DocumentSchema:
    return DocumentSchema(variant.reader, variant.sub)
