"""`diff` and `audit` as people run them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import cli
from generator.base import documents, yamlio
from generator.base.nodes import Json, Map, plain
from tests import goldens
from tests.server import Reply, Server

Say = pytest.CaptureFixture[str]


pytestmark = pytest.mark.usefixtures("little_project")


def _run(say: Say, *arguments: str) -> tuple[int, str, str]:
    code = cli.main(list(arguments))
    said = say.readouterr()
    return code, said.out, said.err


def _doc() -> Map:
    return documents.load(Path("spec/openapi.yaml")).doc


def _as_3_0(doc: Map) -> object:
    """Return *doc* as the version of the standard before says the same."""
    text = json.dumps(plain(doc)).replace('"type": ["string", "null"]', '"type": "string", "nullable": true')
    return {**json.loads(text), "openapi": "3.0.3"}


def test_versions_and_formats_mean_nothing(capsys: Say) -> None:
    Path("old.json").write_text(json.dumps(_as_3_0(_doc())), encoding="utf-8")
    Path("new.yaml").write_text(yamlio.dump(_doc()), encoding="utf-8")
    assert "nullable" in Path("old.json").read_text(encoding="utf-8")
    for pair in (("old.json", "new.yaml"), ("new.yaml", "old.json")):
        assert _run(capsys, "diff", *pair, "--fail-on", "any") == (
            0,
            "No difference: 3 operations; 0 not checkable.\n",
            "",
        )


def test_pages_are_no_word_of_two_documents(capsys: Say) -> None:
    body = json.loads(_run(capsys, "diff", "spec/openapi.yaml", "spec/openapi.yaml", "--format", "json")[1])
    assert "operation" in body["summary"]["compared"]
    assert "pages" not in {*body, *body["summary"]}


def test_differences_are_told_with_lines_of_both(capsys: Say) -> None:
    Path("old.json").write_text(json.dumps(_as_3_0(_doc()), indent=1), encoding="utf-8")
    doc = _doc()
    doc["components"]["schemas"]["Thing"]["properties"]["state"]["enum"] = ["open", "stuck"]
    Path("new.yaml").write_text(yamlio.dump(doc), encoding="utf-8")
    code, out, err = _run(capsys, "diff", "old.json", "new.yaml")
    assert (code, err) == (1, "")
    goldens.check("drift/diff-command.txt", out)
    assert _run(capsys, "diff", "new.yaml", "new.yaml")[0] == 0


def test_files_are_those_of_where_the_command_is_given(capsys: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    here = Path.cwd()
    monkeypatch.chdir(here / "spec")
    assert _run(capsys, "diff", "openapi.yaml", "openapi.yaml", "--root", str(here), "-o", "report.md")[0] == 0
    assert Path("report.md").read_text(encoding="utf-8") == "No difference: 3 operations; 0 not checkable.\n"


CANNOT = {
    "html": "<!DOCTYPE html><title>Sorry</title>\n",
    "swagger": "swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths: {}\n",
    "yaml": "openapi: 3.1.0\npaths: [\n",
}


@pytest.mark.parametrize("name", CANNOT)
def test_what_is_no_document_cannot_be_compared(name: str, capsys: Say) -> None:
    Path("bad.yaml").write_text(CANNOT[name], encoding="utf-8")
    code, out, err = _run(capsys, "diff", "spec/openapi.yaml", "bad.yaml", "-o", "report.txt")
    assert (code, out) == (2, "")
    assert not Path("report.txt").exists()
    goldens.check(f"errors/diff-{name}.txt", err)


def _vendor() -> Json:
    """Return the document as the vendor itself would write it: the key is a header, and there is more."""
    doc = plain(_doc())
    del doc["servers"], doc["security"], doc["components"]["securitySchemes"]
    for item in doc["paths"].values():
        for operation in item.values():
            operation.setdefault("parameters", []).append(
                {"name": "XI-API-Key", "in": "header", "schema": {"type": "string"}}
            )
            operation |= {"operationId": "other", "tags": ["Other"]}
    doc["paths"]["/v1/more"] = {"get": {"operationId": "more", "responses": {"200": {"description": "Done"}}}}
    return doc


def test_an_audit_without_a_difference(capsys: Say) -> None:
    Path("vendor.json").write_text(json.dumps(_vendor()), encoding="utf-8")
    code, out, err = _run(capsys, "audit", "vendor.json")
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].endswith("; 1 operation only the vendor has.")
    assert out.splitlines()[-1].startswith("No difference in ")


def test_an_audit_tells_each_difference_and_the_loss_that_explains_it(capsys: Say) -> None:
    doc = json.loads(json.dumps(_vendor()))
    thing = doc["components"]["schemas"]["Thing"]
    thing["properties"]["size"]["type"] = "number"
    del thing["properties"]["owner"]
    thing["properties"]["color"] = {"type": "string"}
    doc["paths"]["/v1/things"]["post"]["requestBody"]["required"] = False
    Path("vendor.json").write_text(json.dumps(doc, indent=1), encoding="utf-8")
    code, out, err = _run(capsys, "audit", "vendor.json")
    assert (code, err) == (1, "")
    goldens.check("drift/audit.txt", out)
    code, out, err = _run(capsys, "audit", "vendor.json", "--json")
    audit = json.loads(out)
    assert (code, err) == (1, "")
    assert [(found["class"], found["name"]) for found in audit["differences"] if not found["loss"]] == [
        ("property", "color"),
        ("property", "owner"),
        ("type", "type"),
    ]
    assert all(found["revision"]["file"] in {"vendor.json", None} for found in audit["differences"])


def test_audit_and_drift_follow_references_to_other_files(capsys: Say) -> None:
    doc = json.loads(json.dumps(_vendor()))
    good: dict[str, object] = doc["paths"]
    bad: dict[str, object] = {}
    for name, paths in (("good", good), ("bad", bad)):
        Path(f"{name}-paths.json").write_text(json.dumps(paths), encoding="utf-8")
        text = json.dumps({**doc, "paths": {"$ref": f"{name}-paths.json"}})
        Path(f"{name}.json").write_text(text.replace("#/", f"{name}.json#/"), encoding="utf-8")
        text = Path(f"{name}-paths.json").read_text(encoding="utf-8").replace("#/", f"{name}.json#/")
        Path(f"{name}-paths.json").write_text(text, encoding="utf-8")
    for command in (["audit"], ["drift", "--fail-on", "breaking", "--against"]):
        assert _run(capsys, *command, "good.json")[0] == 0, command
        assert _run(capsys, *command, "bad.json")[0] == 1, command
        Path("lost.json").write_text(json.dumps({**doc, "paths": {"$ref": "../x.json"}}), encoding="utf-8")
        code, out, err = _run(capsys, *command, "lost.json")
        assert (code, out, err.splitlines()[0]) == (2, "", "lost.json:1:"), command
        assert "`$ref: ../x.json` leads to another document: it is outside of the folder" in err


def test_an_audit_of_what_a_server_answers(capsys: Say, server: Server) -> None:
    server.answer(Reply(200, {"Content-Type": "application/json"}, json.dumps(_vendor()).encode()))
    assert _run(capsys, "audit", f"{server.url}/openapi.json")[0] == 0
    server.answer(Reply(200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><title>Docs</title>"))
    code, out, err = _run(capsys, "audit", f"{server.url}/openapi.json")
    assert (code, out) == (2, "")
    assert "this is HTML, not an OpenAPI document" in err
