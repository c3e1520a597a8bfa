"""The emitted client of the kitchen sink: unions, requests, answers, lazy imports, names."""

from __future__ import annotations

import copy
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from generator.emit import emit
from tests import kitchen_sink


@pytest.fixture(autouse=True, scope="module")
def built() -> None:
    kitchen_sink.client()


def _models() -> Any:
    return import_module("kitchen_sink_client.models")


def _operation(tag: str, module: str, /, *args: Any, **kwargs: Any) -> Any:
    return import_module(f"kitchen_sink_client.api.{tag}.{module}").build(*args, **kwargs)


_UNIONS: list[tuple[str, Any, str]] = [
    ("rule", {"type": "text", "text": "a"}, "TextRule"),
    ("rule", {"type": "and", "rules": []}, "AndRule"),
    ("rule", {"type": "or", "rules": []}, "UnknownRule"),
    ("rule", {"text": "a"}, "UnknownRule"),  # its class must have the tag
    ("rule", {"type": None, "rules": []}, "UnknownRule"),
    ("rule", {}, "UnknownRule"),
    ("rule", {"type": [], "text": "a"}, "UnknownRule"),
    ("rule", {"type": {}, "text": "a"}, "UnknownRule"),
    ("rule", {"type": 1, "text": "a"}, "UnknownRule"),
    ("rule", "text", "UnknownRule"),
    ("rule", ["type"], "UnknownRule"),
    ("rule", 7, "UnknownRule"),
    ("result", {"type": "client", "name": "a"}, "ToolResult"),
    ("result", {"type": "webhook", "name": "a"}, "ToolResult"),
    ("result", {"type": None, "name": "a"}, "ToolResult"),
    ("result", {"name": "a"}, "ToolResult"),
    ("result", {"type": "system", "name": "a"}, "SystemResult"),
    ("result", {"type": "mcp", "name": "a"}, "UnknownResult"),
    ("shape", {"radius": 1}, "Circle"),
    ("shape", {"side": 1.5}, "Square"),
    ("shape", {"points": [1]}, "Blob"),
    ("shape", {}, "Blob"),
    ("shape", {"radius": 1, "side": 1}, "UnknownShape"),
    ("part", {"kind": "text"}, "TextPart"),
    ("part", {"text": "a"}, "TextPart"),
    ("part", {"name": "a"}, "FilePart"),
    ("part", {}, "UnknownPart"),
    ("secret", "a", "str"),
    ("secret", {"secret_id": "a"}, "SecretRef"),
    ("secret", 5, "UnknownSecret"),
    ("scalar", "a", "str"),
    ("scalar", 5, "int"),
    ("scalar", 0.5, "float"),
    ("scalar", True, "bool"),
    ("content", "a", "str"),
    ("content", [{"kind": "text"}], "list"),
]


def _decode(union: str, value: Any) -> Any:
    return getattr(import_module(f"kitchen_sink_client.models.{union}"), f"decode_{union}")(copy.deepcopy(value))


@pytest.mark.parametrize("union, value, expected", _UNIONS)
def test_a_union_is_read_as_the_arm_that_is_meant(union: str, value: Any, expected: str) -> None:
    found = _decode(union, value)
    assert type(found).__name__ == expected
    assert import_module("kitchen_sink_client.runtime.model").plain(found) == value


@pytest.mark.parametrize(
    "union, value, said",
    [
        ("scalar", [], "expected a string or an integer or a number or a boolean, found an array"),
        ("content", {}, "expected a string or an array, found an object"),
        ("rule", None, "expected an object, found null"),
        ("secret", None, "expected a string or an object, found null"),
    ],
)
def test_what_no_arm_can_be_is_an_error(union: str, value: Any, said: str) -> None:
    errors = import_module("kitchen_sink_client.errors")
    with pytest.raises(errors.DecodeError, match=said):
        _decode(union, value)


def test_an_error_says_where_in_the_depth() -> None:
    thing: dict[str, Any] = {"id": 1, "made_at": "2026-06-01", "kind": "a", "owner": None, "inner": [], "score": 1}
    broken = {**thing, "owner": {"name": "a", "thing": {**thing, "grid": [[], [{"radius": "1"}]]}}}
    errors = import_module("kitchen_sink_client.errors")
    with pytest.raises(errors.DecodeError) as caught:
        _models().Thing.from_dict({**thing, "inner": [thing, {**thing, "by_name": {"x y": broken}}]})
    assert caught.value.path == "$.inner[1].by_name['x y'].owner.thing.grid[1][0].radius"


def test_dates_are_dates_and_odd_names_have_names() -> None:
    thing = _models().Thing.from_dict(
        {
            "id": 1,
            "made_at": "2026-06-01T14:00:00+02:00",
            "kind": "gpt-4.1",
            "owner": None,
            "inner": [],
            "score": 1,
            "best-before": "2026-06-02",
            "class": "c",
            "3d": True,
            "$odd name!": "o",
            "dict": "d",
        }
    )
    assert thing.made_at == datetime(2026, 6, 1, 12, tzinfo=UTC)
    assert thing.best_before == date(2026, 6, 2)
    assert (thing.class_, thing.value_3d, thing.odd_name, thing.dict_) == ("c", True, "o", "d")
    assert thing.kind is _models().Kind.GPT_4_1_2
    assert f"{thing.kind}" == "gpt-4.1"


def _requests() -> Iterator[Any]:
    at = datetime(2026, 6, 1, 12, tzinfo=UTC)
    yield (
        _operation("shops_things", "get", "s/1", 7, x_trace="t", from_=at, sort=["asc"]),
        ("GET", "/v1/shops/s%2F1/things/7"),
        {"query": {"from": at, "sort[]": ["asc"]}, "headers": {"X-Trace": "t"}},
    )
    yield _operation("shops_things", "delete", "s", 7), ("DELETE", "/v1/shops/s/things/7"), {}
    yield _operation("shops_things", "list_"), ("GET", "/v1/things"), {}
    owner = _models().Owner(name="o")
    yield (
        _operation("shops_things", "create", name="n", rules=[{"type": "text", "text": "a"}], owner=owner, note=None),
        ("POST", "/v1/things"),
        {"body": {"type": "new", "name": "n", "rules": [{"type": "text", "text": "a"}], "owner": owner, "note": None}},
    )
    yield _operation("shops_things", "search"), ("POST", "/v1/things/search"), {"body": {}}
    yield _operation("shops_things", "search", path="p"), ("POST", "/v1/things/search"), {"body": {"path": "p"}}
    yield _operation("shops_things", "rules", body=[]), ("PUT", "/v1/things/rules"), {"body": []}
    yield (
        _operation("shops_things_files", "upload", name="n", file=b"x"),
        ("POST", "/v1/things/upload"),
        {"body": {"name": "n", "file": b"x"}, "content_type": "multipart/form-data"},
    )
    yield (
        _operation("shops_things_files", "raw", body=b"x"),
        ("PUT", "/v1/things/raw"),
        {"body": b"x", "content_type": "application/octet-stream", "accept": "text/plain"},
    )
    yield _operation("shops_things_files", "download"), ("GET", "/v1/things/raw"), {"accept": "audio/mpeg"}
    yield (
        _operation("talk", "stream", text="t"),
        ("POST", "/v1/talk"),
        {"body": {"text": "t"}, "accept": "text/event-stream"},
    )


def test_a_call_becomes_the_request_that_is_documented() -> None:
    unset = import_module("kitchen_sink_client.runtime.unset").UNSET
    for operation, (method, path), rest in _requests():
        assert (operation.method, operation.path) == (method, path)
        sent = {name: value for name, value in operation.query if value is not unset}
        assert sent == rest.get("query", {})
        assert dict(operation.headers) == rest.get("headers", {})
        assert operation.body == rest.get("body", unset)
        assert operation.content_type == rest.get("content_type", "application/json")
        assert operation.accept == rest.get("accept", "application/json")


@pytest.mark.parametrize("answer", ["", None, {}])
def test_no_answer_is_an_empty_object_where_one_is_documented(answer: Any) -> None:
    found = _operation("shops_things", "delete", "s", 7).decode(answer)
    assert found == _models().Nothing()
    assert found.to_dict() == {}


def test_answers_are_read_as_documented() -> None:
    thing: dict[str, Any] = {"id": 1, "made_at": "2026-06-01", "kind": "a", "owner": None, "inner": [], "score": 1}
    assert _operation("shops_things", "get", "s", 7, x_trace="t").decode(dict(thing)).id == 1
    assert [item.id for item in _operation("shops_things", "list_").decode([dict(thing)])] == [1]
    assert _operation("shops_things", "create", name="n", rules=[]).decode(None) is None
    assert _operation("shops_things", "search").decode([1, None]) == [1, None]
    assert _operation("shops_things", "rules", body=[]).decode("anything") is None
    assert _operation("shops_things_files", "upload", name="n", file=b"").decode(["a"]) == ["a"]
    assert _operation("talk", "stream", text="t").decode({"done": True}).done is True


def test_the_tree_leads_to_every_resource_and_keeps_it() -> None:
    package = import_module("kitchen_sink_client")
    with package.KitchenSink(api_key="k") as client:
        assert client.shops.things.files is client.shops.things.files
        assert client.shops.things.list.__doc__ == "``GET /v1/things``"
        assert type(client.talk).__name__ == "TalkResource"
    assert issubclass(package.NotFoundError, package.KitchenSinkError)
    assert package.DOCUMENT_SHA256 == "0" * 64
    assert {"KitchenSink", "AsyncKitchenSink", "models", "types", "UNSET", "KitchenSinkError"} <= set(dir(package))
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = package.nonsense


_IMPORTS = """
import sys
import kitchen_sink_client
heavy = lambda: sorted({name.split(".")[0] for name in sys.modules} & {"attrs", "attr", "httpx", "dateutil"})
models = lambda: sorted(name for name in sys.modules if name.startswith("kitchen_sink_client.models."))
assert heavy() == [] == models(), (heavy(), models())
kitchen_sink_client.KitchenSink
assert "httpx" not in sys.modules
client = kitchen_sink_client.KitchenSink(api_key="k")
client.shops.things.files
assert models() == [], models()
kitchen_sink_client.models.Circle
assert models() == ["kitchen_sink_client.models.circle"], models()
assert "dateutil" not in sys.modules
kitchen_sink_client.models.Thing
assert "dateutil" in sys.modules
"""


def test_everything_loads_when_it_is_first_needed() -> None:
    env = {**os.environ, "PYTHONPATH": str(kitchen_sink.client().folder)}
    subprocess.run([sys.executable, "-c", _IMPORTS], env=env, check=True)


def test_the_emitted_code_is_clean_to_a_strict_type_checker(tmp_path: Path) -> None:
    emit(kitchen_sink.shaped(), kitchen_sink.target(), tmp_path / "generated")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", str(tmp_path / "cache")]
    package = tmp_path / "generated" / "kitchen_sink_client"
    done = subprocess.run([*command, str(package)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
