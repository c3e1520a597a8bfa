"""Decodes the text of a response, Markdown or a sitemap, or says what it is instead."""

from __future__ import annotations

from generator.upstream.fetch_errors import TRY_AGAIN, FetchError
from generator.upstream.site_client import HttpResponse
from generator.upstream.sitemap import is_sitemap

_OTHER_DATA = ("application/", "image/", "audio/", "video/", "font/", "multipart/")
_MAY_BE_TEXT = ("application/octet-stream", "application/markdown", "application/x-markdown")


def decode_index(url: str, response: HttpResponse) -> str:
    """Return the text of *response*, a sitemap or Markdown; raises `FetchError` for anything else."""
    text = decode_text(url, response)
    return text if is_sitemap(text) else decode_markdown(url, response)


def decode_markdown(url: str, response: HttpResponse) -> str:
    """Return the text of *response*; raises `FetchError` for HTML, other media types, and an empty body."""
    text = decode_text(url, response)
    media_type = _media_type(response)
    if media_type.startswith(_OTHER_DATA) and media_type not in _MAY_BE_TEXT:
        raise FetchError(url, f"this is {media_type}, not Markdown")
    return text


def decode_text(url: str, response: HttpResponse) -> str:
    """Return the text of *response*, whatever its media type; raises `FetchError` for HTML, and where there is none."""
    try:
        text = response.body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = response.body[: error.start].count(b"\n") + 1
        raise FetchError(url, "not UTF-8 text", TRY_AGAIN, line) from None
    start = text.lstrip()[:20].lower()
    if start.startswith(("<!doctype", "<html")) or (_media_type(response).endswith("html") and start.startswith("<")):
        next = "It may be an error page, or the docs have moved: open the URL in a browser."
        raise FetchError(url, "this is HTML, not Markdown", next)
    if not start:
        raise FetchError(url, "this is empty")
    return text


def _media_type(response: HttpResponse) -> str:
    return response.headers.get("content-type", "").partition(";")[0].strip().lower()
