"""Component names with characters that OpenAPI does not allow -> names without them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count
from urllib.parse import unquote

from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import COMPONENTS, operations

_LEGAL = re.compile(r"[A-Za-z0-9._-]+")
_ILLEGAL = re.compile(r"[^A-Za-z0-9._-]+")
_NAMELESS = {"schemas": "Schema"}
"""What a component is called in whose name nothing is legal, by section; else as its section is."""

NewNames = Mapping[str, Mapping[str, str]]
"""The new name for each illegal one, by section of the components."""


def legal_names(node: Json) -> Json:
    """Return the document *node* with components such as `List of: Items` renamed to `List_of_Items`.

    References and security requirements follow. Names that would become the same are told apart.
    """
    sections: Json = node.get("components") if isinstance(node, Map) else None
    if not isinstance(node, Map) or not isinstance(sections, Map):
        return node
    held = {section: holder for section, holder in sections.items() if isinstance(holder, Map)}
    names = {section: _legal_names(section, holder) for section, holder in held.items() if section[:2] != "x-"}
    names = {section: changed for section, changed in names.items() if changed}
    if not names:
        return node
    new = _with_references(node, names)
    for section, changed in names.items():
        new["components"][section] = _with_keys(new["components"][section], changed)
    if schemes := names.get("securitySchemes"):
        for holder in (new, *(operation for _, _, operation in operations(new))):
            for index, needed in enumerate(holder.get("security", ())):
                holder["security"][index] = _with_keys(needed, schemes)
    return new


def _legal_names(section: str, components: Map) -> Mapping[str, str]:
    """Return the new name for each illegal name of *components*, those of one *section*."""
    taken = {name for name in components if _LEGAL.fullmatch(name)}
    names: dict[str, str] = {}
    for name in components:
        if not _LEGAL.fullmatch(name):
            names[name] = next(legal for legal in _spellings(section, name) if legal not in taken)
            taken.add(names[name])
    return names


def _spellings(section: str, name: str) -> Iterator[str]:
    """Yield what *name* may be called, the best first; what is told by other letters alone does not depend on order."""
    plain = _ILLEGAL.sub("_", name).strip("_")
    base = plain or _NAMELESS.get(section, section)
    if plain or name.isascii():
        yield base
    if not name.isascii():
        yield f"{base}_{_ILLEGAL.sub('_', name.encode('punycode').decode()).strip('_-')}"
    yield from (f"{base}{number}" for number in count(2))


def _with_keys(node: Json, names: Mapping[str, str]) -> Json:
    """Return *node* with the new *names* as keys."""
    if not isinstance(node, Map):
        return node
    new = Map(mark=node.mark)
    for key, value in node.items():
        new.put(names.get(key, key), value, node.at(key))
    return new


def _with_references(node: Json, names: NewNames) -> Json:
    """Return a copy of *node* in which every reference uses the new *names*; the old ones may be percent-encoded."""
    if isinstance(node, Map):
        new = Map(mark=node.mark)
        for key, value in node.items():
            new.put(key, _target(value, names) if key == "$ref" else _with_references(value, names), node.at(key))
        mapping = new.get("mapping")
        if "propertyName" in new and isinstance(mapping, Map):
            for key, value in mapping.items():
                mapping.put(key, _target(value, names), mapping.at(key))
        return new
    if isinstance(node, Seq):
        items = Seq([_with_references(item, names) for item in node], mark=node.mark)
        items.marks = list(node.marks)
        return items
    return node


def _target(value: Json, names: NewNames) -> Json:
    if not isinstance(value, str):
        return value
    section, base = "schemas", ""
    if value.startswith(COMPONENTS):
        section, slash, value = value.removeprefix(COMPONENTS).partition("/")
        base = f"{COMPONENTS}{section}{slash}"
    known = names.get(section, {})
    name = value if value in known else unquote(value).replace("~1", "/").replace("~0", "~")
    return base + known.get(name, value)
