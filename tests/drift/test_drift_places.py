"""The places in a report on drift: every file is there, or was downloaded, and its line says what the report says."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli
from tests.drift import little
from tests.drift.upstream import Docs, Upstream, page
from tests.server import Reply

Say = pytest.CaptureFixture[str]
_PAGES = "/docs/api-reference/things"

pytestmark = pytest.mark.usefixtures("little_project")


def _drift(say: Say, *more: str) -> dict[str, Any]:
    assert cli.main(["drift", "--json", *more]) in {0, 1}, say.readouterr().err
    found: dict[str, Any] = json.loads(say.readouterr().out)
    return found


def _name_upstream(line: str) -> None:
    settings = Path("generator.toml")
    settings.write_text(f"{settings.read_text(encoding='utf-8')}\n[upstream]\n{line}\n", encoding="utf-8")


def _lines(report: dict[str, Any], side: str, texts: dict[str, str]) -> dict[str, str]:
    """Return what stands where *report* says that *side* does, by place and subject; of no line, its file.

    *texts* are what was downloaded.
    """
    return dict(_said(report, side, texts))


def _said(report: dict[str, Any], side: str, texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    changes = [*(one["change"] for one in report["findings"]), *report["prose"], *report["unchecked"]]
    for change in changes:
        file: str | None = change[side]["file"]
        line: int = change[side]["line"] or 0
        text = texts[file] if file in texts else Path(str(file)).read_text(encoding="utf-8") if line else ""
        yield f"{change['place']} {change['subject']}", text.splitlines()[line - 1].strip() if line else str(file)


def test_lines_are_those_of_the_downloads(capsys: Say, upstream: Upstream) -> None:
    edited = little.page("get").replace("type: integer\n          default: 3", "type: string")
    docs = Docs.ours(Path("spec"))
    docs.pages[f"{_PAGES}/get.md"] = "> Read me.\n\n\n" + edited.replace("summary: Get things", "summary: Get it")
    upstream.serve(docs)
    report = _drift(capsys, "--against", upstream.index)
    place = f"{upstream.url}{_PAGES}/get.md"
    lines = _lines(report, "revision", {place: docs.pages[f"{_PAGES}/get.md"]})
    assert lines["POST /v1/things request size type"] == "type: string"
    assert "summary: Get it" in lines.values()
    assert _lines(report, "base", {})["POST /v1/things request size type"] == "type: integer"


def test_what_is_not_there_was_looked_for_in_the_index_or_at_its_url(capsys: Say, upstream: Upstream) -> None:
    docs = Docs.ours(Path("spec"))
    docs.drop(f"{_PAGES}/make.md")
    docs.replies[f"{_PAGES}/list.md"] = (Reply(404),)
    docs.add("/docs/api-reference/agents/new.md", page("/docs/api-reference/agents/new", "/v1/new"))
    upstream.serve(docs)
    report = _drift(capsys, "--against", upstream.index)
    new = f"{upstream.url}/docs/api-reference/agents/new.md"
    assert _lines(report, "revision", {new: docs.pages["/docs/api-reference/agents/new.md"]}) == {
        "POST /v1/things operation": upstream.index,
        "GET /v1/things operation": f"{upstream.url}{_PAGES}/list.md",
        "GET /v1/new operation": "get:",
    }
    assert _lines(report, "base", {})["GET /v1/new operation"] == "None"
    assert cli.main(["drift", "--against", upstream.index]) == 1
    assert f"  after     not there\n            {upstream.index}\n" in capsys.readouterr().out


_WRITTEN: dict[str, tuple[str, Callable[[Any], str], str]] = {
    "one line": ("json", json.dumps, "{"),
    "lines": ("json", lambda doc: json.dumps(doc, indent=2), '"ThingState": {'),
    "yaml": ("yaml", yaml.safe_dump, "ThingState:"),
}


@pytest.mark.parametrize("suffix, dump, said", _WRITTEN.values(), ids=_WRITTEN)
def test_lines_of_a_document_are_those_of_its_text(
    suffix: str, dump: Callable[[Any], str], said: str, capsys: Say, upstream: Upstream
) -> None:
    doc = yaml.safe_load(Path("spec/openapi.yaml").read_text(encoding="utf-8"))
    doc["components"]["schemas"]["ThingState"]["enum"] = ["open"]
    docs = Docs.ours(Path("spec"))
    docs.replies[f"/openapi.{suffix}"] = (Reply(200, {"Content-Type": "application/json"}, dump(doc).encode()),)
    upstream.serve(docs)
    url = f"{upstream.url}/openapi.{suffix}"
    _name_upstream(f'document = "{url}"')
    lines = _lines(_drift(capsys), "revision", {url: dump(doc)})
    [line] = [line for place, line in lines.items() if place.endswith("enum-value")]
    assert line.startswith(said), line
