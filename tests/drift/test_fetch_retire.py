"""An operation leaves the document for a reason, and by one action of one overlay."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from generator import cli
from generator.base.errors import GeneratorError
from generator.build.pipeline import BuildResult
from generator.correct import overlay
from generator.upstream import retirement
from generator.upstream.retirement import retire, retired_operations
from tests import goldens, project

FILE = retirement.RETIREMENTS
TOOLS = "GET /v1/convai/tools"
LINK = "GET /v1/convai/agents/{agent_id}/link"


pytestmark = pytest.mark.usefixtures("small_pages")


def _retire(operation: str, reason: str = "Upstream took it away", today: str = "2026-07-03") -> str:
    return retire(operation, reason, Path(), today)


def test_the_operation_leaves_document_client_and_provenance_tells(
    few_pages: tuple[Path, BuildResult], capsys: pytest.CaptureFixture[str]
) -> None:
    project.copy_built(few_pages[0], Path("built"))
    written = ["get  /v1/convai/agents/{agent_id}/link ", "--reason", "Upstream took it away"]
    assert cli.main(["retire", *written, "--root", "built"]) == 0
    assert capsys.readouterr().out == f"{LINK} is retired by {FILE}; next: python -m generator build\n"
    document = project.build(Path("built")).document
    assert LINK.split()[1] not in document.shaped.doc["paths"]
    assert len(document.shaped.doc["paths"]) == 2
    assert "GetAgentLinkResponseModel" in document.shaped.pruned
    assert "GetAgentLinkResponseModel" not in Path("built/spec/openapi.yaml").read_text("utf-8")
    gone = {
        one["pointer"]: one["rule"] for one in json.loads(Path("built/spec/provenance.json").read_text("utf-8"))["gone"]
    }
    assert gone["#/paths/~1v1~1convai~1agents~1{agent_id}~1link/get"] == "overlay"
    assert gone["#/components/schemas/GetAgentLinkResponseModel"] == "unreachable"
    client = project.tree(Path("built/generated"))
    assert not [name for name, text in client.items() if b"GetAgentLinkResponseModel" in text or b"/link" in text]


def test_the_folder_of_overlays_is_made_where_there_is_none() -> None:
    shutil.rmtree(FILE.parent)
    assert _retire(TOOLS) == TOOLS
    assert retired_operations(Path()) == {TOOLS}


def test_the_overlay_is_made_and_then_added_to() -> None:
    assert _retire(TOOLS, "Upstream took it\n away: 'no' longer \"needed\"") == TOOLS
    assert _retire("get /v1/convai/agents/{agent_id}/link", "# Nobody used it", "2026-08-01") == LINK
    goldens.check("retired.overlay.yaml", FILE.read_text("utf-8"))
    assert retired_operations(Path()) == {TOOLS, LINK}
    assert list(overlay.check(FILE.read_text("utf-8"), FILE.as_posix())) == []
    assert not list(FILE.parent.glob(".*"))


def test_nothing_is_retired_where_there_is_no_overlay() -> None:
    assert retired_operations(Path()) == frozenset()


def test_what_people_wrote_stays_as_they_wrote_it() -> None:
    text = (
        "# By hand.\noverlay: 1.1.0\ninfo: {title: 'Gone', version: 2.0.0}\nx-owner: us\nactions:\n"
        "- target: $.paths['/v1/convai/tools'].get   # soon\n  description: |\n    - old\n  remove: true\n"
        "- {target: $.info, update: {x-note: kept}}"
    )
    FILE.write_text(text, "utf-8")
    _retire(LINK)
    assert FILE.read_text("utf-8").startswith(f"{text}\n- target: ")
    assert retired_operations(Path()) == {TOOLS, LINK}
    assert len(yaml.safe_load(FILE.read_text("utf-8"))["actions"]) == 3


@pytest.mark.parametrize("path", ["/v1/it's", "/v1/a\\b", "/v1/{a}['b']", "/v1/\u00e9"])
def test_any_path_can_be_retired(path: str) -> None:
    page = Path("page.md")
    page.write_text(
        "# A page\n\n```yaml\nopenapi: 3.1.0\n"
        + yaml.safe_dump({"paths": {path: {"get": {"responses": {"200": {"description": "Done"}}}}}})
        + "```\n",
        "utf-8",
    )
    assert cli.main(["add", "page.md", "--captured", "2026-07"]) == 0
    assert _retire(f"GET {path}") == f"GET {path}"
    assert retired_operations(Path()) == {f"GET {path}"}


def _flow_style() -> None:
    action = "{target: $.info, update: {x-note: kept}}"
    FILE.write_text(f"overlay: 1.1.0\ninfo: {{title: Gone, version: 1.0.0}}\nactions: [{action}]\n", "utf-8")


def _not_last() -> None:
    _retire(LINK)
    FILE.write_text(FILE.read_text("utf-8") + "x-owner: us\n", "utf-8")


def _no_overlay() -> None:
    FILE.write_text("overlay: 1.1.0\n", "utf-8")


def _twice() -> None:
    _retire(TOOLS)


def _nothing() -> None:
    pass


BAD: dict[str, tuple[Callable[[], None], str, str]] = {
    "unknown": (_nothing, "GET /v1/convai/tool", "Gone"),
    "no-method": (_nothing, "/v1/convai/tools", "Gone"),
    "nothing": (_nothing, "", "Gone"),
    "twice": (_twice, "get /v1/convai/tools", "Gone"),
    "no-reason": (_nothing, TOOLS, " \n"),
    "control-characters": (_nothing, TOOLS, "Gone \x1b[31m"),
    "flow-style": (_flow_style, TOOLS, "Gone"),
    "not-last": (_not_last, TOOLS, "Gone"),
    "broken-overlay": (_no_overlay, TOOLS, "Gone"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_retired_is_told_and_nothing_is_written(name: str) -> None:
    prepare, operation, reason = BAD[name]
    prepare()
    before = project.tree(Path())
    with pytest.raises(GeneratorError) as error:
        _retire(operation, reason)
    goldens.check(f"errors/retire-{name}.txt", f"{error.value}\n")
    assert project.tree(Path()) == before


def test_the_command_says_why_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["retire", "GET /v1/convai/tool", "--reason", "Gone"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == goldens.GOLDEN.joinpath("errors/retire-unknown.txt").read_text("utf-8") + "\nNothing was written.\n"
