"""An answer -> the Markdown in it, or what it is instead."""

from __future__ import annotations

from generator.upstream.fetch_errors import TRY_AGAIN, FetchError
from generator.upstream.web import HttpResponse

_FOREIGN = ("application/", "image/", "audio/", "video/", "font/", "multipart/")
_HARMLESS = ("application/octet-stream", "application/markdown", "application/x-markdown")


def text(url: str, answer: HttpResponse) -> str:
    """Return the text of *answer*; raises `FetchError` for HTML, other kinds of data, and nothing at all."""
    try:
        found = answer.body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = answer.body[: error.start].count(b"\n") + 1
        raise FetchError(url, "not UTF-8 text", TRY_AGAIN, line) from None
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    start = found.lstrip()[:20].lower()
    if start.startswith(("<!doctype", "<html")) or (kind.endswith("html") and start.startswith("<")):
        next = "It may be an error page, or the docs have moved: open the URL in a browser."
        raise FetchError(url, "this is HTML, not Markdown", next)
    if kind.startswith(_FOREIGN) and kind not in _HARMLESS:
        raise FetchError(url, f"this is {kind}, not Markdown")
    if not start:
        raise FetchError(url, "this is empty")
    return found
