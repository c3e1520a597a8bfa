"""The emitted client of the kitchen sink: unions, requests, answers, lazy imports, names."""

from __future__ import annotations

import asyncio
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
from tests.server import Reply, Server
from tests.typecheck import mypy


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
def test_a_union_is_read_as_the_variant_that_is_meant(union: str, value: Any, expected: str) -> None:
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
def test_what_no_variant_can_be_is_an_error(union: str, value: Any, said: str) -> None:
    errors = import_module("kitchen_sink_client.errors")
    with pytest.raises(errors.DecodeError, match=said):
        _decode(union, value)


def test_an_error_says_where_in_the_depth() -> None:
    thing: dict[str, Any] = {"id": 1, "made_at": "2026-06-01", "kind": "a", "owner": None, "inner": [], "score": 1}
    broken = {**thing, "owner": {"name": "a", "thing": {**thing, "grid": [[], [{"radius": "1"}]]}}}
    errors = import_module("kitchen_sink_client.errors")
    with pytest.raises(errors.DecodeError) as caught:
        _models().Thing.from_dict({**thing, "inner": [thing, {**thing, "by_name": {"x y": broken}}]}, strict=True)
    assert caught.value.path == "$.inner[1].by_name['x y'].owner.thing.grid[1][0].radius"
    read = _models().Thing.from_dict({**thing, "inner": [thing, {**thing, "by_name": {"x y": broken}}]})
    assert [problem.path for problem in read.problems()] == [caught.value.path]


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
    assert thing.kind is _models().Kind.GPT_4_DOT_1
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


@pytest.mark.parametrize("prefix", ["", "Async"], ids=["sync", "async"])
def test_any_operation_that_is_marked_has_pages(prefix: str, server: Server) -> None:
    """The cursor is called `from`, the next one `next-cursor`, and nothing says whether there is more."""
    kind = getattr(import_module("kitchen_sink_client"), f"{prefix}KitchenSink")
    thing: dict[str, Any] = {"made_at": "2026-06-01", "kind": "a", "owner": None, "inner": [], "score": 1}
    things = [{**thing, "id": number} for number in range(3)]

    async def main() -> list[int]:
        async with kind(api_key="k", base_url=server.url) as client:
            files = client.shops.things.files
            assert len([page async for page in files.list_pages(q="x")]) == 3
            return [item.id async for item in files.list_items(q="x", from_="start")]

    def walk() -> list[int]:
        with kind(api_key="k", base_url=server.url) as client:
            files = client.shops.things.files
            assert len(list(files.list_pages(q="x"))) == 3
            return [item.id for item in files.list_items(q="x", from_="start")]

    pages = [{"items": things[:2], "next-cursor": "A"}, {"next-cursor": "B"}, {"items": things[2:]}]
    server.answer(*map(Reply.json, [*pages, *pages]))
    assert (asyncio.run(main()) if prefix else walk()) == [0, 1, 2]
    asked = [sent.query for sent in server.requests()]
    assert asked[:3] == [[("q", "x")], [("q", "x"), ("from", "A")], [("q", "x"), ("from", "B")]]
    assert asked[3] == [("q", "x"), ("from", "start")]


def test_a_method_may_be_called_like_what_the_runtime_has(server: Server) -> None:
    """Its module would take the place of the function that makes the raw form of each method."""
    server.answer(Reply(200, {"Content-Type": "text/plain"}, b"kept"))
    with import_module("kitchen_sink_client").KitchenSink(api_key="k", base_url=server.url) as client:
        answer = client.shops.things.files.with_raw_response.raw(body=b"x")
        assert (answer.content, answer.parse()) == (b"kept", "kept")
        assert client.shops.things.files.raw(body=b"x") == "kept"


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
kitchen_sink_client.params.ThingParam
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


_USE = """
from datetime import UTC, date, datetime

from kitchen_sink_client import KitchenSink
from kitchen_sink_client.models import Circle, Kind, Owner
from kitchen_sink_client.params import OwnerParam, ThingParam

THING: ThingParam = {
    "id": 1,
    "kind": Kind.GPT_4_1,
    "made_at": datetime(2026, 6, 1, tzinfo=UTC),
    "best-before": date(2026, 6, 2),
    "owner": None,
    "inner": (),
    "score": 1,
    "class": "c",
    "3d": True,
    "$odd name!": "o",
    "grid": [[{"radius": 1.5}, Circle(radius=2)], [{"side": 1}]],
    "part": {"kind": "file", "list": ["a"]},
    "content": [{"kind": "text"}],
}
OWNER: OwnerParam = {
    "name": "o",
    "thing": {**THING, "made_at": "2026-06-01", "by_name": {"x": {**THING, "owner": Owner(name="p")}}},
}
client = KitchenSink()
client.shops.things.create(name="n", rules=({"type": "and", "rules": [{"type": "text", "text": "a"}]},), owner=OWNER)
client.shops.things.rules(body=[{"type": "or", "rules": []}])  # type: ignore[list-item]
client.shops.things.rules(body=[{"type": "and", "rules": [{"type": "text"}]}])  # type: ignore[list-item]
THING["best before"] = "2026-06-02"  # type: ignore[typeddict-unknown-key]
THING["3d"] = 1  # type: ignore[typeddict-item]
"""


def test_the_emitted_code_is_clean_to_a_strict_type_checker_and_tells_right_from_wrong_use(tmp_path: Path) -> None:
    emit(kitchen_sink.shaped(), kitchen_sink.target(), tmp_path / "generated")
    (tmp_path / "generated" / "use.py").write_text(_USE, encoding="utf-8")
    done = mypy("kitchen_sink_client", "use.py", folder=tmp_path / "generated")
    assert done.returncode == 0, done.stdout
