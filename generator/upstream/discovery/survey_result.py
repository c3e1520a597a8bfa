"""What a server publishes about an API, as far as a URL leads to it."""

from __future__ import annotations

from attrs import frozen

from generator.base.nodes import Map
from generator.base.operation_names import template
from generator.base.whole_paths import common_path
from generator.read.dialects import Fragment
from generator.read.dialects.fragment import names
from generator.upstream.docs_index import IndexLinks


@frozen
class FoundIndex:
    """An index of the docs, an `llms.txt` or a sitemap."""

    url: str
    heading: str
    """Its first heading, empty where it has none."""
    links: IndexLinks
    """Where it leads, over all indexes that it names."""
    openapi: tuple[str, ...]
    """URLs with the names of OpenAPI documents that it names, also on other servers."""


@frozen
class FoundDocument:
    """The vendor's own OpenAPI document."""

    url: str
    doc: Map


@frozen
class SurveyResult:
    """What was found from one URL."""

    url: str
    index: FoundIndex | None
    document: FoundDocument | None
    only: tuple[str, ...]
    """Patterns of the URLs of API pages; empty where none of the pages that were read documents an operation."""
    api_pages: int
    """How many pages of the index match them."""
    fragments: tuple[Fragment, ...]
    """What the pages that were read document."""

    @property
    def own_document(self) -> FoundDocument | None:
        """The document, unless it has none of the operations of the pages: then it is that of another API."""
        documented = {_path(name) for fragment in self.fragments for name in names(fragment)}
        if self.document and documented and documented.isdisjoint(_paths(self.document.doc)):
            return None
        return self.document


def _paths(doc: Map) -> set[str]:
    """Return the paths of *doc* without the names of their parameters, and as they are below that of its servers."""
    paths, base = doc.get("paths"), common_path(doc.get("servers"))
    return {template(start + path) for path in paths for start in ("", base)} if isinstance(paths, Map) else set()


def _path(name: str) -> str:
    return template(name.partition(" ")[2])
