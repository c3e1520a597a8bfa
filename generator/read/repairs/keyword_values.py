"""Values that JSON Schema's own schema refuses to its keywords: a negative length, a multiple of nothing.

The schemas of its vocabularies say which; they are read beside the library that has them, which takes long to be
imported.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path

from generator.base.nodes import Json, Map, is_list, is_object
from generator.read.repairs.part_kinds import kind_name
from generator.read.repairs.repair import Repair

_VOCABULARIES = ("core", "applicator", "unevaluated", "validation", "meta-data", "content")
_OLD = frozenset({"exclusiveMinimum", "exclusiveMaximum"})
"""Limits that OpenAPI 3.0 writes as booleans, which becomes a number later on."""


def check_keyword_values(schema: Map, repaired: Collection[str]) -> Iterator[Repair]:
    """Yield a repair for each keyword of *schema* whose value means nothing, but for those *repaired* already."""
    rules = _rules()
    for key, value in schema.items():
        if key not in rules or key in repaired or value is None or (key in _OLD and isinstance(value, bool)):
            continue
        fault = _fault(rules[key], value)
        if fault:
            yield Repair((key,), f"`{key}` is {fault}: it is left out")


@cache
def _rules() -> Mapping[str, Json]:
    """Return what the value of each keyword must be, as a JSON Schema."""
    library = find_spec("jsonschema_specifications")
    folders = library.submodule_search_locations if library else None
    found: dict[str, Json] = {}
    for path in (Path(folder) / "schemas/draft202012/vocabularies" for folder in folders or ()):
        for name in _VOCABULARIES:
            vocabulary = json.loads((path / name).read_text(encoding="utf-8"))
            definitions = vocabulary.get("$defs", {})
            found |= {key: _resolved(rule, definitions) for key, rule in vocabulary["properties"].items()}
    return found


def _resolved(rule: Json, definitions: Mapping[str, Json]) -> Json:
    """Return *rule* with the definitions in place to which it refers."""
    if is_list(rule):
        return [_resolved(one, definitions) for one in rule]
    if not is_object(rule):
        return rule
    target = str(rule.get("$ref", "")).rpartition("/")[2]
    named: dict[str, Json] = _resolved(definitions[target], definitions) if target else {}
    return {**named, **{key: _resolved(value, definitions) for key, value in rule.items() if key != "$ref"}}


def _fault(rule: Json, value: Json) -> str:
    """Return what *value* is that *rule* forbids, in words; empty where it allows it, or does not tell."""
    if not is_object(rule):
        return ""
    for word, fault in _FAULTS.items():
        if word in rule and (found := fault(rule[word], value)):
            return found
    return ""


def _type_fault(stated: str | list[str], value: Json) -> str:
    names = [stated] if isinstance(stated, str) else stated
    if any(_is_of(name, value) for name in names):
        return ""
    shown = json.dumps(value) if isinstance(value, (int, float)) else kind_name(value)
    article = "an" if names[0][0] in "aeio" else "a"
    return f"{shown}, not {article} {names[0]}"


def _is_of(name: str, value: Json) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    if isinstance(value, float):
        return name == "number" or (name == "integer" and value.is_integer())
    return isinstance(value, _TYPES[name])


def _least_fault(least: int, value: Json, *, is_least_allowed: bool = True) -> str:
    if not isinstance(value, (int, float)) or value > least or (is_least_allowed and value == least):
        return ""
    return f"{json.dumps(value)}, and has to be {'at least' if is_least_allowed else 'more than'} {least}"


def _pattern_fault(pattern: str, value: Json) -> str:
    return f"{json.dumps(value)}, which is no name" if isinstance(value, str) and not re.search(pattern, value) else ""


def _repeated_fault(_: Json, value: Json) -> str:
    return "a list with the same twice" if is_list(value) and len(value) > len({*map(json.dumps, value)}) else ""


def _items_fault(rule: Json, value: Json) -> str:
    held = value if is_list(value) else ()
    return f"a list with {found}" if (found := next(filter(None, (_fault(rule, one) for one in held)), "")) else ""


def _values_fault(rule: Json, value: Json) -> str:
    held = value.values() if is_object(value) else ()
    return f"an object with {found}" if (found := next(filter(None, (_fault(rule, one) for one in held)), "")) else ""


_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "number": (int, float),
    "integer": int,
    "array": list,
    "object": dict,
    "boolean": bool,
}
_FAULTS: Mapping[str, Callable[[Json, Json], str]] = {
    "type": _type_fault,
    "minimum": _least_fault,
    "exclusiveMinimum": partial(_least_fault, is_least_allowed=False),
    "pattern": _pattern_fault,
    "uniqueItems": _repeated_fault,
    "items": _items_fault,
    "additionalProperties": _values_fault,
}
"""What each keyword of the rules forbids; those of the rules for schemas within schemas are checked part by part."""
