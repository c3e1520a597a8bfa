"""Headers that parts of a form have: of one value that the document states, required ones, and others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.shape.schema_queries import Doc, is_object, resolve


def constant_headers(doc: Doc, encoding: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the headers of which the document states the one value, with it; `Content-Type` is none of them."""
    return [(name, _text(values[0])) for name, _, values in _headers(doc, encoding) if len(values) == 1]


def needed_headers(doc: Doc, encoding: Mapping[str, Any]) -> list[str]:
    """Return the required headers whose values only a caller knows."""
    return [name for name, header, values in _headers(doc, encoding) if len(values) != 1 and header.get("required")]


def optional_headers(doc: Doc, encoding: Mapping[str, Any]) -> list[str]:
    """Return the other headers whose values only a caller knows."""
    return [name for name, header, values in _headers(doc, encoding) if len(values) != 1 and not header.get("required")]


def _headers(doc: Doc, encoding: Mapping[str, Any]) -> Iterator[tuple[str, Any, list[Any]]]:
    stated: Mapping[str, Any] = encoding.get("headers", {})
    for name, value in stated.items() if is_object(stated) else ():
        header = resolve(doc, value)
        schema = resolve(doc, header.get("schema", {}))
        # By OpenAPI, the content type of a part is not stated here.
        if name.lower() != "content-type":
            yield name, header, [schema["const"]] if "const" in schema else list(schema.get("enum", ()))


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
