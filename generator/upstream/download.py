"""The index and all pages that it names, from one server: read, or found wanting, before anything is made of them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence

from attrs import define, frozen

from generator.base.progress import Progress, Step
from generator.upstream import docs_index, response_text, robots
from generator.upstream.address import WebOrigin, origin_of
from generator.upstream.cache import Cache
from generator.upstream.docs_index import Links
from generator.upstream.fetch_errors import FetchError, check
from generator.upstream.fetch_limits import Limits
from generator.upstream.web import AGENT, HttpResponse, Web, connect

_OK, _NOT_MODIFIED = 200, 304
_GONE = {404: "404", 410: "410"}


@frozen
class Downloaded:
    """What is upstream."""

    texts: Mapping[str, str]
    """Markdown by URL, sorted."""
    absent: Mapping[str, str]
    """URLs that the index names and the server does not know, with what it answers."""
    ignored: tuple[str, ...]
    """API pages of the index on other servers."""
    faults: tuple[FetchError, ...]
    """What is wrong with the pages that could not be read."""


def download(url: str, only: Sequence[str], limits: Limits, cache: Cache, progress: Progress) -> Downloaded:
    """Read the index at *url* and the pages that fit *only*; raises `FetchError` where no index is to be had."""
    home = origin_of(url)
    if home is None:
        shown = re.sub(r"//[^/]*@", "//...@", url)
        raise FetchError(shown, "this is no URL of an index", "Give one that starts with https://, without a password.")
    return asyncio.run(_download(url, home, _Order(tuple(only), limits, cache, progress)))


@frozen
class _Order:
    """What is asked for, and how."""

    only: tuple[str, ...]
    limits: Limits
    cache: Cache
    progress: Progress


async def _download(url: str, home: WebOrigin, order: _Order) -> Downloaded:
    order.progress(Step("index"))
    async with connect(home, order.limits) as web:
        web.robots = await _robots(web)
        run = _Run(web, order)
        links = await run.walk(url)
        return await run.pages(links)


async def _robots(web: Web) -> robots.Robots:
    url = f"{web.home.root}/robots.txt"
    try:
        answer = await web.get(url, {})
    except FetchError as error:
        next = "It says what programs may read, so nothing else was asked for. Run the command again later."
        raise FetchError(url, error.what, next) from None
    if answer.status == _OK:
        return robots.parse(answer.body.decode("utf-8", errors="replace"), AGENT)
    return robots.Robots()


@define
class _Run:
    """One walk through the docs."""

    web: Web
    order: _Order
    done: int = 0

    async def walk(self, url: str) -> Links:
        """Read the index at *url* and those that it leads to."""
        limits, found, todo, seen = self.order.limits, list[Links](), [url], {url}
        while todo:
            found += await self._indexes(todo)
            todo = [link for link in docs_index.together(found).indexes if link not in seen]
            seen.update(todo)
            if len(seen) > limits.indexes:
                raise FetchError(
                    url, f"this leads to more than {limits.indexes} indexes", "Is this the index of the docs?"
                )
        links = docs_index.together(found)
        if not links.pages:
            next = f"Asked for is {', '.join(self.order.only)}: see --only, and [upstream] in generator.toml."
            raise FetchError(url, "this names no page of the API reference", next)
        if len(links.pages) > limits.pages:
            raise FetchError(url, f"this names more than {limits.pages} pages", "Ask for fewer with --only.")
        return links

    async def pages(self, links: Links) -> Downloaded:
        """Read the pages that the indexes name."""
        self.order.progress(Step("download", 0, len(links.pages)))
        found = await asyncio.gather(*(self._page(page, len(links.pages)) for page in links.pages))
        answers = [one for one in found if not isinstance(one, FetchError)]
        return Downloaded(
            {url: text for url, status, text in sorted(answers) if status == _OK},
            {url: _GONE[status] for url, status, _ in sorted(answers) if status != _OK},
            links.ignored,
            tuple(error for error in found if isinstance(error, FetchError)),
        )

    async def _indexes(self, urls: Sequence[str]) -> list[Links]:
        texts = await asyncio.gather(*(self._index(url) for url in urls))
        check([error for error in texts if isinstance(error, FetchError)])
        pairs = [(url, text) for url, text in zip(urls, texts, strict=True) if isinstance(text, str)]
        return [docs_index.read(text, url, self.web.home, self.order.only) for url, text in pairs]

    async def _index(self, url: str) -> str | FetchError:
        try:
            answer = await self._get(url)
            if answer.status != _OK:
                next = "Open the URL in a browser; if the index has moved, give the new one with --index."
                raise FetchError(url, f"no index: the server answers {answer.described()}", next)
            return self._text(url, answer)
        except FetchError as error:
            return error

    async def _page(self, url: str, total: int) -> tuple[str, int, str] | FetchError:
        try:
            answer = await self._get(url)
            if answer.status in _GONE:
                return url, answer.status, ""
            if answer.status != _OK:
                raise FetchError(url, f"the server answers {answer.described()}")
            return url, _OK, self._text(url, answer)
        except FetchError as error:
            return error
        finally:
            self.done += 1
            self.order.progress(Step("download", self.done, total))

    def _text(self, url: str, answer: HttpResponse) -> str:
        try:
            return response_text.text(url, answer)
        except FetchError:
            # Kept, it would be believed again as soon as the server says that nothing has changed.
            self.order.cache.drop(url)
            raise

    async def _get(self, url: str) -> HttpResponse:
        """Ask for *url*, if it is newer than what is kept."""
        kept = self.order.cache.get(url)
        answer = await self.web.get(url, kept[0].conditions() if kept else {})
        if answer.status == _NOT_MODIFIED and kept:
            return HttpResponse(_OK, {"content-type": kept[0].content_type}, kept[1])
        if answer.status == _OK:
            self.order.cache.put(url, answer.headers, answer.body)
        return answer
