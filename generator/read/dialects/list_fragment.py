"""Operations printed as Markdown lists, in three dialects and two flavours.

L1 prints objects where they are used; L2 prints errors as well; L3 names objects and unions, and prints each in a
section of its own. Flavour OAS is made from the API's OpenAPI document, FDEF from a definition in another language that
has no null. Only what a page prints tells which it is of; where nothing does, it is taken for the one that loses more.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.base.nodes import Map
from generator.read.lists.list_operation import read_operation
from generator.read.lists.list_sections import Layout, lay_out
from generator.read.pages import Page

NAMES = tuple(f"{level}-{flavour}" for level in ("L1", "L2", "L3") for flavour in ("OAS", "FDEF"))
"""The dialects of this format."""
_FROM_DOCUMENT = re.compile(r"https?://[^/]+/docs/api-reference/")
"""Where the pages are that are made from the OpenAPI document; those of one product have its name before that."""
_NULLABLE = re.compile(r"^ *- `.*\(.*, (?:required|optional), nullable[,)]", re.MULTILINE)
_NAMED_VARIANT = re.compile(r"^ *- `[^`]*`: `[^`]*` \(", re.MULTILINE)
_BARE_VARIANT = re.compile(r"^ *- `[^`]*`: `[^`]*`$", re.MULTILINE)
_HYPHEN = re.compile(r"^### \w+-(?:Input|Output)$", re.MULTILINE)


def read(page: Page) -> Map:
    """Return the operation of *page* as OpenAPI; raises `PageError` with line and column where it is not understood."""
    layout = lay_out(page.fragment, page.mark)
    doc = read_operation(page, layout)
    doc["info"].put("version", f"{_level(layout)}-{_flavour(page)}", page.mark)
    return doc


def speaks(name: str) -> Callable[[Map], bool]:
    """Return the function that tells whether a fragment is of the dialect *name*."""

    def is_of(doc: Map) -> bool:
        return bool(doc["info"]["version"] == name)

    return is_of


def _level(layout: Layout) -> str:
    if "Types" in layout.parts:
        return "L3"
    has_preamble = any(part.preamble for part in layout.parts.get("Request", ()))
    return "L2" if has_preamble or "Errors" in layout.parts else "L1"


def _flavour(page: Page) -> str:
    """Return the flavour of *page*, by what it prints, else by where it is."""
    text = page.fragment
    if any(sign.search(text) for sign in (_NULLABLE, _NAMED_VARIANT, _HYPHEN)):
        return "OAS"
    if _BARE_VARIANT.search(text):
        return "FDEF"
    return "OAS" if _FROM_DOCUMENT.match(page.reference or "") else "FDEF"
