"""One URL -> the text that stands there."""

from __future__ import annotations

import asyncio

from generator.upstream.address import origin_of
from generator.upstream.fetch_errors import FetchError
from generator.upstream.fetch_limits import LIMITS, Limits
from generator.upstream.web import HttpResponse, connect


def text_at(url: str, limits: Limits = LIMITS) -> str:
    """Return what stands at *url*; raises `FetchError` where nothing does, or no text."""
    answer = asyncio.run(_get(url, limits))
    if answer.status != 200:
        raise FetchError(url, f"the server answers {answer.described()}")
    try:
        return answer.body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FetchError(url, "not UTF-8 text") from None


async def _get(url: str, limits: Limits) -> HttpResponse:
    home = origin_of(url)
    if home is None:
        raise FetchError(url, "this is no URL", "Give one that starts with https://, without a password.")
    async with connect(home, limits) as web:
        return await web.get(url, {})
