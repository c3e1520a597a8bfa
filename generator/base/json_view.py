"""Values of the stages as JSON for programs: attrs classes are objects, and a place is its file and line."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Set
from enum import Enum
from pathlib import Path
from typing import TypeGuard

import attrs

from generator.base.errors import GeneratorError
from generator.base.location import Mark
from generator.base.nodes import Json, plain
from generator.base.runner_commands import unheard_json


def dump(body: Mapping[str, object]) -> str:
    """Return *body* as JSON with sorted keys; what could steer a terminal or a workflow is escaped."""
    return unheard_json(json.dumps(view(body), indent=2, sort_keys=True))


def view(value: object) -> Json:
    """Return *value* in built-in JSON types."""
    if is_mapping(value):
        return {str(key): view(item) for key, item in value.items()}
    if is_many(value):
        items = [view(item) for item in value]
        return sorted(items, key=str) if isinstance(value, Set) else items
    match value:
        case Mark():
            return {"file": value.file or None, "line": value.line or None}
        case Enum():
            return value.value
        case Path():
            return value.as_posix()
        case GeneratorError():
            return {"what": value.what, "where": view(value.where), "pointer": value.pointer, "next": value.next}
        case _ if attrs.has(cls := type(value)):
            return {field.name: view(getattr(value, field.name)) for field in attrs.fields(cls)}
        case _:
            return plain(value)


def is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    """Whether *value* is an object in JSON."""
    return isinstance(value, Mapping)


def is_many(value: object) -> TypeGuard[Collection[object]]:
    """Whether *value* is an array in JSON; a place is none, although it is a tuple."""
    return isinstance(value, (list, tuple, Set)) and not isinstance(value, Mark)
