"""Parts of documents that the standard allows and no client reads, and faults that cost no operation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli
from generator.base import yamlio
from generator.base.nodes import Map
from generator.read.dialects.document_fragments import read_document

ANSWER: dict[str, Any] = {
    "200": {"description": "Done", "content": {"application/json": {"schema": {"type": "string"}}}}
}
EXTENSIONS: dict[str, Any] = {"x-text": "a", "x-object": {"b": [1]}, "x-null": None, "x-list": [{"c": 1}]}
"""What any object of the standard may have."""
PAGE = "# A\n\nPOST https://parts.test/a\n\n## OpenAPI Specification\n\n```yaml\n{}\n```\n"
VERSIONS = ("3.0.3", "3.1.0")


def _document(version: str, operations: dict[str, Any], **rest: Any) -> dict[str, Any]:
    return {
        "openapi": version,
        "info": {"title": "Parts", "version": "1"},
        "servers": [{"url": "https://parts.test"}],
        "paths": {f"/{name}": {"post": operation} for name, operation in operations.items()},
        **rest,
    }


def _built(file: str, *options: str) -> dict[str, Any]:
    assert cli.main(["build", *options, file, "--package", "parts", "--out", "out"]) == 0
    found: dict[str, Any] = yaml.safe_load(Path("out/spec/openapi.yaml").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("is_page", [False, True])
def test_extensions_beside_statuses_and_callbacks_are_kept(
    version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_page: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    calls = {"rang": {"{$request.query.u}": {"post": {"responses": ANSWER}}, **EXTENSIONS}}
    operations = {"a": {"operationId": "a", "responses": {**ANSWER, **EXTENSIONS}, "callbacks": calls}}
    text = json.dumps(_document(version, operations))
    if is_page:
        Path("pages").mkdir()
        Path("pages/a.md").write_text(PAGE.format(text), encoding="utf-8")
        built = _built("pages", "--pages")
    else:
        Path("api.json").write_text(text, encoding="utf-8")
        built = _built("api.json", "--document")
        assert cli.main(["diff", "api.json", "api.json"]) == 0
    operation = built["paths"]["/a"]["post"]
    assert EXTENSIONS.items() <= operation["responses"].items()
    assert EXTENSIONS.items() <= operation["callbacks"]["rang"].items()


TEXTS = "application/x-www-form-urlencoded"
FILE = {"type": "object", "properties": {"f": {"type": "string", "format": "binary"}}}


def _answer(**parts: Any) -> dict[str, Any]:
    return {"responses": {"200": {**ANSWER["200"], **parts}}}


OPERATIONS: dict[str, tuple[dict[str, Any], str]] = {
    "number": ({"security": [5]}, "/security: `security` lists a number, which says nothing: it is left out"),
    "null": ({"security": [None, {}]}, "/security/0: `security` lists null, which says nothing: that is left out"),
    "text": ({"security": ["k"]}, "/security/0: `security` lists `k` as a text: the scheme of that name is meant"),
    "scopes": (
        {"security": [{"k": [5]}]},
        "/security/0/k: `security` lists something else than scopes of `k`: it is left out",
    ),
    "lower": ({"responses": {**ANSWER, "5xx": {}}}, "/responses/5xx: `5xx` is no status: `5XX` is meant"),
    "docs": ({"externalDocs": {}}, "/externalDocs: `externalDocs` has no `url`: it is left out"),
    "link": (
        _answer(links={"l": {"operationId": "o", "parameters": 5}}),
        "/responses/200/links/l: `l` of `links` has `parameters` that are no object: it is left out",
    ),
    "links": (_answer(links=[5]), "/responses/200/links: `links` is an array, not an object: it is left out"),
    "callback": (
        {"callbacks": {"c": 5}},
        "/callbacks/c: `c` of `callbacks` is a number, not an object: it is left out",
    ),
    "called": (
        {"callbacks": {"c": {"{$u}": {"post": {"responses": ANSWER, "summary": 5}}}}},
        "/callbacks/c/{$u}/post/summary: `summary` is a number, not a string: it is left out",
    ),
    "header": (
        _answer(headers={"Content-Type": {}}),
        "/responses/200/headers/Content-Type: a header has no schema: it is left out",
    ),
    "style": (
        {"parameters": [{"name": "a", "in": "cookie", "style": "deepObject", "schema": {"type": "string"}}]},
        "/parameters/0/style: the parameter `a` cannot have the style `deepObject`: `form` is taken",
    ),
    "content": (
        {"parameters": [{"name": "a", "in": "query", "content": {}, "schema": {"type": "string"}}]},
        "/parameters/0/content: the content of the parameter `a` is empty: it is left out",
    ),
    "body": ({"requestBody": {}}, "/requestBody: a body has no `content`: it is left out"),
    "file": (
        {"requestBody": {"content": {TEXTS: {"schema": FILE}}}},
        f"/requestBody: a form of type {TEXTS} cannot hold a file: multipart/form-data is meant",
    ),
}
"""What is wrong with each operation of one document, and what is said of it, after the place in the operation."""
_KEY = {"type": "apiKey", "in": "header", "name": "X-K"}
SCHEMES: dict[str, tuple[Any, str]] = {
    "k": (_KEY, ""),
    "r": ({"$ref": "#/components/securitySchemes/k"}, ""),
    "a": ({}, "has no type"),
    "b": ({"type": 5}, "has the type 5, which does not exist"),
    "c": ({**_KEY, "in": "body"}, "is sent in `body`, which does not exist"),
    "d": ({"type": "http", "scheme": 5}, "does not say its `scheme`"),
    "e": (
        {"$ref": "#/components/securitySchemes/e"},
        "is a reference to `#/components/securitySchemes/e`, which leads to none",
    ),
    "f": (
        {"$ref": "#/components/securitySchemes/zz"},
        "is a reference to `#/components/securitySchemes/zz`, which leads to none",
    ),
    "g": (5, "is a number, not an object"),
    "h": ({"type": "oauth2", "flows": {"implicit": {}}}, "has `flows` that cannot be read"),
}
"""Security schemes, and what is said of those that cannot be read."""


@pytest.mark.parametrize("version", VERSIONS)
def test_faults_of_documents_cost_no_operation(version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    operations = {name: {"operationId": name, "responses": ANSWER, **parts} for name, (parts, _) in OPERATIONS.items()}
    schemes = {"securitySchemes": {name: scheme for name, (scheme, _) in SCHEMES.items()}}
    text = json.dumps(_document(version, operations, components=schemes, security=[7]))
    read = yamlio.load(text, "api.json")
    assert isinstance(read, Map)
    said = {f"{fault.pointer}: {fault.what}" for fault in read_document(read, "api.json", "2026-08", "").repaired}
    assert said == {
        "#/security: `security` lists a number, which says nothing: it is left out",
        *(f"#/paths/~1{name}/post{expected}" for name, (_, expected) in OPERATIONS.items()),
        *(_scheme(name, expected) for name, (_, expected) in SCHEMES.items() if expected),
    }
    Path("api.json").write_text(text, encoding="utf-8")
    built = _built("api.json", "--document")
    assert set(built["paths"]) == {f"/{name}" for name in OPERATIONS}
    assert set(built["components"]["securitySchemes"]) == {"k", "r", "h"}


def _scheme(name: str, what: str) -> str:
    return f"#/components/securitySchemes/{name}: the security scheme `{name}` {what}: it is left out"
