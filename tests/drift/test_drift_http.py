"""`drift` on pages of this repository, served over HTTP by another process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import cli
from tests import project
from tests.drift.upstream import DELETE, LINK, Docs, Upstream, page
from tests.effort import THOROUGH

Say = pytest.CaptureFixture[str]


@pytest.mark.skipif(not THOROUGH, reason="reads all pages: make test-ci")
def test_all_pages_of_this_repository_unchanged_over_http(here: Path, upstream: Upstream, capsys: Say) -> None:
    before = project.tree(here, "spec", "generated", "overlays")
    assert cli.main(["drift", "--against", upstream.index]) == 0
    assert tuple(capsys.readouterr()) == ("No drift: 15 operations, 16 pages; 0 not checkable.\n", "")
    assert project.tree(here, "spec", "generated", "overlays") == before


def test_news_over_http(
    few_pages: tuple[Path, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, upstream: Upstream, capsys: Say
) -> None:
    monkeypatch.chdir(project.copy_built(few_pages[0], tmp_path / "few"))
    monkeypatch.setenv("NO_PROXY", "*")
    docs = Docs.ours(Path("spec"))
    docs.edit(LINK, "        token:\n          oneOf:", "        secret:\n          oneOf:")
    docs.edit(DELETE, "description: Delete an agent", "description: Delete an agent for good")
    docs.add("/docs/api-reference/agents/new.md", page("/docs/api-reference/agents/new", "/v1/convai/agents/new"))
    upstream.serve(docs)
    assert cli.main(["drift", "--against", upstream.index, "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    body = json.loads(out)
    assert [(each["id"], each["change"]["name"]) for each in body["findings"]] == [
        ("response-property-removed", "token"),
        ("operation-added", "GET /v1/convai/agents/new"),
        ("response-property-added", "secret"),
    ]
    assert body["summary"]["prose"] == 1
    assert body["surface"].startswith("Python surface: 1 breaking change (`GetAgentLinkResponseModel.token`")
