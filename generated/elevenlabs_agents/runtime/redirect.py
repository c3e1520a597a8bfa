"""Redirects: followed within the server that was called, where that cannot change what is asked; never to another.

The key travels in a header that the HTTP library does not know to be secret, so another host, scheme or port is
refused, also when the caller's client follows redirects: the call then raises the error of the status.
"""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from attrs import evolve

from .answer import Answer
from .prepare import Prepared

MAX_REDIRECTS = 5
_LONGEST = 60_000
"""Characters; HTTP libraries make no URLs of more than 65,536, with a key in it or not."""

_ANY_METHOD = frozenset({307, 308})
_READING_ONLY = frozenset({301, 302, 303})


def redirected(request: Prepared, answer: Answer) -> Prepared | None:
    """The request that *answer* sends *request* on to; None if there is none, or none to follow."""
    location = answer.headers.get("location")
    reading = request.method in ("GET", "HEAD")
    if not location or not (answer.status_code in _ANY_METHOD or (reading and answer.status_code in _READING_ONLY)):
        return None
    # Parsers of URLs disagree about whatever is not plain, and the one that connects is not this one.
    if not location.isascii() or not location.isprintable() or set(location) & set(' \\"<>^`{|}'):
        return None
    try:
        target = urljoin(request.full_url, location).partition("#")[0]
        asked = urlsplit(request.url)
    except ValueError:
        return None
    # The same text up to the path is the same server to every parser.
    if not target.startswith(f"{asked.scheme}://{asked.netloc}/") or len(target) > _LONGEST:
        return None
    url, _, query = target.partition("?")
    return evolve(request, url=url, query=query)
