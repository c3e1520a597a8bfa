"""What is wrong with a server that no client can call, and which address may be meant.

None is called for that: a key would go to whoever has it.
"""

from __future__ import annotations

import difflib
import re
from urllib.parse import urljoin

from attrs import frozen

from generator.runtime.base_urls import plain_base_url

_SCHEMES = ("https", "http")
_LIKE_A_SCHEME = 0.7
_SCHEME = re.compile(r"([A-Za-z]+)(?::/*|//+)(.+)")
_HOST = re.compile(r"(?:(?:[\w-]+\.)+[A-Za-z]{2,}|localhost)(?::\d+)?(?:/.*)?")


@frozen
class ServerFault:
    """Why a server is no address."""

    what: str
    """A clause: the server ..."""
    meant: str = ""
    """The address that may be meant, empty where nobody can tell."""


def server_fault(url: str, served_at: str = "") -> ServerFault:
    """Return why nobody can call the server *url* of a document that is served at the URL *served_at*, if known."""
    if is_path(url):
        meant = plain_base_url(urljoin(served_at, url)) if served_at else ""
        where = f"where the document is, at {served_at}, it is {meant}" if meant else "it does not say where the API is"
        return ServerFault(f"is a path alone: {where}", meant)
    scheme, rest = _scheme(url)
    if url.startswith("//") or _HOST.fullmatch(url):
        return _guess("names no scheme", f"https://{url.lstrip('/')}")
    if scheme and not url.lower().startswith(f"{scheme}://"):
        return _guess("starts with neither https:// nor http://", f"{scheme}://{rest}")
    return ServerFault("is not an address that a client can call")


def is_path(url: str) -> bool:
    """Whether *url* is a path, which stands for one on another server."""
    return not (url.startswith("//") or _HOST.fullmatch(url) or _SCHEME.match(url) or "{" in url)


def _scheme(url: str) -> tuple[str, str]:
    """Return the scheme that the beginning of *url* stands for, or is like, and the rest; empty where there is none."""
    found = _SCHEME.fullmatch(url)
    similar = difflib.get_close_matches(found[1].lower(), _SCHEMES, 1, _LIKE_A_SCHEME) if found else []
    return (similar[0], found[2]) if found and similar else ("", "")


def _guess(what: str, address: str) -> ServerFault:
    meant = plain_base_url(address)
    return ServerFault(f"{what}: {meant} may be meant" if meant else what, meant)
