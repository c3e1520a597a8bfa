"""Downloads the text at one URL."""

from __future__ import annotations

import asyncio

from generator.upstream.fetch_errors import FetchError
from generator.upstream.fetch_limits import LIMITS, Limits
from generator.upstream.page_urls import origin_of
from generator.upstream.site_client import HttpResponse, connect


def download_text(url: str, limits: Limits = LIMITS) -> str:
    """Return the text at *url*; raises `FetchError` where there is none, or where it is not UTF-8."""
    response = asyncio.run(_get(url, limits))
    if response.status != 200:
        raise FetchError(url, f"the server answers {response.status_line}")
    try:
        return response.body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FetchError(url, "not UTF-8 text") from None


async def _get(url: str, limits: Limits) -> HttpResponse:
    home = origin_of(url)
    if home is None:
        raise FetchError(url, "this is not a URL", "Give one that starts with https://, without a password.")
    async with connect(home, limits) as client:
        return await client.get(url, {})
