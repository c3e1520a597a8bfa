"""The vendor's own document of the little project, as a server upstream has it beside the pages."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli
from tests.drift.upstream import INDEX, MISSING, Docs, Upstream
from tests.server import Reply

Say = pytest.CaptureFixture[str]
Doc = dict[str, Any]
PATH = "/openapi.json"
KEY = {"name": "xi-api-key", "in": "header", "required": False, "schema": {"type": "string"}}


def document() -> Doc:
    """Return what the pages say, and two operations more, as the vendor's own document says it."""
    doc: Doc = yaml.load(Path("spec/openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    for key in ("servers", "security", "tags"):
        del doc[key]
    del doc["components"]["securitySchemes"]
    doc["info"]["version"] = "1.2"
    for path, item in doc["paths"].items():
        for method, operation in item.items():
            operation["operationId"] = f"{method}_{path}"
            operation["parameters"] = [*operation.get("parameters", []), KEY]
    made = deepcopy(doc["paths"]["/v1/things"]["get"])
    for name in ("rooms", "doors"):
        own = {"operationId": name, "parameters": [KEY], "x-fern-sdk-group-name": [name]}
        doc["paths"][f"/v1/{name}"] = {"get": made | own}
    return doc


def settings(upstream: Upstream, *, document: bool = True, index: bool = True, more: str = "") -> None:
    """Write where upstream is into the settings; *more* are lines on it."""
    lines = ["", "[upstream]", *([f'document = "{upstream.url}{PATH}"'] if document else [])]
    lines += [f'index = "{upstream.index}"'] if index else []
    text = Path("generator.toml").read_text(encoding="utf-8").partition("\n[upstream]")[0]
    Path("generator.toml").write_text("\n".join([text, *lines, more, ""]), encoding="utf-8")


def serve(upstream: Upstream, served: Doc | Reply | None, docs: Docs | None = None, *, pages: bool = True) -> None:
    """Let *upstream* serve the pages, and the document where there is one; *docs* are other pages than ours."""
    docs = docs or Docs.ours(Path("spec"))
    if not pages:
        docs.replies[INDEX] = (MISSING,)
    if served is not None:
        docs.replies[PATH] = (served if isinstance(served, Reply) else Reply.json(served),)
    upstream.serve(docs)


def run(say: Say, *command: str) -> tuple[int, str, str]:
    """Run *command*, and return its exit code and what it says, each on one line."""
    code = cli.main([*command])
    said = say.readouterr()
    return code, " ".join(said.out.split()), " ".join(said.err.split())


def closed(doc: Doc) -> Doc:
    """Return *doc* without the other state of things."""
    doc["components"]["schemas"]["ThingState"]["enum"] = ["open"]
    return doc
