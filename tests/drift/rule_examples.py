"""The examples in `rules.yaml` as pairs of documents."""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path
from typing import Any

from attrs import frozen

from generator.base import yamlio
from generator.base.nodes import Map, plain
from generator.compare import diff, rules
from generator.compare.change import Change
from generator.compare.finding import Finding

FILE = Path(__file__).parent / "rules.yaml"


@frozen
class Example:
    """Two documents, and which findings come of them."""

    line: int
    finds: tuple[str, ...]
    base: dict[str, Any]
    """What is said of the document before, as `document` takes it."""
    revision: dict[str, Any]

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules say of it."""
        return findings(self.base, self.revision)


@cache
def examples() -> tuple[Example, ...]:
    """Return all examples; they are read when a test asks, not while tests are collected."""
    rows = yamlio.load(FILE.read_text(encoding="utf-8"), FILE.name)
    return tuple(
        Example(row.mark.line, tuple(row["finds"]), plain(row["base"]), plain(row["revision"])) for row in rows
    )


def findings(base: dict[str, Any], revision: dict[str, Any]) -> tuple[Finding, ...]:
    """Return what the rules say of the documents in which *base* and *revision* are said."""
    return rules.judge(changes(base, revision))


def changes(base: dict[str, Any], revision: dict[str, Any]) -> tuple[Change, ...]:
    """Return what is different between the documents in which *base* and *revision* are said."""
    return diff.compare(marked(document(base)), marked(document(revision))).changes


def document(said: dict[str, Any]) -> dict[str, Any]:
    """Return the document in which an example says *said*."""
    schemas = {"Shared": _with_x(said, "both"), **said.get("schemas", {})}
    refers = {"$ref": "#/components/schemas/Shared"}
    body = refers if "both" in said else said.get("body", _with_x(said, "sent"))
    answer = refers if "both" in said else said.get("answer", _with_x(said, "got"))
    operation: dict[str, Any] = {
        "parameters": said.get("parameters", []),
        "requestBody": {"content": {"application/json": {"schema": body}}},
        "responses": {"200": {"description": "", "content": {"application/json": {"schema": answer}}}},
    }
    operation["responses"] |= said.get("responses", {})
    operation |= said.get("operation", {})
    api = {**said.get("api", {})}
    paths = {"/v1/things": {"post": {key: value for key, value in operation.items() if value is not None}}}
    components = {**api.pop("components", {}), "schemas": schemas}
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {**paths, **api.pop("paths", {})},
        "components": components,
        **api,
    }


def _with_x(said: dict[str, Any], key: str) -> dict[str, Any]:
    return {"type": "object", "properties": {"x": said[key]} if key in said else {}}


def marked(doc: dict[str, Any]) -> Map:
    """Return *doc* with marks, as from a file."""
    loaded = yamlio.load(yamlio.dump(doc), "example.yaml")
    assert isinstance(loaded, Map)
    return loaded
