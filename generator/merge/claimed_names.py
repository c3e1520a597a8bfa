"""Names that variants of several unions claim by the value of their tag, and that only one of them can have.

Where a dialect names no variant, the tag tells which component one may be. What is sent and what is received have the
same tags: if pages of one day and dialect print two schemas for one name, the union whose variant is most like the
component keeps it, or none where another page has the component under that name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from attrs import frozen

from generator.base.nodes import Map
from generator.base.schemas import components
from generator.merge.comparable_forms import printed_tags
from generator.read.dialects.fragment import Fragment
from generator.read.unknowns import is_unknown


@frozen
class Claim:
    """A variant without a name, of the component *union*, that may be the component *name*."""

    fragment: Fragment
    union: str
    name: str
    variant: Map
    tag: str | None = None
    """The property that tells the variants of the union apart."""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What all claims have in common that are settled in the same way."""
        return self.fragment.captured, self.fragment.dialect, self.name, self.union


_SETTLED = ""
"""In place of the union of a claim: the page has the component under that name already."""


def refused_claims(
    claims: Iterable[Claim], fragments: Iterable[Fragment], known: Mapping[str, Map]
) -> frozenset[tuple[str, str, str, str]]:
    """Return the keys of those of *claims*, of *fragments*, that others have a better right to.

    *known* has the components of sources that name everything.
    """
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.key[:3], []).append(claim)
    for fragment in fragments:
        for name, schema in components(fragment.doc).items():
            if group := groups.get((fragment.captured, fragment.dialect, name)):
                group.append(Claim(fragment, _SETTLED, name, schema))
    refused = set[tuple[str, str, str, str]]()
    for group in groups.values():
        if _agree(group):
            continue
        required = {*known.get(group[0].name, Map()).get("required", ())}
        first = min(group, key=partial(_rank, required))
        kept = {claim.union for claim in group if _agree([first, claim])}
        refused |= {claim.key for claim in group if claim.union not in kept}
    return frozenset(refused)


def _rank(required: set[str], claim: Claim) -> tuple[bool, int, str]:
    return claim.union != _SETTLED, len(required ^ {*claim.variant.get("required", ())}), claim.union


def _agree(claims: Iterable[Claim]) -> bool:
    """Whether the schemas of *claims* may be one: they have the same properties, and require the same."""
    known = [claim.variant for claim in claims if not is_unknown(claim.variant)]
    tags = printed_tags(*known)
    return all(len({frozenset(one.get(key, ())) - tags for one in known}) <= 1 for key in ("properties", "required"))
