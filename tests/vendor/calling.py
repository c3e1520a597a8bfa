"""Every operation of a client called on its fake server: what arrives and what is read is held against the document."""

from __future__ import annotations

import importlib
import inspect
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

from attrs import frozen

from generator.base.nodes import is_list
from generator.runtime.testing.instances import Instances
from tests.answers.walk import Walk
from tests.vendor.building import Made
from tests.vendor.trips import PREFIX, subject
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


def check(made: Made, **given: Any) -> int:
    """Call every operation and compare; return how many there were. The fake server takes what is *given*."""
    calls = [*_calls(made)]
    fake = importlib.import_module(f"{made.package}.testing").FakeServer
    with fake(**given) as server, made.connect(server.url) as client:
        for call in calls:
            server.clear()
            _check(made, client, call, server)
            [sent] = server.requests
            _compare(made.document, urlsplit(str(server.url)).path, sent, call)
    return len(calls)


def _calls(made: Made) -> Iterator[Call]:
    instances = Instances(subject(made).reading.schemas, left_out="readOnly")
    for path, item in made.document["paths"].items():
        for method in METHODS:
            if method in item:
                yield Call(path, method, item[method], _values(made.document, instances, item[method]))


def _check(made: Made, client: Any, call: Call, server: Any) -> None:
    """Make a call, and look at what was read from the answer."""
    target = client
    for step in call.operation["x-fern-sdk-group-name"]:
        target = getattr(target, step)
    name = call.operation["x-fern-sdk-method-name"]
    known = inspect.signature(getattr(target, name)).parameters
    arguments = {_spelt(known, where, wire): value for (where, wire), value in call.values.items()}
    result = getattr(target, name)(**arguments)
    if not hasattr(result, "read") and hasattr(result, "__next__"):
        read = [chunk if isinstance(chunk, str) else json.dumps(plain(chunk)) for chunk in result]
        [sent] = server.requests
        frames = ["\n".join(re.findall("data: (.*)", event)) for event in sent.answer.decode().split("\n\n")]
        assert [*map(_loaded, read)] == [_loaded(frame) for frame in frames if frame], call.at
        return
    [sent] = server.requests
    if hasattr(result, "read"):
        assert result.read() == sent.answer, call.at
        return
    schema = _schema(call.operation, sent.status)
    if schema is not None:
        data = json.loads(sent.answer)
        assert plain(result) == data, call.at
        walk = Walk(subject(made).reading)
        walk.value(schema, data, result)
        assert (walk.faults, walk.problems) == ([], []), call.at


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _schema(operation: dict[str, Any], status: int) -> Any:
    """Return the schema of the JSON in the answers of that *status*."""
    responses = operation["responses"]
    content = responses.get(str(status), responses.get("default", {})).get("content", {})
    return next((content[media].get("schema", {}) for media in content if media == "application/json"), None)


def _spelt(known: Any, where: str, name: str) -> str:
    """Return the argument for the parameter *name*: its words in lower case, its place in front where that is taken."""
    words = re.sub(r"[^a-z0-9]+", "_", re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower()).strip("_")
    return next(one for one in (f"{where}_{words}", words, f"{words}_", name or "body") if one in known)


def _values(document: dict[str, Any], instances: Instances, operation: dict[str, Any]) -> dict[tuple[str, str], Any]:
    found: dict[tuple[str, str], Any] = {
        (one["in"], one["name"]): _text(instances, one["schema"], one["in"]) for one in operation.get("parameters", ())
    }
    schema = _json_body(operation)
    own: dict[str, Any] = schema or {}
    if "$ref" in own:
        own = document["components"]["schemas"][own["$ref"].removeprefix(PREFIX)]
    if schema and not own.get("properties"):
        found["body", ""] = instances.value(schema)
    elif schema:
        found |= {("body", name): value for name, value in instances.value(schema).items()}
    return found


def _text(instances: Instances, schema: Any, where: str) -> Any:
    """Return a value that is not empty, so that it can stand in a path and an array is seen in a query.

    Headers are ASCII, without a space around them.
    """
    values = (value for value in (instances.value(schema) for _ in range(100)) if value not in ("", [], {}, None))
    return next(
        value for value in values if where != "header" or (str(value).isascii() and str(value).strip() == str(value))
    )


def _json_body(operation: dict[str, Any]) -> Any:
    content = operation.get("requestBody", {}).get("content", {})
    return content.get("application/json", {}).get("schema")


def _compare(document: dict[str, Any], base: str, sent: Any, call: Call) -> None:
    assert sent.method == call.method.upper(), call.at
    texts = re.split(r"{([^{}]*)}", call.path)
    texts[1::2] = [quote(_items(call.values["path", name])[0], safe="") for name in texts[1::2]]
    texts[::2] = [quote(text, safe="/:") for text in texts[::2]]
    own = str(call.operation.get("servers", [{}])[0].get("url", ""))
    assert sent.path == (own if own.startswith("/") else base) + "".join(texts), call.at
    query = [(name, item) for (where, name), value in call.values.items() if where == "query" for item in _items(value)]
    assert sorted(sent.query) == sorted(query), call.at
    headers = {name: _items(value) for (where, name), value in call.values.items() if where == "header"}
    assert {name: [sent.headers[name.lower()]] for name in headers} == headers, call.at
    body = {name: value for (where, name), value in call.values.items() if where == "body"}
    if body:
        assert json.loads(sent.body) == plain(body.get("", body)), call.at
    scheme, *_ = document["components"]["securitySchemes"].values()
    if scheme["type"] == "http":
        assert sent.headers["authorization"] == "Bearer KEY", call.at
    else:
        prefix = scheme.get("x-fern-header", {}).get("prefix", "")
        assert sent.headers[scheme["name"].lower()] == f"{prefix}KEY", call.at


def _items(value: Any) -> list[str]:
    """Return the texts of one query parameter."""
    items = value if is_list(value) else [value]
    return [json.dumps(item) if isinstance(item, bool) else str(item) for item in items if item is not None]
