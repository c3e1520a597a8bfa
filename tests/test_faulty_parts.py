"""Parts of documents that the standard allows and no client reads, and faults that cost no operation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli

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
