"""Documents of vendors, built without pages: what is faulty costs its own operations, and other files are read."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli

Say = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _build(file: str, *options: str) -> int:
    return cli.main(["build", "--document", file, "--package", "whole", "--out", "out", *options])


def _paths() -> set[str]:
    return set(yaml.safe_load(Path("out/spec/openapi.yaml").read_text(encoding="utf-8"))["paths"])


def _left_out(said: str) -> list[str]:
    """Return the lines of the summary about what is left out, without the places."""
    rows = said.partition("  left out")[2].partition("\n  documents")[0].splitlines()
    assert int(rows[0]) == len(rows) - 1
    return sorted(row.strip().partition(": ")[2] for row in rows[1:])


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _answer(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"responses": {"200": {"description": "Done", "content": {"application/json": {"schema": schema}}}}}


SCHEMAS: dict[str, Any] = {
    "Good": {"type": "object", "properties": {"a": {"type": "string"}}},
    # Two operations need this one, and none of them stands beside it.
    "Loop": {"allOf": [_ref("Pool")]},
    "Pool": {"allOf": [_ref("Loop")]},
    "Self": _ref("Self"),
}
FILTER = {
    "name": "filter",
    "in": "query",
    "style": "deepObject",
    "schema": {"type": "object", "properties": {"from": {"type": "string"}, "by": {"type": "object"}}},
}
INNER = "#/paths/~1e/get/responses/200/content/application~1json/schema"
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Whole", "version": "1"},
    "servers": [{"url": None}, {"url": "https://whole.test"}],
    "paths": {
        "/a": {"get": {**_answer(_ref("Good")), "parameters": [FILTER]}, "servers": [{"url": "https://path.test/v2"}]},
        "/b": {"get": _answer(_ref("Loop")), "post": _answer(_ref("Good"))},
        "/c": {"get": _answer({"type": "array", "items": _ref("Pool")})},
        "/d": {"get": _answer(_ref("Self"))},
        # The schema of one operation is the component of another.
        "/e": {"get": _answer({"type": "object", "properties": {"x": {"allOf": [{"$ref": f"{INNER}/properties/x"}]}}})},
        "/f": {"get": _answer({"$ref": INNER})},
        "/g": {"get": _answer(_ref("Good")), "parameters": [{"name": "q", "in": "query", "schema": _ref("Self")}]},
        "/h": {"get": {"responses": {}, "servers": [{"url": "https://own.test"}]}},
        "i": {"get": {"responses": {"999": {"description": "Never"}}}},
    },
    "components": {"schemas": SCHEMAS},
    "webhooks": {"a.rang": {"post": _answer(_ref("Good"))}},
    "x-webhooks": {"b.rang": {"post": _answer(_ref("Good"))}},
}
FORMS: Mapping[str, Callable[[Any], str]] = {
    "long.json": lambda doc: json.dumps(doc, indent=1),
    "one-line.json": lambda doc: json.dumps(doc, separators=(",", ":")),
    "one-line.yaml": lambda doc: yaml.safe_dump(doc, default_flow_style=True, width=10**6),
    "long.yaml": lambda doc: yaml.safe_dump(doc, sort_keys=False),
}


@pytest.mark.parametrize("name", FORMS)
def test_faults_cost_the_operations_that_need_what_is_faulty_wherever_it_stands(name: str, capsys: Say) -> None:
    Path(name).write_text(FORMS[name](DOCUMENT), encoding="utf-8")
    assert _build(name, "--keep-going") == 1
    said = capsys.readouterr().out
    assert [line.partition(": ")[0] for line in _left_out(said)] == [
        "GET /b",
        "GET /c",
        "GET /d",
        "GET /e",
        "GET /f",
        "GET /g",
    ]
    assert _paths() == {"/a", "/b", "/h", "/i"}
    assert "no document names a header for a key: a key is optional" in said
    assert "1 x no answer is listed: any is accepted, as at #/paths/~1h/get/responses" in said
    assert "1 x `url` of the server 1 is no text: the server is left out" in said
    assert "1 x `999` is no status: any answer is accepted" in said
    assert "webhooks   2 calls of the server's own, not read: a.rang, b.rang" in said
    assert "1 x `i` does not start with a slash: `/i` is meant" in said
    assert "1 operation at https://own.test, 1 operation at https://path.test/v2" in said
    assert "`by` of the parameter `filter` of GET /a is an object or an array" in said
    assert "`from` of the parameter" not in said


@pytest.mark.parametrize("rest", [{"paths": {}}, {"webhooks": {"rang": {"post": _answer(_ref("Good"))}}}])
def test_a_document_without_operations_is_no_api(rest: dict[str, Any], capsys: Say) -> None:
    Path("none.json").write_text(json.dumps({"openapi": "3.1.0", "info": {"title": "N", "version": "1"}, **rest}))
    assert _build("none.json") == 2
    assert "none.json:1 (#/paths):\n   this document has no operation\n" in capsys.readouterr().err
    assert not Path("out").exists()


FILES = {
    "api.yaml": """\
openapi: 3.0.3
info: {title: Parts, version: '1'}
servers: [{url: 'https://parts.test'}]
paths:
  /pets: {$ref: paths/pets.yaml}
  /lost:
    get:
      parameters: [{$ref: 'nowhere.yaml#/P'}]
      responses:
        '200':
          description: Done
          content:
            application/json:
              schema:
                type: object
                properties:
                  away: {$ref: 'https://else.test/s.yaml#/S'}
                  above: {$ref: '../secret.yaml'}
                  here: {$ref: '#anchor'}
components: {schemas: {Here: {$anchor: anchor, type: object, properties: {n: {type: integer}}}}}
""",
    "paths/pets.yaml": """\
get:
  parameters: [{$ref: ../shared.yaml#/limit}]
  responses:
    '200':
      description: Done
      content: {application/json: {schema: {type: array, items: {$ref: ../schemas/Pet.yaml}}}}
    default: {$ref: '../shared.yaml#/fault'}
""",
    "shared.yaml": """\
limit: {name: limit, in: query, schema: {$ref: 'schemas/Limit.yaml'}}
fault: {description: Bad, content: {application/json: {schema: {type: object, properties: {code: {type: string}}}}}}
""",
    "schemas/Limit.yaml": "{type: integer, maximum: 5}",
    "schemas/Pet.yaml": """\
oneOf: [{$ref: Cat.yaml}, {$ref: Dog.yaml}]
discriminator: {propertyName: kind, mapping: {cat: Cat.yaml, dog: ./Dog.yaml}}
""",
    "schemas/Cat.yaml": """\
type: object
required: [kind]
properties: {kind: {type: string}, mother: {$ref: Cat.yaml}, enemy: {$ref: Dog.yaml}}
""",
    "schemas/Dog.yaml": "{required: [kind], properties: {kind: {type: string}, owner: {$ref: 'Owner.yaml'}}}",
    "schemas/Owner.yaml": "{type: object, properties: {limit: {$ref: Limit.yaml}}}",
}


def test_what_stands_beside_a_document_is_read_with_it_and_what_does_not_is_named(tmp_path: Path, capsys: Say) -> None:
    (tmp_path / "secret.yaml").write_text("{type: string}", encoding="utf-8")
    for name, text in FILES.items():
        path = tmp_path / "api" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert _build("api/api.yaml") == 0
    doc = yaml.safe_load(Path("out/spec/openapi.yaml").read_text(encoding="utf-8"))
    schemas = doc["components"]["schemas"]
    properties = {"kind": {"type": "string"}, "mother": _ref("Cat"), "enemy": _ref("Dog")}
    cat = {"type": "object", "required": ["kind"], "properties": properties}
    assert (schemas["Cat"], schemas["Limit"]) == (cat, {"type": "integer", "maximum": 5})
    assert schemas["Owner"]["properties"] == {"limit": _ref("Limit")}
    assert schemas["Pet"]["discriminator"]["mapping"] == {"cat": _ref("Cat")["$ref"], "dog": _ref("Dog")["$ref"]}
    [limit] = doc["paths"]["/pets"]["get"]["parameters"]
    assert (limit["name"], limit["schema"]) == ("limit", _ref("Limit"))
    [lost] = [schema["properties"] for schema in schemas.values() if "away" in schema.get("properties", {})]
    assert lost == {"away": {}, "above": {}, "here": _ref("Here")}
    said = capsys.readouterr().out
    for ref in ("nowhere.yaml#/P", "https://else.test/s.yaml#/S", "../secret.yaml"):
        assert f"1 x `{ref}` leads to a document that is not beside this one" in said, ref
    (tmp_path / "api/schemas/Dog.yaml").write_text("a: [1\n", encoding="utf-8")
    assert _build("api/api.yaml") == 2
    assert "api/schemas/Dog.yaml:2:\n   not valid YAML" in capsys.readouterr().err


def test_what_is_wrong_with_the_document_as_a_whole_has_its_place(capsys: Say) -> None:
    info = "info:\n  title: T\n  version: '1'\n  titel: typing error\n"
    text = f"openapi: 3.1.0\n{info}servers: [{{url: https://a.test}}]\npaths: {{/x: {{get: {{responses: {{}}}}}}}}\n"
    Path("api.yaml").write_text(text, encoding="utf-8")
    assert _build("api.yaml") == 2
    assert "api.yaml:3 (#/info):\n   Unevaluated properties" in capsys.readouterr().err
