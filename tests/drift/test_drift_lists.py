"""Upstream publishes one operation as lists, all others in YAML: what it says anew is found, and taken over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests import project
from tests.drift.upstream import LINK, Docs, Upstream
from tests.lists.writer import ListWriter

PATH = "/v1/convai/agents/{agent_id}/link"
TOKEN = "ConversationTokenDBModel"


def _run(here: Path, *command: str) -> tuple[int, str]:
    process = project.start(*command, project=here)
    out, err = process.communicate()
    assert err == "" or command[0] != "drift", err
    return process.returncode, out


@pytest.mark.parametrize("level", ["L1", "L3"])
def test_a_mixed_upstream_is_compared_fetched_and_built(here: Path, upstream: Upstream, level: str) -> None:
    ours = yaml.safe_load((here / "spec/openapi.yaml").read_text(encoding="utf-8"))
    ours["paths"] = {PATH: ours["paths"][PATH]}
    docs = Docs.ours()
    url = next(line for line in docs.pages[LINK].splitlines() if line.startswith("Reference: "))

    def written() -> str:
        reference = url.removeprefix("Reference: ")
        return ListWriter(ours, level, reference=reference, server="https://api.elevenlabs.io").page()

    docs.pages[LINK] = written()
    upstream.serve(docs)
    code, out = _run(here, "drift", "--against", upstream.index)
    assert (code, out.splitlines()[-1]) == (0, "No drift: 15 operations, 16 pages; 0 not checkable."), out
    schema = ours["components"]["schemas"][TOKEN]
    schema["properties"]["secret"] = {"type": "string", "description": "Unheard of"}
    docs.pages[LINK] = written()
    upstream.serve(docs)
    code, out = _run(here, "drift", "--against", upstream.index, "--format", "json")
    found = json.loads(out)
    assert [(each["id"], each["change"]["name"]) for each in found["findings"]] == [
        ("response-property-added", "secret")
    ]
    assert _run(here, "fetch", "--index", upstream.index)[0] == 0
    assert _run(here, "build")[0] == 0
    after = yaml.safe_load((here / "spec/openapi.yaml").read_text(encoding="utf-8"))
    assert "secret" in after["components"]["schemas"][TOKEN]["properties"]
    code, out = _run(here, "drift", "--against", upstream.index)
    assert (code, out.splitlines()[-1]) == (0, "No drift: 15 operations, 16 pages; 0 not checkable."), out
