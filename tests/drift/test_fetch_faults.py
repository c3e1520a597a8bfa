"""Whatever is wrong upstream: every fault at once, by its URL, exit code 2, and `spec` stays as it was."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from generator import cli
from generator.base.errors import GeneratorError
from generator.base.progress import no_progress
from generator.upstream import FetchError, FetchResult, Limits, fetch
from generator.upstream.fetch_pages import CACHE
from generator.upstream.parallel import all_of
from tests import goldens, project
from tests.attack.raw_server import Connection, RawServer
from tests.drift.upstream import DELETE, DUPLICATE, INDEX, LINK, ROBOTS, TOOLS, Docs, Upstream, markdown, page
from tests.server import Reply

SMALL = Limits(pace=0, waits=(0.01,), longest_wait=0.1, size=1_000_000, hops=3, indexes=3, pages=40)
"""Many times the largest page, and as long as it takes on a machine that is busy."""
OTHER = {
    # No time to lose for an answer that never comes.
    "silent": evolve(SMALL, read=0.7),
    "slow": evolve(SMALL, page=2),
    "slow-in-all": evolve(SMALL, total=1),
    "too-large-in-all": evolve(SMALL, total_size=20_000),
    "index-of-too-many-links": evolve(SMALL, links=20),
    "robots-of-too-many-rules": evolve(SMALL, rules=20),
}
"""Limits of those faults that are not about `SMALL`."""

HTML = Reply(200, {"Content-Type": "text/html"}, b"<!DOCTYPE html>\n<title>Something went wrong</title>")
SPEC = Path("spec")
NEW = "/docs/api-reference/agents/new.md"

Prepare = Callable[[Docs, Upstream], None]


pytestmark = pytest.mark.usefixtures("small_pages")


def _reply(path: str, *replies: Reply) -> Prepare:
    return lambda docs, _: docs.replies.update({path: replies})


def _text(path: str, text: str) -> Prepare:
    return _reply(path, markdown(text))


def _link_text(docs: Docs) -> str:
    return docs.pages[LINK]


def _cut_off(docs: Docs, _: Upstream) -> None:
    docs.pages[LINK] = _link_text(docs)[:900]


def _short_of_its_length(docs: Docs, _: Upstream) -> None:
    text = _link_text(docs).encode()
    docs.replies[LINK] = (Reply(200, {"Content-Length": str(len(text))}, text[:900], fault="close"),)


def _broken_yaml(docs: Docs, _: Upstream) -> None:
    docs.edit(LINK, "operationId: get", "operationId: get: link")


def _without_specification(docs: Docs, _: Upstream) -> None:
    docs.pages[LINK] = _link_text(docs).partition("## OpenAPI")[0]


def _two_that_say_they_are_one(docs: Docs, _: Upstream) -> None:
    docs.add(NEW, _link_text(docs).replace("Get link", "Get the link"))


def _index_of_another_server(docs: Docs, _: Upstream) -> None:
    docs.listed = [f"https://example.com{path}" for path in docs.listed]


def _indexes_without_end(docs: Docs, _: Upstream) -> None:
    docs.listed += [f"/docs/{number}/llms.txt" for number in range(5)]
    docs.replies |= {f"/docs/{number}/llms.txt": (markdown("# Nothing here"),) for number in range(5)}


def _several(docs: Docs, _: Upstream) -> None:
    docs.replies |= {LINK: (HTML,), DELETE: (Reply(403),), TOOLS: (Reply(500),)}
    _broken_yaml(docs, _)
    docs.edit(DUPLICATE, "operationId: duplicate", "operationId: duplicate: it")


def _all_down(docs: Docs, _: Upstream) -> None:
    docs.replies |= dict.fromkeys(docs.pages, (Reply(503),))


def _all_gone(docs: Docs, _: Upstream) -> None:
    docs.replies |= dict.fromkeys(docs.pages, (Reply(404),))


ELSEWHERE = {"Location": "https://example.com/docs/api-reference/agents/get-link.md"}
ENDLESS = Reply(200, {"Content-Type": "text/markdown"}, chunks=[b"# A page\n\n" + b"x" * 60_000], forever=True)
PACKED = {"Content-Type": "text/markdown", "Content-Encoding": "gzip"}


def _bomb(part: slice[None, int | None, None]) -> Prepare:
    def prepare(docs: Docs, _: Upstream) -> None:
        # Made where it is served: each process imports this module, and one of them runs it.
        bomb = gzip.compress(b"# A page\n\n" + b" " * 50_000_000, 1)
        docs.replies[LINK] = (Reply(200, PACKED, bomb[part]),)

    return prepare


FAULTS: dict[str, Prepare] = {
    # the page
    "server-error": _reply(LINK, Reply(500)),
    "forbidden": _reply(LINK, Reply(403)),
    "not-modified-unasked": _reply(LINK, Reply(304)),
    "silent": _reply(LINK, Reply(200, delay=600)),
    "slow": _reply(LINK, Reply(200, {"Content-Type": "text/markdown"}, chunks=[b"# "] * 6000, delay=0.1)),
    "reset": _reply(LINK, Reply(fault="early-reset")),
    "hung-up": _reply(LINK, Reply(fault="early-close")),
    "short": _short_of_its_length,
    "cut-off": _cut_off,
    "empty": _text(LINK, " \n"),
    "html": _reply(LINK, HTML),
    "html-by-type": _reply(LINK, Reply(200, {"Content-Type": "text/html"}, b"\n<head><title>Oops</title>")),
    "json": _reply(LINK, Reply.json({"error": "not found"})),
    "not-utf8": _reply(LINK, Reply(200, {"Content-Type": "text/markdown"}, b"# Get link\n\n\xff")),
    "words": _text(LINK, "# Not found\n\nThis page is gone.\n"),
    "no-specification": _without_specification,
    "broken-yaml": _broken_yaml,
    "announced-too-large": _reply(LINK, Reply(200, {"Content-Length": "50000000"}, b"# ", fault="close")),
    "too-large": _reply(LINK, ENDLESS),
    "gzip-bomb": _bomb(slice(None)),
    "gzip-cut-off": _bomb(slice(1000)),
    "gzip-broken": _reply(LINK, Reply(200, PACKED, b"# Get link")),
    "packed-otherwise": _reply(LINK, Reply(200, {"Content-Encoding": "br"}, b"x")),
    "redirect-to-another-server": _reply(LINK, Reply(302, ELSEWHERE)),
    "redirect-to-no-url": _reply(LINK, Reply(302, {"Location": "http://[x"})),
    "redirect-with-a-password": _reply(LINK, Reply(302, {"Location": "https://a:b@example.com/"})),
    "redirect-in-a-circle": _reply(LINK, Reply(301, {"Location": LINK})),
    "too-many-requests": _reply(LINK, Reply(429, {"Retry-After": "0"})),
    "asked-to-wait": _reply(LINK, Reply(429, {"Retry-After": "3600"})),
    "twice": _two_that_say_they_are_one,
    # the index, and `robots.txt`
    "index-404": _reply(INDEX, Reply(404)),
    "index-html": _reply(INDEX, HTML),
    "index-server-error": _reply(INDEX, Reply(502)),
    "index-without-pages": _text(INDEX, "# The docs\n\n- [Pricing](/docs/pricing.md)\n"),
    "index-of-another-server": _index_of_another_server,
    "index-of-a-section-404": lambda docs, _: docs.listed.append("/docs/no-such-section/llms.txt"),
    "indexes-without-end": _indexes_without_end,
    "too-many-pages": lambda docs, _: docs.listed.extend(f"/docs/api-reference/{n}.md" for n in range(30)),
    "robots-disallow": _text(ROBOTS, "User-agent: *\nDisallow: /docs/api-reference/agents/get-*.md$\n"),
    "robots-disallow-all": _text(ROBOTS, "User-agent: *\nDisallow: /\n"),
    "robots-server-error": _reply(ROBOTS, Reply(503)),
    "robots-of-too-many-rules": _text(ROBOTS, "User-agent: *\n" + "Allow: /\n" * 21),
    "index-of-too-many-links": lambda docs, _: docs.listed.extend(f"/pricing/{n}" for n in range(30)),
    # all of it
    "slow-in-all": _reply(LINK, Reply(200, delay=600)),
    "too-large-in-all": lambda _, __: None,
    "several": _several,
    "all-down": _all_down,
    "all-gone": _all_gone,
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_is_wrong_is_told_and_nothing_is_written(name: str, upstream: Upstream) -> None:
    docs = Docs.ours(SPEC)
    FAULTS[name](docs, upstream)
    upstream.serve(docs)
    before = project.tree(Path(), "spec", "overlays")
    with pytest.raises(GeneratorError) as error:
        _fetch(upstream, OTHER.get(name, SMALL))
    said = f"{error.value}\n".replace(upstream.url, "http://127.0.0.1:PORT")
    goldens.check(f"errors/fetch-{name}.txt", said)
    assert "http://127.0.0.1:PORT/" in said
    assert project.tree(Path(), "spec", "overlays") == before


def _fetch(upstream: Upstream, limits: Limits = SMALL) -> FetchResult:
    return fetch(upstream.index, ("*/api-reference/*",), SPEC, CACHE, no_progress, "2026-07-03", limits=limits)


@pytest.mark.parametrize(
    "url", ["", "docs/llms.txt", "file:///etc/passwd", "ftp://example.com/llms.txt", "https://a:b@example.com/llms.txt"]
)
def test_an_index_that_is_no_page_of_the_web(url: str) -> None:
    with pytest.raises(FetchError, match="not the URL of an index"):
        fetch(url, ("*",), SPEC, CACHE, no_progress, "2026-07-03", limits=SMALL)


def test_a_password_is_not_repeated() -> None:
    with pytest.raises(FetchError) as error:
        fetch("https://a:b@c.test/llms.txt", ("*",), SPEC, CACHE, no_progress, "2026-07-03", limits=SMALL)
    assert str(error.value).startswith("https://...@c.test/llms.txt:\n")


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(FetchError, match=r"cannot be reached \(.+\) \(2 attempts\)"):
        fetch("http://127.0.0.1:9/llms.txt", ("*",), SPEC, CACHE, no_progress, "2026-07-03", limits=SMALL)


def test_interim_responses_without_end() -> None:
    limits = evolve(SMALL, connect=1, read=0.5)

    def script(connection: Connection) -> None:
        while connection.request():
            connection.send(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 1000, each=28, pause=0.1)

    with RawServer(script) as server, pytest.raises(FetchError, match=r"no response began within 1\.5 s"):
        fetch(f"{server.url}/llms.txt", ("*",), SPEC, CACHE, no_progress, "2026-07-03", limits=limits)


def test_what_a_fault_says_cannot_steer_the_terminal(upstream: Upstream) -> None:
    docs = Docs.ours(SPEC)
    docs.edit(LINK, "# Get link", "# Get \x1b]0;owned\x07")
    _without_specification(docs, upstream)
    upstream.serve(docs)
    with pytest.raises(GeneratorError) as error:
        _fetch(upstream)
    assert "the page `Get ?]0;owned?` has an endpoint line" in str(error.value)
    assert str(error.value).replace("\n", "").isprintable()


@pytest.mark.parametrize("part", [slice(900), slice(0)])
def test_a_page_that_was_cut_off_is_asked_for_again_as_a_whole(
    upstream: Upstream, part: slice[None, int, None]
) -> None:
    """The server calls the whole page and the part by one name, as one behind a broken proxy does."""
    docs = Docs.ours(SPEC)
    whole = markdown(docs.pages[LINK])
    docs.replies[LINK] = (Reply(200, whole.headers, whole.body[part]), whole)
    upstream.serve(docs)
    with pytest.raises(FetchError):
        _fetch(upstream)
    assert not _fetch(upstream).has_news()


def test_where_one_request_fails_the_others_have_ended() -> None:
    ended: list[str] = []

    async def endless() -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            ended.append("endless")

    async def faulty() -> None:
        raise KeyError

    async def run() -> list[str]:
        with contextlib.suppress(KeyError):
            await all_of([endless(), faulty()])
        return [*ended]

    assert asyncio.run(run()) == ["endless"]


def test_the_command_tells_the_fault_and_writes_nothing(
    upstream: Upstream, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    docs = Docs.ours(SPEC)
    docs.replies[LINK] = (HTML,)
    docs.edit(DELETE, "Delete an agent", "Delete an agent for good")
    docs.add(NEW, page(NEW, "/v1/new"))
    upstream.serve(docs)
    before = project.tree(Path(), "spec")
    assert cli.main(["fetch", "--index", upstream.index]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    said = err.replace(upstream.url, "http://127.0.0.1:PORT")
    assert said == goldens.GOLDEN.joinpath("errors/fetch-html.txt").read_text("utf-8") + "\nNothing was written.\n"
    assert project.tree(Path(), "spec") == before


def test_without_an_index_the_command_asks_for_one(capsys: pytest.CaptureFixture[str]) -> None:
    settings = Path("generator.toml")
    settings.write_text(re.sub(r"(?m)^(index|document) = .*$", "", settings.read_text("utf-8")), "utf-8")
    assert cli.main(["fetch"]) == 2
    goldens.check("errors/cli-fetch-no-index.txt", capsys.readouterr().err)


def test_a_snapshot_that_was_edited_is_found_before_anything_is_asked(upstream: Upstream) -> None:
    shutil.copy("spec/pages/2025-11/agents-delete.md", "spec/pages/2025-11/agents-get-link.md")
    with pytest.raises(GeneratorError, match="edited"):
        _fetch(upstream)
    assert upstream.requests() == []
