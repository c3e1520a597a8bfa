"""OpenAPI fragments in YAML: one mapping with one path and one operation, in three dialects."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from generator.base import yamlio
from generator.base.errors import PageError
from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, Seq, below
from generator.read.pages import METHODS, Page


def read(page: Page) -> Map:
    """Return the fragment of *page*; raises where it is no OpenAPI 3 document of one operation, or not this page's."""
    doc = yamlio.load(page.fragment, page.mark.file, page.mark.line)
    if not isinstance(doc, Map) or "openapi" not in doc:
        next = "Look at the fence below `## OpenAPI Specification`."
        raise PageError("the fragment is no mapping with `openapi`", where=page.mark, next=next)
    version = doc["openapi"]
    if not (isinstance(version, str) and version.startswith("3.")):
        next = "Give a page of OpenAPI 3.0 or 3.1."
        raise PageError(
            f"`openapi: {version}` is no version 3", where=doc.at("openapi"), pointer="#/openapi", next=next
        )
    path, method, mark = operation(doc)
    _check_endpoint(page, path, method, mark)
    return doc


def operation(doc: Map) -> tuple[str, str, Mark]:
    """Return path, lower-case method and place of the one operation of *doc*."""
    paths = [key for key in _mapping(doc, "paths", ()) if not key.startswith("x-")]
    path, item, at = _only(doc, "paths", paths, (), "path")
    methods = [key for key in item if key.upper() in METHODS]
    method, _, at = _only(doc["paths"], path, methods, ("paths",), "operation")
    return path, method, at


def _only(holder: Map, key: str, found: list[str], above: tuple[str, ...], word: str) -> tuple[str, Map, Mark]:
    """Return the one entry *found* in the mapping at *key* of *holder*; one page documents one operation."""
    inner: Map = holder[key]
    if len(found) != 1:
        where = inner.at(found[1]) if found else holder.at(key)
        what = f"a second {word}, `{found[1]}`, beside `{found[0]}`" if found else f"no {word}"
        next = "A fragment has one path with one operation: split the page, or take one out."
        raise PageError(f"the fragment has {what}", where=where, pointer=pointer((*above, key)), next=next)
    return found[0], _mapping(inner, found[0], (*above, key)), inner.at(found[0])


def _mapping(holder: Map, key: str, above: tuple[str, ...]) -> Map:
    value: Any = holder.get(key)
    if not isinstance(value, Map):
        next = "Look at the indentation of the lines below."
        raise PageError(f"`{key}` must be a mapping", where=holder.at(key), pointer=pointer((*above, key)), next=next)
    return value


def _check_endpoint(page: Page, path: str, method: str, where: Mark) -> None:
    """An endpoint line that disagrees means that the fragment belongs to another page."""
    if page.method is None or page.url is None:
        return
    url = unquote(urlsplit(page.url).path).rstrip("/")
    if page.method.lower() == method and url.endswith(unquote(path).rstrip("/")):
        return
    raise PageError(
        f"the page's endpoint line says `{page.method} {page.url}`, its fragment `{method.upper()} {path}`",
        where=where,
        pointer=pointer(("paths", path, method)),
        next="Give the fragment its own page, or correct the endpoint line.",
    )


def is_a(doc: Map) -> bool:
    """Tags are lists in a list, or the version names the endpoint."""
    info = doc.get("info")
    version = info.get("version") if isinstance(info, Map) else None
    path, method, _ = operation(doc)
    tags = doc["paths"][path][method].get("tags")
    nested = isinstance(tags, Seq) and any(isinstance(tag, Seq) for tag in tags)
    return nested or (isinstance(version, str) and version.startswith("endpoint_"))


def is_c(doc: Map) -> bool:
    """Component names carry a prefix, `type_:Name` or `type_package/path:Name`."""
    components = doc.get("components")
    schemas = components.get("schemas") if isinstance(components, Map) else None
    names = list(schemas) if isinstance(schemas, Map) else []
    return any(_prefixed(name) for name in names) or any(
        _prefixed(name) for node in below(doc) for name in _refers(node)
    )


def is_b(doc: Map) -> bool:
    """Plain OpenAPI: whatever the others are not."""
    return bool(doc)


def _refers(node: Json) -> list[str]:
    reference = node.get("$ref") if isinstance(node, Map) else None
    return [reference.rpartition("#/components/schemas/")[2]] if isinstance(reference, str) else []


def _prefixed(name: str) -> bool:
    return name.startswith("type_") and ":" in name
