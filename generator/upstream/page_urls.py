"""URLs that upstream gives us, which are not to be trusted: their server, and which of them name the same page."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from urllib.parse import urldefrag, urljoin, urlsplit

from attrs import frozen

from generator.base.location import without_password
from generator.read.sources import URL_SUFFIXES

_PORTS = {"http": 80, "https": 443}
_DATA = (".json", ".yaml", ".yml", ".txt", ".xml")


@frozen
class WebOrigin:
    """The one server that a fetch talks to."""

    scheme: str
    host: str
    port: int

    @property
    def root(self) -> str:
        """The URL of its root, without a slash at the end."""
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{f'[{self.host}]' if ':' in self.host else self.host}{port}"


def origin_of(url: str) -> WebOrigin | None:
    """Return the server of *url*; None if it is not an HTTP URL, or if it carries a user name or password."""
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not parts.hostname or "@" in parts.netloc or not url.isprintable():
        return None
    return WebOrigin(parts.scheme, parts.hostname, port)


def why_ignored(url: str) -> str:
    """Return why *url*, which is not on the server of the docs as far as can be said, is not read."""
    if origin_of(url):
        return "it is on another server"
    return "it carries a user name or a password" if without_password(url) != url else "it is not a URL of the web"


def resolve_link(base: str, link: str) -> str:
    """Return the URL that *link* on the page *base* leads to, without its fragment; *link* itself if it is no URL."""
    try:
        return urldefrag(urljoin(base, link)).url
    except ValueError:
        return link


def is_index(url: str) -> bool:
    """Whether *url* has the name of an index of pages."""
    return _path(url).endswith("/llms.txt")


def is_sitemap_url(url: str) -> bool:
    """Whether *url* has the name of a sitemap."""
    return _path(url).endswith(".xml")


def is_data(url: str) -> bool:
    """Whether *url* has the name of a data file instead of a page."""
    return _path(url).endswith(_DATA)


def markdown_url(url: str) -> str:
    """Return the URL of the Markdown of the page *url*: docs serve it under the page's own URL with `.md`."""
    path = _path(url).rstrip("/")
    if not path or path.endswith(URL_SUFFIXES):
        return url
    return urlsplit(url)._replace(path=f"{path}.md").geturl()


def matches(url: str, patterns: Iterable[str]) -> bool:
    """Whether *url*, with or without `.md`, matches one of *patterns* and none of those that start with `!`."""
    forms = {url, markdown_url(url), url.removesuffix(".md")}
    is_wanted = False
    for pattern in patterns:
        is_match = any(fnmatchcase(form, pattern.removeprefix("!")) for form in forms)
        if is_match and pattern.startswith("!"):
            return False
        is_wanted = is_wanted or is_match
    return is_wanted


def _path(url: str) -> str:
    """Return the path of *url*, empty where it has none."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
