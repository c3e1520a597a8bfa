"""Where a key goes, as the runtime's `KeyPlace`, and which servers an operation has of its own."""

from __future__ import annotations

from typing import Any

from generator.base.nodes import Map
from generator.emit.views.document_text import literal
from generator.shape.key_schemes import ApiKey, api_key, api_key_of


def key_place(key: ApiKey) -> str:
    """Return the arguments of `KeyPlace` for *key*."""
    parts = [literal(key.name)]
    parts += [f"where={literal(key.where)}"] if key.where != "header" else []
    parts += [f"prefix={literal(key.prefix)}"] if key.prefix else []
    parts += ["is_basic=True"] if key.is_basic else []
    return ", ".join(parts)


def own_key(doc: Map, operation: Map) -> str:
    """Return the expression for the key of *operation*, empty where it goes as that of the API does."""
    own = api_key_of(doc, operation)
    if own is None:
        return "None"
    arguments = key_place(own)
    return "" if arguments == key_place(api_key(doc)) else f"_KeyPlace({arguments})"


def default_server(operation: Map) -> str:
    """Return the first server that *operation* has of its own, empty where it has those of the API."""
    listed: list[Any] = operation.get("servers", [])
    return str(listed[0]["url"]) if listed else ""
