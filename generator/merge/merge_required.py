"""Several pages' statements about one property -> whether it is required.

The winner decides, unless its dialect is known to print `required` otherwise than it is meant: it lists the tag of an
inlined variant in any case, it leaves the tag out where a variant stands alone, or it leaves out what accepts null.
Then the first page decides whose dialect does not do so.
"""

from __future__ import annotations

from attrs import frozen

from generator.base.location import Mark
from generator.base.nodes import Map
from generator.base.schemas import split_null, stated_values
from generator.merge.statements import Decision, Statement
from generator.read.dialects.fragment import TagOrigin
from generator.read.unknowns import unknown_kinds


@frozen
class _Correction:
    """What is meant where the winner's `required` is not to be trusted, and who says so by which rule."""

    is_required: bool
    witness: Statement
    rule: str


def is_required(name: str, winner: Statement, owners: list[Statement], decision: Decision) -> bool:
    """Decide whether the property *name* is required, and record in *decision* what supports it or is superseded.

    *winner* is the strongest statement about the object, *owners* are those that state the property, strongest first.
    """
    if owners[0] is not winner:
        return _is_lost_tag_required(name, owners, decision)
    stated = _requires(winner, name)
    correction = _correction(name, winner, owners[1:])
    if correction:
        if correction.is_required != stated:
            decision.recover("required", _mark(correction.witness, name), correction.rule)
        return correction.is_required
    for other in owners[1:]:
        differs = _requires(other, name) != stated
        if differs and (not stated or not _loses_nullable(other, name)):
            decision.supersede("required", other, not stated, _mark(other, name))
    return stated


def _correction(name: str, winner: Statement, others: list[Statement]) -> _Correction | None:
    """Return what corrects the winner's statement, None where it is meant as it stands or nothing is known better."""
    if _is_inlined_tag(winner, name):
        witness = next((other for other in others if not _is_inlined_tag(other, name)), None)
        if witness:
            return _Correction(_requires(witness, name), witness, "tag-required")
        # What has a default may be left out: wherever another page can tell, the two go together.
        has_default = "default" in winner.node["properties"][name]
        return _Correction(is_required=False, witness=winner, rule="tag-has-default") if has_default else None
    if _loses_nullable(winner, name) and not _requires(winner, name):
        witness = next((other for other in others if not _loses_nullable(other, name)), None)
        if witness:
            # The loss explains the absence of a property that accepts null, and of no other.
            accepts_null = split_null(witness.node["properties"][name])[1]
            return _Correction(_requires(witness, name) and accepts_null, witness, "required-nullable")
    return None


def lost_tags(winner: Statement, losers: list[Statement]) -> list[str]:
    """Return the tags that the winner's dialect leaves out where a variant stands alone, and that others print."""
    if "tag-required" not in winner.loses:
        return []
    told = [tag for statement in (winner, *losers) for tag in statement.union_tags]
    tags = dict.fromkeys(tag for tag in told if any(tag in loser.node["properties"] for loser in losers))
    if "inline-types" in winner.loses:
        # Only its value tells that a property is a tag.
        stated = (pair for loser in losers for pair in loser.node["properties"].items())
        tags |= dict.fromkeys(name for name, value in stated if len(stated_values(value) or ()) == 1)
    return [tag for tag in tags if tag not in winner.node["properties"]]


def _is_lost_tag_required(name: str, owners: list[Statement], decision: Decision) -> bool:
    """Decide whether a tag that the winner leaves out is required: only where a page says so that can tell."""
    decision.recover("tag", decision.winner.mark, "tag-lost")
    stating = [owner for owner in owners if name not in owner.union_tags]
    telling = (owner for owner in stating if not _is_inlined_tag(owner, name))
    witness = next(telling, next(iter(stating), None))
    return witness is not None and _requires(witness, name)


def _requires(owner: Statement, name: str) -> bool:
    return name in owner.node.get("required", ())


def _is_inlined_tag(owner: Statement, name: str) -> bool:
    """Whether the dialect lists *name* in `required` in any case, because it prints the variant inside its union."""
    is_unknown = "tag-required" in unknown_kinds(owner.node["properties"].get(name))
    return is_unknown or owner.union_tags.get(name) is TagOrigin.INLINED


def _loses_nullable(owner: Statement, name: str) -> bool:
    """Whether the dialect that states the property *name* leaves it out of `required` if it accepts null."""
    stated = owner.child("properties").child(name) if owner.at else owner
    return "required-nullable" in stated.loses


def _mark(owner: Statement, name: str) -> Mark:
    """Return where *owner* states the property *name*."""
    properties: Map = owner.node["properties"]
    return properties.at(name)
