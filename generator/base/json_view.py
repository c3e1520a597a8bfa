"""Values of the stages as JSON for programs: attrs classes are objects, and a place is its file and line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Set
from enum import Enum
from pathlib import Path
from typing import Any

import attrs

from generator.base.errors import GeneratorError
from generator.base.location import NOWHERE, Mark
from generator.base.nodes import Json, plain


def dump(body: Mapping[str, object]) -> str:
    """Return *body* as JSON with sorted keys; characters that could steer a terminal are escaped."""
    return json.dumps(view(body), indent=2, sort_keys=True)


def view(value: Any) -> Json:
    """Return *value* in built-in JSON types."""
    if isinstance(value, Mark):
        return {"file": None, "line": None} if value == NOWHERE else {"file": value.file, "line": value.line}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return value.as_posix()
    if isinstance(value, GeneratorError):
        return {"what": value.what, "where": view(value.where), "pointer": value.pointer, "next": value.next}
    if attrs.has(type(value)):
        return {field.name: view(getattr(value, field.name)) for field in attrs.fields(type(value))}
    if isinstance(value, Mapping):
        return {str(key): view(item) for key, item in value.items()}
    if isinstance(value, Set):
        return sorted(map(view, value), key=str)
    if isinstance(value, (list, tuple)):
        return [view(item) for item in value]
    return plain(value)
