"""The one operation that a fragment documents, and the check that the page's endpoint line names the same."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from generator.base.errors import PageError
from generator.base.location import Mark, pointer
from generator.base.nodes import Map
from generator.base.schemas import METHODS
from generator.read.pages import Page


def operation(doc: Map) -> tuple[str, str, Mark]:
    """Return path, lower-case method and place of the one operation of *doc*."""
    paths = [key for key in _mapping(doc, "paths", ()) if not key.startswith("x-")]
    path, item, at = _only(doc, "paths", paths, (), "path")
    methods = [key for key in item if key.lower() in METHODS]
    method, _, at = _only(doc["paths"], path, methods, ("paths",), "operation")
    return path, method, at


def _only(holder: Map, key: str, names: list[str], above: tuple[str, ...], word: str) -> tuple[str, Map, Mark]:
    """Return the entry of the mapping at *key* of *holder* that *names* must list alone.

    *above* are the steps to *holder*, *word* is what an error message calls an entry.
    """
    inner: Map = holder[key]
    if len(names) != 1:
        where = inner.at(names[1]) if names else holder.at(key)
        what = f"a second {word}, `{names[1]}`, beside `{names[0]}`" if names else f"no {word}"
        next = "A fragment has one path with one operation: split the page, or take one out."
        raise PageError(f"the fragment has {what}", where=where, pointer=pointer((*above, key)), next=next)
    return names[0], _mapping(inner, names[0], (*above, key)), inner.at(names[0])


def _mapping(holder: Map, key: str, above: tuple[str, ...]) -> Map:
    value: Any = holder.get(key)
    if not isinstance(value, Map):
        next = "Look at the indentation of the lines below."
        raise PageError(f"`{key}` must be a mapping", where=holder.at(key), pointer=pointer((*above, key)), next=next)
    return value


def check_endpoint(page: Page, doc: Map) -> None:
    """Raise `PageError` where the endpoint line of *page* disagrees with *doc*: it is the fragment of another page."""
    path, method, where = operation(doc)
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
