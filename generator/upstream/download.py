"""Downloads the index of the docs and all pages that it names, from one server."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence

from attrs import define, frozen

from generator.base.location import without_password
from generator.base.progress import Progress, Step
from generator.upstream import robots
from generator.upstream.docs_index import IndexLinks, has_more_links, merge_links, read_index
from generator.upstream.fetch_errors import FetchError, raise_faults
from generator.upstream.fetch_limits import Limits
from generator.upstream.page_urls import WebOrigin, origin_of, why_ignored
from generator.upstream.parallel import all_of
from generator.upstream.response_cache import ResponseCache
from generator.upstream.response_text import decode_index, decode_markdown
from generator.upstream.site_client import AGENT, HttpResponse, SiteClient, connect

_OK, _NOT_MODIFIED = 200, 304
_GONE = {404: "404", 410: "410"}


@frozen
class DownloadedPages:
    """What the server answered for the pages of the index."""

    texts: Mapping[str, str]
    """Markdown by URL, sorted."""
    absent: Mapping[str, str]
    """URLs that the index names and the server does not have, with the status that it answers."""
    ignored: tuple[str, ...]
    """API pages of the index that are on other servers."""
    faults: tuple[FetchError, ...]
    """One for each page that could not be read."""


def download_pages(
    url: str, only: Sequence[str], limits: Limits, cache: ResponseCache, progress: Progress
) -> DownloadedPages:
    """Download the index at *url* and its pages that match *only*; raises `FetchError` where there is no index."""
    home = origin_of(url)
    if home is None:
        shown = without_password(url)
        raise FetchError(
            shown, "this is not the URL of an index", "Give one that starts with https://, without a password."
        )
    return asyncio.run(_download(url, home, _Options(tuple(only), limits, cache, progress)))


@frozen
class _Options:
    """Which pages are wanted, and how they are downloaded."""

    only: tuple[str, ...]
    limits: Limits
    cache: ResponseCache
    progress: Progress


async def _download(url: str, home: WebOrigin, options: _Options) -> DownloadedPages:
    options.progress(Step("index"))
    async with connect(home, options.limits) as client:
        client.robots = await read_robots(client)
        crawl = _Crawl(client, options)
        links = await crawl.read_indexes(url)
        return await crawl.read_pages(links)


async def read_robots(client: SiteClient) -> robots.Robots:
    """Return what the `robots.txt` of the server asks of this program."""
    url = f"{client.home.root}/robots.txt"
    try:
        response = await client.get(url, {})
    except FetchError as error:
        next = "It says what programs may read, so nothing else was requested. Run the command again later."
        raise FetchError(url, error.what, next) from None
    if response.status != _OK:
        return robots.Robots()
    found = robots.parse(response.body.decode("utf-8", errors="replace"), AGENT)
    if len(found.rules) > client.limits.rules:
        next = "What it asks of programs cannot be followed, so nothing else was requested: ask the owner of the docs."
        raise FetchError(url, f"this has {len(found.rules):,} rules; {client.limits.rules:,} are read at most", next)
    return found


@define
class _Crawl:
    """Follows the links from the first index to the pages."""

    client: SiteClient
    options: _Options
    pages_done: int = 0

    async def read_indexes(self, url: str) -> IndexLinks:
        """Return the links of the index at *url* and of all indexes that it leads to."""
        limits, indexes, todo, seen = self.options.limits, list[IndexLinks](), [url], {url}
        while todo:
            indexes = [merge_links([*indexes, *await self._read_level(todo)])]
            todo = [link for link in indexes[0].indexes if link not in seen]
            seen.update(todo)
            if len(seen) > limits.indexes:
                next = "Check that this is the index of the docs."
                raise FetchError(url, f"this leads to more than {limits.indexes} indexes", next)
            if len(indexes[0].pages) > limits.pages:
                raise FetchError(url, f"this names more than {limits.pages} pages", "Ask for fewer with --only.")
        [links] = indexes
        if not links.pages:
            what = "this names no page of the API reference"
            next = f"The patterns are {', '.join(self.options.only)}: see --only, and [upstream] in generator.toml."
            if links.ignored:
                first, *more = links.ignored
                others = f" and {len(more)} other{'s' if len(more) > 1 else ''}" if more else ""
                what = f"{what} that can be read: {without_password(first)}{others}: {why_ignored(first)}"
                next = "Give the URL of the index at the server of its pages."
            raise FetchError(url, what, next)
        return links

    async def read_pages(self, links: IndexLinks) -> DownloadedPages:
        """Return the pages of *links*."""
        self.options.progress(Step("download", 0, len(links.pages)))
        outcomes = await all_of(self._read_page(page, len(links.pages)) for page in links.pages)
        answers = sorted(outcome for outcome in outcomes if not isinstance(outcome, FetchError))
        return DownloadedPages(
            {url: text for url, status, text in answers if status == _OK},
            {url: _GONE[status] for url, status, _ in answers if status != _OK},
            links.ignored,
            tuple(outcome for outcome in outcomes if isinstance(outcome, FetchError)),
        )

    async def _read_level(self, urls: Sequence[str]) -> list[IndexLinks]:
        """Read several indexes at the same time."""
        texts = await all_of(self._read_index(url) for url in urls)
        raise_faults([error for error in texts if isinstance(error, FetchError)])
        pairs = [(url, text) for url, text in zip(urls, texts, strict=True) if isinstance(text, str)]
        return [read_index(text, url, self.client.home, self.options.only) for url, text in pairs]

    async def _read_index(self, url: str) -> str | FetchError:
        try:
            response = await self._get(url)
            if response.status != _OK:
                next = "Open the URL in a browser; if the index has moved, give the new URL with --index."
                raise FetchError(url, f"there is no index: the server answers {response.status_line}", next)
            return self._bounded(url, self._decode(url, response, decode_index))
        except FetchError as error:
            return error

    def _bounded(self, url: str, text: str) -> str:
        """Return the index *text*; raise where it has too many links."""
        if has_more_links(text, self.options.limits.links):
            what = f"this has more than {self.options.limits.links:,} links"
            raise FetchError(url, what, "Check that this is the index of the docs.")
        return text

    async def _read_page(self, url: str, total: int) -> tuple[str, int, str] | FetchError:
        """Return *url*, the status and the text of its page, or the fault: one must not stop the other pages."""
        try:
            response = await self._get(url)
            if response.status in _GONE:
                return url, response.status, ""
            if response.status != _OK:
                raise FetchError(url, f"the server answers {response.status_line}")
            return url, _OK, self._decode(url, response, decode_markdown)
        except FetchError as error:
            return error
        finally:
            self.pages_done += 1
            self.options.progress(Step("download", self.pages_done, total))

    def _decode(self, url: str, response: HttpResponse, decode: Callable[[str, HttpResponse], str]) -> str:
        try:
            return decode(url, response)
        except FetchError:
            # In the cache it would be taken for the page as soon as the server answers 304.
            self.options.cache.drop(url)
            raise

    async def _get(self, url: str) -> HttpResponse:
        """Request *url* on the condition that it is newer than what the cache has."""
        cached = self.options.cache.get(url)
        response = await self.client.get(url, cached[0].conditional_headers() if cached else {})
        if response.status == _NOT_MODIFIED and cached:
            return HttpResponse(_OK, {"content-type": cached[0].content_type}, cached[1])
        if response.status == _OK:
            self.options.cache.put(url, response.headers, response.body)
        return response
