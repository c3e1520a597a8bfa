"""How pages are asked for: what is sent, how often, how many at a time, what is kept, and what may be read at all."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import json
import tracemalloc
from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from attrs import evolve

from generator.base.progress import no_progress
from generator.drift.page_news import page_news
from generator.upstream import FetchResult, Limits, fetch, response_body
from generator.upstream.fetch_errors import FetchError
from generator.upstream.fetch_pages import CACHE
from generator.upstream.response_cache import ResponseCache
from tests.drift.upstream import DELETE, INDEX, LINK, ROBOTS, Docs, Upstream, markdown
from tests.server import Reply

SPEC = Path("spec")
FAST = Limits(waits=(0.01, 0.01), longest_wait=0.5)


def _fetch(upstream: Upstream, docs: Docs, limits: Limits = FAST) -> FetchResult:
    upstream.serve(docs)
    return fetch(upstream.index, ("*/api-reference/*",), SPEC, CACHE, no_progress, "2026-07-03", limits=limits)


def _conditions(upstream: Upstream) -> dict[str, str]:
    """Return what each page was asked under."""
    return {one.path: one.headers.get("if-none-match", "") for one in upstream.requests() if one.path != ROBOTS}


def test_every_page_is_asked_for_once_without_credentials_under_our_name(upstream: Upstream, docs: Docs) -> None:
    docs.replies[ROBOTS] = (markdown("", Set_Cookie="id=1; Path=/"),)
    docs.replies[INDEX] = (markdown(docs.text(), Set_Cookie="id=2; Path=/"),)
    _fetch(upstream, docs)
    assert upstream.paths() == sorted([*docs.pages, INDEX, ROBOTS])
    for request in upstream.requests():
        assert request.method == "GET"
        assert request.headers["user-agent"].startswith("docs-to-client/")
        assert not {"authorization", "cookie", "referer"} & request.headers.keys()


def test_what_the_server_has_not_changed_is_not_sent_again(upstream: Upstream, docs: Docs) -> None:
    first = _fetch(upstream, docs)
    assert set(_conditions(upstream).values()) == {""}
    assert _fetch(upstream, docs) == first
    asked = _conditions(upstream)
    assert asked == {path: replies[0].headers["ETag"] for path, replies in docs.routes().items()}


def test_a_page_is_kept_by_its_date_too(upstream: Upstream, docs: Docs) -> None:
    date = "Wed, 21 Oct 2026 07:28:00 GMT"
    docs.replies[LINK] = (Reply(200, {"Last-Modified": date}, docs.pages[LINK].encode()),)
    _fetch(upstream, docs)
    docs.replies[LINK] = (Reply(304),)
    assert not _fetch(upstream, docs).has_news()
    assert [one.headers["if-modified-since"] for one in upstream.requests() if one.path == LINK] == [date]


def test_another_name_of_the_same_text_is_no_news(upstream: Upstream, docs: Docs) -> None:
    _fetch(upstream, docs)
    docs.replies[LINK] = (markdown(docs.pages[LINK], ETag='"another"'),)
    assert not _fetch(upstream, docs).has_news()
    assert not _fetch(upstream, docs).has_news()
    assert _conditions(upstream)[LINK] == '"another"'


def test_a_change_is_seen_after_one_that_was_kept(upstream: Upstream, docs: Docs) -> None:
    _fetch(upstream, docs)
    docs.edit(DELETE, "Delete an agent", "Delete an agent for good")
    assert page_news(_fetch(upstream, docs)).changed == ("DELETE /v1/convai/agents/{agent_id}",)


@pytest.mark.parametrize(
    "spoilt", ["head", "body", "swapped", "both swapped", "foreign", "no head", "no body", "deep", "list", "header"]
)
def test_a_spoilt_answer_that_was_kept_is_fetched_again(upstream: Upstream, docs: Docs, spoilt: str) -> None:
    _fetch(upstream, docs)
    kept = ResponseCache(CACHE).get(upstream.url + LINK)
    assert kept
    [head] = [path for path in CACHE.glob("*.json") if LINK in path.read_text("utf-8")]
    body = head.with_suffix(".body")
    other = next(path for path in CACHE.glob("*.json") if path != head)
    match spoilt:
        case "head":
            head.write_text("{", "utf-8")
        case "body":
            body.write_bytes(kept[1][:-9])
        case "swapped":
            head.write_bytes(other.read_bytes())
        case "both swapped":
            head.write_bytes(other.read_bytes())
            body.write_bytes(other.with_suffix(".body").read_bytes())
        case "foreign":
            head.write_text(json.dumps({**json.loads(head.read_text("utf-8")), "more": 1}), "utf-8")
        case "no head":
            head.unlink()
        case "no body":
            body.unlink()
        case "deep":
            head.write_text("[" * 100_000, "utf-8")
        case "list":
            head.write_text("[]", "utf-8")
        case _:
            entry = {**json.loads(head.read_text("utf-8")), "etag": '"a"\r\nX-Evil: 1'}
            head.write_text(json.dumps(entry), "utf-8")
    assert not _fetch(upstream, docs).has_news()
    asked = _conditions(upstream)
    assert [path for path, condition in asked.items() if not condition] == [LINK]
    assert ResponseCache(CACHE).get(upstream.url + LINK) == kept


@pytest.mark.parametrize(
    "fault",
    [
        Reply(503),
        Reply(500),
        Reply(429, {"Retry-After": "0"}),
        Reply(429, {"Retry-After": "soon"}),
        Reply(fault="early-reset"),
        Reply(fault="early-close"),
        Reply(200, {"Content-Length": "9999"}, b"# ", fault="close"),
    ],
)
def test_what_may_pass_is_tried_again(upstream: Upstream, docs: Docs, fault: Reply) -> None:
    docs.replies[LINK] = (fault, fault, markdown(docs.pages[LINK]))
    assert not _fetch(upstream, docs).has_news()
    assert upstream.paths().count(LINK) == 3


def test_a_server_that_asks_for_a_moment_gets_it(upstream: Upstream, docs: Docs) -> None:
    docs.replies[LINK] = (Reply(429, {"Retry-After": "1"}), markdown(docs.pages[LINK]))
    started = datetime.now(UTC)
    assert not _fetch(upstream, docs, evolve(FAST, longest_wait=2)).has_news()
    assert datetime.now(UTC) - started >= timedelta(seconds=1)


def test_what_will_not_pass_is_not_tried_again(upstream: Upstream, docs: Docs) -> None:
    docs.replies[LINK] = (Reply(404),)
    assert page_news(_fetch(upstream, docs)).gone == ("GET /v1/convai/agents/{agent_id}/link",)
    assert upstream.paths().count(LINK) == 1


def test_no_more_requests_at_a_time_than_was_said(upstream: Upstream, docs: Docs) -> None:
    docs.replies |= {path: (evolve(markdown(text), delay=0.05),) for path, text in docs.pages.items()}
    _fetch(upstream, docs, evolve(FAST, workers=3))
    assert upstream.busiest() == 3


def test_a_redirect_on_the_server_is_followed_and_what_it_gives_is_kept(upstream: Upstream, docs: Docs) -> None:
    docs.replies[LINK] = (Reply(307, {"Location": "/docs/link.md"}),)
    docs.replies["/docs/link.md"] = (markdown(docs.pages[LINK]),)
    assert not _fetch(upstream, docs).has_news()
    assert not _fetch(upstream, docs).has_news()
    assert _conditions(upstream)["/docs/link.md"]


def test_a_page_may_come_packed(upstream: Upstream, docs: Docs) -> None:
    packed = {"Content-Type": "text/markdown", "Content-Encoding": "gzip"}
    docs.replies[LINK] = (Reply(200, packed, gzip.compress(docs.pages[LINK].encode())),)
    assert not _fetch(upstream, docs).has_news()


def test_what_is_unpacked_is_never_held_beyond_the_limit() -> None:
    bomb = gzip.compress(bytes(50_000_000), 1)

    async def pieces() -> AsyncGenerator[bytes]:
        yield bomb

    tracemalloc.start()
    try:
        with pytest.raises(response_body.BodyTooLarge):
            asyncio.run(response_body.read_body(pieces(), {"content-encoding": "gzip"}, 100_000))
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("pace, is_read", [(0, True), (1_000_000, False)])
def test_a_body_that_arrives_at_a_pace_is_waited_for_and_no_other(pace: int, is_read: bool) -> None:
    async def pieces() -> AsyncGenerator[bytes]:
        for _ in range(9):
            await asyncio.sleep(0.01)
            yield b"x"

    body = response_body.read_body(response_body.at_pace(pieces(), 0.02, pace), {}, 100)
    with contextlib.nullcontext() if is_read else pytest.raises(response_body.TooSlow):
        assert asyncio.run(body) == b"x" * 9


def test_a_server_that_sends_a_byte_now_and_then_is_not_waited_for(upstream: Upstream, docs: Docs) -> None:
    docs.replies[LINK] = (Reply(200, {"Content-Type": "text/markdown"}, chunks=[b"#"] * 2000, delay=0.1),)
    with pytest.raises(FetchError, match=r"fewer than 500 bytes a second|sent nothing"):
        _fetch(upstream, docs, Limits(waits=(), read=0.8))


def test_a_missing_robots_file_allows_all_and_one_that_is_html_too(upstream: Upstream, docs: Docs) -> None:
    for reply in (Reply(404), Reply(403), Reply(200, body=b"<!doctype html>\n<title>Docs</title>")):
        docs.replies[ROBOTS] = (reply,)
        assert not _fetch(upstream, docs).has_news()
