"""Sources that disagree on whether `/v1` belongs to the server or to the path: each operation is there once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli, upstream
from generator.base import config
from generator.build import pipeline
from generator.build.project import Project
from generator.read.intake import Intake
from generator.upstream import PageStatus

Say = pytest.CaptureFixture[str]
HOST, EU = "https://api.example.com", "https://eu.example.com"
NAMES = ("things", "rooms")
URLS = [f"{HOST}/v1/rooms/", f"{HOST}/v1/things/"]
_SETTINGS = """\
[client]
distribution = "little"
package = "little"
class = "Little"
api_key_env = "LITTLE_KEY"
version = "1.0.0"
"""


def _operation(name: str) -> dict[str, Any]:
    schema = {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}
    answer = {"description": "Done", "content": {"application/json": {"schema": schema}}}
    parameter = {"name": f"{name}_id", "in": "path", "required": True, "schema": {"type": "string"}}
    return {"operationId": name, "tags": [name], "parameters": [parameter], "responses": {"200": answer}}


def _document(base: str, urls: tuple[str, ...], *, own: bool = False, names: tuple[str, ...] = NAMES) -> dict[str, Any]:
    """Return a document of servers at *urls*, which each operation states for itself if they are its *own*."""
    servers = {"servers": [{"url": url} for url in urls]} if urls else {}
    paths = {
        f"{base}/{name}/{{{name}_id}}": {"get": {**_operation(name), **(servers if own else {})}} for name in names
    }
    return {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, **({} if own else servers), "paths": paths}


def _yaml(base: str, *urls: str, own: bool = False) -> dict[str, str]:
    out: dict[str, str] = {}
    for name in NAMES:
        doc = yaml.safe_dump(_document(base, urls, own=own, names=(name,)), sort_keys=False)
        out[f"{name}.md"] = f"{_head(name, '')}## OpenAPI Specification\n\n```yaml\n{doc}```\n"
    return out


def _lists(servers: str = "", parameter: str = "") -> dict[str, str]:
    return {
        f"{name}.md": f"{_head(name, parameter)}{servers}## Request\n\n### Path parameters\n\n"
        f"- `{parameter or f'{name}_id'}` (string, required)\n\n"
        "## Response\n\n### 200\n\nDone\n\n- `id` (string, required)\n\n## Examples\n"
        for name in NAMES
    }


def _head(name: str, parameter: str) -> str:
    url = f"{HOST}/v1/{name}/{{{parameter or f'{name}_id'}}}"
    reference = f"https://docs.example.com/docs/api-reference/{name}/get"
    return f"# Get {name}\n\nGET {url}\n\nReference: {reference}\n\n"


def _mixed(one: dict[str, str], other: dict[str, str]) -> dict[str, str]:
    return {"things.md": one["things.md"], "rooms.md": other["rooms.md"]}


def _saved(doc: dict[str, Any]) -> dict[str, str]:
    return {"openapi.yaml": yaml.safe_dump(doc, sort_keys=False)}


SHORT, LONG = _yaml("", f"{HOST}/v1"), _yaml("/v1", HOST)
REGIONS = _yaml("", f"{HOST}/v1/", f"{EU}/v1")
LISTED = f"## Servers\n\n- `{HOST}/v1` (Production, default)\n- `{EU}/v1` (EU)\n\n"
V1 = (f"{HOST}/v1",)
ROWS = {
    "YAML, then lists": (SHORT, _lists(), ""),
    "lists, then YAML": (_lists(), SHORT, "/v1"),
    "lists of servers, then lists": (_lists(LISTED), _lists(), ""),
    "lists, then lists of servers": (_lists(), _lists(LISTED), "/v1"),
    "YAML, then YAML": (SHORT, LONG, ""),
    "YAML the other way round": (LONG, SHORT, "/v1"),
    "other names of parameters": (SHORT, _lists(parameter="one_id"), ""),
    "two regions": (REGIONS, _lists(), ""),
    "lists, then two regions": (_lists(), REGIONS, "/v1"),
    "servers of operations": (_yaml("", f"{HOST}/v1", own=True), _lists(), ""),
    "lists, then servers of operations": (_lists(), _yaml("", f"{HOST}/v1", own=True), "/v1"),
    "no servers, but endpoints": (_yaml(""), _lists(), ""),
    "no servers anywhere": (_yaml("/v1"), SHORT, "/v1"),
    "some here, some there": (_mixed(SHORT, LONG), _mixed(LONG, SHORT), "/v1"),
    "a document, then lists": (_saved(_document("", V1)), _lists(), "/v1"),
    "a document, then YAML": (_saved(_document("/v1", (HOST,))), SHORT, ""),
    "a document without servers, then YAML": (_saved(_document("/v1", ())), SHORT, ""),
    "a document of operations' servers, then lists": (_saved(_document("", V1, own=True)), _lists(), "/v1"),
    "lists, then a document": (_lists(), _saved(_document("", V1)), "/v1"),
    "lists, then a document of regions": (_lists(), _saved(_document("", (*V1, f"{EU}/v1"))), "/v1"),
    "lists, then a document of operations' servers": (_lists(), _saved(_document("", V1, own=True)), "/v1"),
    "YAML, then a document": (SHORT, _saved(_document("/v1", (HOST,))), ""),
    "YAML, then a document without servers": (SHORT, _saved(_document("/v1", ())), ""),
    "both, then a document": (_mixed(SHORT, LONG), _saved(_document("", V1)), "/v1"),
}


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("generator.toml").write_text(_SETTINGS, encoding="utf-8")


def _write(folder: str, texts: dict[str, str]) -> list[str]:
    Path(folder).mkdir()
    for name, text in texts.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    return sorted(str(path) for path in Path(folder).iterdir())


def _run(say: Say, *command: str) -> str:
    cli.main(list(command))
    said = say.readouterr()
    return said.out + said.err


def _built() -> dict[str, Any]:
    """Write the document that the captures give, without a client, and return it."""
    project = Project(Path(), config.load(Path("generator.toml")))
    text = pipeline.consolidate(project.read(Intake()), project).text
    Path("spec/openapi.yaml").write_text(text, encoding="utf-8")
    doc: dict[str, Any] = yaml.load(text, yaml.CSafeLoader)
    return doc


def _whole_urls(doc: dict[str, Any]) -> list[str]:
    urls: list[str] = []
    for path, item in doc["paths"].items():
        for operation in item.values():
            url = (operation.get("servers") or doc["servers"] or [{"url": HOST}])[0]["url"]
            urls.append(f"{url.rstrip('/')}{path.partition('{')[0]}")
    return sorted(urls)


@pytest.mark.parametrize("name", ROWS)
def test_sources_of_two_dates_give_each_operation_once(name: str, capsys: Say) -> None:
    first, later, base = ROWS[name]
    files = {folder: _write(folder, texts) for folder, texts in (("first", first), ("later", later))}
    _run(capsys, "add", *files["first"], "--captured", "2026-06")
    assert _whole_urls(_built()) == URLS
    if "things.md" in later:
        fetched = upstream.read_folder(Path("later"), Path("spec"), "2026-08")
        status = PageStatus.CHANGED if "things.md" in first else PageStatus.NEW
        assert ({page.status for page in fetched.pages}, fetched.gone) == ({status}, ())
        said = _run(capsys, "drift", "--against", "later")
        assert "2 operations, 2 pages" in said, said
        assert not re.search("is (gone|new)", said), said
    _run(capsys, "add", *files["later"], "--captured", "2026-08")
    doc = _built()
    assert _whole_urls(doc) == URLS, doc["paths"].keys()
    assert {path.partition("/rooms")[0].partition("/things")[0] for path in doc["paths"]} == {base}


@pytest.mark.parametrize("pages", [{}, _lists()], ids=["alone", "beside pages"])
def test_a_document_says_what_was_built_from_it(pages: dict[str, str], capsys: Say) -> None:
    """The names of regions are ours, and where the path of its servers stands is the pages' choice."""
    document = _write("vendor", _saved(_document("", V1)))
    _run(capsys, "add", *document, *(_write("pages", pages)), "--captured", "2026-06", *([] if pages else ["--all"]))
    assert [server["x-region"] for server in _built()["servers"]] == ["default"]
    for command in (["audit", *document], ["drift", "--against", *document]):
        said = _run(capsys, *command)
        assert re.search("^No (difference|drift)", said, re.MULTILINE), said


ROOMS = "rooms/{rooms_id}"
SPELLED = {
    "short": (SHORT, _lists(), f"/{ROOMS}", f"/v1/{ROOMS}"),
    "long": (_saved(_document("", V1)), _lists(), f"/v1/{ROOMS}", f"/{ROOMS}"),
}
"""Sources of two dates, the path in their document, and how one of the two prints it."""


@pytest.mark.parametrize("name", SPELLED)
def test_an_operation_is_found_by_each_path_that_a_source_prints(name: str, capsys: Say) -> None:
    first, later, path, other = SPELLED[name]
    for number, texts in enumerate((first, later)):
        _run(capsys, "add", *_write(f"sources{number}", texts), "--captured", f"2026-0{number + 1}")
    Path("overlays/spec").mkdir(parents=True)
    action = f"{{target: \"$.paths['{other}'].get\", description: d, update: {{x-n: 1}}}}"
    overlay = f"overlay: 1.1.0\ninfo: {{title: t, version: '1'}}\nactions: [{action}]\n"
    Path("overlays/spec/10-n.overlay.yaml").write_text(overlay, encoding="utf-8")
    said = _run(capsys, "build")
    assert f"10-n.overlay.yaml:3: the action matches nothing, as its path is `{path}` now" in said
    assert f"write $.paths['{path}']" in said
    assert path in yaml.safe_load(Path("spec/openapi.yaml").read_text(encoding="utf-8"))["paths"]
    assert _run(capsys, "explain", f"get {other}").startswith(f"GET {path}\n")
    assert _run(capsys, "retire", f"GET {other}", "--reason", "Gone").startswith(f"GET {path} is retired by")


def test_what_no_page_documents_of_a_document_is_counted_with_the_way_to_have_it(capsys: Say) -> None:
    files = [*_write("vendor", _saved(_document("", V1))), *_write("pages", {"things.md": _lists()["things.md"]})]
    _run(capsys, "add", *files, "--captured", "2026-06")
    said = _run(capsys, "build")
    assert "openapi.json: 1 operation\n" in said
    assert '1 more, which no page documents, not in the client: operations = ["*"] under [upstream]' in said


def _version(number: int, where: str, hosts: tuple[str, ...] = (HOST,)) -> str:
    """Return a page of `GET /rooms` below `/v1` or another *number*, which its servers say that stand *where*."""
    servers = [{"url": f"{host}/v{number}"} for host in hosts]
    doc = _document("", (), names=("rooms",))
    [item] = doc["paths"].values()
    {"document": doc, "path": item, "operation": item["get"]}[where]["servers"] = servers
    head = _head("rooms", "").replace("/v1/", f"/v{number}/").replace("reference/", f"reference/v{number}/")
    return f"{head}## OpenAPI Specification\n\n```yaml\n{yaml.safe_dump(doc, sort_keys=False)}```\n"


@pytest.mark.parametrize("where", ["document", "path", "operation"])
def test_one_path_below_two_base_paths_is_two_operations(where: str, capsys: Say) -> None:
    texts = {"one.md": _version(1, where), "two.md": _version(2, where)}
    _run(capsys, "add", *_write("first", {"one.md": texts["one.md"]}), "--captured", "2026-06")
    _built()
    second = _write("later", texts)
    said = _run(capsys, "drift", "--against", "later")
    assert re.search(rf"operation `GET /v2/{re.escape(ROOMS)}` is new", said), said
    assert "is gone" not in said
    _run(capsys, "add", *second, "--captured", "2026-07")
    doc = _built()
    assert sorted(doc["paths"]) == [f"/{ROOMS}", f"/v2/{ROOMS}"]
    assert _whole_urls(doc) == [f"{HOST}/v1/rooms/", f"{HOST}/v2/rooms/"]


def test_two_operations_that_no_path_can_tell_apart_are_refused_with_both_places(capsys: Say) -> None:
    pages = {f"{number}.md": _version(number, "document", (f"{HOST}/eu", HOST)) for number in (1, 2)}
    _run(capsys, "add", *_write("pages", pages), "--captured", "2026-06")
    said = " ".join(_run(capsys, "build").split())
    assert f"GET /{ROOMS} is another operation here, below `/eu/v2` and `/v2`, than in" in said
    assert len(set(re.findall(r"spec/pages/2026-06/\S+?\.md:\d+", said))) == 2, said
