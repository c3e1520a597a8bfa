"""`drift` as people run it: what it compares with, what it says, and its exit code."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator import cli
from generator.base import documents
from tests import goldens, project
from tests.drift import little
from tests.drift.upstream import INDEX, Docs, Upstream, markdown
from tests.effort import LONG
from tests.server import Reply, Server

Say = pytest.CaptureFixture[str]
QUIET = "No drift: 3 operations, 3 pages; 0 not checkable.\n"


@pytest.fixture(autouse=True)
def _project(little_project: None) -> Iterator[None]:
    """Work in a project of three pages; nothing that is compared may change a file of it."""
    here = Path.cwd()
    before = project.tree(here, "spec", "overlays", "generated")
    yield
    assert project.tree(here, "spec", "overlays", "generated") == before


def _serve(**changed: str) -> str:
    """Save the pages, those that are *changed* as they are now, and return the folder."""
    texts = {**little.texts(), **{f"things-{name}.md": text for name, text in changed.items()}}
    return little.write(Path("../upstream"), {name: text for name, text in texts.items() if text}).as_posix()


def _edited(name: str, old: str, new: str) -> str:
    text = little.page(name)
    assert text.count(old) == 1
    return text.replace(old, new)


def _run(say: Say, *arguments: str) -> tuple[int, str, str]:
    code = cli.main(["drift", *arguments])
    said = say.readouterr()
    return code, said.out, said.err


def test_nothing_new_is_one_quiet_line(capsys: Say) -> None:
    assert _run(capsys, "--against", _serve()) == (0, QUIET, "")


def test_a_break_is_told_and_fails(capsys: Say) -> None:
    served = _serve(get=_edited("get", "          type: integer\n          default: 3\n", "          type: string\n"))
    code, out, err = _run(capsys, "--against", served)
    assert (code, err) == (1, "")
    goldens.check("drift/command.txt", out.replace(_today(), "TODAY"))


def test_the_settings_give_a_rule_another_level(capsys: Say) -> None:
    served = _serve(get=_edited("get", "          type: integer\n          default: 3\n", "          type: string\n"))
    settings = Path("generator.toml")
    levels = '[[rules]]\nid = "request-type-changed"\nlevel = "risky"\nreason = "Nobody sends it."\n'
    settings.write_text(f"{settings.read_text(encoding='utf-8')}\n{levels}", encoding="utf-8")
    code, out, err = _run(capsys, "--against", served)
    assert (code, err) == (0, "")
    assert "makes it risky instead of breaking: Nobody sends it." in " ".join(out.split())
    settings.write_text(settings.read_text(encoding="utf-8").replace('"risky"', '"harmless"'), encoding="utf-8")
    code, out, err = _run(capsys, "--against", "https://nobody.invalid/llms.txt")
    assert (code, out) == (2, "")
    assert "there is no level `harmless`" in err


def test_the_settings_say_how_long_what_is_deprecated_must_stay(capsys: Say) -> None:
    old = "          type: integer\n          default: 3\n"
    served = _serve(get=_edited("get", old, f"{old}          deprecated: true\n"))
    assert _run(capsys, "--against", served)[0] == 0
    settings = Path("generator.toml")
    settings.write_text(f"{settings.read_text(encoding='utf-8')}\n[deprecation]\ndays = 90\n", encoding="utf-8")
    code, out, _ = _run(capsys, "--against", served)
    assert code == 1
    assert "demand that it stays for 90 days" in " ".join(out.split())


def test_a_rule_for_a_path_that_is_nowhere_is_refused_with_its_place(capsys: Say) -> None:
    settings = Path("generator.toml")
    rule = '[[rules]]\nid = "operation-removed"\nlevel = "risky"\nreason = "no"\npath = "/v2/*"\n'
    settings.write_text(f"{rule}{settings.read_text(encoding='utf-8')}", encoding="utf-8")
    code, out, err = _run(capsys, "--against", _serve())
    assert (code, out) == (2, "")
    assert err.startswith("generator.toml:5:\n   no operation of either document fits the path `/v2/*`\n")


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


PARAMETER = "        - {name: thing_id"
EDITS = {
    "breaking": (
        ("      required:\n        - id\n", "      required:\n        - id\n        - owner\n"),
        {"breaking": 1},
    ),
    "risky": (("            - closed\n", "            - closed\n            - stuck\n"), {"breaking": 0, "risky": 1}),
    "compatible": (
        (PARAMETER, f"        - {{name: more, in: query, schema: {{type: string}}}}\n{PARAMETER}"),
        {"risky": 0, "any": 1},
    ),
}
"""An edit, and the exit code at the last threshold that it does not reach and the first that it does."""


@pytest.mark.parametrize("edit, codes", EDITS.values(), ids=EDITS)
def test_the_threshold_decides_the_exit_code(edit: tuple[str, str], codes: dict[str, int], capsys: Say) -> None:
    served = _serve(get=_edited("get", *edit))
    assert {word: _run(capsys, "--against", served, "--fail-on", word)[0] for word in codes} == codes


def test_pages_that_come_and_go(capsys: Say) -> None:
    new = (
        little.page("get")
        .replace("/v1/things/{thing_id}", "/v1/things/{thing_id}/size")
        .replace("things/get", "things/size")
    )
    served = _serve(make="", size=new, list=little.page("list").replace("things/list", "elsewhere/list"))
    code, out, _ = _run(capsys, "--against", served, "--format", "json")
    body = json.loads(out)
    assert code == 1
    assert [(each["id"], each["level"]) for each in body["findings"]] == [
        ("operation-removed", "breaking"),
        ("operation-added", "compatible"),
    ]
    assert body["pages"]["gone"] == ["POST /v1/things"]
    assert body["pages"]["new"] == ["GET /v1/things/{thing_id}/size"]
    assert [each["to"].rpartition("/docs/")[2] for each in body["pages"]["moved"]] == ["api-reference/elsewhere/list"]


def test_one_page_is_compared_with_all_others_as_they_were(capsys: Say) -> None:
    served = _serve(get=_edited("get", "            - closed\n", ""))
    code, out, _ = _run(capsys, "--against", f"{served}/things-get.md", "--fail-on", "any")
    assert code == 1
    assert 'value `"closed"`' in out
    assert "2 pages were not requested, and assumed to be unchanged." in out
    assert out.endswith("3 operations, 1 page.\n")


@pytest.mark.parametrize("suffix", ["", "/things-get.md"])
def test_patterns_choose_among_saved_pages_and_must_fit_some(suffix: str, capsys: Say) -> None:
    served = _serve(get=_edited("get", "            - closed\n", ""), make="") + suffix
    assert _run(capsys, "--against", served, "--only", "*/things/list")[0] == (2 if suffix else 0)
    assert _run(capsys, "--against", served, "--only", "!*/things/get", "!*/things/make")[0] == (2 if suffix else 0)
    code, out, _ = _run(capsys, "--against", served, "--only", "*/get")
    assert (code, "1 breaking; 0 not checkable; 3 operations, 1 page." in out) == (1, True), out
    code, out, err = _run(capsys, "--against", served, "--only", "*/nothing/*")
    assert (code, out, "no page here matches the patterns" in err) == (2, "", True)
    code, out, err = _run(capsys, "--against", "spec/openapi.yaml", "--only", "*/things/*")
    assert (code, out, "--only chooses pages, and spec/openapi.yaml is a document" in err) == (2, "", True)


def test_a_document_of_the_vendor_may_be_given(capsys: Say) -> None:
    doc = documents.load(Path("spec/openapi.yaml")).doc
    del doc["servers"], doc["security"]
    Path("../vendor.json").write_text(json.dumps(doc), encoding="utf-8")
    assert _run(capsys, "--against", "../vendor.json")[:2] == (0, "No drift: 3 operations; 0 not checkable.\n")
    doc["components"]["schemas"]["Thing"]["properties"]["state"]["enum"] = ["open"]
    doc["components"]["schemas"]["Thing"]["properties"]["id"]["minLength"] = 8
    Path("../vendor.json").write_text(json.dumps(doc), encoding="utf-8")
    code, out, _ = _run(capsys, "--against", "../vendor.json", "--format", "json")
    body = json.loads(out)
    assert code == 1
    assert [each["id"] for each in body["findings"]] == ["request-enum-value-removed", "request-limit-added"]
    assert body["findings"][0]["change"]["revision"]["file"] == "../vendor.json"


def test_what_an_overlay_removes_and_upstream_has_no_more_is_not_checkable(capsys: Say) -> None:
    key = "        - {name: xi-api-key, in: header, required: true, schema: {type: string}}\n"
    texts = {one: little.page(one).replace(key, "") for one in ("list", "get")}
    texts["make"] = little.page("make").replace(f"      parameters:\n{key}", "")
    code, out, _ = _run(capsys, "--against", _serve(**texts))
    assert code == 0
    changed = ["GET /v1/things", "GET /v1/things/{thing_id}", "POST /v1/things"]
    assert [line.removeprefix("  changed ").strip() for line in out.splitlines()[1:-2]] == changed
    assert out.endswith("\n\nNo drift: 3 operations, 3 pages; 3 not checkable (overridden 3).\n")


def test_the_report_goes_to_a_file(capsys: Say) -> None:
    served = _serve(get=_edited("get", "            - closed\n", ""))
    # The others are rendered in `tests/drift/test_formats.py`.
    for format in ("text", "json", "markdown", "html", "github") if LONG else ("html", "github"):
        code, out, _ = _run(capsys, "--against", served, "--format", format, "-o", "../report")
        assert (code, out.partition(": ")[0]) == (1, "../report")
        assert out.partition(": ")[2].startswith("Drift: 1 breaking; ")
        text = Path("../report").read_text(encoding="utf-8")
        assert "closed" in text
        assert text.startswith(
            {"json": "{", "html": "<!doctype html>", "github": "::error file=spec/pages/2026-06/"}.get(format, "")
        )


def test_a_waiver_accepts_one_finding_and_a_stale_one_is_refused(capsys: Say) -> None:
    served = _serve(get=_edited("get", "            - closed\n", ""))
    _, out, _ = _run(capsys, "--against", served, "--format", "json")
    [finding] = json.loads(out)["findings"]
    line = f"- {{fingerprint: '{finding['fingerprint']}', id: {finding['id']}, reason: Nobody sends it, expires: %s}}\n"
    waivers = Path("spec/drift-waivers.yaml")
    try:
        waivers.write_text(line % "2999-12-31", encoding="utf-8")
        code, out, _ = _run(capsys, "--against", served)
        assert (code, out.splitlines()[-1]) == (0, "No drift: 3 operations, 3 pages; 0 not checkable, 1 waived.")
        assert "until 2999-12-31: Nobody sends it" in out
        waivers.write_text(line % "2020-12-31", encoding="utf-8")
        assert _run(capsys, "--against", served)[:2] == (2, "")
        waivers.write_text(line % "2999-12-31", encoding="utf-8")
        code, out, err = _run(capsys, "--against", _serve())
        assert (code, out) == (2, "")
        assert "matches no finding" in err
        # One page alone need not have what it is for.
        assert _run(capsys, "--against", f"{_serve()}/things-list.md")[0] == 0
    finally:
        waivers.unlink()


def _not_built() -> str:
    spec = Path("spec/openapi.yaml")
    spec.write_text(spec.read_text(encoding="utf-8").replace("Done", "Finished"), encoding="utf-8")
    return _serve()


CANNOT: dict[str, Callable[[], str]] = {
    "no-index": lambda: "",
    "no-folder": lambda: "../nothing",
    "broken-page": lambda: _serve(get=_edited("get", "  schemas:\n", "  schemas: [\n")),
    "cut-off-page": lambda: _serve(get=little.page("get").rpartition("      required:")[0]),
    "html-page": lambda: _serve(get="<!DOCTYPE html><title>Sorry</title>\n"),
    "unread-format": lambda: _serve(
        get=little.page("get").partition("## OpenAPI")[0]
        + "## AsyncAPI Specification\n\n```yaml\nasyncapi: 2.6.0\n```\n"
    ),
    "no-document": lambda: _file("vendor.json", '{"swagger": "2.0"}'),
    "html-document": lambda: _file("vendor.json", "<!doctype html><title>Sorry</title>"),
    "broken-document": lambda: _file("vendor.json", '{"openapi": "3.1.0",}'),
}


def _file(name: str, text: str) -> str:
    path = Path("..") / name
    path.write_text(text, encoding="utf-8")
    return path.as_posix()


@pytest.mark.parametrize("name", CANNOT)
def test_what_cannot_be_found_out_is_exit_code_2(name: str, capsys: Say) -> None:
    target = CANNOT[name]()
    code, out, err = _run(capsys, *(["--against", target] if target else []), "-o", "../report.txt")
    assert (code, out) == (2, "")
    assert not Path("../report.txt").exists()
    goldens.check(f"errors/drift-{name}.txt", err.replace(_today(), "TODAY"))


def test_what_is_not_checkable_and_changes_our_document_all_the_same_is_counted(capsys: Say) -> None:
    csv = _edited("get", "content: {application/json", "content: {text/csv: {schema: {type: string}}, application/json")
    code, out, _ = _run(capsys, "--against", _serve(get=csv))
    assert (code, out.splitlines()[-1]) == (0, "No drift: 3 operations, 3 pages; 1 not checkable (binary-bodies 1).")
    assert "changes our document in 1 place where nobody can tell" in " ".join(out.split())


def test_changes_that_give_no_valid_document_are_found_all_the_same(capsys: Say) -> None:
    """The exit code is 2, and the reason stands beside the report."""
    target = _serve(get=_edited("get", "#/components/schemas/Thing", "#/components/schemas/Thong"))
    code, out, err = _run(capsys, "--against", target)
    whole = "This is not the whole answer: nothing can be built of what upstream publishes; the error says why."
    last = "Drift: 1 risky; 1 not checkable (unreadable 1); 3 operations, 3 pages."
    assert (code, out.splitlines()[-1]) == (2, f"{last} {whole}")
    assert "so that the Python surface was not compared: " in " ".join(out.split())
    _, markdown, _ = _run(capsys, "--against", target, "--format", "markdown")
    assert f"**{whole}**" in markdown
    goldens.check("errors/drift-dangling.txt", err.replace(_today(), "TODAY"))


def test_a_document_that_the_pages_do_not_give_is_exit_code_2(capsys: Say) -> None:
    kept = Path("spec/openapi.yaml").read_text(encoding="utf-8")
    target = _not_built()
    code, out, err = _run(capsys, "--against", target)
    Path("spec/openapi.yaml").write_text(kept, encoding="utf-8")
    assert (code, out) == (2, "")
    goldens.check("errors/drift-not-built.txt", err)


def test_a_url_may_be_a_document_and_html_is_none(capsys: Say, server: Server) -> None:
    text = Path("spec/openapi.yaml").read_text(encoding="utf-8")
    server.answer(Reply(200, {"Content-Type": "application/yaml"}, text.encode()))
    code, out, _ = _run(capsys, "--against", f"{server.url}/openapi.yaml")
    assert (code, out.splitlines()[-1]) == (0, "No drift: 3 operations; 0 not checkable.")
    server.answer(Reply(200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><title>Docs</title>"))
    code, _, err = _run(capsys, "--against", f"{server.url}/openapi.json")
    assert (code, "this is HTML" in err) == (2, True)
    server.answer(Reply(404, {}, b""))
    code, _, err = _run(capsys, "--against", f"{server.url}/openapi.json")
    assert (code, "404 Not Found" in err) == (2, True)


GET = "/docs/api-reference/things/get.md"
FAULTS = {
    "error": (GET, Reply(403)),
    "html": (GET, Reply(200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><title>Sorry</title>")),
    "cut off": (GET, markdown(little.page("get")[:900])),
    "no index": (INDEX, Reply(404)),
}


@pytest.mark.parametrize("name", FAULTS)
def test_faults_over_http_are_exit_code_2(name: str, capsys: Say, upstream: Upstream) -> None:
    docs = Docs.ours(Path("spec"))
    path, reply = FAULTS[name]
    docs.replies[path] = (reply,)
    upstream.serve(docs)
    code, out, err = _run(capsys, "--against", upstream.index, "-o", "../report.txt")
    assert (code, out) == (2, "")
    assert err.endswith("\nNothing was written.\n")
    assert not Path("../report.txt").exists()


def test_the_settings_name_the_index(capsys: Say, upstream: Upstream) -> None:
    upstream.serve(Docs.ours(Path("spec")))
    settings = Path("generator.toml")
    text = f'{settings.read_text(encoding="utf-8")}\n[upstream]\nindex = "{upstream.index}"\n'
    settings.write_text(text, encoding="utf-8")
    code, out, err = _run(capsys, "--fail-on", "any")
    assert (code, out.partition("\n\n")[2], err) == (0, QUIET, "")
    assert out.startswith(f"remarks\n  Compared with 3 pages of {upstream.index}, of {_today()}.\n  None of them can")
