"""What is kept of pages that say something new: all or nothing, beside what was, and only where it belongs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.base.errors import GeneratorError
from generator.base.progress import no_progress
from generator.read import dialects
from generator.upstream import FetchResult, PageStatus, fetch, write_snapshots
from generator.upstream.fetch_pages import CACHE
from tests import full_disk, goldens, project
from tests.drift.upstream import DELETE, ROBOTS, Docs, Upstream, markdown, page
from tests.server import Reply

SPEC = Path("spec")
TODAY = "2026-07-03"
NEW = "/docs/api-reference/things/new.md"


def _fetch(upstream: Upstream, docs: Docs | None, *only: str, today: str = TODAY) -> FetchResult:
    if docs:
        upstream.serve(docs)
    return fetch(upstream.index, only or ("*/api-reference/*",), SPEC, CACHE, no_progress, today)


def test_what_changed_is_kept_beside_what_was(upstream: Upstream, docs: Docs) -> None:
    before = project.tree(Path(), "spec")
    docs.edit(DELETE, "Delete an agent", "Delete an agent for good")
    fetched = _fetch(upstream, docs)
    assert project.tree(Path(), "spec") == before
    [added] = write_snapshots(fetched)
    after = project.tree(Path(), "spec")
    assert after.keys() - before.keys() == {"spec/pages/2026-07-03/agents-delete.md"}
    assert [name for name in before if after[name] != before[name]] == ["spec/sources.json"]
    assert (added.captured, added.url) == (TODAY, "https://elevenlabs.io/docs/api-reference/agents/delete")
    [changed] = fetched.to_add()
    assert changed.before
    assert changed.before.captured == "2025-11"
    fragment = changed.fragment(SPEC)
    [kept] = [one for one in dialects.load_all(SPEC) if one.captured == TODAY]
    assert (fragment, fragment.doc.marks) == (kept, kept.doc.marks)
    assert not _fetch(upstream, None, today="2026-07-04").has_news()


def test_a_page_that_is_as_it_was_two_captures_ago_has_changed(upstream: Upstream, docs: Docs) -> None:
    docs.edit(DELETE, "Delete an agent", "Delete an agent for good")
    write_snapshots(_fetch(upstream, docs))
    docs.edit(DELETE, "Delete an agent for good", "Delete an agent")
    [back] = _fetch(upstream, docs, today="2026-07-04").to_add()
    assert (back.status, back.source.captured) == (PageStatus.CHANGED, "2026-07-04")


def test_the_last_of_many_captures_counts(upstream: Upstream, docs: Docs) -> None:
    for day in range(1, 6):
        docs.edit(DELETE, "Delete an agent", f"Delete an agent, {day}")
        assert len(write_snapshots(_fetch(upstream, docs, today=f"2026-07-0{day}"))) == 1
        assert not _fetch(upstream, None, today="2026-08-01").has_news()


def test_a_page_that_changes_twice_a_day_waits_for_tomorrow(upstream: Upstream, docs: Docs) -> None:
    docs.edit(DELETE, "Delete an agent", "Delete an agent for good")
    write_snapshots(_fetch(upstream, docs))
    before = project.tree(Path(), "spec")
    assert not _fetch(upstream, None).has_news()
    docs.edit(DELETE, "for good", "for ever")
    docs.add(NEW, page("/docs/api-reference/things/new", "/v1/things"))
    fetched = _fetch(upstream, docs)
    with pytest.raises(GeneratorError) as error:
        write_snapshots(fetched)
    goldens.check("errors/fetch-twice-a-day.txt", f"{error.value}\n")
    assert project.tree(Path(), "spec") == before
    assert len(write_snapshots(_fetch(upstream, None, today="2026-07-04"))) == 2


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_write_that_fails_leaves_no_trace(upstream: Upstream, docs: Docs, number: int) -> None:
    docs.edit(DELETE, "Delete an agent", "Delete an agent for good")
    docs.add(NEW, page("/docs/api-reference/things/new", "/v1/things"))
    fetched = _fetch(upstream, docs)
    before = project.tree(Path())
    with pytest.raises(OSError, match="disk full"), full_disk.fails_at(number):
        write_snapshots(fetched)
    assert project.tree(Path()) == before


def test_two_urls_with_the_same_words_are_two_snapshots(upstream: Upstream, docs: Docs) -> None:
    for number, name in enumerate(("a/b", "a-b")):
        docs.add(f"/docs/api-reference/{name}.md", page(f"/docs/api-reference/{name}", f"/v1/things{number}"))
    assert len(write_snapshots(_fetch(upstream, docs))) == 2
    assert not _fetch(upstream, None).has_news()


@pytest.mark.parametrize(
    "link, reference",
    [
        ("/docs/api-reference/../../../../../etc/passwd.md", "/docs/api-reference/../../../../etc/passwd"),
        ("/docs/api-reference/%2e%2e/%2e%2e/%2fetc%2fpasswd.md", "/docs/%2e%2e/%2e%2e/%2fetc%2fpasswd"),
        ("/docs/api-reference/..\\..\\x.md", "/docs/..\\..\\x"),
        ("/docs/api-reference/~root/$(id)/;ls|.md", "/docs/api-reference/~root/$(id)/;ls|"),
        ("/docs/api-reference/.md", "/docs/"),
        ("/docs/api-reference/" + "long/" * 200 + "x.md", "/docs/api-reference/" + "long/" * 200 + "x"),
        ("/docs/api-reference/evil\u00e9.md", "/docs/api-reference/\u202eevil\u00e9"),
    ],
)
def test_no_url_leads_a_file_out_of_its_folder(upstream: Upstream, docs: Docs, link: str, reference: str) -> None:
    docs.replies[ROBOTS] = (Reply(404),)
    docs.otherwise = markdown(page(reference, "/v1/things"))
    docs.listed.append(link)
    before = set(project.tree(Path()))
    [added] = write_snapshots(_fetch(upstream, docs, "*"))
    [new] = {name for name in project.tree(Path()) if not name.startswith(".build/fetch/")} - before
    assert new == f"spec/{added.file}"
    assert re.fullmatch(r"spec/pages/2026-07-03/[a-z0-9-]{1,100}\.md", new)
