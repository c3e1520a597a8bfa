"""Whether an inline variant of a union is the component of the name that it would get, or something else.

A name that nobody stated must not lead to what a page or document states under it. Where it would, and where two
variants would have one name, the variants stay inline: `generator.shape` names them apart, by titles and tags.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import components, ref_name
from generator.merge.claimed_names import Claim
from generator.merge.comparable_forms import canonical, wordless
from generator.merge.component_names import have_same_shape
from generator.read.dialects.fragment import Fragment
from generator.read.unknowns import facts, is_unknown

Made = tuple[str, str]
"""A page or document, and a name made up for a variant on it."""


def clashing_names(claims: Mapping[Made, list[Claim]], fragments: Iterable[Fragment]) -> frozenset[Made]:
    """Return those of the made-up names of *claims* that mean two things within one page or document."""
    stated: dict[Made, Json] = {}
    for fragment in fragments:
        for name, schema in components(fragment.doc).items():
            if (fragment.page, name) in claims:
                stated.setdefault((fragment.page, name), schema)
    return frozenset(
        made
        for made, group in claims.items()
        if not all(_are_one(stated.get(made, group[0].variant), claim) for claim in group)
    )


def _are_one(schema: Json, claim: Claim) -> bool:
    if schema is claim.variant:
        return True
    if claim.fragment.part:
        # A document can say all that there is to say.
        return bool(canonical(wordless(schema)) == canonical(wordless(claim.variant)))
    return has_its_properties(schema, claim.variant, claim.tag, components(claim.fragment.doc))


def has_its_properties(existing: Json, variant: Map, tag: str | None, schemas: Map) -> bool:
    """Whether the component *existing* and *variant* have the same properties but *tag*, as far as both can say."""
    if is_unknown(existing) or is_unknown(variant):
        return True
    if not isinstance(existing, Map):
        return False
    known = existing.get("properties")
    # Only the variant may have the tag.
    own = {key: value for key, value in variant["properties"].items() if key != tag or key in (known or ())}
    return _agree(wordless(Map(own), "properties"), wordless(known, "properties"), schemas)


def may_be(existing: Json, variant: Map, tag: str | None, schemas: Map) -> bool:
    """Whether *variant* can be the component *existing*: there is none, or it requires the same, too."""
    if existing is None or is_unknown(existing) or is_unknown(variant):
        return True
    if not has_its_properties(existing, variant, tag, schemas):
        return False
    required = [{*side.get("required", ())} - {tag} for side in (existing, variant)]
    return required[0] == required[1]


def _agree(one: Json, other: Json, schemas: Map) -> bool:
    """Whether two prints of one component say the same, as far as both can say it."""
    if is_unknown(one) or is_unknown(other):
        return True
    if isinstance(one, Map) and isinstance(other, Map):
        names = [ref_name(side) for side in (one, other)]
        if names.count(None) == 1:
            # Only one of them got back the name of what both print there.
            return have_same_shape(schemas.get(names[0] or "", one), schemas.get(names[1] or "", other))
        mine, theirs = dict(facts(one)), dict(facts(other))
        return mine.keys() == theirs.keys() and all(_agree(value, theirs[key], schemas) for key, value in mine.items())
    if isinstance(one, Seq) and isinstance(other, Seq):
        return len(one) == len(other) and all(_agree(*pair, schemas) for pair in zip(one, other, strict=True))
    return bool(one == other)
