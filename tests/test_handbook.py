"""The pages of the documentation, before the site is made of them: their examples run, and their links lead somewhere.

`make docs-test` tries the site itself, in a browser.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from elevenlabs_agents.testing import FakeServer

from tests.contract.calls import OPERATIONS, Operation
from tests.handbook import __main__ as handbook
from tests.handbook import guides, operation_pages

_LINK = re.compile(r"\]\((?!https?://)([^)#\s]*)(?:#[^)\s]*)?\)")


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeServer]:
    """One server for all examples: it takes longer to start than they do."""
    with FakeServer() as server:
        yield server


def run(code: str, fake: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("elevenlabs_agents.testing.FakeServer", lambda: contextlib.nullcontext(fake))
    exec(compile(code, "page.md", "exec"), {"__name__": "__main__"})


@pytest.mark.filterwarnings("ignore:conversational_ai.agents.simulate_conversation:DeprecationWarning")
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: one.call)
def test_the_example_of_every_call_runs(
    operation: Operation, fake: FakeServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = operation_pages.page(operation)
    (code,) = [block for block in re.findall(r"```python\n(.*?)```", text, re.DOTALL) if "FakeServer" in block]
    run(code, fake, monkeypatch)
    assert capsys.readouterr().out
    assert [
        f"## {part}" for part in ("Signature", "Example", "Returns", "Raises") if f"\n## {part}\n" not in text
    ] == []
    assert len(re.findall(r"`spec/pages/[^`]+:\d+`", text)) >= 3


def test_the_example_on_the_first_page_runs(
    fake: FakeServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", guides.start(), re.DOTALL)
    run(code, fake, monkeypatch)
    assert capsys.readouterr().out


def test_every_page_links_to_pages_that_are_there(tmp_path: Path) -> None:
    names = handbook.write_pages(tmp_path / "pages")
    assert {operation_pages.name(each) for each in OPERATIONS} < set(names)
    found = {each.name for each in (tmp_path / "pages").iterdir()} | {"api.html"}
    for name in names:
        text = re.sub(r"```.*?```", "", (tmp_path / "pages" / name).read_text(encoding="utf-8"), flags=re.DOTALL)
        assert [link for link in _LINK.findall(text) if link and link not in found] == [], name


def test_every_page_has_a_title_of_its_own() -> None:
    text = handbook.SETTINGS.read_text(encoding="utf-8")
    titles = re.findall(r'"([^"]+)" = "[\w-]+\.md"', text)
    assert len(titles) == text.count('.md"') == len(set(titles))


def test_a_link_to_a_file_that_is_no_page_stops_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(guides.PAGES, "NOTICE")
    with pytest.raises(KeyError, match="NOTICE"):
        guides.page("README.md")
