"""Tags that list pages leave out of components which are variants of a union on any page.

A component that is printed with a union somewhere is printed without its tag in its own section, too, also on pages
that do not print the union.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from generator.base.nodes import Map, below
from generator.base.schemas import UNIONS, components, ref_name
from generator.read.dialects.fragment import Fragment, TagOrigin


def note_unprinted_tags(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Return *fragments*, those of list pages with the tags that their components have lost."""
    known = tuple(fragments)
    tags: dict[str, set[str]] = {}
    for fragment in known:
        for name, own in variant_tags(fragment.doc).items():
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


def _noted(fragment: Fragment, tags: dict[str, set[str]]) -> Fragment:
    found = {name: dict(origins) for name, origins in fragment.union_tags.items()}
    for name, schema in components(fragment.doc).items():
        for tag in sorted(tags.get(name, ())):
            if tag not in schema.get("properties", ()):
                found.setdefault(name, {}).setdefault(tag, TagOrigin.LOST)
    return evolve(fragment, union_tags=found)
