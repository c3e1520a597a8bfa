"""Tells which values fit several variants of a `oneOf`, which refuses them: whether more do than before, or fewer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.compare.diff.disjointness import exclude
from generator.compare.diff.document_schema import DocumentSchema
from generator.compare.diff.normal_form import NormalForm, UnionForm
from generator.compare.diff.pairs import Facts
from generator.compare.diff.sides import Sides
from generator.compare.diff.subsumption import covers_described, takes
from generator.compare.diff.variants import UnionVariant
from generator.compare.diff.walk import Walk


def of_lists(base: NormalForm, revision: NormalForm) -> Facts:
    """Return what is different between the types and listed values that fit several variants."""
    is_more = any(takes(base, text) for text in revision.ambiguous - base.ambiguous)
    is_fewer = any(takes(revision, text) for text in base.ambiguous - revision.ambiguous)
    return _facts(is_more=is_more, is_fewer=is_fewer)


def of_unions(walk: Walk, unions: Sides[UnionForm], pairs: Sequence[Sides[UnionVariant]]) -> Facts:
    """Return what may be different between the values that fit several of the variants that both *unions* have.

    A discriminator says which variant a value is of, so that it is of one alone.
    """
    if unions[0].discriminator or unions[1].discriminator:
        return {}
    is_more = _grows(walk, unions[1], [(other, one) for one, other in pairs])
    is_fewer = _grows(walk, unions[0], pairs)
    return _facts(is_more=is_more, is_fewer=is_fewer)


def _facts(*, is_more: bool, is_fewer: bool) -> Facts:
    if not is_more and not is_fewer:
        return {}
    return {"overlap": "other" if is_more and is_fewer else "more" if is_more else "fewer"}


def _grows(walk: Walk, union: UnionForm, pairs: Sequence[Sides[UnionVariant]]) -> bool:
    """Whether more values may fit several of the first variants, those of *union*, than fit several of the second."""
    if union.word != "oneOf" and not union.exclusive:
        return False
    variants = [one for one, _ in pairs]
    for index, (one, other) in enumerate(pairs):
        is_alike = walk.is_unchanged((one.sub, other.sub) if one.reader is walk.base else (other.sub, one.sub))
        if not is_alike and not covers_described(_schema(other), _schema(one)):
            beside = [variant for place, variant in enumerate(variants) if place != index]
            if overlaps(union, one, beside):
                return True
    return False


def overlaps(union: UnionForm | None, variant: UnionVariant, others: Iterable[UnionVariant]) -> bool:
    """Whether a value may fit *variant* of *union* and one of the *others*, and is refused for that."""
    if union is None:
        return False
    return any(not union.may_fit_both(variant.sub, other.sub) and not _are_apart(variant, other) for other in others)


def _are_apart(one: UnionVariant, other: UnionVariant) -> bool:
    """Whether no value fits both, of those that have the tag which tells them apart."""
    is_tagged = one.tag == other.tag and one.values and other.values and one.values.isdisjoint(other.values)
    return bool(is_tagged) or exclude(_schema(one), _schema(other))


def _schema(variant: UnionVariant) -> DocumentSchema:
    return DocumentSchema(variant.reader, variant.sub)
