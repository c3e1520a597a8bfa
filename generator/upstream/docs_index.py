"""Reads the index of the docs, an `llms.txt` or a sitemap: which API pages it names, and which indexes it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from generator.upstream.page_urls import (
    WebOrigin,
    is_data,
    is_index,
    is_sitemap_url,
    markdown_url,
    matches,
    origin_of,
    resolve_link,
)
from generator.upstream.sitemap import is_sitemap, locations

_LINK = re.compile(r"\]\([ \t]*<?([^()<>\s]+)")


@frozen
class IndexLinks:
    """The links of an index, each URL once and in its order."""

    pages: tuple[str, ...]
    """URLs of the Markdown of API pages."""
    indexes: tuple[str, ...]
    """Indexes of sections."""
    ignored: tuple[str, ...]
    """API pages and indexes that are on another server, or nowhere."""


def read_index(text: str, url: str, home: WebOrigin, only: Sequence[str]) -> IndexLinks:
    """Return the links of the index *text* at *url*; of its pages, those that match the patterns *only*."""
    leads_on = is_sitemap_url if is_sitemap(text) else is_index
    wanted = [
        target for target in links_of(text, url) if leads_on(target) or (matches(target, only) and not is_data(target))
    ]
    on_server = [target for target in wanted if origin_of(target) == home]
    return IndexLinks(
        pages=_unique(markdown_url(target) for target in on_server if not leads_on(target)),
        indexes=tuple(target for target in on_server if leads_on(target)),
        ignored=tuple(target for target in wanted if origin_of(target) != home),
    )


def has_more_links(text: str, limit: int) -> bool:
    """Whether the index *text* names more than *limit* URLs."""
    return len(locations(text) if is_sitemap(text) else _LINK.findall(text)) > limit


def links_of(text: str, url: str) -> tuple[str, ...]:
    """Return all URLs that the index *text* at *url* names."""
    links = locations(text) if is_sitemap(text) else _LINK.findall(text)
    return _unique(resolve_link(url, link) for link in links)


def merge_links(indexes: Sequence[IndexLinks]) -> IndexLinks:
    """Return the links of all *indexes*."""
    return IndexLinks(
        _unique(page for links in indexes for page in links.pages),
        _unique(index for links in indexes for index in links.indexes),
        _unique(link for links in indexes for link in links.ignored),
    )


def _unique(urls: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(urls))
