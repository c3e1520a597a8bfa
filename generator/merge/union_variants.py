"""Inline union variants become named components, fragment by fragment, before the merge.

A dialect that inlines the variants of a union prints the name of each in its description (`X variant`), or not at all.
The name matters, because other fragments have a component of that name. It is taken from the first of these that gives
one:

1. the description;
2. the variant with the same tag value in the union of the same name in another fragment;
3. the only variant of any union that has this tag value and the same properties, or else only more or only fewer;
4. the names of the union and of the tag value, joined.

Where a name that is not in the description would lead to something else, the variant stays inline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from generator.base.errors import MergeError
from generator.base.nodes import Json, Map, Seq, copy
from generator.base.schemas import SCHEMAS, UNIONS, components, ref_name, stated_values
from generator.merge.claimed_names import Claim, refused_claims
from generator.merge.precedence import strongest_first
from generator.merge.variant_identity import Made, clashing_names, has_its_properties, may_be
from generator.read.dialects.fragment import Fragment, TagOrigin
from generator.read.unknowns import is_unknown

_INLINE = "inline-types"
_DESCRIPTION = re.compile(r"^(?P<name>[A-Za-z_][A-Za-z0-9_.-]*) variant$")


@frozen
class NamedVariant:
    """An inline variant that became a component."""

    page: str
    line: int
    union: str
    component: str


class _Siblings:
    """The named variants of all fragments, found by union and tag value, or by tag value alone."""

    def __init__(self, ordered: Sequence[Fragment]) -> None:
        self._by_union: dict[tuple[str, str, str], str] = {}
        """Component name by union, tag and tag value; by no tag as well where that is sure: it may be renamed."""
        self._by_tag: dict[tuple[str, str], dict[str, frozenset[str]]] = {}
        """Property names by tag and tag value, and by component name."""
        self.refused: frozenset[tuple[str, str, str, str]] = frozenset()
        """The claims to names that other unions have a better right to."""
        self.clashing: frozenset[Made] = frozenset()
        """The names that would lead to something else on the same page or in the same document."""
        for fragment in ordered:
            for union, schema, variants in _unions(fragment.doc):
                for variant in variants:
                    name = ref_name(variant) or (_described_name(variant) if "properties" in variant else None)
                    if name:
                        self._add(union, _tag(schema), name, _properties(fragment.doc, variant))

    def _add(self, union: str, tag: str | None, name: str, properties: Map) -> None:
        for key, schema in properties.items():
            values = stated_values(schema)
            if values is not None and len(values) == 1 and tag in {None, key}:
                for known in (key, "") if tag else (key,):
                    self._by_union.setdefault((union, known, str(values[0])), name)
                self._by_tag.setdefault((key, str(values[0])), {}).setdefault(name, frozenset(properties))

    def find(self, union: str, tag: str, value: str, properties: frozenset[str]) -> str | None:
        """Return the name of the variant of *union* with this tag value, as other fragments have it."""
        exact = self._by_union.get((union, tag, value)) or self._by_union.get((union, "", value))
        if exact:
            return exact
        others = self._by_tag.get((tag, value), {})
        equal = [name for name, other in others.items() if other == properties]
        near = [name for name, other in others.items() if properties < other or other < properties]
        candidates = equal or near
        return candidates[0] if len(candidates) == 1 else None


def name_union_variants(
    fragments: Iterable[Fragment], *, skipping: str = ""
) -> tuple[tuple[Fragment, ...], tuple[NamedVariant, ...]]:
    """Name every inline object variant of a component union, and list what became a component.

    Fragments whose dialect loses *skipping* stay as they are.
    """
    ordered = strongest_first(fragments)
    siblings = _Siblings(ordered)
    known = {
        name: schema
        for fragment in reversed(ordered)
        if _INLINE not in fragment.loses
        for name, schema in components(fragment.doc).items()
    }
    listed = [fragment for fragment in ordered if _INLINE in fragment.loses and skipping not in fragment.loses]
    claims = [claim for one in listed for claim in _claims(one, siblings)]
    siblings.refused = refused_claims(claims, listed, known)
    read = [fragment for fragment in ordered if skipping not in fragment.loses]
    siblings.clashing = clashing_names(_made_names(read, siblings), read)
    named: list[NamedVariant] = []
    out: list[Fragment] = []
    for fragment in ordered:
        changed, variants = (fragment, []) if skipping in fragment.loses else _name_variants(fragment, siblings)
        out.append(changed)
        named += variants
    return tuple(out), tuple(sorted(named, key=lambda variant: (variant.page, variant.line)))


def _name_variants(fragment: Fragment, siblings: _Siblings) -> tuple[Fragment, list[NamedVariant]]:
    unions = _unions(fragment.doc)
    if not any(
        _name_for(union, schema, variant, siblings) for union, schema, variants in unions for variant in variants
    ):
        return fragment, []
    doc = copy(fragment.doc)
    loses_tags = "tag-required" in fragment.loses
    union_tags = {name: dict(origins) for name, origins in fragment.union_tags.items()}
    named: list[NamedVariant] = []
    for union, schema, variants in list(_unions(doc)):
        tag = _tag(schema)
        for index, variant in enumerate(variants):
            name = _name_for(union, schema, variant, siblings)
            if not name:
                continue
            is_refused = Claim(fragment, union, name, variant).key in siblings.refused
            schemas, lost_tag = components(doc), tag if loses_tags else None
            if _INLINE in fragment.loses and (is_refused or not may_be(schemas.get(name), variant, tag, schemas)):
                # Lists print X-Input and X-Output as X.
                name = _own_name(union, variant["properties"].get(tag)) if tag else name
            if name != _described_name(variant) and (
                (fragment.page, name) in siblings.clashing
                or (name in schemas and not has_its_properties(schemas[name], variant, lost_tag, schemas))
            ):
                continue
            mark = variants.at(index)
            origin = _add_component(doc, name, _without_name(variant), lost_tag)
            if tag and origin:
                union_tags.setdefault(name, {}).setdefault(tag, origin)
            variants[index] = Map(mark=mark)
            variants[index].put("$ref", SCHEMAS + name, mark)
            named.append(NamedVariant(fragment.page, mark.line, union, name))
    return evolve(fragment, doc=doc, union_tags=union_tags), named


def _claims(fragment: Fragment, siblings: _Siblings) -> Iterator[Claim]:
    for union, schema, variants in _unions(fragment.doc):
        for variant in variants:
            name = _name_for(union, schema, variant, siblings)
            if name and _tag(schema):
                yield Claim(fragment, union, name, variant, _tag(schema))


def _made_names(fragments: Iterable[Fragment], siblings: _Siblings) -> dict[Made, list[Claim]]:
    """Return the claims of *fragments* to names that no description gives.

    Those to names that other fragments know do not count where lists print them: such a name is shared, or refused.
    """
    made: dict[Made, list[Claim]] = {}
    for claim in (claim for fragment in fragments for claim in _claims(fragment, siblings)):
        is_own = claim.name == _own_name(claim.union, claim.variant["properties"].get(claim.tag))
        if claim.name != _described_name(claim.variant) and (is_own or _INLINE not in claim.fragment.loses):
            made.setdefault((claim.fragment.page, claim.name), []).append(claim)
    return made


def _name_for(union: str, schema: Map, variant: Json, siblings: _Siblings) -> str | None:
    """Return the name for an inline object variant, None for any other variant and where nothing gives a name."""
    if not isinstance(variant.get("properties"), Map):
        return None
    tag = _tag(schema)
    return _described_name(variant) or (_name_by_tag(union, tag, variant, siblings) if tag else None)


def _name_by_tag(union: str, tag: str, variant: Map, siblings: _Siblings) -> str | None:
    values = stated_values(variant["properties"].get(tag))
    if values is None or len(values) != 1:
        return None
    known = siblings.find(union, tag, str(values[0]), frozenset(variant["properties"]))
    return known or _own_name(union, variant["properties"][tag])


def _own_name(union: str, tag: Json) -> str:
    """Return the names of the union and of the value of *tag*, joined."""
    value = str(next(iter(stated_values(tag) or ("",))))
    return union + "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", value))


def _add_component(doc: Map, name: str, variant: Map, tag: str | None) -> TagOrigin | None:
    """Add *variant* as component *name*, or fold it into the component of that name that lacks nothing but the tag.

    *tag* is given where the dialect prints it with the union alone. Return how the component came to have it, None
    where it has none or stated it itself.
    """
    schemas = components(doc)
    existing = schemas.get(name)
    if existing is None or is_unknown(existing):
        schemas.put(name, variant, variant.mark)
        return TagOrigin.INLINED if tag else None
    if not has_its_properties(existing, variant, tag, schemas):
        raise MergeError(
            f"this variant is named `{name}`, but the component of that name has other properties",
            where=variant.mark,
            pointer=SCHEMAS + name,
            next=f"Compare it with {schemas.at(name)}; correct one of them with an overlay that extends this page.",
        )
    known = existing["properties"]
    for key, value in variant["properties"].items():
        if key in known and is_unknown(known[key]):
            known.put(key, value, variant["properties"].at(key))
    if tag and tag not in existing["properties"]:
        # The dialect leaves the tag out of a component that is a tagged variant as well: the variant states what was
        # lost. Where the component stands alone the tag may be absent, so it is not required.
        with_tag = Map(mark=existing["properties"].mark)
        for source in (variant["properties"], existing["properties"]):
            for key in source:
                if source is existing["properties"] or key == tag:
                    with_tag.put(key, source[key], source.at(key))
        existing["properties"] = with_tag
        return TagOrigin.RESTORED
    return None


def _without_name(variant: Map) -> Map:
    """Return *variant* without the description that only gives its name."""
    out = Map(mark=variant.mark)
    for key, value in variant.items():
        if key != "description" or not _DESCRIPTION.match(str(value)):
            out.put(key, value, variant.at(key))
    return out


def _described_name(variant: Map) -> str | None:
    match = _DESCRIPTION.match(str(variant.get("description", "")))
    return match["name"] if match else None


def _tag(schema: Map) -> str | None:
    """Return the tag of the union *schema*, as its discriminator states it."""
    tag: str | None = schema.get("discriminator", {}).get("propertyName")
    return tag


def _unions(doc: Map) -> Iterator[tuple[str, Map, Seq]]:
    """Yield name, schema and variants of every component of *doc* that is a union."""
    for name, schema in components(doc).items():
        for word in UNIONS:
            if isinstance(schema.get(word), Seq):
                yield name, schema, schema[word]


def _properties(doc: Map, variant: Map) -> Map:
    """Return the properties of a variant, which stands in its union or as a component of *doc*."""
    name = ref_name(variant)
    schema = components(doc).get(name, {}) if name else variant
    properties = schema.get("properties")
    return properties if isinstance(properties, Map) else Map()
