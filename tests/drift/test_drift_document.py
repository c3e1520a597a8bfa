"""The vendor's own document upstream: compared and fetched first, with pages where there is none that can be used."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.read import sources
from tests.drift import vendor
from tests.drift.upstream import Docs, Upstream
from tests.drift.vendor import PATH, Doc, Say
from tests.effort import LONG
from tests.server import Reply

HTML = Reply(200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><title>Docs</title>")

pytestmark = pytest.mark.usefixtures("little_project")


def _captures() -> list[str]:
    return [source.file for source in sources.load(Path("spec")) if source.is_document]


@pytest.mark.parametrize("pages", [False, True])
def test_a_document_is_compared_fetched_and_built(capsys: Say, upstream: Upstream, pages: bool) -> None:
    vendor.settings(upstream, index=pages)
    vendor.serve(upstream, vendor.document())
    silent = f"No drift: 3 operations{', 3 pages' if pages else ''}; 0 not checkable."
    code, out, _ = vendor.run(capsys, "drift", "--fail-on", "any")
    assert (code, out.endswith(silent)) == (0, True), out
    assert f"Compared with the document {upstream.url}{PATH}, version 1.2, of " in out
    assert ": 3 of its 5 operations. It cannot state: servers" in out
    vendor.serve(upstream, vendor.closed(vendor.document()))
    code, out, _ = vendor.run(capsys, "drift")
    assert (code, 'value `"closed"` of' in out) == (1, True), out
    code, out, err = vendor.run(capsys, "fetch")
    [file] = _captures()
    assert (code, err) == (0, "")
    assert f"openapi.json: new; spec/{file} added; next: python -m generator build" in out
    assert vendor.run(capsys, "build")[0] == 0
    assert "closed" not in Path("spec/openapi.yaml").read_text(encoding="utf-8")
    code, out, _ = vendor.run(capsys, "drift", "--fail-on", "any")
    assert (code, out.endswith(silent)) == (0, True), out
    code, out, err = vendor.run(capsys, "fetch")
    assert (code, f"{PATH}, as our capture of " in out, _captures()) == (0, True, [file])


def test_a_document_may_state_the_beginning_of_paths_in_its_servers(capsys: Say, upstream: Upstream) -> None:
    vendor.settings(upstream)
    doc, docs = vendor.document(), Docs.ours(Path("spec"))
    doc["servers"] = [{"url": "https://api.example.com/v1"}]
    doc["paths"] = {path.removeprefix("/v1"): item for path, item in doc["paths"].items()}
    vendor.serve(upstream, doc, docs)
    for command, said in (("drift", "3 of its 5 operations."), ("fetch", "new;"), ("build", "3 operations")):
        code, out, err = vendor.run(capsys, command)
        assert (code, said in out, "no region" in out) == (0, True, False), out + err
    vendor.closed(doc)
    vendor.serve(upstream, doc, docs)
    code, out, _ = vendor.run(capsys, "drift")
    assert (code, "Drift: 1 breaking; 0 not checkable; 3 operations, 3 pages." in out) == (1, True), out


def test_a_document_may_come_packed(capsys: Say, upstream: Upstream) -> None:
    vendor.settings(upstream, index=False)
    packed = gzip.compress(json.dumps(vendor.document()).encode())
    vendor.serve(upstream, Reply(200, {"Content-Type": "application/json", "Content-Encoding": "gzip"}, packed))
    code, out, err = vendor.run(capsys, "drift", "--fail-on", "any")
    assert (code, err, out.endswith("No drift: 3 operations; 0 not checkable.")) == (0, "", True), out


def test_a_document_in_parts_is_refused_with_what_helps(capsys: Say, upstream: Upstream) -> None:
    vendor.settings(upstream, index=False)
    text = json.dumps(vendor.document()).replace("#/components/schemas/", "https://acme.test/parts.json#/")
    vendor.serve(upstream, Reply(200, {"Content-Type": "application/json"}, text.encode()))
    code, _, err = vendor.run(capsys, "fetch")
    assert (code, "leads to another document" in err, "browser" in err) == (2, True, False), err
    assert "Bundle it with its parts into one document that stands alone, and give that file to `add`." in err


def _version(doc: Doc) -> Doc:
    doc["info"]["version"] = "1.1.9"
    return doc


def _fewer(doc: Doc) -> Doc:
    del doc["paths"]["/v1/doors"]
    return doc


def _renamed(doc: Doc) -> Doc:
    doc["paths"] = {"/v1/rooms": doc["paths"]["/v1/rooms"], "/v1/windows": doc["paths"]["/v1/doors"]}
    return doc


def _foreign(doc: Doc) -> Doc:
    doc["paths"] = {"/v1/rooms": doc["paths"]["/v1/rooms"]}
    return doc


def _another(doc: Doc) -> Doc:
    pets = {"get": {"operationId": "pets", "responses": {"200": {"description": "All"}}}}
    return doc | {"info": {"title": "Pets", "version": "9"}, "paths": {"/pets": pets}}


def _half() -> Reply:
    return Reply(200, {"Content-Type": "application/json"}, json.dumps(vendor.document()).encode()[:2000])


ABSENT: dict[str, tuple[Callable[[], Doc | Reply], str]] = {
    "304": (lambda: Reply(304), "the server answers 304 Not Modified"),
    "401": (lambda: Reply(401), "the server answers 401 Unauthorized"),
    "empty": (lambda: Reply(200, {"Content-Type": "application/json"}, b""), "not valid JSON: "),
    "elsewhere": (
        lambda: Reply(302, {"Location": "http://127.0.0.2:9/openapi.json"}),
        "this redirects to another server",
    ),
    "html": (lambda: HTML, "this is HTML, not an OpenAPI document"),
    "half": (_half, "not valid JSON: Expecting value, at line 1, column "),
    "broken YAML": (
        lambda: Reply(200, {"Content-Type": "application/yaml"}, b"openapi: 3.1.0\ninfo: [1\n"),
        "not valid YAML: ",
    ),
    "swagger": (lambda: Reply.json({"swagger": "2.0"}), "this is no OpenAPI 3 document"),
    "version": (lambda: _version(vendor.document()), "it is version 1.1.9, and our newest capture is version 1.2"),
    "fewer": (
        lambda: _fewer(vendor.document()),
        "it lacks `GET /v1/doors`, and says of our operations what our capture of 2026-07-01 says",
    ),
    "most": (
        lambda: _renamed(vendor.document()),
        "it has 2 operations, and our newest capture 5: most are missing, such as `GET /v1/doors` and 3 others",
    ),
    "nothing": (lambda: vendor.document() | {"paths": {}}, "it has no operation"),
    "foreign": (
        lambda: _foreign(vendor.document()),
        "none of its 1 operation is one that this client has or the settings name",
    ),
    "another": (
        lambda: _another(vendor.document()),
        "it has none of the 3 operations of this client: that is another API. If it is meant all the same, take it",
    ),
    "again": (lambda: vendor.document(), "what stands there is our capture of 2026-07-01 again"),
}


@pytest.mark.parametrize("name", ABSENT)
def test_where_there_is_no_document_pages_are_compared(capsys: Say, upstream: Upstream, name: str) -> None:
    vendor.settings(upstream)
    make, why = ABSENT[name]
    served = make()
    if name in {"version", "fewer", "most", "another", "again"}:
        for captured, doc in (("2026-07-01", vendor.document()), ("2026-07-02", vendor.closed(vendor.document()))):
            Path("given.json").write_text(json.dumps(doc), encoding="utf-8")
            assert vendor.run(capsys, "add", "given.json", "--captured", captured)[0] == 0
        assert vendor.run(capsys, "build")[0] == 0
    if name == "again":
        text = Path("spec/documents/2026-07-01/given.json").read_bytes()
        served = Reply(200, {"Content-Type": "application/json"}, text)
    before = _captures()
    vendor.serve(upstream, served)
    # What follows when the pages were compared is the same whatever the reason.
    for command in ("drift", "fetch", "build", "drift") if LONG or name == "401" else ("drift", "fetch"):
        code, out, err = vendor.run(capsys, command)
        assert code == 0, err
        if command != "build":
            assert f"There is no document at {upstream.url}{PATH}: {why}" in out + err
        if command == "drift":
            assert "The pages were compared instead. Compared with 3 pages of" in out
            assert "None of them can state: binary-bodies, body-required" in out
            assert "No drift: 3 operations, 3 pages" in out
    assert _captures() == before
    if LONG or name == "401":
        vendor.settings(upstream, index=False)
        code, out, err = vendor.run(capsys, "drift")
        assert (code, out, f"there is no document to use: {why}" in err) == (2, "", True)
        code, out, err = vendor.run(capsys, "fetch")
        assert (code, out, why in err) == (2, "", True)


def test_a_document_alone_is_fetched_where_the_index_is_gone(capsys: Say, upstream: Upstream) -> None:
    vendor.settings(upstream)
    vendor.serve(upstream, vendor.document(), pages=False)
    assert vendor.run(capsys, "drift")[0] == 0
    code, _, err = vendor.run(capsys, "fetch")
    assert (code, "The document alone was read" in err, len(_captures())) == (0, True, 1)


def test_an_operation_that_left_the_document_is_gone_until_it_is_retired(capsys: Say, upstream: Upstream) -> None:
    vendor.settings(upstream, more='operations = ["GET /v1/rooms"]')
    later = vendor.document()
    Path("given.json").write_text(json.dumps(later), encoding="utf-8")
    assert vendor.run(capsys, "add", "given.json", "--captured", "2026-07-01")[0] == 0
    assert vendor.run(capsys, "build")[0] == 0
    later["paths"]["/v1/windows"] = later["paths"].pop("/v1/rooms")
    vendor.serve(upstream, later)
    for _ in range(2):
        code, out, _ = vendor.run(capsys, "drift")
        assert (code, "operation `GET /v1/rooms` is gone" in out, "Drift: 1 breaking; " in out) == (1, True, True), out
        assert "`GET /v1/rooms` seems to have moved: `GET /v1/windows` is new in the document." in out
        assert 'until it is retired (`python -m generator retire "GET /v1/rooms" --reason TEXT`)' in out
        code, out, err = vendor.run(capsys, "fetch")
        assert (code, "1 operation gone; they stay in our document" in out) == (0, True), err
        assert vendor.run(capsys, "build")[0] == 0
    assert vendor.run(capsys, "retire", "GET /v1/rooms", "--reason", "Gone")[0] == 0
    assert vendor.run(capsys, "build")[0] == 0
    assert vendor.run(capsys, "drift")[0] == 0


def test_an_old_copy_is_taken_over_by_hand_where_upstream_did_go_back(capsys: Say, upstream: Upstream) -> None:
    vendor.settings(upstream, index=False)
    Path("given.json").write_text(json.dumps(vendor.document()), encoding="utf-8")
    assert vendor.run(capsys, "add", "given.json", "--captured", "2026-07-01")[0] == 0
    assert vendor.run(capsys, "build")[0] == 0
    served = vendor.document()
    del served["paths"]["/v1/things/{thing_id}"], served["components"]["schemas"]["Thing"]["properties"]["size"]
    vendor.serve(upstream, served)
    code, _, err = vendor.run(capsys, "drift")
    assert (code, "it lacks `GET /v1/things/{thing_id}` and parts of others" in err) == (2, True), err
    [(_, command)] = re.findall(r"(take that over: `python -m generator )(.*?)`", err)
    # The server may say that it is newer, too.
    body = json.dumps(served).encode()
    vendor.serve(upstream, Reply(200, {"Last-Modified": "Fri, 03 Jul 2026 10:00:00 GMT"}, body))
    assert vendor.run(capsys, "drift")[0] == 1
    vendor.serve(upstream, served)
    assert vendor.run(capsys, *command.split())[0] == 0
    assert vendor.run(capsys, "build")[0] == 0
    code, out, err = vendor.run(capsys, "drift")
    assert (code, "operation `GET /v1/things/{thing_id}` is gone" in out, "Drift: 1 breaking; " in out) == (
        1,
        True,
        True,
    )


def test_the_settings_say_which_operations_are_new(capsys: Say, upstream: Upstream) -> None:
    vendor.settings(upstream, more='operations = ["/v1/d*"]')
    vendor.serve(upstream, vendor.document())
    code, out, _ = vendor.run(capsys, "drift", "--fail-on", "any")
    assert (code, "GET /v1/doors" in out, "GET /v1/rooms" in out) == (1, True, False)


def test_a_document_that_was_corrected_already_is_not_corrected_twice(capsys: Say) -> None:
    Path("overlays/spec/60-more.overlay.yaml").write_text(
        "overlay: 1.1.0\ninfo: {title: A value is missing, version: 1.0.0}\nactions:\n"
        "  - {target: '$..[?@.enum]', description: ajar, update: {enum: [ajar]}}\n"
    )
    code, _, err = vendor.run(capsys, "build")
    assert (code, err) == (0, ""), err
    code, out, _ = vendor.run(capsys, "drift", "--against", "spec/openapi.yaml", "--fail-on", "any")
    assert (code, out) == (0, "No drift: 3 operations; 0 not checkable."), out


def _moved(doc: Doc) -> Doc:
    doc["paths"]["/v1/rooms"]["get"] |= {"x-fern-sdk-group-name": ["halls"], "operationId": "halls"}
    return doc


@pytest.mark.parametrize(
    "edit, said",
    [
        (_moved, "compatible"),
        (vendor.closed, "breaking"),
        (_fewer, "operation `GET /v1/doors` is gone"),
        (_another, "that is another API"),
        (_version, "it is version 1.1.9, and our newest capture is version 1.2"),
    ],
)
def test_a_document_that_is_given_is_judged_as_upstreams_is(
    capsys: Say, upstream: Upstream, edit: Callable[[Doc], Doc], said: str
) -> None:
    vendor.settings(upstream, index=False, more='operations = ["*"]')
    Path("given.json").write_text(json.dumps(vendor.document()), encoding="utf-8")
    assert vendor.run(capsys, "add", "given.json", "--captured", "2026-07-01")[0] == 0
    assert vendor.run(capsys, "build")[0] == 0
    served, url = edit(vendor.document()), f"{upstream.url}{PATH}"
    vendor.serve(upstream, served)
    Path("given.json").write_text(json.dumps(served), encoding="utf-8")
    code, out, err = vendor.run(capsys, "drift", "--for", "client")
    assert said in out + err
    for given in (url, "given.json"):
        found = vendor.run(capsys, "drift", "--for", "client", "--against", given)
        assert found == (code, out.replace(url, given), err.replace(url, given))
    if code < 2:
        code, _, err = vendor.run(capsys, "drift", "--against", "given.json", "--only", "*")
        assert (code, "--only chooses pages, and given.json is a document" in err) == (2, True)


def test_pages_that_come_to_a_document_choose_among_its_operations_and_drift_says_so(
    capsys: Say, upstream: Upstream
) -> None:
    docs, doc, settings = Docs.ours(Path("spec")), vendor.document(), Path("generator.toml")
    # The overlays of the platform, none of which has to match.
    settings.write_text(settings.read_text("utf-8").partition("[build]")[0], encoding="utf-8")
    vendor.settings(upstream, index=False)
    for folder in ("spec", "overlays"):
        shutil.rmtree(folder)
    vendor.serve(upstream, doc, docs)
    assert [vendor.run(capsys, command)[0] for command in ("fetch", "build", "drift")] == [0, 0, 0]
    vendor.settings(upstream)
    code, out, _ = vendor.run(capsys, "drift")
    left_out = "Left out although the document still has it: `GET /v1/doors`, `GET /v1/rooms`. From the first page on,"
    assert (code, left_out in out) == (0, True), out
    # Nothing is gone upstream: those who use the client alone lose something.
    assert "compatible operation `GET /v1/doors` is left out, which upstream still documents" in out, out
    assert "is gone" not in out.replace("is gone from the client", ""), out
    assert vendor.run(capsys, "drift", "--for", "client")[0] == 1
    # What the document says on the day of the pages counts before them, and an overlay that never matched is no news.
    assert "where the document still says" not in out
    assert "matches nothing upstream any more" not in out
    vendor.settings(upstream, more='operations = ["*"]')
    code, out, _ = vendor.run(capsys, "drift")
    assert ("No drift: 5 operations, 3 pages" in out, "Left out" in out) == (True, False), out


def test_another_name_of_a_call_is_told_and_the_old_one_stays(capsys: Say, upstream: Upstream) -> None:
    vendor.settings(upstream, index=False)
    served = vendor.document()
    Path("given.json").write_text(json.dumps(served), encoding="utf-8")
    assert vendor.run(capsys, "add", "given.json", "--captured", "2026-07-01")[0] == 0
    assert vendor.run(capsys, "build")[0] == 0
    served["paths"]["/v1/things"]["get"]["x-fern-sdk-method-name"] = "all"
    vendor.serve(upstream, served)
    code, out, _ = vendor.run(capsys, "drift", "--fail-on", "risky")
    assert (code, "compatible the operation may be called `things.all`, too; what it was called stays" in out) == (
        0,
        True,
    ), out
    assert out.endswith("Drift: 1 compatible; 0 not checkable; 3 operations.")
