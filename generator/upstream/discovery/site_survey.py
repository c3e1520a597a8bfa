"""Asks one server what it publishes about an API: its index or sitemap, its OpenAPI document, and a few API pages."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from attrs import evolve, frozen

from generator.base import budget
from generator.base.location import without_password
from generator.base.program import COMMAND
from generator.base.progress import Progress, Step
from generator.read.dialects import Fragment
from generator.upstream.discovery.served_text import ALL, ServedText
from generator.upstream.discovery.survey_result import FoundDocument, FoundIndex, SurveyResult
from generator.upstream.docs_index import has_more_links, merge_links
from generator.upstream.download import read_robots
from generator.upstream.fetch_advice import SURVEY
from generator.upstream.fetch_errors import FetchError
from generator.upstream.fetch_limits import LIMITS, Limits
from generator.upstream.page_urls import WebOrigin, is_index, is_sitemap_url, markdown_url, matches, origin_of
from generator.upstream.parallel import all_of
from generator.upstream.response_text import decode_text
from generator.upstream.site_client import SiteClient, connect

SURVEY_LIMITS = evolve(LIMITS, waits=(), size=budget.BYTES)
"""Somebody waits for the answer, so nothing is tried twice; documents of whole platforms are larger than any page."""

_PATTERNS = ("*/api-reference/*", "*/reference/*", "*/api-docs/*", "*/api/*")
"""Where docs keep the pages of their API."""
_SAMPLE = 6
"""How many pages of each pattern are read."""
_DOCUMENTS = 5
"""How many of the OpenAPI documents that an index names are looked at."""
_FOLDERS = 5
"""How many folders of the URL are looked into."""
_BE_URL = "Give one that starts with https://, without a password."
_OF_FILE = f"A document in a file needs no project: `{COMMAND} build --document FILE --package NAME --out DIR`."
_NEXT = "Give the URL of the docs' index (llms.txt) or sitemap, of an OpenAPI document, or of one API page in Markdown."


def survey(url: str, progress: Progress, limits: Limits = SURVEY_LIMITS) -> SurveyResult:
    """Return what the server of *url* publishes there and in the folders above it.

    Raises `FetchError` where that is nothing that a project can start from.
    """
    url = url.partition("#")[0]
    home = origin_of(url)
    if home is None:
        shown = without_password(url)
        next = f"{_BE_URL}\n{_OF_FILE}" if Path(url).exists() else _BE_URL
        raise FetchError(shown, "this is not a URL", next)
    progress(Step("index"))
    return asyncio.run(_connected(url, home, limits))


async def _connected(url: str, home: WebOrigin, limits: Limits) -> SurveyResult:
    async with connect(home, limits, SURVEY) as client:
        try:
            client.robots = await read_robots(client)
        except FetchError as error:
            next = "Check the URL and the network, and run the command again. Its robots.txt is asked for first."
            raise FetchError(url, error.what, next) from None
        return await _Survey(client).run(url)


@frozen
class _Survey:
    """One connection to a server, and the questions to it in their order."""

    client: SiteClient

    async def run(self, url: str) -> SurveyResult:
        """Return what is found from *url*; raises `FetchError` where that is nothing."""
        asked = [await self._ask(url)]
        [given], folders = asked, _folders(url)
        index = await self._find_index(given, folders, asked)
        page = markdown_url(url)
        if given.fault and page != url:
            asked.append(await self._read_one(page))
        fragments = given.fragments() or asked[-1].fragments()
        document = given.document() or await self._find_document(index, folders, asked)
        only: tuple[str, ...] = ()
        if index:
            index = await self._followed(index)
        if index and not index.links.pages:
            # It leads to other indexes only, and so do these.
            index = None
        if index:
            only, listed = await self._sample(index)
            fragments = (*fragments, *listed)
        if not (index or document or fragments):
            raise _nothing(given, asked, self.client.home)
        api_pages = sum(matches(page, only) for page in index.links.pages) if index else 0
        return SurveyResult(url, index, document, only, api_pages, fragments)

    async def _find_index(
        self, given: ServedText, folders: Sequence[str], asked: list[ServedText]
    ) -> FoundIndex | None:
        """Return the index that was *given*, or the one in *folders* that leads to the most pages."""
        found = [index for index in [given.index(self.client.home)] if index]
        if found and (is_index(given.url) or is_sitemap_url(given.url)):
            return found[0]
        for name in ("llms.txt", "sitemap.xml"):
            answers = await self._read([folder + name for folder in folders])
            asked += answers
            # Sections have an index of their own, which leads to less; and a page has links, too.
            found += [index for index in (answer.index(self.client.home) for answer in answers) if index]
            if found:
                return max(found, key=_size)
        return None

    async def _ask(self, url: str) -> ServedText:
        """Return what stands at *url*; raises `FetchError` where the server does not answer at all."""
        response = await self.client.get(url, {})
        if response.status != 200:
            return ServedText(url, fault=f"the server answers {response.status_line}")
        try:
            text = decode_text(url, response)
        except FetchError as error:
            return ServedText(url, fault=error.what)
        if has_more_links(text, self.client.limits.links):
            return ServedText(url, fault=f"this has more than {self.client.limits.links:,} links")
        return ServedText(response.url, text)

    async def _read_one(self, url: str) -> ServedText:
        try:
            return await self._ask(url)
        except FetchError as error:
            return ServedText(url, fault=error.what)

    async def _read(self, urls: Iterable[str]) -> list[ServedText]:
        return await all_of(self._read_one(url) for url in urls)

    async def _find_document(
        self, index: FoundIndex | None, folders: Sequence[str], asked: list[ServedText]
    ) -> FoundDocument | None:
        """Return the OpenAPI document that the index names, or that stands where such documents stand."""
        usual = [folder + name for folder in folders for name in ("openapi.json", "openapi.yaml")]
        named = index.openapi[:_DOCUMENTS] if index else ()
        on_server = [url for url in dict.fromkeys((*named, *usual)) if origin_of(url) == self.client.home]
        answers = await self._read(on_server)
        asked += answers
        return next((document for document in (answer.document() for answer in answers) if document), None)

    async def _followed(self, index: FoundIndex) -> FoundIndex:
        """Return *index* with the links of all indexes that it leads to."""
        links, seen = index.links, {index.url}
        while todo := [url for url in links.indexes if url not in seen][: self.client.limits.indexes - len(seen)]:
            seen.update(todo)
            found = [answer.index(self.client.home) for answer in await self._read(todo)]
            links = merge_links([links, *(each.links for each in found if each)])
        return evolve(index, links=links)

    async def _sample(self, index: FoundIndex) -> tuple[tuple[str, ...], tuple[Fragment, ...]]:
        """Return the patterns of pages of *index* that document operations, and what some of these document."""
        found: dict[str, tuple[Fragment, ...]] = {}
        for pattern in _PATTERNS:
            found[pattern] = await self._documented(page for page in index.links.pages if matches(page, [pattern]))
        only = tuple(pattern for pattern, fragments in found.items() if fragments)
        if not only:
            found[ALL[0]] = await self._documented(index.links.pages)
            only = ALL if found[ALL[0]] else ()
        # A page may match two patterns.
        unique = {fragment.sha256: fragment for fragments in found.values() for fragment in fragments}
        return only, tuple(unique.values())

    async def _documented(self, pages: Iterable[str]) -> tuple[Fragment, ...]:
        listed = list(pages)
        chosen = listed[:: max(1, len(listed) // _SAMPLE)][:_SAMPLE]
        return tuple(fragment for answer in await self._read(chosen) for fragment in answer.fragments())


def _size(index: FoundIndex) -> int:
    return len(index.links.pages) + len(index.links.indexes)


def _folders(url: str) -> list[str]:
    """Return the folders that *url* is in, the root of its server first, and where docs usually stand."""
    parts = urlsplit(url)
    steps = [step for step in parts.path.split("/") if step][:_FOLDERS]
    root = f"{parts.scheme}://{parts.netloc}/"
    folders = [root + "".join(f"{step}/" for step in steps[:n]) for n in range(len(steps) + 1)]
    return list(dict.fromkeys([*folders, f"{root}docs/"]))


def _nothing(given: ServedText, asked: Sequence[ServedText], home: WebOrigin) -> FetchError:
    """Return the fault that nothing of use was found where was *asked*, at the *given* URL first."""
    others: dict[str, list[str]] = {}
    for answer in asked[1:]:
        others.setdefault(answer.why_not(home), []).append(urlsplit(answer.url).path)
    lines = [f"no index or document either, as {why}:\n   {', '.join(paths)}" for why, paths in others.items()]
    return FetchError(given.url, "\n".join([given.why_not(home), *lines]), _NEXT)
