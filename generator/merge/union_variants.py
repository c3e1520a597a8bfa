"""Inline union variants become named components, fragment by fragment, before the merge.

Dialects that inline the variants of a union leave the variant's own name in its description (`X variant`), or nowhere.
The name matters: it is the name of a component in other fragments. It is taken, in this order, from the description;
from the variant with the same tag value of the union of the same name in another fragment; from the one variant
elsewhere that states this tag value and has the same properties, or else only more or only fewer; else it is made of
union and tag value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from generator.base.errors import MergeError
from generator.base.nodes import Json, Map, Seq, copy
from generator.base.schemas import SCHEMAS, UNIONS, components, ref_name, stated_values
from generator.merge.precedence import strongest_first
from generator.read.dialects.fragment import Fragment, TagOrigin

_VARIANT = re.compile(r"^(?P<name>[A-Za-z_][A-Za-z0-9_.-]*) variant$")


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
        self._by_tag: dict[tuple[str, str], dict[str, frozenset[str]]] = {}
        for fragment in ordered:
            for union, schema, variants in _unions(fragment.doc):
                tag = schema.get("discriminator", {}).get("propertyName")
                for variant in variants:
                    named = _named(variant)
                    if named:
                        self._add(union, tag, named, _properties(fragment.doc, variant))

    def _add(self, union: str, tag: str | None, name: str, properties: Map) -> None:
        for key, schema in properties.items():
            values = stated_values(schema)
            if values is not None and len(values) == 1 and tag in {None, key}:
                self._by_union.setdefault((union, key, str(values[0])), name)
                found = self._by_tag.setdefault((key, str(values[0])), {})
                found.setdefault(name, frozenset(properties))

    def find(self, union: str, tag: str, value: str, properties: frozenset[str]) -> str | None:
        """Return the name of the variant of *union* with this tag value, as other fragments have it."""
        exact = self._by_union.get((union, tag, value))
        if exact:
            return exact
        found = self._by_tag.get((tag, value), {})
        equal = [name for name, theirs in found.items() if theirs == properties]
        near = [name for name, theirs in found.items() if properties < theirs or theirs < properties]
        alike = equal or near
        return alike[0] if len(alike) == 1 else None


def name_union_variants(fragments: Iterable[Fragment]) -> tuple[tuple[Fragment, ...], tuple[NamedVariant, ...]]:
    """Name every inline object variant of a component union, and list what became a component."""
    ordered = strongest_first(fragments)
    siblings = _Siblings(ordered)
    done: list[NamedVariant] = []
    out: list[Fragment] = []
    for fragment in ordered:
        named, variants = _name_variants(fragment, siblings)
        out.append(named)
        done += variants
    return tuple(out), tuple(sorted(done, key=lambda h: (h.page, h.line)))


def _name_variants(fragment: Fragment, siblings: _Siblings) -> tuple[Fragment, list[NamedVariant]]:
    listed = list(_unions(fragment.doc))
    if not any(
        _given_name(union, schema, variant, siblings) for union, schema, variants in listed for variant in variants
    ):
        return fragment, []
    doc = copy(fragment.doc)
    loses_tags = "tag-required" in fragment.loses
    union_tags = {name: dict(origins) for name, origins in fragment.union_tags.items()}
    done: list[NamedVariant] = []
    for union, schema, variants in list(_unions(doc)):
        tag = schema.get("discriminator", {}).get("propertyName")
        for index, variant in enumerate(variants):
            name = _given_name(union, schema, variant, siblings)
            if not name:
                continue
            mark = variants.at(index)
            origin = _place(doc, name, _without_variant(variant), tag if loses_tags else None)
            if origin:
                union_tags.setdefault(name, {}).setdefault(tag, origin)
            variants[index] = Map(mark=mark)
            variants[index].put("$ref", SCHEMAS + name, mark)
            done.append(NamedVariant(fragment.page, mark.line, union, name))
    return evolve(fragment, doc=doc, union_tags=union_tags), done


def _given_name(union: str, schema: Map, variant: Json, siblings: _Siblings) -> str | None:
    """Return the name of an inline object variant, None for any other variant and where nothing names it."""
    if not isinstance(variant.get("properties"), Map):
        return None
    tag = schema.get("discriminator", {}).get("propertyName")
    return _variant(variant) or (_sibling(union, tag, variant, siblings) if tag else None)


def _sibling(union: str, tag: str, variant: Map, siblings: _Siblings) -> str | None:
    values = stated_values(variant["properties"].get(tag))
    if values is None or len(values) != 1:
        return None
    value = str(values[0])
    found = siblings.find(union, tag, value, frozenset(variant["properties"]))
    return found or union + "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", value))


def _place(doc: Map, name: str, variant: Map, tag: str | None) -> TagOrigin | None:
    """Add *variant* as component *name*, or fold it into the component of that name that lacks nothing but the tag.

    *tag* is given where the dialect prints it with the union alone; returned is how the component came to have it.
    """
    schemas = components(doc)
    there = schemas.get(name)
    if there is None:
        schemas.put(name, variant, variant.mark)
        return TagOrigin.INLINED if tag else None
    properties = {
        key: value for key, value in variant["properties"].items() if key != tag or key in there["properties"]
    }
    if properties != there.get("properties"):
        raise MergeError(
            f"this variant is named `{name}`, but the component of that name has other properties",
            where=variant.mark,
            pointer=SCHEMAS + name,
            next=f"Compare it with {schemas.at(name)}; correct one of them with an overlay that extends this page.",
        )
    if tag and tag not in there["properties"]:
        # The dialect drops the tag of a component that is used as a tagged variant as well: the variant states what was
        # lost. Where the component stands alone the tag may be absent, so it is not required.
        merged = Map(mark=there["properties"].mark)
        for source in (variant["properties"], there["properties"]):
            for key in source:
                if source is there["properties"] or key == tag:
                    merged.put(key, source[key], source.at(key))
        there["properties"] = merged
        return TagOrigin.RESTORED
    return None


def _without_variant(variant: Map) -> Map:
    out = Map(mark=variant.mark)
    for key, value in variant.items():
        if key != "description" or not _VARIANT.match(str(value)):
            out.put(key, value, variant.at(key))
    return out


def _variant(variant: Map) -> str | None:
    found = _VARIANT.match(str(variant.get("description", "")))
    return found["name"] if found else None


def _unions(doc: Map) -> Iterator[tuple[str, Map, Seq]]:
    for name, schema in components(doc).items():
        for word in UNIONS:
            if isinstance(schema.get(word), Seq):
                yield name, schema, schema[word]


def _named(variant: Json) -> str | None:
    return ref_name(variant) or (_variant(variant) if "properties" in variant else None)


def _properties(doc: Map, variant: Map) -> Map:
    name = ref_name(variant)
    schema = components(doc).get(name, {}) if name else variant
    found = schema.get("properties")
    return found if isinstance(found, Map) else Map()
