"""How APIs call the value of a request by which callers ask for a stream: a switch, or a choice between texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.base.nodes import is_list, is_object
from generator.base.schemas import stated_values

_HUMP = re.compile(r"([a-z0-9])([A-Z])")
_WORDS = frozenset({"stream", "streaming", "streamed"})
_FILLERS = frozenset({"is", "enable", "enabled", "use", "response", "responses", "result", "results", "output"})
_TEXTS = frozenset({*_WORDS, "sse", "events", "event stream", "server sent events"})


def is_switch_name(name: str, *, exactly: bool = False) -> bool:
    """Tell whether a boolean *name* asks for a stream: `stream`, `isStreaming`; *exactly*: by one word alone."""
    words = set(_words(name))
    return bool(words & _WORDS) and words <= (_WORDS if exactly else _WORDS | _FILLERS)


def streamed_texts(schema: Mapping[str, Any]) -> list[str]:
    """Return the texts that *schema* lists, and that ask for a stream: `streaming`, `sse`."""
    return [value for value in _listed(schema) if isinstance(value, str) and " ".join(_words(value)) in _TEXTS]


def is_switch(name: str, schema: Any) -> bool:
    """Tell whether requests may ask for a stream by the property *name* with its *schema*."""
    if not is_object(schema):
        return False
    return bool(streamed_texts(schema)) or (is_switch_name(name) and _is_boolean(schema))


def asks_for_stream(name: str, schema: Any) -> bool | None:
    """Tell whether the property *name*, whose *schema* allows one value, always asks for a stream, or never does."""
    listed = _listed(schema) if is_switch(name, schema) else ()
    return _asks(schema, listed[0]) if len(listed) == 1 else None


def asks_by_default(name: str, schema: Any) -> bool | None:
    """Tell whether the property *name* asks for a stream, or for none, where it is left out; None if nobody says."""
    return _asks(schema, schema["default"]) if is_switch(name, schema) and "default" in schema else None


def _asks(schema: Mapping[str, Any], value: Any) -> bool:
    return value if isinstance(value, bool) else value in streamed_texts(schema)


def _is_boolean(schema: Mapping[str, Any]) -> bool:
    kind = schema.get("type")
    stated = any(isinstance(value, bool) for value in _listed(schema))
    return stated or kind == "boolean" or (is_list(kind) and "boolean" in kind)


def _listed(schema: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the values that *schema* lists; one dialect prints each as an object with a `value`."""
    return tuple(one.get("value") if is_object(one) else one for one in stated_values(schema) or ())


def _words(name: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", _HUMP.sub(r"\1 \2", name).lower())
