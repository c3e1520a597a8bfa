"""The vendor's own document upstream: compared and fetched first, with pages where there is none that can be used."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli
from generator.read import sources
from tests.drift.upstream import INDEX, MISSING, Docs, Upstream
from tests.effort import LONG
from tests.server import Reply

Say = pytest.CaptureFixture[str]
Doc = dict[str, Any]
PATH = "/openapi.json"
KEY = {"name": "xi-api-key", "in": "header", "required": False, "schema": {"type": "string"}}
HTML = Reply(200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><title>Docs</title>")

pytestmark = pytest.mark.usefixtures("little_project")


def _document() -> Doc:
    """Return what the pages say, and two operations more, as the vendor's own document says it."""
    doc: Doc = yaml.load(Path("spec/openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    for key in ("servers", "security", "tags"):
        del doc[key]
    del doc["components"]["securitySchemes"]
    doc["info"]["version"] = "1.2"
    for path, item in doc["paths"].items():
        for method, operation in item.items():
            operation["operationId"] = f"{method}_{path}"
            operation["parameters"] = [*operation.get("parameters", []), KEY]
    made = deepcopy(doc["paths"]["/v1/things"]["get"])
    doc["paths"]["/v1/rooms"] = {"get": made | {"operationId": "rooms", "parameters": [KEY]}}
    doc["paths"]["/v1/doors"] = {"get": made | {"operationId": "doors", "parameters": [KEY]}}
    return doc


def _settings(upstream: Upstream, *, document: bool = True, index: bool = True, more: str = "") -> None:
    lines = ["", "[upstream]", *([f'document = "{upstream.url}{PATH}"'] if document else [])]
    lines += [f'index = "{upstream.index}"'] if index else []
    text = Path("generator.toml").read_text(encoding="utf-8").partition("\n[upstream]")[0]
    Path("generator.toml").write_text("\n".join([text, *lines, more, ""]), encoding="utf-8")


def _serve(upstream: Upstream, served: Doc | Reply | None, *, pages: bool = True) -> None:
    docs = Docs.ours(Path("spec"))
    if not pages:
        docs.replies[INDEX] = (MISSING,)
    if served is not None:
        docs.replies[PATH] = (served if isinstance(served, Reply) else Reply.json(served),)
    upstream.serve(docs)


def _run(say: Say, *command: str) -> tuple[int, str, str]:
    code = cli.main([*command])
    said = say.readouterr()
    return code, " ".join(said.out.split()), " ".join(said.err.split())


def _captures() -> list[str]:
    return [source.file for source in sources.load(Path("spec")) if source.is_document]


def _closed(doc: Doc) -> Doc:
    doc["components"]["schemas"]["ThingState"]["enum"] = ["open"]
    return doc


@pytest.mark.parametrize("pages", [False, True])
def test_a_document_is_compared_fetched_and_built(capsys: Say, upstream: Upstream, pages: bool) -> None:
    _settings(upstream, index=pages)
    _serve(upstream, _document())
    code, out, _ = _run(capsys, "drift", "--fail-on", "any")
    assert (code, out.endswith("No drift: 3 operations; 0 not checkable.")) == (0, True), out
    assert f"Compared with the document {upstream.url}{PATH}, version 1.2, of " in out
    assert ": 3 of its 5 operations. It cannot state: servers" in out
    _serve(upstream, _closed(_document()))
    code, out, _ = _run(capsys, "drift")
    assert (code, 'value `"closed"` of' in out) == (1, True), out
    code, out, err = _run(capsys, "fetch")
    [file] = _captures()
    assert (code, err) == (0, "")
    assert f"openapi.json: new; spec/{file} added; next: python -m generator build" in out
    assert _run(capsys, "build")[0] == 0
    assert "closed" not in Path("spec/openapi.yaml").read_text(encoding="utf-8")
    code, out, _ = _run(capsys, "drift", "--fail-on", "any")
    assert (code, out.endswith("No drift: 3 operations; 0 not checkable.")) == (0, True), out
    code, out, err = _run(capsys, "fetch")
    assert (code, f"{PATH}, as our capture of " in out, _captures()) == (0, True, [file])


def test_a_document_may_come_packed(capsys: Say, upstream: Upstream) -> None:
    _settings(upstream, index=False)
    packed = gzip.compress(json.dumps(_document()).encode())
    _serve(upstream, Reply(200, {"Content-Type": "application/json", "Content-Encoding": "gzip"}, packed))
    code, out, err = _run(capsys, "drift", "--fail-on", "any")
    assert (code, err, out.endswith("No drift: 3 operations; 0 not checkable.")) == (0, "", True), out


def _version(doc: Doc) -> Doc:
    doc["info"]["version"] = "1.1.9"
    return doc


def _fewer(doc: Doc) -> Doc:
    del doc["paths"]["/v1/doors"]
    return doc


def _half() -> Reply:
    return Reply(200, {"Content-Type": "application/json"}, json.dumps(_document()).encode()[:2000])


ABSENT: dict[str, tuple[Callable[[], Doc | Reply], str]] = {
    "304": (lambda: Reply(304), "the server answers 304 Not Modified"),
    "401": (lambda: Reply(401), "the server answers 401 Unauthorized"),
    "empty": (lambda: Reply(200, {"Content-Type": "application/json"}, b""), "not valid JSON: "),
    "elsewhere": (
        lambda: Reply(302, {"Location": "http://127.0.0.2:9/openapi.json"}),
        "this redirects to another server",
    ),
    "html": (lambda: HTML, "this is HTML, not an OpenAPI document"),
    "half": (_half, "not valid JSON: "),
    "swagger": (lambda: Reply.json({"swagger": "2.0"}), "this is no OpenAPI 3 document"),
    "version": (lambda: _version(_document()), "it is version 1.1.9, and our newest capture is version 1.2"),
    "fewer": (
        lambda: _fewer(_document()),
        "it has no operation that our newest capture lacks, and lacks `GET /v1/doors`",
    ),
    "again": (lambda: _document(), "what stands there is our capture of 2026-07-01 again"),
}


@pytest.mark.parametrize("name", ABSENT)
def test_where_there_is_no_document_pages_are_compared(capsys: Say, upstream: Upstream, name: str) -> None:
    _settings(upstream)
    make, why = ABSENT[name]
    for captured, doc in (("2026-07-01", _document()), ("2026-07-02", _closed(_document()))):
        Path("given.json").write_text(json.dumps(doc), encoding="utf-8")
        if name in {"version", "fewer", "again"}:
            assert _run(capsys, "add", "given.json", "--captured", captured)[0] == 0
    served = make()
    if name == "again":
        text = Path("spec/documents/2026-07-01/given.json").read_bytes()
        served = Reply(200, {"Content-Type": "application/json"}, text)
    before = _captures()
    assert _run(capsys, "build")[0] == 0
    _serve(upstream, served)
    # What follows when the pages were compared is the same whatever the reason.
    for command in ("drift", "fetch", "build", "drift") if LONG or name == "401" else ("drift", "fetch"):
        code, out, err = _run(capsys, command)
        assert code == 0, err
        if command != "build":
            assert f"There is no document at {upstream.url}{PATH}: {why}" in out + err
        if command == "drift":
            assert "The pages were compared instead. Compared with 3 pages of" in out
            assert "None of them can state: binary-bodies, body-required" in out
            assert "No drift: 3 operations, 3 pages" in out
    assert _captures() == before
    if LONG or name == "401":
        _settings(upstream, index=False)
        code, out, err = _run(capsys, "drift")
        assert (code, out, f"there is no document to compare: {why}" in err) == (2, "", True)
        code, out, err = _run(capsys, "fetch")
        assert (code, out, why in err) == (2, "", True)


def test_a_document_alone_is_fetched_where_the_index_is_gone(capsys: Say, upstream: Upstream) -> None:
    _settings(upstream)
    _serve(upstream, _document(), pages=False)
    assert _run(capsys, "drift")[0] == 0
    code, _, err = _run(capsys, "fetch")
    assert (code, "The document alone was read" in err, len(_captures())) == (0, True, 1)


def test_an_operation_that_left_the_document_is_gone_until_it_is_retired(capsys: Say, upstream: Upstream) -> None:
    _settings(upstream, more='operations = ["GET /v1/rooms"]')
    _serve(upstream, _document())
    assert _run(capsys, "fetch")[0] == 0
    assert _run(capsys, "build")[0] == 0
    later = _document()
    later["paths"]["/v1/windows"] = later["paths"].pop("/v1/rooms")
    _serve(upstream, later)
    code, out, _ = _run(capsys, "drift")
    assert (code, "GET /v1/rooms" in out, "/v1/windows" in out) == (1, True, False)
    assert _run(capsys, "retire", "GET /v1/rooms", "--reason", "Gone")[0] == 0
    assert _run(capsys, "build")[0] == 0
    assert _run(capsys, "drift")[0] == 0


def test_the_settings_say_which_operations_are_new(capsys: Say, upstream: Upstream) -> None:
    _settings(upstream, more='operations = ["/v1/d*"]')
    _serve(upstream, _document())
    code, out, _ = _run(capsys, "drift", "--fail-on", "any")
    assert (code, "GET /v1/doors" in out, "GET /v1/rooms" in out) == (1, True, False)


def test_a_document_that_was_corrected_already_is_not_corrected_twice(capsys: Say) -> None:
    Path("overlays/spec/60-more.overlay.yaml").write_text(
        "overlay: 1.1.0\ninfo: {title: A value is missing, version: 1.0.0}\nactions:\n"
        "  - {target: '$..[?@.enum]', description: ajar, update: {enum: [ajar]}}\n"
    )
    code, _, err = _run(capsys, "build")
    assert (code, err) == (0, ""), err
    code, out, _ = _run(capsys, "drift", "--against", "spec/openapi.yaml", "--fail-on", "any")
    assert (code, out) == (0, "No drift: 3 operations; 0 not checkable."), out
