"""Schemas that say the same, so that the client has one class for them.

A schema that its owner named is no copy of another: the two may come to differ. Copies are, if they are alike in
everything that a client sees:

- schemas without a name of their own (`find_places`) that belong to properties or parameters with one name;
- such unions of objects wherever they stand, because a union is only an alias; if one of those unions has a name of its
  own, that is the one;
- `X-Input` and `X-Output`, by which FastAPI tells apart what is sent and what is received.

Two schemas are alike if they refer to schemas that are alike; so two families that refer to themselves can be copies.
Prose counts, because readers of the client see it; only the description of an inline schema does not, since it is about
the property and stays there. A title counts if it is a name of its own, not that of the property or component again.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Hashable, Mapping
from typing import Any

from generator.base.nodes import Json, Map, copy
from generator.base.schemas import SCHEMAS, components, ref_name
from generator.shape.identifiers import snake
from generator.shape.own_titles import own_title
from generator.shape.places import SchemaPlace
from generator.shape.schema_queries import Doc, is_list, is_object, is_union, kinds, variants
from generator.shape.steady_document import SteadyDocument, steady

_TWIN = re.compile(r"-(?:Input|Output)$")
_ABOUT_THE_PROPERTY = ("description", "default", "deprecated", "readOnly", "writeOnly", "example", "examples")

Key = tuple[str, ...]
"""What copies of one schema have in common beside their content."""
Content = tuple[str, tuple[str, ...]]
"""What a component says apart from the names of components, and these names."""
_UNION: Key = ("union",)


def find_copies(doc: Doc, places: Mapping[str, SchemaPlace], inline: Collection[str]) -> dict[str, str]:
    """Return the components of *doc* that are copies, each with the one that stands for it.

    *places* are those of components without a name of their own; *inline* of these were no components in the input.
    """
    schemas = components(doc)
    keys = {name: key for name in sorted(schemas) if (key := _key(doc, name, places.get(name)))}
    content = {name: _content(schemas, name, is_inline=name in inline) for name in schemas}
    while True:
        alike = _partition(content, keys)
        clashing = _in_one_union(doc, alike)
        if not clashing:
            break
        keys = {name: key for name, key in keys.items() if name not in clashing}
    groups: dict[Hashable, list[str]] = {}
    for name in sorted(schemas):
        groups.setdefault(alike[name], []).append(name)
    named = {
        _told(_content(schemas, name, is_inline=True), alike): name
        for name in sorted(schemas, reverse=True)
        if name not in keys and _is_union_of_objects(doc, schemas[name])
    }
    copies: dict[str, str] = {}
    for group in groups.values():
        kept = min(group)
        if keys.get(kept) == _UNION:
            kept = named.get(_told(content[kept], alike), kept)
        copies |= {name: kept for name in group if name != kept}
    return copies


def without_copies(doc: Map, copies: Mapping[str, str]) -> SteadyDocument:
    """Return *doc* with the kept component in the place of each of *copies*; it has a memory of its own."""
    new: Map = copy(doc)
    for name in copies:
        del components(new)[name]
    _redirect(new, {SCHEMAS + name: SCHEMAS + kept for name, kept in copies.items()})
    return steady(new)


def twin_base(component: str) -> str:
    """Return the name of *component* without `-Input` or `-Output`."""
    return _TWIN.sub("", component)


def _key(doc: Doc, name: str, place: SchemaPlace | None) -> Key | None:
    """Return what copies of the component *name* have in common beside their content, None if it has no copies."""
    base = twin_base(name)
    schema = components(doc)[name]
    if place is None:
        return ("twin", base) if base != name else None
    if not place.steps:
        return None
    if _is_union_of_objects(doc, schema):
        return _UNION
    last = max((index for index, step in enumerate(place.steps) if step.kind == "property"), default=0)
    words = (snake(step.word) or step.kind for step in place.steps[last:])
    return ("property", own_title(name, schema, place), *words)


def _is_union_of_objects(doc: Doc, schema: Json) -> bool:
    return is_union(schema) and any("object" in kinds(doc, variant) for variant in variants(schema))


def _partition(content: Mapping[str, Content], keys: Mapping[str, Key]) -> dict[str, Hashable]:
    """Return a value for each component that those with one key that are alike have in common, and no others."""
    alike: dict[str, Hashable] = {name: keys.get(name, name) for name in content}
    while True:
        numbers: dict[Hashable, int] = {}
        refined: dict[str, Hashable] = {}
        for name, stated in content.items():
            refined[name] = numbers.setdefault((alike[name], _told(stated, alike)), len(numbers))
        if len(numbers) == len(set(alike.values())):
            return alike
        alike = refined


def _told(content: Content, alike: Mapping[str, Hashable]) -> Hashable:
    text, refs = content
    return text, tuple(alike[ref] for ref in refs)


def _content(schemas: Mapping[str, Json], name: str, *, is_inline: bool) -> Content:
    """Return what the component *name* says apart from the names of the components in it, and these names."""
    refs: list[str] = []
    left_out = ("title", *_ABOUT_THE_PROPERTY) if is_inline else ("title",)
    schema = {key: value for key, value in schemas[name].items() if key not in left_out}
    return json.dumps(_without_names(schema, schemas, refs), sort_keys=True), tuple(refs)


def _without_names(node: Json, schemas: Mapping[str, Json], refs: list[str]) -> Json:
    if is_object(node):
        return {
            key: sorted(value, key=repr)
            if key in ("enum", "required") and is_list(value)
            else _without_names(value, schemas, refs)
            for key, value in sorted(node.items())
        }
    if is_list(node):
        return [_without_names(value, schemas, refs) for value in node]
    if isinstance(node, str) and node.removeprefix(SCHEMAS) in schemas and node.startswith(SCHEMAS):
        refs.append(node.removeprefix(SCHEMAS))
        return [SCHEMAS]
    return node


def _in_one_union(doc: Doc, alike: Mapping[str, Hashable]) -> set[str]:
    """Return the components that are alike and variants of one union: there they are not the same."""
    found: set[str] = set()
    for schema in components(doc).values():
        listed = {name for variant in variants(schema) if (name := ref_name(variant)) and name in alike}
        counts = Counter(alike[name] for name in listed)
        found |= {name for name in listed if counts[alike[name]] > 1}
    return found


def _redirect(node: Json, targets: Mapping[str, str]) -> None:
    """Replace every reference and mapping at or below *node* that is a key of *targets* by its value."""
    keys: list[Any] = [*node] if is_object(node) else [*range(len(node))] if is_list(node) else []
    for key in keys:
        value: Json = node[key]
        if isinstance(value, str) and value in targets:
            node[key] = targets[value]
        else:
            _redirect(value, targets)
