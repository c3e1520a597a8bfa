"""What `diff` compares: files, URLs, standard input and folders; and what it says of those that it cannot."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from generator import cli
from generator.base.bundling.bundle import open_document
from generator.base.bundling.document_source import DocumentSource
from generator.upstream import FetchError, url_text
from tests import goldens
from tests.server import Reply, Server

Say = pytest.CaptureFixture[str]


def document(*paths: str, kind: str = "string", **more: Any) -> dict[str, Any]:
    schema = {"type": "object", "properties": {"x": {"type": kind}}}
    content = {"application/json": {"schema": schema}}
    item = {"get": {"responses": {"200": {"description": "ok", "content": content}}}}
    return {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": dict.fromkeys(paths, item), **more}


BASE, REVISION = json.dumps(document("/a")), json.dumps(document("/a", kind="integer"))
BROKEN = "breaking    property `x` was `string` and is `integer` now"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_PROXY", "*")
    Path("base.json").write_text(BASE, encoding="utf-8")
    Path("revision.json").write_text(REVISION, encoding="utf-8")


def run(say: Say, *arguments: str) -> tuple[int, str, str]:
    code = cli.main(["diff", *arguments])
    out, err = say.readouterr()
    return code, out, err


def write(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make *text* the standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode("utf-8", "surrogateescape"))))


def serve(server: Server, **texts: str) -> None:
    """Serve *texts* by the names of their files, of which the dot is an underscore, and nothing else."""
    replies = [
        Reply(200, {"Content-Type": "text/plain"}, text.encode(), path=f"/api/{name.replace('_', '.')}")
        for name, text in texts.items()
    ]
    server.answer(*replies, Reply(404))


def test_a_document_may_stand_on_a_server(server: Server, capsys: Say) -> None:
    serve(server, base_json=BASE, revision_json=REVISION)
    code, out, err = run(capsys, f"{server.url}/api/base.json", f"{server.url}/api/revision.json#part")
    assert (code, err) == (1, "")
    assert out.startswith(f"{server.url}/api/base.json -> {server.url}/api/revision.json\n\n{BROKEN}\n")
    assert f"{server.url}/api/revision.json:1" in out
    assert run(capsys, "base.json", f"{server.url}/api/base.json")[0] == 0


def test_a_document_may_come_from_standard_input(capsys: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments, code in (("-", "revision.json"), 1), (("base.json", "-"), 0):
        write("\ufeff" + BASE, monkeypatch)
        assert run(capsys, *arguments)[::2] == (code, "")
    write(REVISION, monkeypatch)
    assert "standard input:1" in run(capsys, "base.json", "-")[1]


def test_annotations_are_on_files_alone(server: Server, capsys: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    serve(server, revision_json=REVISION)
    for revision in ("-", f"{server.url}/api/revision.json"):
        write(REVISION, monkeypatch)
        (told, _) = run(capsys, "base.json", revision, "--format", "github")[1].splitlines()
        assert told.startswith("::error file=base.json,line=1,")


HOST = "http://elsewhere.test/openapi.json"
REDIRECT = Reply(302, {"Location": HOST})
FAULTS: dict[str, Reply] = {
    "absent": Reply(404),
    "elsewhere": REDIRECT,
    "redirects": Reply(302, {"Location": "/openapi.json"}),
    "html": Reply(200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><title>Docs</title>"),
    "half": Reply(200, {"Content-Type": "application/json"}, BASE[:99].encode()),
    "latin": Reply(200, {}, '{"openapi": "3.1.0", "info": {"title": "ä"}}'.encode("latin-1")),
    "empty": Reply(200, {}, b""),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_a_server_has_may_be_no_document(name: str, server: Server, capsys: Say) -> None:
    server.answer(FAULTS[name])
    code, out, err = run(capsys, "base.json", f"{server.url}/openapi.json")
    assert (code, out) == (2, "")
    goldens.check(f"errors/diff-url-{name}.txt", err.replace(server.url, "http://127.0.0.1:PORT"))


@pytest.mark.parametrize(
    "reply, limits, words",
    [
        (Reply(200, {}, b"{}", delay=30), {"read": 0.05}, "the server sent nothing for 0.05 s"),
        (Reply(200, {}, chunks=[b" "], forever=True), {"page": 0.5}, "no complete response within 0.5 s"),
        (Reply(200, {}, b" " * 2_000), {"size": 1_000}, "this is larger than 1,000 bytes"),
        (Reply(200, {}, b" ", fault="early-close"), {}, "the connection broke"),
    ],
)
def test_a_download_is_bounded(reply: Reply, limits: dict[str, Any], words: str, server: Server) -> None:
    server.answer(reply)
    with pytest.raises(FetchError, match=words) as caught:
        url_text.download(f"{server.url}/openapi.json", evolve(url_text.DOCUMENT_LIMITS, waits=(), **limits))
    assert "--only" not in caught.value.next


def test_references_are_followed_on_the_server_alone(server: Server, capsys: Say) -> None:
    document = BASE.replace('{"type": "string"}', '{"$ref": "parts.json#/x"}')
    serve(server, base_json=document, parts_json='{"x": {"type": "string"}}')
    assert run(capsys, f"{server.url}/api/base.json", "base.json", "--fail-on", "any")[0] == 0
    redirected = Reply(302, {"Location": "/api/base.json"}, path="/latest")
    server.answer(
        redirected,
        Reply(200, {}, document.encode(), path="/api/base.json"),
        Reply(200, {}, b'{"x": {"type": "integer"}}', path="/api/parts.json"),
    )
    # They are relative to where the document was found in the end.
    assert BROKEN in run(capsys, "base.json", f"{server.url}/latest")[1]


@pytest.mark.parametrize(
    "reference, words",
    [
        ("http://elsewhere.test/x.json", "it is not on the server http://127.0.0.1:PORT"),
        ("//elsewhere.test/x.json", "it is not on the server"),
        ("http://127.0.0.1:1/x.json", "it is not on the server"),
        ("http://me@127.0.0.1:PORT/x.json", "it is not on the server"),
        ("file:///etc/passwd", "it is not on the server"),
        ("http://[/x.json", "the reference is not a URL"),
        ("absent.json", "the server answers 404 Not Found"),
        ("page.html", "this is HTML, not an OpenAPI document"),
        ("text.txt", "this is no object in YAML or JSON"),
        ("half.json", "not valid JSON"),
    ],
)
def test_a_reference_that_cannot_be_followed_has_a_place(
    reference: str, words: str, server: Server, capsys: Say
) -> None:
    port = server.url.rpartition(":")[2]
    text = BASE.replace('{"type": "string"}', '\n{"$ref": "REFERENCE"}').replace("REFERENCE", reference)
    pages = {"page_html": "<html></html>", "text_txt": "hello", "half_json": '{"a": '}
    serve(server, base_json=text.replace("PORT", port), **pages)
    code, out, err = run(capsys, f"{server.url}/api/base.json", "base.json")
    assert (code, out) == (2, "")
    lines = err.replace(port, "PORT").splitlines()
    assert lines[0] == "http://127.0.0.1:PORT/api/base.json:2:"
    assert lines[1].startswith(f"   `$ref: {reference}` leads to another document: {words}")
    assert len(lines) == 3


def test_standard_input_cannot_refer_to_others_and_is_there_once(capsys: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    with_reference = BASE.replace('{"type": "string"}', '{"$ref": "parts.json"}')
    for text, arguments, name in (
        (BASE, ("-", "-"), "twice"),
        ("", ("-", "base.json"), "empty"),
        (BASE[:77], ("-", "base.json"), "half"),
        ("a: \udcff", ("base.json", "-"), "latin"),
        (with_reference, ("base.json", "-"), "reference"),
    ):
        write(text, monkeypatch)
        code, out, err = run(capsys, *arguments)
        assert (code, out) == (2, "")
        goldens.check(f"errors/diff-stdin-{name}.txt", err)


def folder(name: str, **texts: str) -> None:
    for file, text in texts.items():
        path = Path(name, *file.replace("_", ".").split("9"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_documents_of_the_same_name_are_compared(capsys: Say) -> None:
    same = json.dumps(document("/s", components={"x": 1}))
    folder(
        "old", a_json=BASE, v19b_yaml=BASE, same_json=same, gone_yml=BASE, package_json='{"name": 1}', broken_yaml="["
    )
    folder("new", a_json=REVISION, v19b_yaml=BASE, same_json=same, v29new_json=BASE, part_yaml="x: {openapi: 3}")
    Path("new/.hidden").mkdir()
    Path("new/.hidden/a.json").write_text(BASE, encoding="utf-8")
    code, out, err = run(capsys, "old", "new")
    assert (code, err) == (1, "")
    goldens.check("drift/diff-folders.txt", out)
    assert run(capsys, "old", "old") == (0, "No difference: 4 operations; 0 not checkable.\n", "")


def findings(say: Say, *arguments: str) -> list[tuple[str, str, list[str]]]:
    found = json.loads(run(say, *arguments, "--format", "json")[1])["findings"]
    return [(one["id"], one["change"]["place"], one["change"]["operations"]) for one in found]


def test_findings_of_two_documents_are_two_for_waivers_and_patterns(capsys: Say) -> None:
    folder("old", a_json=BASE, b_json=BASE)
    folder("new", a_json=REVISION, b_json=REVISION)
    told = [("response-type-changed", f"{name}.json: GET /a 200 x", [f"{name}.json: GET /a"]) for name in ("a", "b")]
    assert findings(capsys, "old", "new") == told
    assert findings(capsys, "old", "new", "--only", "/a") == told
    assert findings(capsys, "old", "new", "--only", "b.json: *") == told[1:]
    body = json.loads(run(capsys, "old", "new", "--format", "json")[1])
    first = body["findings"][0]["fingerprint"]
    waiver = f'- {{fingerprint: "{first}", id: response-type-changed, reason: agreed, expires: 2999-12-31}}\n'
    Path("waivers.yaml").write_text(waiver, encoding="utf-8")
    assert findings(capsys, "old", "new", "--waivers", "waivers.yaml") == told[1:]


def test_references_may_lead_anywhere_within_the_folder(capsys: Say) -> None:
    document = BASE.replace('{"type": "string"}', '{"$ref": "../parts/x.json"}')
    folder("old", apis9a_json=document, parts9x_json='{"type": "string"}')
    folder("new", apis9a_json=BASE)
    assert run(capsys, "old", "new", "--fail-on", "any")[0] == 0
    Path("old/apis/link.json").symlink_to(Path("base.json").absolute())
    Path("old/itself").symlink_to("itself")
    assert "`old/apis/link.json` leads outside of the folder, and was left out." in run(capsys, "old", "new")[1]
    code, _, err = run(capsys, "old/apis", "new/apis")
    assert code == 2
    assert err.startswith("old/apis/a.json:1:\n   `$ref: ../parts/x.json` leads to another document: it is outside")


@pytest.mark.parametrize(
    "name, arguments",
    [
        ("beside-file", ("old", "base.json")),
        ("beside-url", ("http://elsewhere.test/x.json", "old")),
        ("beside-stdin", ("-", "old")),
        ("without-document", ("old", "bare")),
        ("half-document", ("old", "half")),
        ("old-version", ("swagger", "swagger")),
        ("missing", ("old", "nowhere")),
    ],
)
def test_folders_that_cannot_be_compared(name: str, arguments: tuple[str, str], capsys: Say) -> None:
    folder("old", a_json=BASE)
    folder("bare", readme_md="openapi: 3.1.0", part_json="{}")
    folder("half", a_json=BASE[:99])
    folder("swagger", a_yaml="swagger: '2.0'\npaths: {}\n")
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    goldens.check(f"errors/diff-folder-{name}.txt", err)


def test_a_source_on_a_server_knows_its_server_whatever_the_spelling() -> None:
    texts = {"https://api.test/x/b.json": '{"type": "string"}'}
    text = BASE.replace('{"type": "string"}', '{"$ref": "b.json"}')
    for url in ("https://API.test/x/a.json", "https://api.test:443/x/a.json"):
        doc = open_document(
            DocumentSource(url, text, lambda name: texts[name.replace("API", "api").replace(":443", "")])
        )
        assert doc["components"]["x-bundled"] == {"b": {"type": "string"}}
