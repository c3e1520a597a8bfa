"""What people decide about findings: other levels for rules, waivers, which are shown, and for whom."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from tests import goldens, html

Say = pytest.CaptureFixture[str]

COMPATIBLE = '[[rules]]\nid = "response-property-removed"\nlevel = "compatible"\nreason = "Nobody reads it."\n'
IGNORE = COMPATIBLE.replace("compatible", "ignore")
BREAKING = '[[rules]]\nid = "response-enum-value-added"\nlevel = "breaking"\nreason = "Our app cannot take one."\n'


def operation(schema: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"get": {"responses": {"200": {"description": "", "content": content}}}}


def document(**properties: Any) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/v1/calls": operation("Call"), "/v1/admin/calls": operation("Call"), "/v1/bills": operation("Bill")},
        "components": {
            "schemas": {
                "Call": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, **properties}},
                "Bill": {"type": "object", "properties": {"state": {"enum": ["open", "paid"]}}},
            }
        },
    }


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two documents: a required property of two operations is gone, a third has a new value, and a server is new."""
    monkeypatch.chdir(tmp_path)
    base, revision = document(), document()
    del revision["components"]["schemas"]["Call"]["properties"]["id"]
    revision["components"]["schemas"]["Call"]["required"] = []
    revision["components"]["schemas"]["Bill"]["properties"]["state"]["enum"].append("void")
    base["servers"] = [{"url": "https://a.test"}]
    revision["servers"] = [*base["servers"], {"url": "https://b.test"}]
    for name, doc in (("base", base), ("revision", revision)):
        Path(f"{name}.json").write_text(json.dumps(doc, indent=1), encoding="utf-8")


def run(say: Say, *options: str) -> tuple[int, str, str]:
    code = cli.main(["diff", "base.json", "revision.json", *options])
    out, err = say.readouterr()
    return code, out, err


def report(say: Say, *options: str) -> dict[str, Any]:
    _, out, err = run(say, "--format", "json", *options)
    assert err == ""
    body: dict[str, Any] = json.loads(out)
    return body


def levels(say: Say, *options: str) -> dict[str, str]:
    return {finding["id"]: finding["level"] for finding in report(say, *options)["findings"]}


DEFAULT = {"response-property-removed": "breaking", "response-enum-value-added": "risky", "server-added": "compatible"}


def test_without_options_each_finding_has_the_level_of_its_rule(capsys: Say) -> None:
    assert levels(capsys) == DEFAULT
    assert run(capsys)[0] == 1


def test_the_settings_give_a_rule_another_level_which_decides_the_exit_code(capsys: Say) -> None:
    Path("generator.toml").write_text(COMPATIBLE, encoding="utf-8")
    assert levels(capsys) == DEFAULT | {"response-property-removed": "compatible"}
    assert run(capsys)[0] == 0
    Path("other.toml").write_text(f"[client]\n{BREAKING}", encoding="utf-8")
    assert levels(capsys, "--config", "other.toml") == DEFAULT | {"response-enum-value-added": "breaking"}
    code, out, _ = run(capsys, "--config", "other.toml", "--for", "both")
    assert code == 1
    assert "`other.toml:2` makes it breaking instead of risky: Our app cannot take one." in " ".join(out.split())


def test_the_client_may_have_a_level_of_its_own(capsys: Say) -> None:
    Path("generator.toml").write_text(f'{COMPATIBLE}client = "risky"\n', encoding="utf-8")
    (finding,) = [one for one in report(capsys)["findings"] if one["id"] == "response-property-removed"]
    assert (finding["level"], finding["client"]) == ("compatible", "risky")
    assert finding["client_why"].endswith("`generator.toml:1` makes it risky instead of breaking: Nobody reads it.")


@pytest.mark.parametrize(
    "setting, path, level",
    [
        (COMPATIBLE, "/v1/*calls", "compatible"),
        (COMPATIBLE, "GET /v1/*", "compatible"),
        (COMPATIBLE, "/v1/admin/*", "breaking"),  # it also reaches an operation that callers outside use
        (BREAKING, "/v1/bills", "breaking"),
        (BREAKING, "/v1/calls", "risky"),
        (BREAKING.replace("response-enum-value-added", "server-added"), "*", "compatible"),  # of no operation
    ],
)
def test_a_path_limits_a_setting(setting: str, path: str, level: str, capsys: Say) -> None:
    Path("generator.toml").write_text(f'{setting}path = "{path}"\n', encoding="utf-8")
    assert levels(capsys)[setting.split('"')[1]] == level


def test_a_worse_level_needs_one_of_the_operations_that_are_reached(capsys: Say) -> None:
    worse = COMPATIBLE.replace("compatible", "breaking")
    settings = f'{COMPATIBLE}\n{worse}path = "/v1/admin/*"\n'
    Path("generator.toml").write_text(settings, encoding="utf-8")
    assert levels(capsys)["response-property-removed"] == "compatible"  # the first that fits
    optional = json.loads(Path("base.json").read_text(encoding="utf-8"))
    optional["components"]["schemas"]["Call"]["required"] = []
    Path("base.json").write_text(json.dumps(optional), encoding="utf-8")
    Path("generator.toml").unlink()
    assert levels(capsys)["response-property-removed"] == "risky"
    Path("generator.toml").write_text(settings.partition("\n\n")[2], encoding="utf-8")
    assert levels(capsys)["response-property-removed"] == "breaking"


def test_an_ignored_finding_is_listed_and_counted(capsys: Say) -> None:
    Path("generator.toml").write_text(IGNORE, encoding="utf-8")
    body = report(capsys)
    assert [one["id"] for one in body["findings"]] == ["response-enum-value-added", "server-added"]
    (ignored,) = body["ignored"]
    assert (ignored["id"], ignored["setting"]["line"]) == ("response-property-removed", 1)
    assert body["summary"]["ignored"] == 1
    code, out, _ = run(capsys)
    assert code == 0
    assert "ignored (1)" in out
    assert out.splitlines()[-1].endswith("; 0 not checkable, 1 ignored; 3 operations.")


WRONG = {
    "unknown-rule": COMPATIBLE.replace("property-removed", "property-gone"),
    "unknown-level": COMPATIBLE.replace('"compatible"', '"harmless"'),
    "unknown-client-level": f'{COMPATIBLE}client = "ignore"\n',
    "misspelt-level": COMPATIBLE.replace('"compatible"', '"compatable"'),
    "unknown-key": f'{COMPATIBLE}because = "no"\n',
    "no-reason": COMPATIBLE.replace('reason = "Nobody reads it."\n', ""),
    "no-text": COMPATIBLE.replace('"compatible"', "0"),
    "no-list": '[rules]\nid = "response-property-removed"\n',
    "second": f"{COMPATIBLE}\n{COMPATIBLE.replace('property-removed', 'nothing')}",
    "days": '[deprecation]\ndays = "soon"\n',
    "unknown-path": f'{COMPATIBLE}path = "GET /v1/call"\n',
    "inline": 'rules = [{id = "nothing", level = "ignore", reason = "no"}]\n',
}


@pytest.mark.parametrize("name", WRONG)
def test_a_setting_that_cannot_be_is_refused_with_its_place(name: str, capsys: Say) -> None:
    Path("generator.toml").write_text(f"# levels\n{WRONG[name]}", encoding="utf-8")
    code, out, err = run(capsys)
    assert (code, out) == (2, "")
    goldens.check(f"errors/rules-{name}.txt", err)


@pytest.mark.parametrize("option", ["--config", "--waivers"])
def test_a_file_that_is_named_must_be_there(option: str, capsys: Say) -> None:
    code, out, err = run(capsys, option, "nobody.file")
    assert (code, out) == (2, "")
    assert err.startswith("nobody.file:1:\n   there is no such file\n   Check the name of the file.")


def waiver(finding: dict[str, Any]) -> str:
    return f'- {{fingerprint: "{finding["fingerprint"]}", id: {finding["id"]}, reason: agreed, expires: 2999-12-31}}\n'


def test_a_waived_finding_fails_nothing(capsys: Say) -> None:
    Path("waivers.yaml").write_text(waiver(report(capsys)["findings"][0]), encoding="utf-8")
    code, out, _ = run(capsys, "--waivers", "waivers.yaml")
    assert code == 0
    assert "waived (1)" in out
    # A waiver is for the whole comparison, whatever part of it is shown.
    assert run(capsys, "--waivers", "waivers.yaml", "--only", "/v1/bills")[0] == 0


def test_only_the_operations_that_are_asked_for_are_reported(capsys: Say) -> None:
    body = report(capsys, "--only", "/v1/admin/*")
    assert [one["id"] for one in body["findings"]] == ["response-property-removed", "server-added"]
    assert body["findings"][0]["change"]["operations"] == ["GET /v1/admin/calls"]
    assert body["summary"]["hidden"] == 1
    assert run(capsys, "--only", "/v1/admin/*")[0] == 1
    code, out, _ = run(capsys, "--only", "GET /v1/bills", "POST *")
    assert code == 0
    assert out.splitlines()[-1] == "Different: 1 risky, 1 compatible; 0 not checkable, 1 not shown; 3 operations."


def test_a_pattern_that_fits_nothing_is_told_and_one_alone_is_an_error(capsys: Say) -> None:
    assert "No operation fits the pattern `POST *`." in report(capsys, "--only", "/v1/bills", "POST *")["remarks"]
    code, out, err = run(capsys, "--only", "/v1/bill", "POST *")
    assert (code, out) == (2, "")
    goldens.check("errors/diff-only.txt", err)


def test_a_schema_that_no_operation_uses_is_of_none_that_is_asked_for(capsys: Say) -> None:
    doc = document()
    doc["components"]["schemas"]["Extra"] = {"type": "string", "maxLength": 7}
    Path("revision.json").write_text(json.dumps(doc), encoding="utf-8")
    Path("base.json").write_text(json.dumps(document()), encoding="utf-8")
    assert levels(capsys) == {"unused-schema-changed": "compatible"}
    assert run(capsys, "--only", "*")[1] == "No finding: 3 operations; 0 not checkable, 1 not shown.\n"


def test_findings_below_a_level_are_counted_and_not_shown(capsys: Say) -> None:
    assert list(levels(capsys, "--level", "risky")) == ["response-property-removed", "response-enum-value-added"]
    code, out, _ = run(capsys, "--level", "breaking", "--fail-on", "any")
    assert code == 1
    assert "response-enum-value-added" not in out
    assert out.splitlines()[-1].startswith("Different: 1 breaking; 0 not checkable, 2 not shown; ")


def test_a_hidden_finding_fails_all_the_same(capsys: Say) -> None:
    Path("generator.toml").write_text(COMPATIBLE, encoding="utf-8")
    assert run(capsys, "--level", "breaking") == (0, "No finding: 3 operations; 0 not checkable, 3 not shown.\n", "")
    assert run(capsys, "--level", "breaking", "--fail-on", "risky")[0] == 1


@pytest.mark.parametrize("format", ["text", "markdown", "github"])
def test_a_report_on_foreign_documents_speaks_of_the_contract_alone(format: str, capsys: Say) -> None:
    _, out, _ = run(capsys, "--format", format)
    assert "response-property-removed" in out
    assert "client" not in out.lower()
    _, both, _ = run(capsys, "--format", format, "--for", "both")
    assert "client" in both.lower()


def test_the_page_on_foreign_documents_speaks_of_the_contract_alone(capsys: Say) -> None:
    def words(*options: str) -> str:
        return next(html.read(run(capsys, "--format", "html", *options)[1]).all("body")).text.lower()

    assert "the client" not in words()
    assert "by the contract" in words()
    assert "by the contract" not in words("--for", "client")
    assert "users of the client" in words("--for", "both")


def test_for_users_of_the_client_their_levels_decide(capsys: Say) -> None:
    code, out, _ = run(capsys, "--for", "client", "--fail-on", "risky")
    assert code == 1
    assert out.splitlines()[-1] == "Different: 1 breaking, 2 compatible; 0 not checkable; 3 operations."
    assert "Suggested version step of the client: major." in out
    assert "contract" not in out
    Path("generator.toml").write_text(COMPATIBLE, encoding="utf-8")
    assert run(capsys, "--for", "client", "--fail-on", "risky")[0] == 0
    assert run(capsys, "--for", "both", "--fail-on", "risky")[0] == 1


PAST, FUTURE = "2020-01-01", "2999-12-31"
PARAMETER = {"name": "n", "in": "query", "schema": {"type": "string"}}


def _with(place: str, node: dict[str, Any]) -> dict[str, Any]:
    """Return a document that has *node*, or one without it where that is empty."""
    doc = document()
    if place == "property" and node:
        doc["components"]["schemas"]["Call"]["properties"]["old"] = {"type": "string", **node}
    elif place == "operation" and node:
        doc["paths"]["/v1/old"] = {"get": {"responses": {}, **node}}
    elif place == "parameter" and node:
        doc["paths"]["/v1/bills"]["get"]["parameters"] = [{**PARAMETER, **node}]
    elif place == "header" and node:
        doc["paths"]["/v1/bills"]["get"]["responses"]["200"]["headers"] = {"X-Old": {"required": True, **node}}
    return doc


def _compare(base: dict[str, Any], revision: dict[str, Any], say: Say) -> list[str]:
    for name, doc in (("base", base), ("revision", revision)):
        Path(f"{name}.json").write_text(json.dumps(doc), encoding="utf-8")
    return [one["level"] for one in report(say)["findings"]]


@pytest.mark.parametrize("place, usual", [("operation", "breaking"), ("parameter", "risky"), ("property", "risky")])
def test_what_is_gone_after_its_last_day_breaks_nobody(place: str, usual: str, capsys: Say) -> None:
    for sunset, level in (
        (PAST, "compatible"),
        (f"{PAST}T00:00:00Z", "compatible"),
        (FUTURE, usual),
        ("soon", usual),
        (None, usual),
    ):
        node = {"deprecated": True, **({"x-sunset": sunset} if sunset else {})}
        assert _compare(_with(place, node), _with(place, {}), capsys) == [level], sunset
    # A last day is of what is deprecated.
    assert _compare(_with(place, {"x-sunset": PAST}), _with(place, {}), capsys) == [usual]


def test_a_header_that_is_gone_after_its_last_day_breaks_nobody(capsys: Say) -> None:
    for sunset, level in ((PAST, "compatible"), (FUTURE, "breaking")):
        base = _with("header", {"deprecated": True, "x-sunset": sunset, "schema": {"type": "string"}})
        assert _compare(base, _with("header", {}), capsys) == [level]


@pytest.mark.parametrize("place", ["operation", "parameter", "property"])
def test_the_settings_say_how_long_what_is_deprecated_must_stay(place: str, capsys: Say) -> None:
    base = _with(place, {"description": "as it was"})
    early, late, never = ({"deprecated": True, **more} for more in ({"x-sunset": PAST}, {"x-sunset": FUTURE}, {}))
    assert _compare(base, _with(place, never), capsys) == ["compatible"]
    Path("generator.toml").write_text("[deprecation]\ndays = 90\n", encoding="utf-8")
    levels = [_compare(base, _with(place, node), capsys) for node in (early, late, never)]
    assert levels == [["breaking"], ["compatible"], ["breaking"]]
    assert "demand that it stays for 90 days" in " ".join(run(capsys)[1].split())
