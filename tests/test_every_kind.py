"""Every kind of scalar in every place of an operation: the client can be imported, sends it and reads it.

An API of one operation for each kind and place is made up, built by the command, and called on a real server.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.emit import import_trial
from tests.effort import THOROUGH
from tests.vendor import building, calling

Schema = dict[str, Any]

KINDS: dict[str, Schema] = {
    "text": {"type": "string"},
    "moment": {"type": "string", "format": "date-time"},
    "day": {"type": "string", "format": "date"},
    "uuid": {"type": "string", "format": "uuid"},
    "coded": {"type": "string", "format": "byte"},
    "chosen": {"type": "string", "enum": ["a", "b"]},
    "integer": {"type": "integer"},
    "numbered": {"type": "integer", "enum": [1, 2]},
    "number": {"type": "number"},
    "flag": {"type": "boolean"},
    "fixed": {"const": "x"},
    "either": {"oneOf": [{"type": "string", "format": "date-time"}, {"type": "integer"}]},
}
WRAPPERS: dict[str, Callable[[Schema], Schema]] = {
    "one": lambda schema: schema,
    "list": lambda schema: {"type": "array", "items": schema},
    "map": lambda schema: {"type": "object", "additionalProperties": schema},
    "perhaps": lambda schema: {"anyOf": [schema, {"type": "null"}]},
    "holder": lambda schema: {"type": "object", "properties": {"date": schema, "day": schema}, "required": ["date"]},
}
NULL: Schema = {"type": "null"}
_PLACES = ("answer", "stream", "body")


def _content(media: str, schema: Schema) -> Schema:
    return {"content": {media: {"schema": schema}}}


def _operation(place: str, schema: Schema) -> Schema:
    """Return an operation that has *schema* in *place*."""
    media = {"stream": "text/event-stream", "form": "application/x-www-form-urlencoded", "parts": "multipart/form-data"}
    answer = schema if place in {"answer", "stream"} else {"type": "boolean"}
    answered = {"description": "Done"} | _content(
        media.get(place, "application/json") if place == "stream" else "application/json", answer
    )
    operation: Schema = {"responses": {"200": answered}}
    if place in {"path", "query", "header"}:
        operation["parameters"] = [{"name": "when", "in": place, "required": place == "path", "schema": schema}]
    if place == "body":
        operation["requestBody"] = _content("application/json", schema)
    if place in {"form", "parts"}:
        fields = {"type": "object", "properties": {"when": schema, "date": schema}, "required": ["when"]}
        operation["requestBody"] = _content(media[place], fields)
    return operation


def _cases() -> Iterator[tuple[str, str, Schema]]:
    """Yield name, place and schema of each operation."""
    for turn, (kind, schema) in enumerate(KINDS.items()):
        for number, (wrapper, wrap) in enumerate(WRAPPERS.items(), turn):
            # In short, each kind in each wrapper stands in one place of three, and each two of these meet.
            for place in _PLACES if THOROUGH else (_PLACES[number % 3],):
                yield f"{wrapper}_{kind}", place, wrap(schema)
        for place in ("path", "query", "header", "form", "parts"):
            yield f"one_{kind}", place, schema
        for place in ("query", "form", "parts"):
            yield f"list_{kind}", place, WRAPPERS["list"](schema)
    yield "null", "answer", NULL
    yield "list_null", "answer", WRAPPERS["list"](NULL)


def _page(name: str, place: str, schema: Schema) -> str:
    method = "post" if place in {"body", "form", "parts"} else "get"
    path = f"/v1/{place}/{name}" + ("/{when}" if place == "path" else "")
    operation: Schema = {
        "operationId": name,
        "summary": name,
        "tags": [["subpackage_" + place]],
        **_operation(place, schema),
    }
    operation.setdefault("parameters", []).append(
        {"name": "X-API-Key", "in": "header", "required": True, "schema": {"type": "string"}}
    )
    fragment = {"openapi": "3.1.1", "info": {"title": name, "version": "1"}, "paths": {path: {method: operation}}}
    heading = f"# {place} {name}\n\n{method.upper()} https://api.kinds.test{path}\n\n## OpenAPI Specification\n"
    return f"{heading}\n```yaml\n{yaml.dump(fragment, Dumper=yaml.CSafeDumper, sort_keys=False)}```\n"


def test_every_kind_of_scalar_is_sent_and_read_in_every_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pages").mkdir()
    for name, place, schema in _cases():
        Path("pages", f"{place}-{name}.md").write_text(_page(name, place, schema), encoding="utf-8")
    made = building.build(Path("pages"), Path("out"), "every_kind")
    # A form is compared with what is documented in `tests/test_vendor.py`; here its module must be imported.
    paths = {path: item for path, item in made.document["paths"].items() if path.split("/")[2] not in {"form", "parts"}}
    made.document["paths"] = paths
    assert calling.check(made) == len(paths) > (200 if THOROUGH else 90)


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_a_client_that_cannot_be_imported_replaces_nothing(
    platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As here, and as where a process cannot safely be copied."""
    monkeypatch.setattr(sys, "platform", platform)
    package = tmp_path / "yaml"  # which this process has, from elsewhere
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "dates.py").write_text("from json import moment\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match=r"yaml\.dates cannot be imported: ImportError: cannot import name 'moment'"):
        import_trial.import_all(tmp_path, "yaml", tmp_path / "none")
    assert sorted(path.name for path in package.iterdir()) == ["__init__.py", "dates.py"]
