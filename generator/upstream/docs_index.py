"""The index of the docs, `llms.txt`, and the indexes of sections that it leads to -> the URLs of API pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from generator.upstream.address import WebOrigin, absolute, fits, is_data, is_index, markdown, origin_of

_LINK = re.compile(r"\]\([ \t]*<?([^()<>\s]+)")


@frozen
class Links:
    """What one index names, each URL once and in its order."""

    pages: tuple[str, ...]
    """URLs of the Markdown of API pages."""
    indexes: tuple[str, ...]
    """Indexes of sections."""
    ignored: tuple[str, ...]
    """API pages and indexes that are on another server."""


def read(text: str, url: str, home: WebOrigin, only: Sequence[str]) -> Links:
    """Return what the index *text* at *url* names: its pages are those that the patterns *only* ask for."""
    found = dict.fromkeys(absolute(url, link) for link in _LINK.findall(text))
    wanted = [link for link in found if is_index(link) or (fits(link, only) and not is_data(link))]
    near = [link for link in wanted if origin_of(link) == home]
    return Links(
        pages=_unique(markdown(link) for link in near if not is_index(link)),
        indexes=tuple(link for link in near if is_index(link)),
        ignored=tuple(link for link in wanted if origin_of(link) != home),
    )


def together(all: Sequence[Links]) -> Links:
    """Return what several indexes name."""
    return Links(
        _unique(page for links in all for page in links.pages),
        _unique(index for links in all for index in links.indexes),
        _unique(link for links in all for link in links.ignored),
    )


def _unique(urls: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(urls))
