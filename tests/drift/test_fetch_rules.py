"""Small questions about URLs, `robots.txt` and patience."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from generator.read.sources import page_key
from generator.upstream import page_urls, retry_policy, robots

RULES = """
User-agent: other
User-agent: docs-to-client/2
Disallow: /private   # a remark
Allow: /private/docs
Disallow: /*.pdf$
Disallow: /a*b*c
Disallow:

User-agent: *
Disallow: /
"""


@pytest.mark.parametrize(
    "path, expected",
    [
        ("/", True),
        ("/privately", False),
        ("/private/x", False),
        ("/private/docs/x", True),
        ("/x.pdf", False),
        ("/x.pdf?y", True),
        ("/a/b/c/d", False),
        ("/a/c/b", True),
        ("/%70rivate", False),
    ],
)
def test_the_longest_rule_of_our_own_group_decides(path: str, expected: bool) -> None:
    rules = robots.parse(RULES, "Docs-To-Client")
    assert rules.allows(f"https://docs.acme.test{path}") is expected
    assert not robots.parse(RULES, "another").allows(f"https://docs.acme.test{path}")


def test_of_two_rules_as_long_the_one_that_allows_decides() -> None:
    assert robots.parse("User-agent: *\nAllow: /x\nDisallow: /x\n", "us").allows("https://acme.test/x")
    assert robots.parse("Disallow: /\n", "us").allows("https://acme.test/x")


def test_a_hostile_robots_file_costs_no_time() -> None:
    text = "User-agent: *\nDisallow: /" + "a*" * 20_000 + "b$\n"
    assert robots.parse(text, "us").allows("https://acme.test/" + "a" * 20_000)


@pytest.mark.parametrize(
    "header, expected", [("", 0), ("7", 7), ("-7", 0), ("soon", 0), ("\u0667", 0), ("9" * 5000, float("inf"))]
)
def test_how_long_a_server_asks_to_wait(header: str, expected: float) -> None:
    assert retry_policy.retry_after_seconds(header) == expected


def test_a_server_may_name_the_moment() -> None:
    now = datetime.now(UTC)
    assert 50 < retry_policy.retry_after_seconds(format_datetime(now + timedelta(seconds=60), usegmt=True)) <= 60
    assert retry_policy.retry_after_seconds(format_datetime(now - timedelta(days=1), usegmt=True)) == 0


@pytest.mark.parametrize(
    "url, same",
    [
        ("https://acme.test/x", True),
        ("HTTPS://ACME.test:443/x", True),
        ("http://acme.test/x", False),
        ("https://acme.test:8443/x", False),
        ("https://www.acme.test/x", False),
        ("https://user@acme.test/x", False),
        ("https://acme.test\\@evil.test/x", False),
        ("https://acme.test:0x50/x", False),
        ("//acme.test/x", False),
        ("https://acme.test/\n", False),
    ],
)
def test_whose_a_url_is(url: str, same: bool) -> None:
    assert (page_urls.origin_of(url) == page_urls.WebOrigin("https", "acme.test", 443)) is same


@pytest.mark.parametrize(
    "url, expected",
    [
        ("https://acme.test/docs/a", "https://acme.test/docs/a.md"),
        ("https://acme.test/docs/a/", "https://acme.test/docs/a.md"),
        ("https://acme.test/docs/a?v=2", "https://acme.test/docs/a.md?v=2"),
        ("https://acme.test/docs/a.md", "https://acme.test/docs/a.md"),
        ("https://acme.test/docs/a.mdx", "https://acme.test/docs/a.mdx"),
        ("https://acme.test", "https://acme.test"),
    ],
)
def test_where_the_markdown_of_a_page_is(url: str, expected: str) -> None:
    assert page_urls.markdown_url(url) == expected
    assert page_key(url) == page_key(expected)


def test_a_pattern_after_an_exclamation_mark_leaves_out() -> None:
    url = "https://acme.test/docs/a/b"
    assert page_urls.matches(url, ("*/a/*",))
    assert page_urls.matches(url, ("*/a/b.md",))
    assert page_urls.matches(f"{url}.md", ("*/a/b",))
    assert not page_urls.matches(url, ("*/a/*", "!*/b"))
    assert not page_urls.matches(url, ("!*/c",))
