"""Reads sitemaps (https://www.sitemaps.org): what a docs site lists where it has no `llms.txt`.

Only the URLs are taken, by their elements: no parser of XML sees text of a server, which may be made to exhaust one.
"""

from __future__ import annotations

import html
import re

_ROOT = re.compile(r"<(?:\w+:)?(?:urlset|sitemapindex)\b")
_HEAD = 2000
"""Characters in which the root element must start: comments and instructions may stand before it."""
_LOCATION = re.compile(r"<(?:\w+:)?loc>\s*(?:<!\[CDATA\[)?([^<>\s\]]+)")


def is_sitemap(text: str) -> bool:
    """Whether *text* is a sitemap, or an index of sitemaps."""
    return text.lstrip()[:1] == "<" and _ROOT.search(text[:_HEAD]) is not None


def locations(text: str) -> list[str]:
    """Return the URLs that the sitemap *text* lists, in its order."""
    return [html.unescape(location) for location in _LOCATION.findall(text)]
