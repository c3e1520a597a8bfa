"""The arms of a union, and what callers may call them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from generator.base.nodes import Json, is_object
from generator.compare.diff import keyword_tables
from generator.compare.diff.canonical_json import canon
from generator.compare.diff.digests import Digests, kinds
from generator.compare.diff.document_index import Site
from generator.compare.diff.layers import UNIONS, layers
from generator.compare.diff.normal_form import NormalForm, SchemaRef, UnionForm
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.subtypes import mapped


@define(eq=False)
class UnionVariant:
    """One arm of a union."""

    reader: SchemaReader
    sub: SchemaRef
    entry: Site
    """Where it is listed."""
    shape: NormalForm
    kinds: frozenset[str] | None
    """The JSON types that are valid; None where any is."""
    places: frozenset[object] = frozenset()
    """Identities of the schemas that are this arm."""
    mapped: frozenset[str] = frozenset()
    """Values of the tag that stand for it by the discriminator."""
    is_default: bool = False
    """Whether values without a tag are read as it."""
    tag: str = ""
    """The property that tells the arms apart, empty where none does."""
    values: frozenset[str] = frozenset()
    """The values of the tag that stand for this arm."""
    label: str = ""
    """What callers may call it: the same under other names of components."""

    def stated(self, name: str) -> frozenset[str]:
        """Return the values that this arm itself states for its property *name*, as a mapping would have them."""
        sub = self.shape.properties.get(name)
        listed = self.reader.shape(sub).enum if sub else None
        return frozenset(_text(spot.node) for spot in listed.values()) if listed else frozenset()

    @property
    def is_object(self) -> bool:
        """Whether all its values are objects."""
        return self.kinds == frozenset({"object"})

    @property
    def spelled(self) -> str:
        """Something to sort by that no order and no name of a component changes."""
        rules = {word: fact.value for word, fact in self.shape.words.items() if word not in keyword_tables.HOLDERS}
        return canon([self.label, sorted(self.shape.properties), sorted(self.shape.enum or ()), rules])


def _text(value: Json) -> str:
    return value if isinstance(value, str) else canon(value)


def arms_of(reader: SchemaReader, union: UnionForm, digests: Digests) -> list[UnionVariant]:
    """Return the arms of *union*."""
    arms = [
        UnionVariant(reader, sub, entry, reader.shape(sub), kinds(reader, sub), _places(reader, sub))
        for sub, entry in zip(union.arms, union.entries, strict=True)
    ]
    if union.discriminator:
        listed = reader.doc.map(union.discriminator.node, "mapping")
        for value in listed:
            if arm := _owner(arms, Site(listed, value), digests):
                arm.mapped |= {value}
        if (default := default_of(union)) and (arm := _owner(arms, default, digests)):
            arm.is_default = True
        _imply(arms, union)
    return arms


def _places(reader: SchemaReader, sub: SchemaRef) -> frozenset[object]:
    """Return the identities of all schemas that are *sub* and nothing else: what only wraps another is the same."""
    return frozenset(layer.spot.identity for layer in layers(reader.doc, sub.spots) if not layer.inherited)


def _owner(arms: list[UnionVariant], spot: Site, digests: Digests) -> UnionVariant | None:
    """Return the arm that a mapping names at *spot*: the same schema, or else the only one that says the same."""
    target = mapped(arms[0].reader.doc, spot) if arms else None
    if target is None:
        return None
    same = [arm for arm in arms if target.identity in arm.places]
    if not same:
        digest = digests.of(arms[0].reader, SchemaRef((target,)))
        same = [arm for arm in arms if digests.of(arm.reader, arm.sub) == digest]
    return same[0] if same else None


def default_of(union: UnionForm) -> Site | None:
    """Return where it says which arm values without a tag are."""
    if union.discriminator is None:
        return None
    node = union.discriminator.node
    return next((Site(node, word) for word in ("defaultMapping", "x-default-mapping") if word in node), None)


def property_of(union: UnionForm) -> str:
    """Return the property that the discriminator of *union* names, empty where there is none."""
    return str(union.discriminator.node.get("propertyName", "")) if union.discriminator else ""


def _imply(arms: list[UnionVariant], union: UnionForm) -> None:
    """By the standard, an arm that no mapping names and that states no value goes by the name of its component."""
    for arm in arms:
        if not arm.mapped and not arm.stated(property_of(union)):
            node = arm.entry.node
            if union.word not in UNIONS:
                arm.mapped = frozenset({str(arm.entry.key)})
            elif is_object(node) and "$ref" in node:
                arm.mapped = frozenset({str(node["$ref"]).rpartition("/")[2]})


def single(reader: SchemaReader, sub: SchemaRef, shape: NormalForm) -> list[UnionVariant]:
    """Return a schema that is no union as arms: one for each JSON type that is valid."""
    if shape.types is None or shape.spot is None:
        return []
    parts = [SchemaRef(sub.spots, kind) for kind in sorted(shape.types)]
    return [UnionVariant(reader, part, shape.spot, reader.shape(part), frozenset({part.kind})) for part in parts]


def candidates(arms: Sequence[UnionVariant]) -> list[str]:
    """Return the properties that tell objects among *arms* apart by themselves, those that tell most apart first."""
    objects = [arm for arm in arms if arm.is_object]
    names = {name for arm in objects for name in arm.shape.properties}
    found: dict[str, int] = {}
    for name in names:
        values = [stated for arm in objects if (stated := arm.stated(name))]
        if _are_disjoint(values) and len(values) >= min(2, len(objects)):
            found[name] = len(values)
    return sorted(found, key=lambda name: (-found[name], name))


def _are_disjoint(sets: list[frozenset[str]]) -> bool:
    return bool(sets) and sum(map(len, sets)) == len(frozenset[str]().union(*sets))


def tag(arms: Sequence[UnionVariant], name: str, *, is_explicit: bool) -> bool:
    """Tag *arms* with the values of the property *name*, and return whether that tells them apart."""
    values = [arm.stated(name) | (arm.mapped if is_explicit else frozenset[str]()) for arm in arms]
    for arm, own in zip(arms, values, strict=True):
        arm.tag, arm.values = (name, own) if own else ("", frozenset())
    return _are_disjoint([own for own in values if own])


def label(arms: Sequence[UnionVariant]) -> None:
    """Label each of *arms*: by a value of its tag, else by its type, and by what only it has if that is not enough."""
    taken: dict[str, int] = {}
    for arm in arms:
        arm.label = min(arm.values) if arm.values else "|".join(sorted(arm.kinds)) if arm.kinds else "any"
        taken[arm.label] = taken.get(arm.label, 0) + 1
    for arm in arms:
        if taken[arm.label] > 1:
            others = [other.shape.properties for other in arms if other is not arm]
            own = sorted(name for name in arm.shape.properties if not any(name in names for names in others))
            arm.label += f"({', '.join(own[:2])})" if own else ""
