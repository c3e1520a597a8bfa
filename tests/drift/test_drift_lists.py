"""Upstream publishes one operation as lists, all others in YAML: what it says anew is found, and taken over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from generator import cli
from tests import project
from tests.drift.upstream import LINK, Docs, Upstream
from tests.effort import THOROUGH
from tests.lists.writer import ListWriter

PATH = "/v1/convai/agents/{agent_id}/link"
TOKEN = "ConversationTokenDBModel"
Say = pytest.CaptureFixture[str]


LOSSES = [path.name.partition(".")[0] for path in (project.ROOT / "overlays/fragment").glob("[89]*")]
"""The overlays that say what dialects cannot state."""


@pytest.fixture(scope="module", name="built")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project.copy_few(tmp_path_factory.mktemp("few"), "10-authentication", *LOSSES)
    project.build(folder)
    return folder


@pytest.fixture(autouse=True)
def _project(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a project of few pages; no proxy stands before this machine's own server."""
    monkeypatch.chdir(project.copy_built(built, tmp_path / "project"))
    monkeypatch.setenv("NO_PROXY", "*")


def _run(say: Say, *command: str) -> tuple[int, str]:
    code = cli.main(list(command))
    said = say.readouterr()
    assert said.err == "", said.err
    return code, said.out


# No level prints an answer without a body, but for that of success.
@pytest.mark.parametrize("level", ["L1", "L3"] if THOROUGH else ["L3"])
def test_a_mixed_upstream_is_compared_fetched_and_built(upstream: Upstream, capsys: Say, level: str) -> None:
    ours = yaml.load(Path("spec/openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    ours["paths"] = {PATH: ours["paths"][PATH]}
    docs = Docs.ours(Path("spec"))
    url = next(line for line in docs.pages[LINK].splitlines() if line.startswith("Reference: "))

    def written() -> str:
        reference = url.removeprefix("Reference: ")
        return ListWriter(ours, level, reference=reference, server="https://api.elevenlabs.io").page()

    # Whether a page is whole that ends with its lists cannot be known: it is compared, and named.
    docs.pages[LINK] = written().partition("## Examples")[0]
    upstream.serve(docs)
    code, out = _run(capsys, "drift", "--against", upstream.index, "--format", "markdown")
    assert (code, "nothing shows that it was not cut off" in out) == (0, True)
    docs.pages[LINK] = written()
    upstream.serve(docs)
    code, out = _run(capsys, "drift", "--against", upstream.index)
    assert (code, out.splitlines()[-1]) == (
        0,
        "No drift: 3 operations, 3 pages; 1 not checkable (error-responses 1).",
    ), out
    schema = ours["components"]["schemas"][TOKEN]
    schema["properties"]["secret"] = {"type": "string", "description": "Unheard of"}
    docs.pages[LINK] = written()
    upstream.serve(docs)
    code, out = _run(capsys, "drift", "--against", upstream.index, "--format", "json")
    found = json.loads(out)
    assert [(each["id"], each["change"]["name"]) for each in found["findings"]] == [
        ("response-property-added", "secret")
    ]
    assert _run(capsys, "fetch", "--index", upstream.index)[0] == 0
    assert _run(capsys, "build")[0] == 0
    after = yaml.load(Path("spec/openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert "secret" in after["components"]["schemas"][TOKEN]["properties"]
    code, out = _run(capsys, "drift", "--against", upstream.index)
    assert (code, out.splitlines()[-1]) == (0, "No drift: 3 operations, 3 pages; 0 not checkable."), out
    # The same page without its end: the snapshot shows that it had one.
    docs.pages[LINK] = docs.pages[LINK].partition("## Examples")[0]
    upstream.serve(docs)
    for command in (["drift", "--against", upstream.index], ["fetch", "--index", upstream.index]):
        assert cli.main(command) == 2
        said = capsys.readouterr().err
        assert "this page is cut off: it ends with its lists" in said
        assert f"{LINK}:{len(docs.pages[LINK].rstrip().splitlines())}:" in said
