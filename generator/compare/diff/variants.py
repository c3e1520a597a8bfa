"""The variants of a union, and the label of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from attrs import define

from generator.base.extensions import DEFAULT_MAPPING
from generator.base.nodes import Json, is_object
from generator.base.schemas import UNIONS
from generator.compare.diff import keyword_tables
from generator.compare.diff.canonical_json import canon
from generator.compare.diff.digests import Digests
from generator.compare.diff.document_index import Site
from generator.compare.diff.layers import layers
from generator.compare.diff.normal_form import NormalForm, SchemaRef, UnionForm
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.subtypes import mapped


@define(eq=False)
class UnionVariant:
    """One variant of a union."""

    reader: SchemaReader
    sub: SchemaRef
    entry: Site
    """Its position in the union."""
    shape: NormalForm
    kinds: frozenset[str] | None
    """The JSON types that are valid; None where any is."""
    places: frozenset[object] = frozenset()
    """Identities of the schemas that are this variant."""
    mapped: frozenset[str] = frozenset()
    """Values of the tag that stand for it by the discriminator."""
    is_default: bool = False
    """Whether a value without a tag is this variant."""
    tag: str = ""
    """The property that tells the variants apart, empty where none does."""
    values: frozenset[str] = frozenset()
    """The values of the tag that stand for this variant."""
    label: str = ""
    """Its label, which does not depend on the names of components."""

    def stated(self, name: str) -> frozenset[str]:
        """Return the values that this variant itself states for its property *name*, as a mapping would have them."""
        sub = self.shape.properties.get(name)
        if sub is None or not any(map(_may_list, sub.sites)):
            return frozenset()
        listed = self.reader.shape(sub).enum
        return frozenset(_text(site.node) for site in listed.values()) if listed else frozenset()

    @property
    def is_object(self) -> bool:
        """Whether all its values are objects."""
        return self.kinds == frozenset({"object"})

    @property
    def spelled(self) -> str:
        """Sort key that depends neither on the order of variants nor on names of components."""
        rules = {word: fact.value for word, fact in self.shape.words.items() if word not in keyword_tables.HOLDERS}
        return canon([self.label, sorted(self.shape.properties), sorted(self.shape.enum or ()), rules])


_LISTING = frozenset({"enum", "const", "$ref", "allOf", *UNIONS})
"""Keywords of a schema that lists its values, or may lead to one that does."""


def _may_list(site: Site) -> bool:
    """Whether the schema at *site* may list its values; most do not, and need not be read to know that."""
    node = site.node
    return not is_object(node) or not _LISTING.isdisjoint(node)


def _text(value: Json) -> str:
    return value if isinstance(value, str) else canon(value)


def variants_of(reader: SchemaReader, union: UnionForm, digests: Digests) -> list[UnionVariant]:
    """Return the variants of *union*."""
    variants = [
        UnionVariant(reader, sub, entry, reader.shape(sub), reader.kinds(sub), _places(reader, sub))
        for sub, entry in zip(union.variants, union.entries, strict=True)
    ]
    if union.discriminator:
        listed = reader.doc.map(union.discriminator.node, "mapping")
        for value in listed:
            if variant := _owner(variants, Site(listed, value), digests):
                variant.mapped |= {value}
        if (default := default_of(union)) and (variant := _owner(variants, default, digests)):
            variant.is_default = True
        _imply(variants, union)
    return variants


def _places(reader: SchemaReader, sub: SchemaRef) -> frozenset[object]:
    """Return the identities of all schemas equal to *sub*; a schema that only wraps another is equal to it."""
    return frozenset(layer.site.identity for layer in layers(reader.doc, sub.sites) if not layer.inherited)


def _owner(variants: list[UnionVariant], site: Site, digests: Digests) -> UnionVariant | None:
    """Return the variant that the mapping names at *site*: the same schema, else the only equal one."""
    target = mapped(variants[0].reader.doc, site) if variants else None
    if target is None:
        return None
    same = [variant for variant in variants if target.identity in variant.places]
    if not same:
        digest = digests.of(variants[0].reader, SchemaRef((target,)))
        same = [variant for variant in variants if digests.of(variant.reader, variant.sub) == digest]
    return same[0] if same else None


def default_of(union: UnionForm) -> Site | None:
    """Return the position of the default mapping, None if there is none."""
    if union.discriminator is None:
        return None
    node = union.discriminator.node
    return next((Site(node, word) for word in ("defaultMapping", DEFAULT_MAPPING) if word in node), None)


def property_of(union: UnionForm) -> str:
    """Return the property that the discriminator of *union* names, empty where there is none."""
    return str(union.discriminator.node.get("propertyName", "")) if union.discriminator else ""


def _imply(variants: list[UnionVariant], union: UnionForm) -> None:
    """By the standard, the tag of a variant without mapping or stated value is the name of its component."""
    for variant in variants:
        if not variant.mapped and not variant.stated(property_of(union)):
            node = variant.entry.node
            if union.word not in UNIONS:
                variant.mapped = frozenset({str(variant.entry.key)})
            elif is_object(node) and "$ref" in node:
                variant.mapped = frozenset({str(node["$ref"]).rpartition("/")[2]})


def single(reader: SchemaReader, sub: SchemaRef, shape: NormalForm, tags: Sequence[str]) -> list[UnionVariant]:
    """Return a schema without union as variants, one for each valid JSON type.

    Objects are told apart by the values that the first of *tags* lists that they have: what lists two values of the tag
    of a union is as good as two of its variants.
    """
    if shape.types is None or shape.site is None:
        return []
    parts = [SchemaRef(sub.sites, kind) for kind in sorted(shape.types - {"object"})]
    if "object" in shape.types:
        listed = [(name, value) for name in tags[:1] for value in _listed(reader, shape, name)]
        parts += [SchemaRef(sub.sites, "object", pin) for pin in listed] or [SchemaRef(sub.sites, "object")]
    return [UnionVariant(reader, part, shape.site, reader.shape(part), frozenset({part.kind})) for part in parts]


def _listed(reader: SchemaReader, shape: NormalForm, name: str) -> list[str]:
    """Return the values that *shape* lists for its property *name*, as canonical JSON, where there are several."""
    sub = shape.properties.get(name)
    values = sorted((sub and reader.shape(sub).enum) or ())
    return values if len(values) > 1 else []


def candidates(variants: Sequence[UnionVariant]) -> list[str]:
    """Return the properties whose values distinguish the object variants among *variants*, the best first."""
    objects = [variant for variant in variants if variant.is_object]
    values: dict[str, list[frozenset[str]]] = defaultdict(list)
    for variant in objects:
        for name in variant.shape.properties:
            if stated := variant.stated(name):
                values[name].append(stated)
    least = min(2, len(objects))
    found = {name: len(listed) for name, listed in values.items() if len(listed) >= least and _are_disjoint(listed)}
    return sorted(found, key=lambda name: (-found[name], name))


def _are_disjoint(sets: list[frozenset[str]]) -> bool:
    return bool(sets) and sum(map(len, sets)) == len(frozenset[str]().union(*sets))


def tag(variants: Sequence[UnionVariant], name: str, *, is_explicit: bool) -> bool:
    """Tag *variants* with the values of the property *name*, and return whether these distinguish them."""
    values = [variant.stated(name) | (variant.mapped if is_explicit else frozenset[str]()) for variant in variants]
    for variant, own in zip(variants, values, strict=True):
        variant.tag, variant.values = (name, own) if own else ("", frozenset())
    return _are_disjoint([own for own in values if own])


def label(variants: Sequence[UnionVariant]) -> None:
    """Label each of *variants* by a value of its tag, else its type, with a property of its own if needed."""
    taken: dict[str, int] = {}
    for variant in variants:
        variant.label = (
            min(variant.values) if variant.values else "|".join(sorted(variant.kinds)) if variant.kinds else "any"
        )
        taken[variant.label] = taken.get(variant.label, 0) + 1
    for variant in variants:
        if taken[variant.label] > 1:
            others = [other.shape.properties for other in variants if other is not variant]
            own = sorted(name for name in variant.shape.properties if not any(name in names for names in others))
            variant.label += f"({', '.join(own[:2])})" if own else ""
