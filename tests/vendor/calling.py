"""Every operation of a document called with made-up arguments; what the server sees is held against the document."""

from __future__ import annotations

import inspect
import json
import re
from typing import Any
from urllib.parse import quote

from attrs import frozen

from generator.base.nodes import is_list
from tests.samples import Sampler
from tests.server import Received, Reply, Server
from tests.vendor.building import Made
from tests.vendor.trips import SCHEMAS, Walk
from tests.vendor.trying import plain

METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")


@frozen
class Call:
    """One operation, and the values that it is called with, by location and wire name."""

    path: str
    method: str
    operation: dict[str, Any]
    values: dict[tuple[str, str], Any]

    @property
    def at(self) -> str:
        """What a failure is reported for."""
        return f"{self.method.upper()} {self.path}"


def check(made: Made, server: Server) -> int:
    """Call every operation and compare; return how many there were."""
    sampler = Sampler(made.document)
    found = [
        Call(path, method, item[method], _values(made.document, sampler, item[method]))
        for path, item in made.document["paths"].items()
        for method in METHODS
        if method in item
    ]
    for call in found:
        _check(made, server, sampler, call)
    return len(found)


def _check(made: Made, server: Server, sampler: Sampler, call: Call) -> None:
    answer, schema = _answer(sampler, call.operation)
    server.answer(answer)
    with made.connect(server.url) as client:
        target = client
        for step in call.operation["x-fern-sdk-group-name"]:
            target = getattr(target, step)
        method = getattr(target, call.operation["x-fern-sdk-method-name"])
        known = inspect.signature(method).parameters
        arguments = {_spelt(known, where, name): value for (where, name), value in call.values.items()}
        result = method(**arguments)
        if schema is not None:
            expected = json.loads(answer.body)
            assert plain(result) == expected, call.at
            Walk(made.document, made.classes).value(schema, expected, result, call.at)
    _compare(made.document, server.request(), call)


def _spelt(known: Any, where: str, name: str) -> str:
    """Return the argument for the parameter *name*: its words in lower case, its place in front where that is taken."""
    words = re.sub(r"[^a-z0-9]+", "_", re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower()).strip("_")
    return next(one for one in (f"{where}_{words}", words, f"{words}_", name or "body") if one in known)


def _values(document: dict[str, Any], sampler: Sampler, operation: dict[str, Any]) -> dict[tuple[str, str], Any]:
    found: dict[tuple[str, str], Any] = {
        (one["in"], one["name"]): _text(sampler, one["schema"], one["in"]) for one in operation.get("parameters", ())
    }
    schema = _json_body(operation)
    own: dict[str, Any] = schema or {}
    if "$ref" in own:
        own = document["components"]["schemas"][own["$ref"].removeprefix(SCHEMAS)]
    for name, inner in own.get("properties", {}).items():
        found["body", name] = sampler.value(inner)
    if schema and not own.get("properties"):
        found["body", ""] = sampler.value(schema)
    return found


def _text(sampler: Sampler, schema: Any, where: str) -> Any:
    """Return a value that is not empty, so that it can stand in a path and an array is seen in a query.

    Headers are ASCII.
    """
    values = (value for value in (sampler.value(schema) for _ in range(50)) if value not in ("", [], {}))
    return next(value for value in values if where != "header" or str(value).isascii())


def _json_body(operation: dict[str, Any]) -> Any:
    content = operation.get("requestBody", {}).get("content", {})
    return content.get("application/json", {}).get("schema")


def _answer(sampler: Sampler, operation: dict[str, Any]) -> tuple[Reply, Any]:
    """Return what the server answers, and the schema of it if it is JSON."""
    status = next(status for status in sorted(operation["responses"]) if status.startswith("2"))
    content = operation["responses"][status].get("content", {})
    schema = content.get("application/json", {}).get("schema")
    if schema is not None:
        return Reply.json(sampler.value(schema), int(status)), schema
    return Reply(int(status), {"Content-Type": next(iter(content), "text/plain")}), None


def _compare(document: dict[str, Any], sent: Received, call: Call) -> None:
    assert sent.method == call.method.upper(), call.at
    path = re.sub(r"{([^{}]*)}", lambda found: quote(_items(call.values["path", found[1]])[0], safe=""), call.path)
    assert sent.path == path, call.at
    query = [(name, item) for (where, name), value in call.values.items() if where == "query" for item in _items(value)]
    assert sorted(sent.query) == sorted(query), call.at
    headers = {name: _items(value) for (where, name), value in call.values.items() if where == "header"}
    assert {name: [sent.headers[name.lower()]] for name in headers} == headers, call.at
    body = {name: value for (where, name), value in call.values.items() if where == "body"}
    if body:
        assert json.loads(sent.body) == plain(body.get("", body)), call.at
    (scheme,) = document["components"]["securitySchemes"].values()
    if scheme["type"] == "http":
        assert sent.headers["authorization"] == "Bearer KEY", call.at
    else:
        prefix = scheme.get("x-fern-header", {}).get("prefix", "")
        assert sent.headers[scheme["name"].lower()] == f"{prefix}KEY", call.at


def _items(value: Any) -> list[str]:
    """Return the texts of one query parameter."""
    return [
        json.dumps(item) if isinstance(item, bool) else str(item) for item in (value if is_list(value) else [value])
    ]
