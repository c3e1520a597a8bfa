"""Tags that list pages leave out of components which are variants of a union on any page.

A component that is printed with a union somewhere is printed without its tag in its own section, too, also on pages
that do not print the union.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from generator.base.nodes import Json, Map, below
from generator.base.schemas import UNIONS, components, ref_name, split_null, stated_values
from generator.read.dialects.fragment import Fragment, TagOrigin


def note_unprinted_tags(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Return *fragments*, those of list pages with the tags that their components have lost."""
    known = tuple(fragments)
    tags: dict[str, set[str]] = {}
    for fragment in known:
        found = [variant_tags(fragment.doc)]
        found += [_undeclared_tags(fragment.doc)] if "discriminator" in fragment.loses else []
        for name, own in (pair for each in found for pair in each.items()):
            tags.setdefault(name, set()).update(own)
    return tuple(_noted(fragment, tags) if "inline-types" in fragment.loses else fragment for fragment in known)


def variant_tags(doc: Map) -> dict[str, set[str]]:
    """Return the tags of each component of *doc* that is a variant of a tagged union, also of a union of one."""
    tags: dict[str, set[str]] = {}
    for schema in below(doc):
        if isinstance(schema, Map) and isinstance(discriminator := schema.get("discriminator"), Map):
            tag = str(discriminator.get("propertyName", ""))
            variants = [schema, *(variant for word in UNIONS for variant in schema.get(word, ()))]
            for name in filter(None, map(ref_name, variants)):
                tags.setdefault(name, set()).add(tag)
    return tags


def _undeclared_tags(doc: Map) -> dict[str, set[str]]:
    """Return what may be tags of the components of *doc*, whose dialect does not print which property is one."""
    tags: dict[str, set[str]] = {}
    unions = (node for node in below(doc) if isinstance(node, Map) and "discriminator" not in node)
    for names in ([*map(ref_name, union.get(word, ()))] for union in unions for word in UNIONS):
        variants = {name: components(doc).get(name, Map()) for name in names if name}
        for tag in _common_properties([*variants.values()]) if len(variants) > 1 else ():
            values = [set(map(str, _values(schema["properties"][tag], doc))) for schema in variants.values()]
            if all(values) and len(set[str]().union(*values)) == sum(map(len, values)):
                for name in variants:
                    tags.setdefault(name, set()).add(tag)
    return tags


def _common_properties(schemas: Sequence[Map]) -> frozenset[str]:
    first, *others = (frozenset[str](schema.get("properties", ())) for schema in schemas)
    return first.intersection(*others)


def _values(schema: Map, doc: Map) -> Sequence[Json]:
    """Return the values that *schema* states, null aside."""
    core, _ = split_null(schema)
    stated = stated_values(components(doc).get(ref_name(core) or "", core))
    return [value for value in stated or () if value is not None]


def _noted(fragment: Fragment, tags: dict[str, set[str]]) -> Fragment:
    found = {name: dict(origins) for name, origins in fragment.union_tags.items()}
    for name, schema in components(fragment.doc).items():
        for tag in sorted(tags.get(name, ())):
            if tag not in schema.get("properties", ()):
                found.setdefault(name, {}).setdefault(tag, TagOrigin.LOST)
    return evolve(fragment, union_tags=found)
