"""Our own API as upstream serves it today: all operations as list pages, of each level and in both flavours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli
from generator.compare import rules
from generator.compare.finding import Level
from generator.read import sources
from tests import project
from tests.drift import served
from tests.drift.upstream import Docs, Upstream
from tests.effort import LONG
from tests.lists.writer import ListWriter

SERVER = "https://api.elevenlabs.io"
SIMULATION = "/v1/convai/agents/{agent_id}/simulate-conversation"
WHOLE = [(level, is_fdef) for level in ("L1", "L2", "L3") for is_fdef in (False, True)]
Say = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.copy_built(project.ROOT, tmp_path / "project"))
    monkeypatch.setenv("NO_PROXY", "*")


def _written(level: str, *, is_fdef: bool = False) -> dict[str, str]:
    """Return the list page of each operation of our own document, by path."""
    doc = yaml.load(Path("spec/openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    # What a part of this stream is, no page says, but an overlay that would have nothing to correct.
    stream = doc["paths"][f"{SIMULATION}/stream"]["post"]
    stream["responses"]["200"]["content"] = {"application/json": {"schema": {"type": "object"}}}
    del stream["x-fern-streaming"]
    places = {_operation(source): source for source in sources.load(Path("spec"))}
    out: dict[str, str] = {}
    for path, item in doc["paths"].items():
        for method, operation in item.items():
            one: dict[str, Any] = {**doc, "paths": {path: {method: operation}}}
            source = places[f"{method.upper()} {SERVER}{path}"]
            out[_path(source)] = ListWriter(one, level, is_fdef, reference=source.url or "", server=SERVER).page()
    return out


def _path(source: sources.Source) -> str:
    return f"{(source.url or '').removeprefix('https://elevenlabs.io')}.md"


def _operation(source: sources.Source) -> str:
    lines = (Path("spec") / source.file).read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if f" {SERVER}/" in line)


def _run(say: Say, *command: str) -> tuple[int, str]:
    code = cli.main(list(command))
    said = say.readouterr()
    assert said.err == "", said.err
    return code, said.out


def test_the_one_thing_that_upstream_changed_is_the_one_that_is_found() -> None:
    pages = _written("L3")
    assert len(pages) == 15
    [edited] = [path for path in pages if path.endswith("/agents/get-link.md")]
    before, after = "`signed_url`, `shareable_link`", "`signed_url`, `shareable_link`, `embedded_link`"
    pages[edited] = pages[edited].replace(before, after)
    site = served.whole() if LONG else served.small()
    if not LONG:
        # All others are served as they are kept.
        kept = {path: text for path, text in site.texts.items() if not path.endswith("/agents-get-link.md")}
        pages = {**kept, edited: pages[edited]}
    found = rules.judge(site.find(pages).changes)
    assert [(each.id, each.change.name) for each in found] == [("response-enum-value-added", '"embedded_link"')]
    assert found[0].level is Level.RISKY, "callers may not know it"


@pytest.mark.skipif(not LONG, reason="half a minute each: make test-all has them")
@pytest.mark.parametrize("level, is_fdef", WHOLE)
def test_what_upstream_prints_anew_is_no_drift_and_can_be_taken_over(
    upstream: Upstream, capsys: Say, level: str, is_fdef: bool
) -> None:
    upstream.serve(Docs(_written(level, is_fdef=is_fdef)))
    code, out = _run(capsys, "drift", "--against", upstream.index)
    assert (code, out.splitlines()[-1].partition(";")[0]) == (0, "No drift: 15 operations, 15 pages"), out
    assert _run(capsys, "fetch", "--index", upstream.index)[0] == 0
    assert _run(capsys, "build")[0] == 0
    code, out = _run(capsys, "drift", "--against", upstream.index)
    assert (code, out.splitlines()[-1].partition(";")[0]) == (0, "No drift: 15 operations, 15 pages"), out
