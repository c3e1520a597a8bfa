"""Runs in the environment of the benchmark, which has the other libraries: milliseconds of processor time as JSON.

    python peers_in_process.py FOLDER

FOLDER has `20.json`, `1000.json` and `10000.json`, conversations of so many turns, and `stock`, the client that
openapi-python-client makes of the document by itself. All take turns, so that a slow moment of the machine meets all.
"""

from __future__ import annotations

import contextlib
import copy
import gc
import itertools
import json
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

ROUNDS = 11
_MODEL = "GetConversationResponseModel"
_LINK = "https://api.elevenlabs.io/v1/convai/agents/abc/link"
_FEEDBACK = "https://api.elevenlabs.io/v1/convai/conversations/abc/feedback"
_ANSWER = b'{"agent_id": "abc", "token": null}'
_CALLS = 100

Work = Mapping[str, Callable[[], object]]


def medians(work: Work, rounds: int = ROUNDS) -> dict[str, float | str]:
    """Return the median of each, in milliseconds; instead of that, the error of what cannot do it."""
    found: dict[str, float | str] = {}
    for name, call in work.items():
        try:
            call()  # What is made once, at the first call, is not measured.
        except Exception as error:  # noqa: BLE001 - whatever another library cannot do is a result, too
            found[name] = type(error).__name__
    times: dict[str, list[float]] = {name: [] for name in work if name not in found}
    for _ in range(rounds):
        for name, each in times.items():
            gc.collect()
            start = time.process_time()
            kept = work[name]()
            each.append((time.process_time() - start) * 1000)
            del kept
    return {**found, **{name: statistics.median(each) for name, each in times.items()}}


def struct(schemas: Mapping[str, Any], name: str, made: dict[str, Any]) -> Any:
    """Return a msgspec.Struct of the component *name*; unions are raw in it, as it knows only those of its own kind."""
    msgspec: Any = import_module("msgspec")
    made[name] = Any  # What refers to itself is raw there, too.
    schema = schemas[name]
    fields: list[tuple[str, Any, Any]] = []
    for key, inner in schema.get("properties", {}).items():
        kind = _struct_type(schemas, inner, made)
        fields.append((key, kind if kind is Any else kind | None | msgspec.UnsetType, msgspec.UNSET))
    made[name] = msgspec.defstruct(name.replace("-", "_"), fields, kw_only=True)
    return made[name]


def _struct_type(schemas: Mapping[str, Any], schema: Any, made: dict[str, Any]) -> Any:
    plain = {"string": str, "integer": int, "number": float, "boolean": bool}
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        is_object = schemas[name].get("type") == "object" and "properties" in schemas[name]
        return (made[name] if name in made else struct(schemas, name, made)) if is_object else Any
    variants = [each for each in schema.get("anyOf", ()) if each.get("type") != "null"]
    if len(variants) == 1:
        return _struct_type(schemas, variants[0], made)
    kinds = [kind for kind in [schema.get("type")] if isinstance(kind, str)]
    kinds = kinds or [kind for kind in schema.get("type", ()) if kind != "null"]
    if kinds == ["array"]:
        items: Any = _struct_type(schemas, schema.get("items", {}), made)
        return list[items | None] if items is not Any else list[Any]
    return plain.get(kinds[0], Any) if len(kinds) == 1 and "enum" not in schema else Any


def decoding(folder: Path, raw: bytes) -> Work:
    """Return who can read a conversation, and how."""
    orjson, msgspec = import_module("orjson"), import_module("msgspec")
    ours = getattr(import_module("elevenlabs_agents.models"), _MODEL)
    stock = import_module("stock.models.get_conversation_response_model").GetConversationResponseModel
    official = import_module("elevenlabs.types").GetConversationResponseModel
    construct = import_module("elevenlabs.core.unchecked_base_model").construct_type
    document = json.loads((folder / "openapi.json").read_bytes())
    decoder = msgspec.json.Decoder(struct(document["components"]["schemas"], _MODEL, {}))
    return {
        "json.loads": lambda: json.loads(raw),
        "ours": lambda: ours.from_json(raw),
        "ours, the decoder alone": lambda: ours._decode(json.loads(raw)),
        "ours, of orjson.loads": lambda: ours._decode(orjson.loads(raw)),
        "orjson.loads": lambda: orjson.loads(raw),
        "msgspec, raw": lambda: msgspec.json.decode(raw),
        "msgspec.Struct, unions raw": lambda: decoder.decode(raw),
        "pydantic v2, the official classes": lambda: official.model_validate_json(raw),
        "official `elevenlabs`": lambda: construct(type_=official, object_=json.loads(raw)),
        "stock openapi-python-client": lambda: stock.from_dict(json.loads(raw)),
    }


def encoding(raw: bytes) -> Work:
    """Return who can write a conversation, and how."""
    orjson: Any = import_module("orjson")
    model = getattr(import_module("elevenlabs_agents.models"), _MODEL)._decode(json.loads(raw))
    encode_json = import_module("elevenlabs_agents.runtime.jsontext").encode_json
    stock = import_module("stock.models.get_conversation_response_model").GetConversationResponseModel
    other: Any = None
    with contextlib.suppress(Exception):  # It is told where it decodes.
        other = stock.from_dict(json.loads(raw))
    plain = json.loads(raw)
    return {
        "json.dumps": lambda: json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode(),
        "ours": lambda: encode_json(model),
        "orjson.dumps": lambda: orjson.dumps(plain),
        "stock openapi-python-client": lambda: json.dumps(other.to_dict()).encode(),
        "copy.deepcopy": lambda: copy.deepcopy(plain),
        "ours, to_dict": model.to_dict,
    }


def calling() -> tuple[Work, Work]:
    """Return a small GET and POST, a hundred times each, and those of httpx alone, on a transport without a network."""
    httpx: Any = import_module("httpx")
    client = import_module("elevenlabs_agents").ElevenLabs

    def answer(_: Any) -> Any:
        return httpx.Response(200, headers={"Content-Type": "application/json"}, content=_ANSWER)

    http = httpx.Client(transport=httpx.MockTransport(answer))
    ours = client(api_key="key", http_client=http).conversational_ai
    link, feedback = ours.agents.link, ours.conversations.feedback
    key, body = {"xi-api-key": "key"}, {"feedback": "like"}
    ids = map(str, itertools.count())
    gets: Work = {
        "httpx and json.loads": lambda: [json.loads(http.get(_LINK, headers=key).content) for _ in range(_CALLS)],
        "ours": lambda: [link.get("abc") for _ in range(_CALLS)],
        "httpx and json.loads, each time another URL": lambda: [
            json.loads(http.get(_LINK.replace("abc", next(ids)), headers=key).content) for _ in range(_CALLS)
        ],
        "ours, each time another URL": lambda: [link.get(next(ids)) for _ in range(_CALLS)],
    }
    posts: Work = {
        "httpx and json.loads": lambda: [
            json.loads(http.post(_FEEDBACK, headers=key, json=body).content) for _ in range(_CALLS)
        ],
        "ours": lambda: [feedback.create("abc", feedback="like") for _ in range(_CALLS)],
    }
    return gets, posts


def main(folder: Path) -> None:
    """Print the medians of each table."""
    sys.path.insert(0, str(folder))
    conversations = {turns: (folder / f"{turns}.json").read_bytes() for turns in (20, 1000, 10000)}
    ours = getattr(import_module("elevenlabs_agents.models"), _MODEL)
    growth: dict[str, Callable[[], object]] = {}
    for turns, raw in conversations.items():
        growth[f"json.loads, {turns} turns"] = partial(json.loads, raw)
        growth[f"ours, {turns} turns"] = partial(ours.from_json, raw)
    gets, posts = calling()
    tables = {
        "decode": medians(decoding(folder, conversations[1000])),
        "encode": medians(encoding(conversations[1000])),
        "GET": medians(gets),
        "POST": medians(posts),
        "growth": medians(growth),
    }
    print(json.dumps(tables))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
