"""`doctor`: each kind of fault is named with what to do about it, and all is well where nothing is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import cli
from generator.base import folder_lock, transaction
from tests.drift import little
from tests.server import Reply, Server

SETTINGS = """
[client]
distribution = "chimes"
package = "chimes"
version = "1.0.0"
"""


def checks(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, tuple[str, str]]]:
    """Return the exit code, and what is said and advised of each subject."""
    code = cli.main(["doctor", "--json", *arguments])
    body = json.loads(capsys.readouterr().out)
    return code, {check["subject"]: (check["text"], check["next"]) for check in body["checks"]}


def test_what_is_wrong_is_named_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    code, found = checks(capsys, "--offline")
    assert (code, found["project"][0]) == (1, "there is no generator.toml in this folder")

    Path("generator.toml").write_text(SETTINGS, encoding="utf-8")
    code, found = checks(capsys, "--offline")
    assert (code, found["snapshots"][0]) == (1, "spec/pages:1: there are no pages")

    Path("page.md").write_text(little.page("get"), encoding="utf-8")
    assert cli.main(["add", "page.md", "--captured", "2026-06"]) == 0
    capsys.readouterr()
    code, found = checks(capsys, "--offline")
    assert code == 1
    assert found["build"][0].endswith("of spec/ and generated/ are not what the sources give")
    assert found["build"][1] == "Run `python -m generator build`."

    assert cli.main(["build", "--json"]) == 0
    built = json.loads(capsys.readouterr().out)
    assert (built["package"], built["pages"], built["operations"], built["warnings"]) == ("chimes", {"B": 1}, 1, [])
    assert "generated/chimes/__init__.py" in built["changed"]
    assert cli.main(["doctor", "--offline"]) == 0
    assert capsys.readouterr().out.endswith("\n\n0 faults.\n")

    with folder_lock.locked(Path(), "build"), transaction.transaction(Path()):
        code, found = checks(capsys, "--offline")
    assert (code, found["left over"][0]) == (1, ".generator.lock, .generator.staged: a command runs, or was killed")


def test_one_source_of_upstream_is_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Server() as server:
        monkeypatch.chdir(tmp_path)
        server.answer(Reply(200, {}, b"# Docs", path="/llms.txt"), Reply(401, path="/openapi.json"), Reply(404))
        upstream = f'[upstream]\ndocument = "{server.url}/openapi.json"\nindex = "{server.url}/llms.txt"\n'
        Path("generator.toml").write_text(SETTINGS + upstream, encoding="utf-8")
        _, found = checks(capsys)
        assert found["index"] == (f"{server.url}/llms.txt answers", "")
        assert found["document"][1] == ""
        assert "401" in found["document"][0]
        Path("generator.toml").write_text(f'{SETTINGS}[upstream]\nindex = "{server.url}/none"\n', encoding="utf-8")
        code, found = checks(capsys)
        assert (code, found["index"][1]) == (1, "Check the network and the URL in the settings.")
