"""URLs from upstream, which nobody has checked: whose they are, and which of them mean the same page."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from urllib.parse import urldefrag, urljoin, urlsplit

from attrs import frozen

from generator.read.sources import MARKDOWN

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
    """Return the server of *url*; None for what is no web page, and for what carries a user's name or password."""
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not parts.hostname or "@" in parts.netloc or not url.isprintable():
        return None
    return WebOrigin(parts.scheme, parts.hostname, port)


def absolute(base: str, link: str) -> str:
    """Return where *link* on the page *base* leads, without a fragment; *link* itself where it is no URL."""
    try:
        return urldefrag(urljoin(base, link)).url
    except ValueError:
        return link


def is_index(url: str) -> bool:
    """Whether *url* is an index of pages by its name."""
    return path(url).endswith("/llms.txt")


def is_data(url: str) -> bool:
    """Whether *url* is no page by its name, but some other file."""
    return path(url).endswith(_DATA)


def markdown(url: str) -> str:
    """Return the URL of the Markdown of the page *url*, which docs serve under the page's own URL with `.md`."""
    found = path(url).rstrip("/")
    if not found or found.endswith(MARKDOWN):
        return url
    return urlsplit(url)._replace(path=f"{found}.md").geturl()


def fits(url: str, only: Iterable[str]) -> bool:
    """Whether *url*, with `.md` at its end or not, fits one of the patterns *only*, and none of those after a `!`."""
    forms = {url, markdown(url), url.removesuffix(".md")}
    wanted = False
    for pattern in only:
        found = any(fnmatchcase(form, pattern.removeprefix("!")) for form in forms)
        if found and pattern.startswith("!"):
            return False
        wanted = wanted or found
    return wanted


def path(url: str) -> str:
    """Return the path of *url*, empty where it has none."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
