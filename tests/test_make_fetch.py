"""README's `make fetch` and `make client`, on an upstream as it is today: a document, list pages, one page in YAML."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests import project
from tests.drift.upstream import LINK, Docs, Upstream
from tests.lists.writer import ListWriter
from tests.server import Reply

LOSSES = [path.name.partition(".")[0] for path in (project.ROOT / "overlays/fragment").glob("[89]*")]
LINK_PATH = "/v1/convai/agents/{agent_id}/link"
SIGNED = "/v1/convai/conversation/get-signed-url"
USE = """
import warnings
from elevenlabs_agents import ElevenLabs, models
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    former = models.ConversationTokenDBModel
agents = ElevenLabs(api_key="k").conversational_ai.agents
print(former.__name__, caught[0].category.__name__, callable(agents.link.get), callable(agents.delete))
"""


@pytest.fixture(name="clone")
def _clone(tmp_path: Path) -> Path:
    """A repository of few pages, built, in which make need not install anything."""
    folder = project.copy_few(tmp_path / "clone", "10-authentication", *LOSSES)
    project.build(folder)
    (folder / "Makefile").write_bytes((project.ROOT / "Makefile").read_bytes())
    (folder / "generator").symlink_to(project.ROOT / "generator")
    (folder / ".ci").symlink_to(project.ROOT / ".ci")
    (folder / ".venv").mkdir()
    (folder / ".venv/.ready-program").touch()
    return folder


@pytest.fixture(name="served")
def _served() -> Iterator[Upstream]:
    with Upstream() as upstream:
        yield upstream


def _make(clone: Path, *targets: str) -> str:
    """Run the commands that README names, which must succeed."""
    said: list[str] = []
    for target in targets:
        assert f"\n| `make {target}` | " in (project.ROOT / "README.md").read_text(encoding="utf-8")
        command = ["make", target, f"BIN={Path(sys.executable).parent}"]
        environment = {**os.environ, "NO_PROXY": "*", "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(command, cwd=clone, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        said.append(" ".join(done.stdout.split()))
    return "\n".join(said)


def _vendors(doc: dict[str, Any]) -> dict[str, Any]:
    """Return what our document says as the vendor's own says it today: a newer spelling, other calls, news."""
    doc = json.loads(json.dumps(doc).replace("ConversationTokenDBModel", "ConversationTokenResponseModel"))
    for key in ("servers", "security", "tags"):
        del doc[key]
    del doc["components"]["securitySchemes"]
    header = {"name": "xi-api-key", "in": "header", "required": False, "schema": {"type": "string"}}
    for item in doc["paths"].values():
        for operation in item.values():
            operation["parameters"] = [*operation.get("parameters", []), header]
            operation["x-fern-sdk-group-name"] = operation["x-fern-sdk-group-name"][1:]
    del doc["paths"][SIGNED]
    properties = doc["components"]["schemas"]["ConversationTokenResponseModel"]["properties"]
    properties["rings"] = {"type": "integer"}
    return doc


def test_they_move_a_clone_to_todays_upstream_and_users_keep_their_names(clone: Path, served: Upstream) -> None:
    ours = yaml.load((clone / "spec/openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    docs = Docs.ours(clone / "spec")
    # The page of what the document has not, and one about what it has, print lists now.
    for page, path in ((LINK, LINK_PATH), (next(page for page in docs.pages if "signed" in page), SIGNED)):
        alone = deepcopy(ours) | {"paths": {path: ours["paths"][path]}}
        if path == SIGNED:
            alone["paths"][path]["get"]["responses"]["200"]["description"] = "A new URL"
        reference = re.findall(r"^Reference: (.*)$", docs.pages[page], re.MULTILINE)[0]
        docs.pages[page] = ListWriter(alone, "L3", reference=reference, server="https://api.elevenlabs.io").page()
    docs.replies["/openapi.json"] = (Reply.json(_vendors(ours)),)
    served.serve(docs)
    settings = (clone / "generator.toml").read_text(encoding="utf-8")
    for name, url in (("document", served.url + "/openapi.json"), ("index", served.index)):
        settings = re.sub(rf'^{name} = ".*"$', f'{name} = "{url}"', settings, flags=re.MULTILINE)
    (clone / "generator.toml").write_text(settings, encoding="utf-8")

    said = _make(clone, "fetch", "client")
    assert "openapi.json: new; spec/documents/" in said
    assert "ConversationTokenDBModel (now ConversationTokenResponseModel)" in said
    built = (clone / "spec/openapi.yaml").read_text(encoding="utf-8")
    assert built.count("rings:") == 1
    assert "description: A new URL" in built
    done = subprocess.run(
        [sys.executable, "-c", USE], cwd=clone / "generated", capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["ConversationTokenResponseModel", "DeprecationWarning", "True", "True"]

    # A second time nothing happens, and nothing differs.
    before = project.outputs(clone)
    said = _make(clone, "fetch", "client", "drift")
    assert ("changed nothing" in said, "No drift" in said) == (True, True), said
    assert project.outputs(clone) == before
