"""The unions of a document that state a discriminator, with the objects that their variants are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from generator.base.location import pointer
from generator.base.nodes import Json, Map, walk
from generator.base.schemas import SCHEMAS, UNIONS, components, ref_name, stated_values
from generator.merge.statement_places import holder_of, place_pointer, statement_places
from generator.read.lists.shortened_names import shortened


@frozen
class TaggedVariant:
    """One variant of a union."""

    keys: frozenset[tuple[str, str]]
    """Its name, and each value of the tag that it stands under: the same variant elsewhere has one of them, too."""
    objects: Mapping[str, Map]
    """The schemas with properties that it is made of, by their pointers."""


@frozen
class TaggedUnion:
    """The union *node*, at a pointer of the document *doc*."""

    node: Map
    at: str
    doc: Map

    @property
    def tag(self) -> str:
        """The property that the discriminator names."""
        return str(self.node["discriminator"]["propertyName"])

    def variants(self) -> list[TaggedVariant]:
        """Return its variants, in order; a union of one variant may be a reference to that."""
        listed = [(self.at, self.node)] if ref_name(self.node) else []
        listed += [(f"{self.at}/{word}/{n}", one) for word in UNIONS for n, one in enumerate(self.node.get(word, ()))]
        return [self._variant(at, variant) for at, variant in listed]

    def _variant(self, at: str, variant: Json) -> TaggedVariant:
        name, mapping = ref_name(variant), self.node["discriminator"].get("mapping", {})
        objects = dict(_objects(self.doc, variant, at))
        stated = (stated_values(one["properties"].get(self.tag)) or () for one in objects.values())
        values = [
            *(value for each in stated for value in each),
            *(v for v in mapping if mapping[v] == f"{SCHEMAS}{name}"),
        ]
        names = [("name", shortened(name))] if name else []
        return TaggedVariant(frozenset([*names, *(("value", str(value)) for value in values)]), objects)


def find_tagged_unions(doc: Map, known: dict[int, list[tuple[str, Map]]]) -> Iterator[TaggedUnion]:
    """Yield the unions of *doc*; *known* keeps what was found below each node, which the parts of a document share."""
    for place in statement_places(doc):
        holder, key = holder_of(doc, place)
        node: Map = holder[key]
        if id(node) not in known:
            known[id(node)] = [(pointer(path)[1:], union) for path, union in walk(node) if _has_tag(union)]
        for at, union in known[id(node)]:
            yield TaggedUnion(union, place_pointer(place) + at, doc)


def _has_tag(node: Json) -> bool:
    stated = node.get("discriminator") if isinstance(node, Map) else None
    return isinstance(stated, Map) and isinstance(stated.get("propertyName"), str)


def _objects(doc: Map, schema: Json, at: str, seen: frozenset[str] = frozenset()) -> Iterator[tuple[str, Map]]:
    """Yield the schemas with properties of which *schema*, at a pointer, is made, with theirs; bases are of others."""
    name = ref_name(schema) or ""
    if name in components(doc) and name not in seen:
        place = pointer(["components", "schemas", name])
        yield from _objects(doc, components(doc)[name], place, seen | {name})
    if not isinstance(schema, Map):
        return
    if isinstance(schema.get("properties"), Map):
        yield at, schema
    for word in (*UNIONS, "allOf"):
        for index, part in enumerate(schema.get(word, ())):
            if word != "allOf" or ref_name(part) is None:
                yield from _objects(doc, part, f"{at}/{word}/{index}", seen)
