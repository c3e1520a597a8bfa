"""One file or one URL: what is there, and what it is compared with."""

from __future__ import annotations

import asyncio
from pathlib import Path

from attrs import evolve

from generator import documents, sources
from generator.drift.fetch import LIMITS, Fetched, FetchError, Limits
from generator.drift.fetch.account import Scope, account
from generator.drift.fetch.address import origin
from generator.drift.fetch.known import Known
from generator.drift.fetch.reading import read
from generator.drift.fetch.web import Answer, connect
from generator.errors import DocumentError, GeneratorError
from generator.location import Mark
from generator.nodes import Map

_NOT_HTML = "It may be an error page, or the document has moved: open it in a browser."


def page(file: Path, spec_dir: Path, today: str, retired: frozenset[str]) -> Fetched:
    """Return what would be upstream if the pages in *file* were exchanged, and all others as they were."""
    sources.check_captured(today)
    known = Known(spec_dir)
    scope = Scope(file.as_posix(), (), retired, "not in the file", "Give a file with pages of the API reference.", {})
    fetched = account([read(documents.read_text(file), file.as_posix(), today)], known, scope)
    exchanged = {page.before for page in fetched.pages}
    others = sorted(source for source in known.latest.values() if source not in exchanged)
    return evolve(fetched, gone=(), left=(), skipped=tuple(others))


def text(url: str, limits: Limits = LIMITS) -> str:
    """Return what stands at *url*; raises `FetchError` where nothing does, or no text."""
    answer = asyncio.run(_get(url, limits))
    if answer.status != 200:
        raise FetchError(url, f"the server answers {answer.described()}")
    try:
        return answer.body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FetchError(url, "not UTF-8 text") from None


async def _get(url: str, limits: Limits) -> Answer:
    home = origin(url)
    if home is None:
        raise FetchError(url, "this is no URL", "Give one that starts with https://, without a password.")
    async with connect(home, limits) as web:
        return await web.get(url, {})


def document(text: str, name: str) -> Map:
    """Return the OpenAPI document *text*; raises `GeneratorError` for HTML and whatever else is none."""
    if text.lstrip()[:20].lower().startswith(("<!doctype", "<html", "<?xml")):
        raise DocumentError("this is HTML, not an OpenAPI document", where=Mark(name, 1), next=_NOT_HTML)
    found, _ = documents.parse(text, name)
    if isinstance(found, Map) and str(found.get("openapi", "")).startswith("3."):
        return found
    raise DocumentError("this is no OpenAPI 3 document", where=Mark(name, 1), next="Give a document of OpenAPI 3.")


def is_raw(text: str, name: str) -> bool:
    """Whether *text* is meant as an OpenAPI document, be it broken, rather than as an index of pages."""
    start = text.lstrip()[:1]
    try:
        found, _ = documents.parse(text, name)
    except GeneratorError:
        return start == "{"
    return isinstance(found, Map)
