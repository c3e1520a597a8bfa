"""Tells what a server answers at one URL: an index, a sitemap, an OpenAPI document, pages of operations, or nothing."""

from __future__ import annotations

import re

from attrs import frozen

from generator.base import documents
from generator.base.errors import GeneratorError
from generator.base.location import without_password
from generator.base.nodes import Map
from generator.read.dialects import Fragment
from generator.read.intake import UNDATED, fragments_in
from generator.upstream.discovery.survey_result import FoundDocument, FoundIndex
from generator.upstream.docs_index import links_of, read_index
from generator.upstream.page_urls import WebOrigin, why_ignored
from generator.upstream.sitemap import is_sitemap

ALL = ("*",)
"""The pattern of all pages."""

_DOCUMENT = re.compile(r"""^(?:\{|["']?openapi["']?[ \t]*:)""", re.MULTILINE)
_HEADING = re.compile(r"^# +(.+)$", re.MULTILINE)


@frozen
class ServedText:
    """The text at one URL, or why there is none."""

    url: str
    text: str = ""
    fault: str = ""

    def index(self, home: WebOrigin) -> FoundIndex | None:
        """Return the index that the text is: it leads to pages of the server *home*, and documents no operation."""
        links = read_index(self.text, self.url, home, ALL)
        if not (links.pages or links.indexes) or self.document() or self.fragments():
            return None
        heading = None if is_sitemap(self.text) else _HEADING.search(self.text)
        openapi = tuple(link for link in links_of(self.text, self.url) if _is_openapi(link))
        return FoundIndex(self.url, heading[1].strip("# ") if heading else "", links, openapi)

    def why_not(self, home: WebOrigin) -> str:
        """Return why nothing of use stands here."""
        links = read_index(self.text, self.url, home, ALL)
        if links.ignored:
            first = links.ignored[0]
            return f"this names only pages that are not read, such as {without_password(first)}: {why_ignored(first)}"
        if links.indexes:
            return "this leads to other indexes, and none of them to a page"
        return self.fault or "this is no index, no sitemap, no OpenAPI document, and no page of an operation"

    def document(self) -> FoundDocument | None:
        """Return the OpenAPI document that the text is."""
        if not _DOCUMENT.search(self.text.lstrip()):
            return None
        try:
            found = documents.openapi_document(self.text, self.url)
        except GeneratorError:
            return None
        # One that only describes webhooks has none.
        return FoundDocument(self.url, found) if isinstance(found.get("paths", Map()), Map) else None

    def fragments(self) -> tuple[Fragment, ...]:
        """Return what the pages in the text document; pages that cannot be read are left to `fetch` to report."""
        found = fragments_in(self.text, self.url, UNDATED)
        return tuple(fragment for fragment in found if isinstance(fragment, Fragment))


def _is_openapi(url: str) -> bool:
    """Whether *url* has the name of an OpenAPI document."""
    name = url.partition("?")[0].rpartition("/")[2].lower()
    return name.endswith((".json", ".yaml", ".yml")) and ("openapi" in name or "swagger" in name)
