"""Reads keywords that have a field of their own in `NormalForm`: types, values, members."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.base.nodes import is_list, is_object
from generator.compare.diff import negation
from generator.compare.diff.canonical_json import canon, meet
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.keyword_reading import add_values, add_word
from generator.compare.diff.normal_form import ANYTHING, NormalForm


def _add_types(_doc: DocumentIndex, shape: NormalForm, site: Site) -> None:
    """Add a `type`."""
    stated = site.node
    if any(map(is_object, stated if is_list(stated) else [stated])):
        # Schemas stood among types in the third draft of JSON Schema.
        shape.hole = shape.hole or site
        return
    kinds = frozenset(str(kind) for kind in (stated if is_list(stated) else [stated])) - {"null"}
    if "number" in kinds:
        kinds -= {"integer"}
    shape.types = kinds if shape.types is None else meet(shape.types, kinds)
    shape.type_spot = shape.type_spot or site


def _add_enum(doc: DocumentIndex, shape: NormalForm, site: Site) -> None:
    """Add an `enum`."""
    listed = doc.list(site.holder, "enum")
    values = {canon(value): Site(listed, index) for index, value in enumerate(listed) if value is not None}
    add_values(shape, values, site)


def _add_const(_doc: DocumentIndex, shape: NormalForm, site: Site) -> None:
    """Add a `const`, an enum of one value."""
    add_values(shape, {} if site.node is None else {canon(site.node): site}, site)


def _add_properties(doc: DocumentIndex, shape: NormalForm, site: Site) -> None:
    """Add `properties`; a value must be valid against all layers."""
    listed = doc.map(site.holder, "properties")
    for name in listed:
        entry = Site(listed, name)
        shape.entries.setdefault(name, entry)
        shape.properties[name] = shape.properties.get(name, ANYTHING).beside([doc.schema(entry)])


def _add_required(doc: DocumentIndex, shape: NormalForm, site: Site) -> None:
    """Add `required`."""
    if isinstance(site.node, bool):
        # A leftover of the third draft of JSON Schema, which says nothing here.
        return
    listed = doc.list(site.holder, "required")
    for index, name in enumerate(listed):
        shape.required.setdefault(str(name), Site(listed, index))


def _add_items(doc: DocumentIndex, shape: NormalForm, site: Site) -> None:
    """Add `items`; a list of them says what `prefixItems` says in newer documents, and `additionalItems` the rest."""
    if is_list(site.node):
        add_word(shape, "prefixItems", site)
        if "additionalItems" not in site.holder:
            return
        site = Site(site.holder, "additionalItems")
    shape.items = (shape.items or ANYTHING).beside([doc.schema(site)])


def _add_additional(doc: DocumentIndex, shape: NormalForm, site: Site) -> None:
    """Add `additionalProperties`."""
    if site.node is False:
        shape.closed = shape.closed or site
    elif site.node is not True:
        shape.additional = (shape.additional or ANYTHING).beside([doc.schema(site)])
        shape.additional_spot = shape.additional_spot or site


def _add_not(doc: DocumentIndex, shape: NormalForm, site: Site) -> None:
    """Add what a `not` denies; what it affirms is a layer."""
    for denied in negation.read(doc, site.holder).denied:
        add_word(shape, "not", denied)


SPECIAL: Mapping[str, Callable[[DocumentIndex, NormalForm, Site], None]] = MappingProxyType(
    {
        "type": _add_types,
        "enum": _add_enum,
        "const": _add_const,
        "not": _add_not,
        "properties": _add_properties,
        "required": _add_required,
        "items": _add_items,
        "additionalProperties": _add_additional,
    }
)
"""The function that adds a keyword."""
