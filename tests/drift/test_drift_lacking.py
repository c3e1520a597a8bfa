"""Operations that one side lacks: gone upstream, moved, on pages alone, or such as no client can call."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli
from tests import project
from tests.drift import vendor
from tests.drift.upstream import INDEX, MISSING, Docs, Upstream
from tests.drift.vendor import Doc, Say
from tests.server import Reply

pytestmark = pytest.mark.usefixtures("little_project")

GET = "GET /v1/things/{thing_id}"
PAGE = "/docs/api-reference/things/get.md"
GONE = f"operation `{GET}` is gone"
ONE_FINDING = "Drift: 1 breaking; 0 not checkable; 3 operations"
NEW = "operation `GET /v1/deep/{where}` is new"
LEFT_OUT = "GET /v1/deep/{where} is left out: the parameter `where` has objects"
NOTHING = "No drift: 3 operations, 2 pages; 0 not checkable."


def _removed(doc: Doc) -> None:
    del doc["paths"]["/v1/things/{thing_id}"]


def _without(doc: Doc) -> None:
    doc["paths"]["/v1/windows"] = {"get": doc["paths"]["/v1/rooms"]["get"] | {"operationId": "windows"}}
    _removed(doc)


def _moved(doc: Doc, path: str = "/v2/things/{id}") -> None:
    item = doc["paths"][path] = doc["paths"].pop("/v1/things/{thing_id}")
    for parameter in item["get"]["parameters"]:
        parameter["name"] = parameter["name"].replace("thing_id", "id")


def _renamed(doc: Doc) -> None:
    _moved(doc, "/v1/things/{id}")


def _same(docs: Docs) -> None:
    assert PAGE in docs.pages


def _page_gone(docs: Docs) -> None:
    docs.drop(PAGE)


def _index_gone(docs: Docs) -> None:
    docs.replies[INDEX] = (MISSING,)


def _page_changed(docs: Docs) -> None:
    docs.edit(PAGE, "path, required: true, schema: {type: string}", "path, required: true, schema: {type: integer}")


Edit = Callable[[Doc], None]
Pages = Callable[[Docs], None] | None
ROWS: dict[str, tuple[Edit, Pages, int, tuple[str, ...]]] = {
    "no pages": (_without, None, 1, (GONE, ONE_FINDING)),
    "page gone": (_without, _page_gone, 1, (GONE, ONE_FINDING)),
    "nothing else new": (_removed, _page_gone, 1, (GONE, ONE_FINDING)),
    "index gone": (_without, _index_gone, 1, (GONE, ONE_FINDING, "still document what is gone is not known: ")),
    "page stays": (
        _without,
        _same,
        0,
        (f"It lacks `{GET}`: the pages served of these were compared", "No drift: 3 op"),
    ),
    "page says otherwise": (_without, _page_changed, 1, ("was `string` and is `integer` now", "/things/get.md:")),
    "moved": (_moved, None, 1, (GONE, ONE_FINDING, f"`{GET}` seems to have moved: `GET /v2/things/{{id}}` is new")),
    "other parameter name": (
        _renamed,
        _page_gone,
        0,
        ("parameter `thing_id` is now called `id`", " 3 operations, 2 pages."),
    ),
    "page alone gone": (lambda _: None, _page_gone, 0, (NOTHING,)),
}


@pytest.fixture(scope="module")
def built_with_document(built_little: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The little project with a capture of the document, built, for each row to copy and none to change.

    The pages are older than the document, and say more than it does: nothing of that may come back.
    """
    folder = project.copy_built(built_little, tmp_path_factory.mktemp("with-document") / "project")
    with contextlib.chdir(folder):
        Path("given.json").write_text(json.dumps(vendor.closed(vendor.document())), encoding="utf-8")
        assert cli.main(["add", "given.json", "--captured", "2026-07-01"]) == 0
        assert cli.main(["build"]) == 0
    return folder


@pytest.mark.parametrize("name", ROWS)
def test_what_the_document_had_is_gone_unless_a_page_that_is_served_has_it(
    capsys: Say,
    upstream: Upstream,
    name: str,
    built_with_document: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    edit, pages, expected, told = ROWS[name]
    monkeypatch.chdir(shutil.copytree(built_with_document, tmp_path / "with-document"))
    served, docs = vendor.closed(vendor.document()), Docs.ours(Path("spec"))
    edit(served)
    if pages:
        pages(docs)
    vendor.settings(upstream, index=pages is not None)
    vendor.serve(upstream, served, docs)
    code, out, err = vendor.run(capsys, "drift")
    assert (code, [words for words in told if words not in out]) == (expected, []), out + err
    assert (GONE in out) is (GONE in told)
    code, out, err = vendor.run(capsys, "fetch")
    assert (code, "1 operation gone; they stay" in out) == (0, GONE in told), out + err


def test_a_page_that_goes_while_the_document_cannot_be_asked_takes_nothing_along(
    capsys: Say, upstream: Upstream
) -> None:
    Path("given.json").write_text(json.dumps(vendor.document()), encoding="utf-8")
    assert vendor.run(capsys, "add", "given.json", "--captured", "2026-07-01")[0] == 0
    assert vendor.run(capsys, "build")[0] == 0
    docs = Docs.ours(Path("spec"))
    docs.drop(PAGE)
    vendor.settings(upstream)
    vendor.serve(upstream, Reply(401), docs)
    code, out, err = vendor.run(capsys, "drift")
    assert (code, f"No page is left of `{GET}`, which our capture of the document has" in out) == (0, True), out + err
    assert out.endswith("No drift: 2 operations, 2 pages; 0 not checkable, 1 operation not compared.")
    code, out, err = vendor.run(capsys, "fetch")
    assert (code, "other sources document it" in out, " gone " in out.replace("page gone ", "")) == (0, True, False), (
        out
    )


LACKING: dict[str, tuple[Pages, int, tuple[str, ...]]] = {
    "changed": (_page_changed, 1, ("was `string` and is `integer` now", "1 breaking; 0 not checkable; 3 operations")),
    "gone": (_page_gone, 1, (GONE, "1 breaking; 0 not checkable; 3 operations, 2 pages")),
    "unread": (
        _index_gone,
        0,
        (
            f"It lacks `{GET}`, `POST /v1/things`, which nobody checked: the pages could not be read (",
            "No drift: 1 operation; 0 not checkable, 2 operations not compared.",
        ),
    ),
    "no index": (None, 0, ("checked: the settings name no index", "0 not checkable, 2 operations not compared.")),
}


@pytest.mark.parametrize("name", LACKING)
def test_pages_are_compared_where_the_document_has_never_had_the_operation(
    capsys: Say, upstream: Upstream, name: str
) -> None:
    pages, expected, told = LACKING[name]
    served, docs = vendor.document(), Docs.ours(Path("spec"))
    del served["paths"]["/v1/things/{thing_id}"], served["paths"]["/v1/things"]["post"]
    if pages:
        pages(docs)
    vendor.settings(upstream, index=pages is not None)
    vendor.serve(upstream, served, docs)
    code, out, err = vendor.run(capsys, "drift")
    assert (code, [words for words in told if words not in out]) == (expected, []), out + err


@pytest.mark.parametrize("stands", ["in the operation", "in the path item", "in a component"])
def test_a_new_operation_that_no_client_could_call_is_named_and_no_finding(capsys: Say, stands: str) -> None:
    doc = vendor.document()
    schema: Doc = {"type": "array"}
    where = {"name": "where", "in": "path", "required": True, "schema": schema}
    operation: Doc = {"responses": {"204": {"description": "Done"}}}
    doc["paths"]["/v1/deep/{where}"] = {"get": operation}
    if stands == "in a component":
        doc["components"]["parameters"] = {"Where": where}
    holder = doc["paths"]["/v1/deep/{where}"] if stands == "in the path item" else operation
    holder["parameters"] = [{"$ref": "#/components/parameters/Where"} if stands == "in a component" else where]
    for items, said, unsaid in (({"type": "object"}, LEFT_OUT, NEW), ({"type": "string"}, NEW, LEFT_OUT)):
        schema["items"] = items
        Path("later.json").write_text(json.dumps(doc), encoding="utf-8")
        code, out, _ = vendor.run(capsys, "drift", "--against", "later.json")
        assert (code, said in out, unsaid in out) == (0, True, False), out
