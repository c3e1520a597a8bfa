"""Downloads the text of one document, or of several that refer to each other."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime

from attrs import evolve, frozen

from generator.base import budget
from generator.base.location import without_password
from generator.upstream.fetch_advice import DOCUMENT
from generator.upstream.fetch_errors import FetchError
from generator.upstream.fetch_limits import LIMITS, Limits
from generator.upstream.page_urls import origin_of
from generator.upstream.site_client import HttpResponse, connect

DOCUMENT_LIMITS = evolve(LIMITS, size=budget.BYTES, page=900)
"""Documents of whole platforms are larger than any page, and take longer where they arrive at a pace."""

_ABSENT = (401, 403, 404, 410)
CHECK = "Check the URL, or download the document and give the name of the file."
_OPEN = "Open the URL in a browser to see what is there."


@frozen
class DownloadedText:
    """What stands at a URL."""

    url: str
    """To which the request led in the end."""
    text: str
    written: str
    """The day on which it was written, as the server says; empty where it does not."""


def download(url: str, limits: Limits = DOCUMENT_LIMITS) -> DownloadedText:
    """Return what stands at *url*.

    Raises `FetchError` where there is none, where it is not UTF-8, and for a URL of another kind.
    """
    url = url.partition("#")[0]
    response = asyncio.run(_get(url, limits))
    if response.status != 200:
        next = CHECK if response.status in _ABSENT else _OPEN
        raise FetchError(url, f"the server answers {response.status_line}", next)
    try:
        return DownloadedText(response.url, response.body.decode("utf-8-sig"), _day_written(response))
    except UnicodeDecodeError:
        raise FetchError(url, "not UTF-8 text", _OPEN) from None


def downloads(limits: Limits = DOCUMENT_LIMITS) -> Callable[[str], str]:
    """Return what gives the text at a URL, as `download` does, and takes no longer for all of them than for one."""
    end = time.monotonic() + limits.page

    def download_text(url: str) -> str:
        left = end - time.monotonic()
        if left <= 0:
            what = f"not all documents came within {limits.page:g} s"
            raise FetchError(url, what, DOCUMENT.too_slow)
        return download(url, evolve(limits, page=left)).text

    return download_text


def _day_written(response: HttpResponse) -> str:
    try:
        return parsedate_to_datetime(response.headers.get("last-modified", "")).date().isoformat()
    except ValueError:
        return ""


async def _get(url: str, limits: Limits) -> HttpResponse:
    home = origin_of(url)
    if home is None:
        shown = without_password(url)
        next = "Give one that starts with https:// or http://, without a password, or the name of a file."
        raise FetchError(shown, "this is not a URL of a document", next)
    async with connect(home, limits, DOCUMENT) as client:
        return await client.get(url, {})
