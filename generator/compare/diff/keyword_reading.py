"""Single keywords -> `NormalForm`: bounds, lists of values, and types where none is stated."""

from __future__ import annotations

from attrs import evolve

from generator.base.keyword_kinds import is_about
from generator.base.nodes import Json, is_list, is_object
from generator.base.schemas import UNIONS
from generator.compare.diff import keyword_tables
from generator.compare.diff.canonical_json import canon, is_of, kind_of
from generator.compare.diff.document_index import Site
from generator.compare.diff.normal_form import NormalForm, StatedValue


def restricted(shape: NormalForm, kind: str) -> NormalForm:
    """Return the part of *shape* that restricts values of the JSON type *kind*, without annotations."""
    types = frozenset({kind})
    out = NormalForm(shape.sites, types, shape.type_spot)
    rules = {word: fact for word, fact in shape.words.items() if not keyword_tables.is_annotation(word)}
    out.words = {word: fact for word, fact in rules.items() if is_about(word, fact.value, kind)}
    if shape.enum is not None:
        out.enum = {text: site for text, site in shape.enum.items() if is_of(site.node, types)}
        out.enum_spot = shape.enum_spot
    if kind == "object":
        out.properties, out.entries, out.required = shape.properties, shape.entries, shape.required
        out.additional, out.additional_spot, out.closed = shape.additional, shape.additional_spot, shape.closed
    elif kind == "array":
        out.items, out.most_items = shape.items, shape.most_items
    return out


def pinned(shape: NormalForm, name: str, value: str) -> NormalForm:
    """Return the part of *shape* in which its property *name*, or where that is empty it itself, has one *value*."""
    if not name:
        return evolve(shape, enum={text: site for text, site in (shape.enum or {}).items() if text == value})
    sub = shape.properties[name]
    return evolve(shape, properties={**shape.properties, name: sub._replace(pin=("", value))})


def infer_types(shape: NormalForm) -> None:
    """Infer the types of *shape* where no `type` states them: from its values, then from its keywords."""
    if shape.enum is not None:
        shape.types = frozenset(kind_of(site.node) for site in shape.enum.values())
        shape.type_spot = shape.enum_spot
    elif shape.unions and shape.unions[0].word in UNIONS:
        return
    elif shape.entries or shape.required or shape.additional or shape.closed or "patternProperties" in shape.words:
        shape.types = frozenset({"object"})
    elif shape.items or "prefixItems" in shape.words:
        shape.types = frozenset({"array"})


def listed_types(shape: NormalForm) -> frozenset[str]:
    """Return the types of *shape*, which are known: where it lists values, those that a value is of."""
    types = shape.types or frozenset()
    if shape.enum is None:
        return types
    return frozenset(kind_of(site.node) for site in shape.enum.values() if is_of(site.node, types))


def add_values(shape: NormalForm, values: dict[str, Site], site: Site) -> None:
    """Add a list of valid values; of several lists, a value must be in all."""
    if shape.enum is None:
        shape.enum, shape.enum_spot = values, site
    else:
        shape.enum = {value: at for value, at in shape.enum.items() if value in values}


def modern_name(word: str, value: Json) -> str:
    """Return the keyword that says in JSON Schema 2020-12 what *word* with this *value* says in older drafts."""
    held = value.values() if word == "dependencies" and is_object(value) else ()
    if held and all(map(is_list, held)):
        return "dependentRequired"
    return "dependentSchemas" if held and not any(map(is_list, held)) else word


def add_word(shape: NormalForm, word: str, site: Site) -> None:
    """Add a plain keyword: the effective bound, the outermost annotation, all values of others."""
    value = site.node
    if keyword_tables.is_absent(word, value):
        return
    if word in {"exclusiveMinimum", "exclusiveMaximum"} and isinstance(value, bool):
        bound = "m" + word.removeprefix("exclusiveM")
        if not value or bound not in site.holder:
            return
        value, site = site.holder[bound], Site(site.holder, bound)
    elif word in {"minimum", "maximum"} and site.holder.get(f"exclusiveM{word[1:]}") is True:
        return
    known = shape.words.get(word)
    if known is None:
        shape.words[word] = StatedValue(value, site)
    elif word in keyword_tables.LOOSEST and isinstance(value, (int, float)) and isinstance(known.value, (int, float)):
        if keyword_tables.LOOSEST[word](value, known.value) != known.value:
            shape.words[word] = StatedValue(value, site)
    elif not keyword_tables.is_annotation(word) and canon(value) != canon(known.value):
        # Both hold.
        values = [at.node for at in (known.site, *known.others, site)]
        shape.words[word] = StatedValue(sorted(values, key=canon), known.site, (*known.others, site))


def schemas_inside(fact: StatedValue | None) -> dict[str, Site]:
    """Return the schemas in the value of a keyword, by key or place; in all its values, where several hold."""
    if fact is None:
        return {}
    sites = sorted([fact.site, *fact.others], key=lambda site: canon(site.node)) if fact.others else [fact.site]
    return {f"{index} {key}": at for index, site in enumerate(sites) for key, at in _inside_one(site).items()}


def _inside_one(site: Site) -> dict[str, Site]:
    node = site.node
    if is_object(node) and (site.key in keyword_tables.SCHEMA_MAPS or site.key == "dependencies"):
        return {key: Site(node, key) for key in node}
    if is_list(node) and (site.key in keyword_tables.SCHEMA_LISTS or site.key == "items"):
        return {f"{index:6}": Site(node, index) for index in range(len(node))}
    return {"": site}
