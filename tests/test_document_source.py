"""The vendor's own document beside pages: how it is added, which operations are read, what is hidden, who wins."""

from __future__ import annotations

import importlib
import json
import re
import shutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import evolve

from generator import cli
from generator.base import config, yamlio
from generator.base.errors import PageError
from generator.base.location import NOWHERE
from generator.base.nodes import plain
from generator.build import pipeline
from generator.build.assembly import Document
from generator.build.project import Project
from generator.read import snapshots, sources
from generator.read.intake import Intake
from generator.shape import call_aliases
from tests import goldens, typecheck
from tests.server import Reply, Server

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "tests/cases/documents/library.json").read_text(encoding="utf-8")
PAGE = """\
# Get a loan

GET https://api.library.test/v1/loans/{loan_id}

Reference: https://library.test/docs/api-reference/loans/get

## OpenAPI Specification

```yaml
openapi: 3.1.0
info: {title: api, version: 1.0.0}
servers: [{url: https://api.library.test, description: World}]
paths:
  /v1/loans/{loan_id}:
    get:
      operationId: get
      description: What was lent, and to whom
      parameters:
        - {name: loan_id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: Successful
          content:
            application/json: {schema: {$ref: '#/components/schemas/Loan'}}
components:
  schemas:
    Loan:
      type: object
      properties:
        id: {type: integer}
        note: {type: string, description: Shown}
      required: [id, note]
```
"""


@pytest.fixture(name="spec")
def _spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of captures with one page."""
    monkeypatch.chdir(tmp_path)
    Path("page.md").write_text(PAGE, encoding="utf-8")
    Path("library.json").write_text(TEXT, encoding="utf-8")
    snapshots.add([Path("page.md")], "2026-06", Path("spec"))
    return Path("spec")


def _add(*arguments: str, captured: str = "2026-08-22") -> int:
    return cli.main(["add", *arguments, "--captured", captured])


def _built(*wanted: str) -> Document:
    settings = config.load_vendor(None, "library")
    if not Path("spec/pages").exists():
        settings = evolve(settings, api=config.Api(servers={"default": "https://api.library.test"}))
    project = Project(Path(), settings, pages=Path())
    return pipeline.consolidate(Intake().listed(Path("spec"), wanted), project)


def _operations(document: Document) -> list[str]:
    paths = document.shaped.doc["paths"]
    return [f"{method.upper()} {path}" for path, item in paths.items() for method in item]


@pytest.mark.usefixtures("spec")
def test_a_document_is_stored_as_it_came_and_never_replaced(capsys: pytest.CaptureFixture[str]) -> None:
    assert _add("library.json") == 0
    assert Path("spec/documents/2026-08-22/library.json").read_text(encoding="utf-8") == TEXT
    [entry] = [each for each in sources.load(Path("spec")) if each.is_document]
    assert (entry.url, entry.dialect, entry.captured, entry.operations) == (None, "document", "2026-08-22", "")
    assert "1 added" in capsys.readouterr().out
    assert _add("library.json") == 0
    assert "0 added, 1 unchanged" in capsys.readouterr().out
    assert _add("library.json", "--all") == 0
    assert [each.operations for each in sources.load(Path("spec")) if each.is_document] == ["all"]
    Path("library.json").write_text(TEXT.replace("List loans", "Lists loans"), encoding="utf-8")
    assert _add("library.json") == 2
    assert "a snapshot is never overwritten" in capsys.readouterr().err
    assert _add("library.json", captured="2026-08-23") == 0


@pytest.mark.usefixtures("spec")
@pytest.mark.parametrize("file", ["library.json", "page.md"])
def test_nothing_is_captured_later_than_tomorrow(capsys: pytest.CaptureFixture[str], file: str) -> None:
    listed = sources.load(Path("spec"))
    for captured in ("2099-01", "2099-01-01"):
        assert _add(file, captured=captured) == 2
        said = capsys.readouterr().err
        assert f"{file}:\n   the capture date `{captured}` is after today, 2" in said
        assert " 0 | " not in said
    assert sources.load(Path("spec")) == listed
    today = date(2026, 11, 29)
    for captured in ("2026-11", "2026-11-30"):
        sources.check_not_ahead(captured, today, NOWHERE)
    for captured in ("2026-12", "2026-12-01"):
        with pytest.raises(PageError):
            sources.check_not_ahead(captured, today, NOWHERE)


@pytest.mark.usefixtures("spec")
def test_a_capture_of_a_day_to_come_is_refused_by_what_captures_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert _add("library.json") == 0
    listed = Path("spec/sources.json")
    Path("spec/documents/2026-08-22").rename("spec/documents/2099-01-01")
    listed.write_text(listed.read_text(encoding="utf-8").replace("2026-08-22", "2099-01-01"), encoding="utf-8")
    settings = '[client]\npackage = "library"\n[upstream]\nindex = "http://127.0.0.1:9/llms.txt"\n'
    Path("generator.toml").write_text(settings, encoding="utf-8")
    # What it writes does not depend on the day.
    assert cli.main(["build"]) == 0
    capsys.readouterr()
    for command in (["add", "page.md", "--captured", "2026-08-23"], ["fetch"], ["drift"], ["doctor", "--offline"]):
        code = cli.main(command)
        said = capsys.readouterr()
        assert code == (1 if command[0] == "doctor" else 2)
        assert "the capture date `2099-01-01` is after today, 2" in said.out + said.err
        assert re.search(r"spec/sources\.json:\d+", said.out + said.err)
        assert "Take the entry and spec/documents/2099-01-01/library.json out," in said.out + said.err


@pytest.mark.usefixtures("spec")
def test_patterns_in_the_settings_that_no_operation_fits_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    settings = Path("generator.toml")
    head = '[client]\npackage = "library"\n[upstream]\noperations = '
    settings.write_text(f"{head}5\n", encoding="utf-8")
    assert _add("library.json") == 2
    assert "generator.toml:4:\n   `operations` cannot be 5" in capsys.readouterr().err
    settings.write_text(f"{head}['/v1/none*', '[', 'GET /v1/loans']\n", encoding="utf-8")
    assert _add("library.json") == 0
    capsys.readouterr()
    assert cli.main(["build"]) == 0
    rows = capsys.readouterr().out.partition("  warnings ")[2]
    for pattern in ("/v1/none*", "["):
        assert f"generator.toml:4: `{pattern}` under [upstream] fits no operation of the documents" in rows
    assert "GET /v1/loans" not in rows
    assert cli.main(["build", "--strict"]) == 2
    assert "`/v1/none*` under [upstream] fits" in capsys.readouterr().err


def _yaml(server: Server, name: str = "library.yaml") -> str:
    server.answer(Reply(200, {"Content-Type": "application/yaml"}, yaml.safe_dump(json.loads(TEXT)).encode()))
    return f"{server.url}/api/{name}"


def _yaml_named_json(server: Server) -> str:
    return _yaml(server, "library.json")


def _line(server: Server) -> str:
    server.answer(Reply(200, {"Content-Type": "application/json"}, json.dumps(json.loads(TEXT)).encode()))
    return f"{server.url}/api/library.json"


@pytest.mark.usefixtures("spec")
@pytest.mark.parametrize("serve", [_yaml, _yaml_named_json, _line])
def test_every_value_of_a_stored_document_has_a_line(server: Server, serve: Callable[[Server], str]) -> None:
    url = serve(server)
    assert _add(url) == 0
    text = Path("spec/documents/2026-08-22/library.json").read_text(encoding="utf-8")
    assert json.loads(text) == json.loads(TEXT)
    assert len(text.splitlines()) == len(TEXT.splitlines())
    assert [each.url for each in sources.load(Path("spec")) if each.is_document] == [url]


BAD = {
    "html": "<!doctype html><title>Sorry</title>",
    "cut off": TEXT[: len(TEXT) // 2],
    "other": '{"swagger": "2.0"}',
    "no paths": '{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}}',
    "paths null": '{"openapi": "3.1.0", "info": {"title": "T", "version": "1"},\n "paths": null}',
    "paths a list": '{"openapi": "3.1.0", "info": {"title": "T", "version": "1"},\n "paths": ["/a"]}',
    "in parts": TEXT.replace("#/components/schemas/Loan", "parts.json#/Loan"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_document_that_stands_alone_is_refused(
    spec: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("library.json").write_text(BAD[name], encoding="utf-8")
    assert _add("page.md", "library.json") == 2
    goldens.check(f"errors/add-document-{name.replace(' ', '-')}.txt", capsys.readouterr().err)
    assert not (spec / "documents").exists()


@pytest.mark.usefixtures("spec")
def test_the_operations_of_pages_are_read_of_a_document_and_those_that_the_settings_name() -> None:
    _add("library.json")
    assert _operations(_built()) == ["GET /v1/loans/{loan_id}"]
    assert _operations(_built("GET /v1/r*")) == ["GET /v1/loans/{loan_id}", "GET /v1/rooms"]
    _add("library.json", "--all")
    # `POST /v1/loans` is hidden, and no page shows it.
    assert _operations(_built()) == ["GET /v1/loans", "GET /v1/loans/{loan_id}", "GET /v1/rooms"]


@pytest.mark.usefixtures("spec")
def test_a_document_says_what_is_so_and_pages_add_what_it_does_not_say() -> None:
    _add("library.json", captured="2026-06")
    doc = plain(_built().shaped.doc)
    loan = doc["components"]["schemas"]["Loan"]
    assert loan["properties"]["id"] == {"type": "string"}
    assert [server["url"] for server in doc["servers"]] == ["https://api.library.test"]
    operation = doc["paths"]["/v1/loans/{loan_id}"]["get"]
    assert operation["description"] == "What was lent, and to whom"
    assert operation["responses"]["200"]["description"] == "Done"
    assert (operation["x-fern-sdk-group-name"], operation["x-fern-sdk-method-name"]) == (["loans"], "get")


@pytest.mark.usefixtures("spec")
def test_what_a_document_hides_is_left_out_unless_a_page_shows_it() -> None:
    _add("library.json")
    schemas = plain(_built().shaped.doc)["components"]["schemas"]
    assert schemas["Loan"]["properties"]["note"] == {"type": "string", "description": "Shown"}
    assert schemas["Loan"]["required"] == ["id", "state", "note"]
    union = schemas[schemas["Loan"]["properties"]["item"]["$ref"].rpartition("/")[2]]
    assert [each["$ref"].rpartition("/")[2] for each in union["oneOf"]] == ["Book", "Map"]
    assert [*union["discriminator"]["mapping"]] == ["book", "map"]
    assert "Tape" not in schemas


@pytest.mark.usefixtures("spec")
def test_a_hidden_property_that_no_page_shows_is_not_required_either() -> None:
    _add("library.json")
    sources.index(Path("spec")).write_text("[]", encoding="utf-8")
    shutil.rmtree("spec/pages")
    shutil.rmtree("spec/documents")
    _add("library.json")
    loan = plain(_built().shaped.doc)["components"]["schemas"]["Loan"]
    assert "note" not in loan["properties"]
    assert loan["required"] == ["id", "state"]


@pytest.mark.usefixtures("spec")
def test_a_reference_to_nothing_is_any_value_and_is_reported() -> None:
    _add("library.json", "--all")
    intake = Intake()
    tuple(intake.listed(Path("spec")))
    assert {error.pointer.rpartition("/")[2] for error in intake.dangling} == {"Floor", "Missing", "Room"}
    doc = _built().shaped.doc
    assert plain(doc["components"]["schemas"]["Room"]) == {"x-unknown": ["dangling-references"]}


SAMPLE = "\n## SDK call\n\n```python\nclient.library.loans.get(loan_id=...)\n```\n"
SETTINGS = '[client]\npackage = "moved_calls"\n\n[servers]\ndefault = "https://api.library.test"\n'


def test_a_call_that_moved_keeps_its_name_and_has_the_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page.md").write_text(PAGE + SAMPLE, encoding="utf-8")
    doc = json.loads(TEXT)
    # What was one resource is two now, one of them within the other; and one method has another name.
    doc["paths"]["/v1/loans"]["get"] |= {"x-fern-sdk-group-name": ["loans", "all"], "x-fern-sdk-method-name": "list"}
    Path("library.json").write_text(TEXT, encoding="utf-8")
    Path("later.json").write_text(json.dumps(doc), encoding="utf-8")
    Path("generator.toml").write_text(SETTINGS, encoding="utf-8")
    for name, captured in (("page.md", "2026-06"), ("library.json", "2026-07-01"), ("later.json", "2026-08-01")):
        assert _add(name, *(["--all"] if name != "page.md" else []), captured=captured) == 0
    assert cli.main(["build"]) == 0
    operation = yaml.safe_load(Path("spec/openapi.yaml").read_text("utf-8"))["paths"]["/v1/loans"]["get"]
    assert (operation["tags"], operation["x-call-aliases"]) == (["library.loans"], [["loans", "all", "list"]])
    monkeypatch.setattr(sys, "path", [str(tmp_path / "generated"), *sys.path])
    importlib.invalidate_caches()
    module = importlib.import_module("moved_calls")
    for client in (module.MovedCalls(api_key="k"), module.AsyncMovedCalls(api_key="k")):
        assert client.loans.get.__func__ is client.library.loans.get.__func__
        assert client.loans.all.list.__func__ is client.library.loans.list.__func__
        assert client.loans.with_raw_response.get
    checked = typecheck.mypy("--strict", "generated/moved_calls/aliases.py", folder=tmp_path)
    assert checked.returncode == 0, checked.stdout


EARLIER: dict[str, tuple[dict[str, Any], str, list[str]]] = {
    "tag": ({"tags": ["halls"]}, "loans.list_loans", ["halls", "list_loans"]),
    "id": ({"operationId": "all"}, "loans.list_loans", ["loans", "all"]),
    "both": ({"operationId": "all", "tags": ["halls"]}, "loans.list_loans", ["halls", "all"]),
    "stated": (
        {"x-fern-sdk-group-name": ["halls"], "x-fern-sdk-method-name": "all"},
        "loans.list_loans",
        ["halls", "all"],
    ),
    "nothing": ({}, "", ["loans", "list_loans"]),
}


@pytest.mark.parametrize("name", EARLIER)
def test_a_call_that_follows_from_tag_and_id_keeps_its_name_where_they_change(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("generator.toml").write_text(SETTINGS.replace("moved", f"earlier_{name}"), encoding="utf-8")
    change, kept, own = EARLIER[name]
    captures: tuple[tuple[str, dict[str, Any]], ...] = (
        ("2026-07-01", {}),
        ("2026-08-01", change),
        ("2026-09-01", change),
    )
    for captured, more in captures:
        get = {"operationId": "listLoans", "tags": ["loans"], "responses": {"204": {"description": "None"}}, **more}
        doc = {"openapi": "3.1.0", "info": {"title": "Loans", "version": "1"}, "paths": {"/loans": {"get": get}}}
        Path("loans.json").write_text(json.dumps(doc), encoding="utf-8")
        assert _add("loans.json", "--all", captured=captured) == 0
    assert cli.main(["build"]) == 0
    operation = yaml.safe_load(Path("spec/openapi.yaml").read_text("utf-8"))["paths"]["/loans"]["get"]
    assert [*operation["x-fern-sdk-group-name"], operation["x-fern-sdk-method-name"]] == own
    assert operation.get("x-call-aliases") == ([kept.split(".")] if kept else None)
    monkeypatch.setattr(sys, "path", [str(tmp_path / "generated"), *sys.path])
    importlib.invalidate_caches()
    client = getattr(importlib.import_module(f"earlier_{name}_calls"), f"Earlier{name.title()}Calls")(api_key="k")
    for resource, method in (kept.split(".") if kept else own, own):
        assert callable(getattr(getattr(client, resource), method))
    if name == "id":
        assert client.loans.with_raw_response.list_loans


CLAIMS = {
    "a method": ((("loans", "find"),), [["loans", "find"]]),
    "its own": ((("loans", "get"),), None),
    "a call": ((("loans", "list"),), None),
    "a resource": ((("rooms", "list"),), None),
    "below a call": ((("loans", "list", "get"),), None),
    "two at once": ((("a", "get"), ("b", "c", "take")), [["a", "get"], ["b", "c", "take"]]),
    "no resource": ((("get",),), None),
}


@pytest.mark.parametrize("name", CLAIMS)
def test_another_name_of_a_call_must_be_free(name: str) -> None:
    others, expected = CLAIMS[name]
    operations = {
        "/v1/loans": {"get": {"x-fern-sdk-group-name": ["loans"], "x-fern-sdk-method-name": "list"}},
        "/v1/loans/1": {"get": {"x-fern-sdk-group-name": ["loans"], "x-fern-sdk-method-name": "get"}},
        "/v1/rooms": {"get": {"x-fern-sdk-group-name": ["rooms"], "x-fern-sdk-method-name": "list"}},
    }
    doc = yamlio.load(yaml.safe_dump({"paths": operations}), "doc.yaml")
    collisions = call_aliases.write_call_aliases(doc, {("/v1/loans/1", "get"): others})
    written = doc["paths"]["/v1/loans/1"]["get"].get("x-call-aliases")
    assert (plain(written) if written else None) == expected
    assert bool(collisions) == (expected is None and name not in {"its own", "no resource"})
