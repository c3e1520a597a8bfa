"""Pages upstream against snapshots: the same, changed, new, moved, gone, not read; and what is kept of them."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from generator.base.progress import FETCH, Step, no_progress, share
from generator.compare.outcome import Move
from generator.drift.page_news import page_news
from generator.read import dialects, sources
from generator.read.page_formats import WEBHOOK
from generator.upstream import FetchResult, PageStatus, fetch, fetch_report, write_snapshots
from generator.upstream.fetch_pages import CACHE
from tests import goldens, project
from tests.drift.upstream import (
    DELETE,
    DUPLICATE,
    GET,
    GET_LATER,
    INDEX,
    LINK,
    TOOLS,
    Docs,
    Upstream,
    markdown,
    page,
)
from tests.server import Reply

SPEC = Path("spec")
TODAY = "2026-07-03"
API = ("*/api-reference/*",)
NEW = "/docs/api-reference/things/new.md"
TOOLS_LATER = "/docs/eleven-agents/api-reference/tools/list.md"
UNREAD = "\n## OpenAPI Webhook Specification\n\n```yaml\nopenapi: 3.1.0\n```\n"


def _fetch(upstream: Upstream, docs: Docs | None, *only: str, today: str = TODAY, retired: str = "") -> FetchResult:
    if docs:
        upstream.serve(docs)
    gone = frozenset({retired} if retired else ())
    return fetch(upstream.index, only or API, SPEC, CACHE, no_progress, today, retired=gone)


def _said(upstream: Upstream, fetched: FetchResult) -> str:
    return fetch_report.render(fetched, write_snapshots(fetched)).replace(upstream.url, "http://127.0.0.1:PORT") + "\n"


def test_what_is_as_it_was_gives_the_fragments_that_we_have(upstream: Upstream, docs: Docs) -> None:
    before = project.tree(Path(), "spec")
    fetched = _fetch(upstream, docs)
    assert fetched.fragments() == dialects.load_all(SPEC)
    assert [fragment.doc.marks for fragment in fetched.fragments()] == [
        one.doc.marks for one in dialects.load_all(SPEC)
    ]
    assert _said(upstream, fetched) == "11 pages, all as in spec/pages: nothing to do\n"
    assert fetch_report.remarks(fetched) == ""
    assert project.tree(Path(), "spec") == before


def test_all_that_can_happen_to_a_page_is_told_apart(upstream: Upstream, docs: Docs) -> None:
    docs.edit(DELETE, "Delete an agent", "Delete an agent for good")
    docs.drop(LINK)
    docs.replies[DUPLICATE] = (Reply(410),)
    docs.move(TOOLS, TOOLS_LATER)
    docs.add(NEW, page("/docs/api-reference/things/new", "/v1/things"))
    fetched = _fetch(upstream, docs)
    news = page_news(fetched)
    assert news.changed == ("DELETE /v1/convai/agents/{agent_id}",)
    assert news.new == ("GET /v1/things",)
    assert news.gone == ("GET /v1/convai/agents/{agent_id}/link", "POST /v1/convai/agents/{agent_id}/duplicate")
    assert news.moved == (
        Move(
            "https://elevenlabs.io/docs/api-reference/tools/list",
            "https://elevenlabs.io/docs/eleven-agents/api-reference/tools/list",
        ),
    )
    assert news.total == 10
    goldens.check("fetch-account.txt", _said(upstream, fetched))


def test_a_page_that_moved_is_news_once(upstream: Upstream, docs: Docs) -> None:
    docs.move(TOOLS, TOOLS_LATER)
    write_snapshots(_fetch(upstream, docs))
    assert not _fetch(upstream, None, today="2026-07-04").has_news()


def test_a_page_that_moved_and_answers_at_its_old_url_moved(upstream: Upstream, docs: Docs) -> None:
    docs.move(TOOLS, TOOLS_LATER)
    docs.listed = [TOOLS if path == TOOLS_LATER else path for path in docs.listed]
    docs.replies[TOOLS] = (Reply(308, {"Location": TOOLS_LATER}),)
    [moved] = _fetch(upstream, docs).to_add()
    assert (moved.status, moved.source.file) == (PageStatus.MOVED, "pages/2026-07-03/eleven-agents-tools-list.md")


def test_a_page_that_loses_its_reference_is_known_by_its_url(upstream: Upstream, docs: Docs) -> None:
    docs.edit(LINK, "Reference: https://elevenlabs.io/docs/api-reference/agents/get-link\n\n", "")
    [changed] = _fetch(upstream, docs).to_add()
    assert (changed.operation, changed.status) == ("GET /v1/convai/agents/{agent_id}/link", PageStatus.CHANGED)


def test_another_operation_on_a_known_page_is_new_and_the_first_one_gone(upstream: Upstream, docs: Docs) -> None:
    docs.pages[LINK] = page(LINK.removesuffix(".md"), "/v1/things")
    fetched = _fetch(upstream, docs)
    assert page_news(fetched).new == ("GET /v1/things",)
    assert page_news(fetched).gone == ("GET /v1/convai/agents/{agent_id}/link",)


def test_of_two_pages_about_one_operation_the_later_one_is_missed(upstream: Upstream, docs: Docs) -> None:
    project.copy_inputs(Path("whole"))
    docs = Docs.ours(Path("whole/spec"))
    docs.pages = {path: docs.pages[path] for path in (GET, GET_LATER)}
    only = ("*/conversations/get",)
    for dropped, gone in ((GET, ()), (GET_LATER, ("GET /v1/convai/conversations/{conversation_id}",))):
        docs.listed = [path for path in (GET, GET_LATER) if path != dropped]
        upstream.serve(docs)
        fetched = fetch(upstream.index, only, Path("whole/spec"), CACHE, no_progress, TODAY)
        assert (fetched.gone, tuple(one.operation for one in fetched.superseded_gone)) == ((), gone)
        assert fetched.has_news() is bool(gone)


def test_what_was_retired_is_not_missed_and_comes_back_as_news(upstream: Upstream, docs: Docs) -> None:
    retired = "GET /v1/convai/agents/{agent_id}/link"
    assert _fetch(upstream, docs, retired=retired).reappeared == (retired,)
    docs.pages[LINK] = "# Not here any more\n"
    assert not _fetch(upstream, docs, retired=retired).has_news()
    docs.drop(LINK)
    assert not _fetch(upstream, docs, retired=retired).has_news()


def test_pages_that_are_only_recognised_are_named(upstream: Upstream, docs: Docs) -> None:
    docs.pages[LINK] = docs.pages[LINK].partition("\n## OpenAPI")[0] + UNREAD
    docs.move(TOOLS, TOOLS_LATER)
    docs.pages[TOOLS_LATER] = docs.pages[TOOLS_LATER].partition("\n## OpenAPI")[0] + UNREAD
    docs.add(NEW, "# Talk\n\n## AsyncAPI Specification\n\n```yaml\nasyncapi: 2.6.0\n```\n")
    docs.add("/docs/api-reference/introduction.md", "# Introduction\n\nHello.\n")
    fetched = _fetch(upstream, docs)
    assert [(one.operation, one.format is WEBHOOK, one.before is None) for one in fetched.unread] == [
        ("GET /v1/convai/agents/{agent_id}/link", True, False),
        ("", False, True),
        ("GET /v1/convai/tools", True, False),
    ]
    assert (fetched.gone, fetched.to_add(), fetched.without_operation) == ((), (), 1)
    said = (
        _said(upstream, fetched) + fetch_report.remarks(fetched).replace(upstream.url, "http://127.0.0.1:PORT") + "\n"
    )
    goldens.check("fetch-not-read.txt", said)


def test_links_that_lead_nowhere_or_elsewhere_are_remarks(upstream: Upstream, docs: Docs) -> None:
    docs.listed += [NEW, "https://example.com/docs/api-reference/x.md", "https://example.com/pricing.md"]
    docs.listed += ["https://example.com/llms.txt", "/docs/pricing.md", "/docs/api-reference/openapi.json"]
    docs.listed += ["ftp://example.com/api-reference/y.md", "https://[/api-reference/z.md", upstream.url]
    fetched = _fetch(upstream, docs)
    assert not fetched.has_news()
    goldens.check(
        "fetch-remarks.txt", fetch_report.remarks(fetched).replace(upstream.url, "http://127.0.0.1:PORT") + "\n"
    )
    assert len(upstream.requests()) == len(docs.pages) + 3
    cut = evolve(fetched.pages[0], status=PageStatus.CHANGED, is_whole=False)
    *before, named, next = fetch_report.remarks(evolve(fetched, pages=(cut,))).splitlines()
    assert before == fetch_report.remarks(fetched).splitlines()
    assert named == f"{cut.place} ends with its lists: nothing shows that it is whole"
    assert "what a browser shows of it; where something is missing, take spec/ back" in next


def test_indexes_of_sections_are_followed_once(upstream: Upstream, docs: Docs) -> None:
    section = "/docs/agents/llms.txt"
    docs.replies[section] = (markdown(f"[Delete]({DELETE})\n[Link]({upstream.url}{LINK}#top)\n[Up]({INDEX})\n"),)
    docs.listed = [path for path in docs.listed if path not in {DELETE, LINK}] + [section]
    assert not _fetch(upstream, docs).has_news()
    assert upstream.paths().count(section) == upstream.paths().count(INDEX) == 1


def test_a_link_to_the_page_itself_is_one_to_its_markdown(upstream: Upstream, docs: Docs) -> None:
    docs.listed = [path.removesuffix(".md") for path in docs.listed]
    assert not _fetch(upstream, docs).has_news()


def test_only_what_is_asked_for_is_read_and_missed(upstream: Upstream, docs: Docs) -> None:
    docs.drop(LINK)
    docs.drop(TOOLS)
    fetched = _fetch(upstream, docs, "*/agents/*", "!*/duplicate*")
    assert page_news(fetched).gone == ("GET /v1/convai/agents/{agent_id}/link",)
    assert DUPLICATE not in upstream.paths()
    assert {path for path in upstream.paths() if "api-reference" in path} == {
        "/docs/api-reference/agents/calculate.md",
        "/docs/api-reference/agents/delete.md",
    }
    assert {source.file.rpartition("/")[2] for source in fetched.not_requested} == {
        source.file.rpartition("/")[2]
        for source in sources.load(SPEC)
        if "/agents/" not in (source.url or "") or "duplicate" in source.file
    }


def test_progress_is_told_page_by_page(upstream: Upstream, docs: Docs) -> None:
    upstream.serve(docs)
    steps: list[Step] = []
    fetch(upstream.index, API, SPEC, CACHE, steps.append, TODAY)
    assert list(dict.fromkeys(step.stage for step in steps)) == list(FETCH)
    assert [step.done for step in steps if step.stage == "download"] == list(range(12))
    assert [share(step) for step in steps] == sorted(share(step) for step in steps)
