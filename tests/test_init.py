"""`init`: the settings of a new project, from whatever a URL serves; and what to do where there is no project."""

from __future__ import annotations

import re
import socket
import tomllib
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.base.toml_text import toml_string
from generator.upstream.discovery import product_names
from tests import docs_site, goldens, project
from tests.server import Reply, Server

Say = pytest.CaptureFixture[str]
NOTHING: dict[str, Reply] = dict.fromkeys((docs_site.INDEX, *docs_site.PAGES), docs_site.MISSING)
"""Neither an index nor pages."""


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder; no proxy stands before this machine's own server."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_PROXY", "*")


def _settings() -> dict[str, Any]:
    return tomllib.loads(Path("generator.toml").read_text(encoding="utf-8"))


def _neutral(text: str, server: Server) -> str:
    return text.replace(server.url, "http://127.0.0.1:PORT")


def test_the_front_page_leads_to_the_index_and_the_settings_say_what_they_mean(server: Server, capsys: Say) -> None:
    docs_site.serve(server)
    assert cli.main(["init", f"{server.url}{docs_site.FRONT}"]) == 0
    goldens.check("init.txt", _neutral(capsys.readouterr().out, server))
    goldens.check("init.toml", _neutral(Path("generator.toml").read_text(encoding="utf-8"), server))


@pytest.mark.parametrize(
    "path", ["", docs_site.INDEX, "/docs/start", "/docs/start.md", "/docs/api-reference/things/get"]
)
def test_every_url_of_the_docs_leads_to_the_same_settings(path: str, server: Server) -> None:
    docs_site.serve(server, {"/docs/start": docs_site.HTML, "/docs/api-reference/things/get": docs_site.HTML})
    assert cli.main(["init", server.url + path]) == 0
    assert _settings() == {
        "client": {"package": "bell"},
        "api": {"title": "Bell API", "key_header": "X-API-Key"},
        "upstream": {"index": server.url + docs_site.INDEX, "only": ["*/api-reference/*"]},
    }


def test_an_index_may_lead_to_indexes(server: Server) -> None:
    docs_site.serve(server, {"/llms.txt": docs_site.text("# Bell Works\n\n[api](/docs/llms.txt)\n")})
    assert cli.main(["init", f"{server.url}/llms.txt"]) == 0
    assert _settings()["api"] == {"title": "Bell Works API", "key_header": "X-API-Key"}
    assert [cli.main([command]) for command in ("fetch", "build", "drift")] == [0, 0, 0]
    assert _settings()["upstream"] == {"index": f"{server.url}/llms.txt", "only": ["*/api-reference/*"]}


def test_a_sitemap_does_for_an_index(server: Server, capsys: Say) -> None:
    sitemap = docs_site.text(docs_site.sitemap(server.url), "application/xml")
    docs_site.serve(server, {docs_site.INDEX: docs_site.HTML, "/sitemap.xml": sitemap})
    assert cli.main(["init", f"{server.url}/docs/"]) == 0
    assert _settings()["upstream"] == {"index": f"{server.url}/sitemap.xml", "only": ["*/api-reference/*"]}
    assert _settings()["api"]["title"] == "Example API"
    capsys.readouterr()
    assert cli.main(["fetch"]) == 0
    assert "3 pages added" in capsys.readouterr().out


def test_pages_in_unusual_places_are_read_all_and_those_without_an_operation_do_no_harm(
    server: Server, capsys: Say
) -> None:
    page = docs_site.PAGES["/docs/api-reference/things/get.md"].replace("/docs/api-reference/things", "/manual")
    listed = docs_site.text("# Bell\n\n- [get](/manual/get.md)\n- [start](/docs/start.md)\n")
    docs_site.serve(server, {docs_site.INDEX: listed, "/manual/get.md": docs_site.text(page)})
    assert cli.main(["init", f"{server.url}/docs/"]) == 0
    assert _settings()["upstream"]["only"] == ["*"]
    capsys.readouterr()
    assert cli.main(["fetch"]) == 0
    assert "1 page added" in capsys.readouterr().out


def test_an_index_of_another_server_is_told_with_that_server(server: Server, capsys: Say) -> None:
    listed = docs_site.text("# Bell\n\n- [get](https://docs.bell.test/api-reference/get.md)\n")
    docs_site.serve(server, {**NOTHING, docs_site.INDEX: listed})
    assert cli.main(["init", server.url + docs_site.INDEX]) == 2
    said = "only pages that are not read, such as https://docs.bell.test/api-reference/get.md: it is on another server"
    assert said in capsys.readouterr().err


def test_an_openapi_document_says_title_and_key_and_the_rest_is_asked(server: Server, capsys: Say) -> None:
    docs_site.serve(server, {**NOTHING, "/bell.json": docs_site.text(docs_site.DOCUMENT, "application/json")})
    assert cli.main(["init", f"{server.url}/bell.json"]) == 0
    assert _settings() == {
        "client": {"package": "bell_works"},
        "api": {"title": "Bell Works API", "key_header": "X-Bell-Key"},
        "upstream": {"document": f"{server.url}/bell.json", "operations": ["*"]},
    }
    said = capsys.readouterr().out
    assert "asks about index;" in said
    assert said.endswith("next: python -m generator fetch\n")
    assert [cli.main([command]) for command in ("fetch", "build", "drift")] == [0, 0, 0]
    assert "operations 1 on 1 path\n" in capsys.readouterr().out


def test_a_document_beside_the_index_is_found(server: Server) -> None:
    docs_site.serve(server, {"/openapi.json": docs_site.text(docs_site.DOCUMENT, "application/json")})
    assert cli.main(["init", f"{server.url}/docs/"]) == 0
    assert _settings()["upstream"]["document"] == f"{server.url}/openapi.json"
    # What pages say of the key is what a build reads.
    assert _settings()["api"] == {"title": "Bell Works API", "key_header": "X-API-Key"}


def test_a_document_says_what_pages_leave_open(server: Server) -> None:
    pages = {
        path: docs_site.text(re.sub(r"\{name: xi-api-key.*\}", "{name: limit, in: query}", page))
        for path, page in docs_site.PAGES.items()
    }
    document = docs_site.text(docs_site.DOCUMENT, "application/json")
    docs_site.serve(server, {**pages, "/openapi.json": document})
    assert cli.main(["init", server.url + docs_site.INDEX]) == 0
    assert _settings()["api"] == {"title": "Bell Works API", "key_header": "X-Bell-Key"}


def test_a_document_of_another_api_is_a_question(server: Server) -> None:
    other = docs_site.DOCUMENT.replace("/v1/things", "/v1/bell")
    docs_site.serve(server, {"/openapi.json": docs_site.text(other, "application/json")})
    assert cli.main(["init", f"{server.url}/docs/"]) == 0
    assert "document" not in _settings()["upstream"]
    assert _settings()["api"] == {"title": "Bell API", "key_header": "X-API-Key"}
    assert f'# document = "{server.url}/openapi.json"\n' in Path("generator.toml").read_text(encoding="utf-8")


def test_what_nothing_says_is_a_question(server: Server) -> None:
    guide = docs_site.text("# Docs\n\n- [API](https://elsewhere.test/openapi.yaml)\n- [Start](/docs/start.md)\n")
    docs_site.serve(server, {**NOTHING, docs_site.INDEX: guide})
    assert cli.main(["init", server.url + docs_site.INDEX]) == 0
    goldens.check("init-questions.toml", _neutral(Path("generator.toml").read_text(encoding="utf-8"), server))


def test_a_header_without_its_scheme_is_left_to_the_pages(server: Server, capsys: Say) -> None:
    key = "{name: Authorization, in: header, required: true, schema: {type: string}%s}"
    for described, expected in (("", {}), (", description: 'Send `Token <key>`'", {"key_prefix": "Token "})):
        parameter = key % described
        pages = {
            path: docs_site.text(re.sub(r"\{name: xi-api-key.*\}", parameter, page))
            for path, page in docs_site.PAGES.items()
        }
        docs_site.serve(server, {**pages, docs_site.INDEX: docs_site.text(docs_site.index("BellWorks' Docs"))})
        assert cli.main(["init", server.url + docs_site.INDEX]) == 0
        header = {"key_header": "Authorization"} if expected else {}
        assert _settings()["api"] == {"title": "BellWorks API", **header, **expected}
        assert _settings()["client"] == {"package": "bellworks", "class": "BellWorks"}
        assert ("before the key was not found" in capsys.readouterr().out) == (not expected)
        Path("generator.toml").unlink()


@pytest.mark.parametrize(
    "heading, names",
    [
        ("Acme, Inc. Developer Portal", ("Acme API", "acme", "")),
        ("Welcome to OpenBell's docs", ("OpenBell API", "openbell", "OpenBell")),
        ("Foo-Bar API reference", ("Foo Bar API", "foo_bar", "")),
        ("Rich Docs", ("Rich API", "rich_client", "")),
        ("Import", ("Import API", "import_client", "")),
        ("3D Print", ("3D Print API", "api_3d_print", "")),
        ("Café", ("Café API", "cafe", "")),
        ("鐘", ("鐘 API", "bell", "")),
        ("Everything about bells and how they ring", ("", "bell", "")),
        ("Documentation", ("", "bell", "")),
    ],
)
def test_names_are_those_that_a_person_would_choose(heading: str, names: tuple[str, str, str]) -> None:
    title = product_names.title_of_docs(heading)
    package = product_names.package_name(title, "https://docs.bell.co.uk/x")
    assert (title, package, product_names.class_name(title, package)) == names


def test_a_key_that_is_not_needed_is_found_and_one_that_no_page_names_is_asked_for(server: Server) -> None:
    for parameter, expected in (
        ("{name: X-API-Key, in: header, required: false, schema: {type: string}}", {"key_header": "X-API-Key"}),
        ("{name: limit, in: query, required: false, schema: {type: string}}", {}),
    ):
        pages = {
            path: docs_site.text(re.sub(r"\{name: xi-api-key.*\}", parameter, page))
            for path, page in docs_site.PAGES.items()
        }
        docs_site.serve(server, pages)
        assert cli.main(["init", server.url + docs_site.INDEX]) == 0
        assert _settings()["api"] == {"title": "Bell API", **expected}
        Path("generator.toml").unlink()


def test_text_of_the_server_stays_within_its_line(server: Server) -> None:
    hostile = 'Bell"\\\t\u2028\x1b[31m\n[client]\npackage = "evil"'
    listed = docs_site.text(f"# {hostile}\n\n[get](/docs/start.md)")
    docs_site.serve(server, {**NOTHING, docs_site.INDEX: listed})
    assert cli.main(["init", f"{server.url}/docs/"]) == 0
    assert _settings()["client"] == {"package": "bell_31m"}
    assert _settings()["api"] == {"title": "Bell 31m API"}
    Path("generator.toml").unlink()
    named = docs_site.DOCUMENT.replace("Bell Works", r"Bell\" \n[client]\npackage = \"evil\" #")
    named = named.replace("X-Bell-Key", r"X\"\n[x]")
    docs_site.serve(server, {**NOTHING, "/docs/openapi.json": docs_site.text(named)})
    assert cli.main(["init", f"{server.url}/docs/"]) == 0
    assert _settings()["client"] == {"package": "bell_client_package_evil"}
    assert _settings()["api"] == {"title": 'Bell" [client] package = "evil" # API'}


@pytest.mark.parametrize("text", ['"', "\\", "\n[x]\n", "\x7f\x00", "\u2028", "\U0001f514", '"""', "a # b"])
def test_a_string_of_toml_holds_any_text(text: str) -> None:
    assert tomllib.loads(f"x = {toml_string(text)}") == {"x": text}


def test_settings_that_are_there_stay(server: Server, capsys: Say) -> None:
    Path("generator.toml").write_text("# mine\n", encoding="utf-8")
    assert cli.main(["init", server.url]) == 2
    goldens.check("errors/init-twice.txt", capsys.readouterr().err)
    assert project.tree(Path()) == {"generator.toml": b"# mine\n"}


@pytest.mark.parametrize("name, otherwise", [("html", docs_site.HTML), ("404", docs_site.MISSING)])
def test_where_nothing_of_use_is_served_nothing_is_written(
    name: str, otherwise: Reply, server: Server, capsys: Say
) -> None:
    server.answer(otherwise)
    assert cli.main(["init", f"{server.url}/docs/"]) == 2
    goldens.check(f"errors/init-{name}.txt", _neutral(capsys.readouterr().err, server))
    assert project.tree(Path()) == {}


@pytest.mark.parametrize("text", ['{"openapi": "3.1.0", "paths": NaN}', "[a](/a/llms.txt) [b](/b/sitemap.xml)"])
def test_a_project_cannot_start_from_a_broken_document_or_an_index_without_a_page(
    text: str, server: Server, capsys: Say
) -> None:
    server.answer(docs_site.text(text))
    assert cli.main(["init", f"{server.url}/docs/"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"{server.url}/docs/:\n   this ")
    assert ("none of them to a page" in said) == ("](" in text)
    assert project.tree(Path()) == {}


@pytest.mark.parametrize("url", ["docs.acme.test", "ftp://docs.acme.test/", "https://user:secret@docs.acme.test/"])
def test_what_is_no_url_is_told(url: str, capsys: Say) -> None:
    assert cli.main(["init", url]) == 2
    said = capsys.readouterr().err
    assert "Give one that starts with https://" in said
    assert "secret" not in said


def test_a_document_in_a_file_needs_no_project(capsys: Say) -> None:
    Path("openapi.json").touch()
    assert cli.main(["init", "openapi.json"]) == 2
    assert "build --document FILE --package NAME --out DIR`" in capsys.readouterr().err


def test_a_server_that_is_not_there_is_told(capsys: Say) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert cli.main(["init", f"http://127.0.0.1:{port}/"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"http://127.0.0.1:{port}/:\n   the server cannot be reached")
    assert "Check the URL and the network" in said
    assert project.tree(Path()) == {}


COMMANDS = (["fetch"], ["build"], ["drift"], ["explain", "Thing"], ["report"], ["audit"])


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_folder_that_is_no_project_is_told_what_to_do(command: list[str], capsys: Say) -> None:
    assert cli.main(command) == 2
    assert "init URL` starts one in this folder." in capsys.readouterr().err
    Path("generator.toml").write_text("", encoding="utf-8")
    within = Path("spec/pages")
    within.mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(within)
        assert cli.main(command) == 2
    assert "There is one in " in capsys.readouterr().err


@pytest.mark.parametrize("command", [*COMMANDS, ["retire", "GET /v1/things", "--reason", "gone"]], ids=" ".join)
def test_a_project_without_pages_is_told_what_to_do(command: list[str], capsys: Say) -> None:
    Path("generator.toml").write_text('[client]\npackage = "bell"\n', encoding="utf-8")
    assert cli.main(command) == 2
    assert ("[upstream] index" if command == ["fetch"] else "fetch`, or add saved ones") in capsys.readouterr().err
