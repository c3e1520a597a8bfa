"""Which variant of a union of another page a variant is that a page prints, perhaps without its name."""

from __future__ import annotations

from generator.base.nodes import Map
from generator.base.schemas import UNIONS, components, ref_name, split_null, stated_values
from generator.read.lists.shortened_names import shortened


def same_variant(union: Map, witness: Map, doc: Map, variant: Map, tag: str | None) -> Map | None:
    """Return the variant of *union*, of the document *witness*, that *variant* of *doc* is.

    It is told by its name, the value of its *tag*, which the other union may call otherwise, its values, or its JSON
    kind; None where these tell no one.
    """
    others = [other for word in UNIONS for other in union.get(word, ()) if isinstance(other, Map)]
    name = ref_name(variant)
    if name:
        named = [other for other in others if shortened(ref_name(other) or "") == shortened(name)]
        if len(named) == 1:
            return named[0]
    if tag:
        values = _values_of(tag, variant, doc)
        known_tag = union.get("discriminator", {}).get("propertyName", tag)
        tagged = [other for other in others if values & _values_of(known_tag, other, witness)]
        if len(tagged) == 1:
            return tagged[0]
    for kind in (_tag_values, _printed_values, _json_kind):
        own = kind(variant, doc)
        alike = [other for other in others if own and own == kind(other, witness)]
        if len(alike) == 1:
            return alike[0]
    return None


def _values_of(tag: str, variant: Map, doc: Map) -> frozenset[str]:
    """Return the values of *tag* under which *variant* may stand; one value may stand for a union."""
    schema = components(doc).get(ref_name(variant) or "", variant)
    inner = [one for word in UNIONS for one in schema.get(word, ()) if isinstance(one, Map)]
    values = (one.get("properties", {}).get(tag, Map()) for one in inner or [schema])
    cores = (split_null(value)[0] for value in values)
    stated = (stated_values(components(doc).get(ref_name(core) or "", core)) or () for core in cores)
    return frozenset(str(one) for each in stated for one in each if one is not None)


def _tag_values(variant: Map, doc: Map) -> frozenset[tuple[str, str]]:
    schema = components(doc).get(ref_name(variant) or "", variant)
    properties = schema.get("properties", {})
    values = ((key, stated_values(value)) for key, value in properties.items())
    return frozenset((key, str(stated[0])) for key, stated in values if stated and len(stated) == 1)


def _printed_values(variant: Map, doc: Map) -> frozenset[str]:
    """Return the values of an enum as a page prints them: numbers, too, look like texts there."""
    schema = components(doc).get(ref_name(variant) or "", variant)
    return frozenset(str(value) for value in stated_values(schema) or () if value is not None)


def _json_kind(variant: Map, doc: Map) -> str:
    schema = components(doc).get(ref_name(variant) or "", variant)
    return str(schema.get("type", ""))
