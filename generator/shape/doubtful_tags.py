"""Discriminators that the variants of their union contradict: the mapping decides, and a warning says so.

Many documents leave the tag out of the variants, which contradicts nothing. But a variant that states another value
than the mapping has for it, or states that as another property, cannot be told by the tag, and is sent without it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.errors import ShapeError
from generator.base.location import pointer
from generator.base.nodes import Json, Map, below, walk
from generator.base.schemas import SCHEMAS, ref_name
from generator.shape.schema_queries import is_object, variants
from generator.shape.tag_inference import stated_values, variant_members
from generator.shape.undecided_unions import target

_NEXT = "Say with an overlay which property tells the variants apart, by which values. Its target:\n"


def doubt_tags(doc: Map) -> tuple[ShapeError, ...]:
    """Return where unions of *doc* state a discriminator that their variants contradict."""
    doubtful = {id(node): what for node in below(doc) if isinstance(node, Map) for what in _doubts(doc, node)}
    places = (
        (path, node, doubtful[id(node)]) for path, node in walk(doc if doubtful else Map()) if id(node) in doubtful
    )
    return tuple(
        ShapeError(what, where=node.at("discriminator"), pointer=pointer(path), next=_NEXT + target(path))
        for path, node, what in places
    )


def _doubts(doc: Map, union: Map) -> Iterator[str]:
    """Yield how a variant of *union* contradicts its discriminator."""
    stated: Json = union.get("discriminator")
    if not is_object(stated) or not is_object(stated.get("mapping")):
        return
    tag, mapping = stated.get("propertyName"), stated["mapping"]
    for variant in variants(union):
        name = ref_name(variant)
        mapped = [value for value, ref in mapping.items() if name and ref == SCHEMAS + name]
        properties = variant_members(doc, variant)[0] if mapped else {}
        if tag in properties:
            values = stated_values(doc, properties[tag])
            if values and not {*values} & {*mapped}:
                yield f"the mapping has `{name}` for `{mapped[0]}`, but its `{tag}` is `{values[0]}`"
            continue
        for other, schema in properties.items():
            if stated_values(doc, schema) in [(value,) for value in mapped]:
                what = f"its `{other}` has the value of the mapping"
                yield f"the discriminator names `{tag}`, which `{name}` does not have: {what}"
