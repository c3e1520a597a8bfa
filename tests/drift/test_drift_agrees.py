"""What `drift` tells is what `fetch` and a build change, whichever of document and pages changed; then it is silent."""

from __future__ import annotations

import itertools
import json
import shutil
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.base.errors import GeneratorError
from generator.base.progress import no_progress
from generator.drift import committed_document, compare_upstream, target
from generator.read import snapshots
from generator.upstream import snapshot_writing
from tests import project
from tests.drift import little, vendor
from tests.drift.upstream import INDEX, MISSING, Docs, Upstream
from tests.drift.vendor import Doc, Say
from tests.effort import LONG, THOROUGH
from tests.lists.writer import ListWriter
from tests.server import Reply

GET, ROOMS = "/v1/things/{thing_id}", "/v1/rooms"
LINK = "/docs/api-reference/things/{}.md"
PAGE, NEW_PAGE = LINK.format("get"), LINK.format("rooms")
ID = "request-type-changed type POST /v1/things request id"
LABEL, GONE, ADDED = "added label", f"operation-removed GET {GET}", f"operation-added GET {ROOMS}"
CLOSED = 'enum-value-removed "closed"'
DEFAULT = "request-default-removed default"
TAG = "response-property-removed kind"
LATER = f"Pages say something new of `GET {GET}`, where the document still says what our capture of 2026-07-01 has"
ALONE = "The document alone was compared, because the pages could not be read: there is no index"


def _thing(doc: Doc) -> Any:
    return doc["components"]["schemas"]["Thing"]["properties"]


def _same(doc: Doc) -> None:
    assert doc["paths"]


def _integer(doc: Doc) -> None:
    _thing(doc)["id"]["type"] = "integer"


def _closed(doc: Doc) -> None:
    vendor.closed(doc)


def _label(doc: Doc) -> None:
    _thing(doc)["label"] = {"type": "string"}


def _less(doc: Doc) -> None:
    del _thing(doc)["size"]["default"]


def _union(doc: Doc, tag: str) -> None:
    """Let *tag* tell the parts of a thing apart."""
    names = {"Lid": "lid", "Box": "box"}
    for name, value in names.items():
        properties = {tag: {"type": "string", "enum": [value]}, value: {"type": "string"}}
        doc["components"]["schemas"][name] = {"type": "object", "required": [tag], "properties": properties}
    refs = {value: f"#/components/schemas/{name}" for name, value in names.items()}
    variants = [{"$ref": ref} for ref in refs.values()]
    _thing(doc)["part"] = {"oneOf": variants, "discriminator": {"propertyName": tag, "mapping": refs}}


def _tagged(doc: Doc) -> None:
    _union(doc, "type")


def _without(doc: Doc) -> None:
    doc["paths"]["/v1/windows"] = {"get": doc["paths"][ROOMS]["get"] | {"operationId": "windows"}}
    del doc["paths"][GET]


Edit = Callable[[Doc], None]
DOCUMENTS: Mapping[str, Edit | None] = {
    "same": _same,
    "changed": _closed,
    "changed alike": _integer,
    "without it": _without,
    "absent": None,
}
PAGES: Mapping[str, Edit | None] = {
    "same": _same,
    "changed": _integer,
    "less": _less,
    "more": _label,
    "tagged": _tagged,
    "as lists": _same,
    "gone": None,
    "new": None,
    "no index": None,
}
FORMS = ("yaml", "lists")
SHORT = {
    ("same", "changed", "yaml"): {ID, LATER},
    ("same", "less", "lists"): {LATER},
    ("same", "as lists", "yaml"): {LATER},
    ("same", "new", "lists"): {ADDED},
    ("same", "gone", "yaml"): set[str](),
    ("same", "no index", "yaml"): {ALONE},
    ("changed", "changed", "yaml"): {CLOSED, ID},
    ("changed alike", "changed", "lists"): {ID},
    ("without it", "gone", "yaml"): {GONE},
    ("absent", "more", "yaml"): {LABEL},
    ("absent", "new", "yaml"): {ADDED},
    ("same", "tagged", "yaml"): {LATER, TAG},
    ("absent", "tagged", "lists"): {TAG},
}
"""What is told in rows that are always tried; all rows must agree with what is taken over."""
TOLD = {ID, LABEL, GONE, ADDED, CLOSED, DEFAULT, LATER, ALONE, TAG}
ROWS = [*itertools.product(DOCUMENTS, PAGES, FORMS)] if LONG else [*SHORT] if THOROUGH else [*SHORT][::2]


def _page(doc: Doc, path: str, method: str, link: str, form: str) -> str:
    """Return the page about an operation of *doc*, in YAML or as lists."""
    only = doc | {"paths": {path: {method: doc["paths"][path][method]}}}
    server, reference = "https://api.example.com", "https://docs.example.com" + link.removesuffix(".md")
    if form == "lists":
        return ListWriter(only, "L3", reference=reference, server=server).page()
    only |= {"servers": [{"url": server}]}
    head = f"# A thing\n\n{method.upper()} {server}{path}\n\nReference: {reference}\n\n## OpenAPI Specification\n\n"
    # JSON is YAML.
    return f"{head}```yaml\n{json.dumps(only, indent=1)}\n```\n"


@pytest.fixture(scope="module", name="sites")
def _sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[Path, Doc]]:
    """A project for each form of the pages, with a capture of the document beside them, and that document."""
    made: dict[str, tuple[Path, Doc]] = {}
    for form in FORMS:
        folder = little.make(tmp_path_factory.mktemp(form))
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(folder)
            doc = vendor.document()
            _union(doc, "kind")
            # The overlays of the platform, instead of those that YAML needs.
            settings = Path("generator.toml")
            settings.write_text(settings.read_text("utf-8").partition("[build]")[0], encoding="utf-8")
            shutil.rmtree("overlays/fragment")
            shutil.rmtree("spec")
            links = {"list": ("/v1/things", "get"), "get": (GET, "get"), "make": ("/v1/things", "post")}
            texts = {f"{name}.md": _page(doc, *links[name], LINK.format(name), form) for name in links}
            pages = little.write(Path("given"), texts | {"openapi.json": json.dumps(doc)})
            snapshots.add(sorted(pages.glob("*.md")), "2026-06", Path("spec"))
            assert cli.main(["add", "given/openapi.json", "--captured", "2026-07-01"]) == 0
            _build()
        made[form] = folder, doc
    return made


def _build() -> str:
    """Build the document, which takes no time beside the client."""
    text = committed_document.build_committed(project.own()).document.text
    Path("spec/openapi.yaml").write_text(text, encoding="utf-8")
    return text


def _drift(say: Say) -> tuple[list[str], Any]:
    """Return the findings, and the whole report."""
    assert cli.main(["drift", "--format", "json"]) in {0, 1}
    found = json.loads(say.readouterr().out)
    return [" ".join([one["id"], one["change"]["name"], one["change"]["place"]]) for one in found["findings"]], found


@pytest.mark.parametrize("document, page, form", ROWS)
def test_what_is_told_is_what_is_taken_over(
    capsys: Say,
    upstream: Upstream,
    sites: Mapping[str, tuple[Path, Doc]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    document: str,
    page: str,
    form: str,
) -> None:
    folder, ours = sites[form]
    shutil.copytree(folder, tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    monkeypatch.setenv("NO_PROXY", "*")
    docs = Docs.ours(Path("spec"))
    edit, served = PAGES[page], deepcopy(ours)
    if edit:
        edit(served)
        docs.pages[PAGE] = _page(served, GET, "get", PAGE, "lists" if page == "as lists" else form)
    elif page == "gone":
        docs.drop(PAGE)
    elif page == "new":
        docs.add(NEW_PAGE, _page(ours, ROOMS, "get", NEW_PAGE, form))
    else:
        docs.replies[INDEX] = (MISSING,)
    edit, served = DOCUMENTS[document], deepcopy(ours)
    if edit:
        edit(served)
    vendor.settings(upstream)
    vendor.serve(upstream, served if edit else Reply(401), docs)
    if (document, page) == ("absent", "no index"):
        assert (cli.main(["drift"]), cli.main(["fetch"])) == (2, 2)
        said = capsys.readouterr().err
        assert said.count("there is no document to use: the server answers 401") == said.count("there is no index") == 2
        return
    before = Path("spec/openapi.yaml").read_text("utf-8")
    findings, found = _drift(capsys)
    assert cli.main(["fetch"]) == 0
    capsys.readouterr()
    after = _build()
    # What is gone stays until it is retired.
    news = [one for one in findings if not one.startswith("operation-removed")]
    assert bool(news or found["prose"]) is (before != after), found
    again, later = _drift(capsys)
    assert (again, later["prose"], later["unchecked"]) == ([one for one in findings if one not in news], [], [])
    if (document, page, form) in SHORT:
        said = " ".join([*findings, *found["remarks"]])
        assert {words for words in TOLD if words in said} == SHORT[document, page, form]
        assert found["unchecked"] == []


def test_on_the_day_of_the_document_it_counts_and_what_changes_again_waits_for_the_next(
    upstream: Upstream, sites: Mapping[str, tuple[Path, Doc]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, ours = sites["yaml"]
    shutil.copytree(folder, tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    monkeypatch.setenv("NO_PROXY", "*")
    vendor.settings(upstream)
    for edit, again in ((_integer, False), (_label, True)):
        docs, served = Docs.ours(Path("spec")), deepcopy(ours)
        edit(served)
        docs.pages[PAGE] = _page(served, GET, "get", PAGE, "yaml")
        vendor.serve(upstream, ours, docs)
        committed = committed_document.load_committed(project.own())
        found = target.load_upstream(committed, ("*",), date(2026, 7, 1), no_progress)
        outcome = compare_upstream.compare_upstream(committed, found)
        said = " ".join(outcome.remarks)
        assert (outcome.findings, outcome.sections[0].groups["changed"]) == ((), (f"GET {GET}",))
        assert f"{LATER}: of what both state since that day, the document counts." in said
        assert (f"Changed again since they were captured today: the pages of `GET {GET}`." in said) is again
        with pytest.raises(GeneratorError, match="never overwritten") if again else nullcontext():
            snapshot_writing.write_snapshots(found.fetched.pages)
        _build()
