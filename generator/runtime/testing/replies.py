"""What the fake server answers: random values that the document allows, in the form that it states."""

from __future__ import annotations

import json
import threading
import zlib
from collections.abc import Mapping
from typing import Any, NamedTuple

from ..extensions import PAGINATION, STREAMING
from .instances import Instances
from .requests import Received, is_json
from .routes import Route
from .schemas import Schemas, is_array, is_object, kinds

PAGES = 3
"""How many pages a list has."""
CHUNKS = 3
"""How many chunks a stream has."""
_LINES = ("ndjson", "jsonl", "json-lines", "jsonlines", "json-seq", "stream+json")
_EVENTS = "text/event-stream"
_BYTES = 4_096


class Reply(NamedTuple):
    """An answer; *chunks* go out one by one."""

    status: int
    media: str = ""
    body: bytes = b""
    chunks: tuple[bytes, ...] = ()


def json_reply(value: Any, status: int = 200) -> Reply:
    """An answer of JSON."""
    return Reply(status, "application/json", json.dumps(value).encode())


class Replies:
    """Makes answers; for the same seed, the first of an operation is always the same, and so is the second."""

    def __init__(self, schemas: Schemas, seed: int) -> None:
        self._schemas = schemas
        self._seed = seed
        self._made: dict[str, Instances] = {}
        self._lock = threading.Lock()

    def reply(self, route: Route, received: Received) -> Reply:
        """The next answer of an operation."""
        with self._lock:
            return self._reply(route, received)

    def _reply(self, route: Route, received: Received) -> Reply:
        responses: dict[str, Any] = route.operation.get("responses", {})
        status = next((one for one in sorted(responses) if one.startswith("2")), "default")
        number = int(status) if status.isdecimal() else 200
        content: dict[str, Any] = self._schemas.resolve(responses.get(status)).get("content", {})
        if not content or number == 204:
            return Reply(number)
        media = _negotiated(content, received.headers.get("accept", ""))
        schema = self._schemas.resolve(content[media]).get("schema", {})
        made = self._instances(route)
        plain = media.partition(";")[0].strip().lower()
        if plain == _EVENTS:
            is_text = self._is_text(schema)
            values = [made.value(schema) for _ in range(10 * CHUNKS)]
            # Text stands in an event as it is, but only where no other JSON may stand there; and none means null.
            events = [_event(value, is_text=is_text) for value in values if value is not None or not is_text][:CHUNKS]
            return Reply(number, plain, chunks=tuple(events))
        if any(plain.endswith(ending) for ending in _LINES) or (STREAMING in route.operation and is_json(plain)):
            lines = [json.dumps(made.value(schema)).encode() + b"\n" for _ in range(CHUNKS)]
            return Reply(number, plain, chunks=tuple(lines))
        if is_json(plain) or (media == "*/*" and kinds(self._schemas.merged(schema).keywords) != ["string"]):
            value = self._paged(route, schema, self._echoed(route, received, made.value(schema)), received, made)
            return Reply(number, "application/json" if media == "*/*" else plain, json.dumps(value).encode())
        if plain.startswith("text/"):
            return Reply(
                number, f"{plain}; charset=utf-8", str(made.value({"type": "string", "minLength": 1})).encode()
            )
        block = zlib.compress(route.name.encode(), 0) * (_BYTES // 8)
        return Reply(number, "application/octet-stream" if "*" in media else plain, chunks=(block[:_BYTES],) * CHUNKS)

    def _is_text(self, schema: Any) -> bool:
        """Whether all values of *schema* but null are texts."""
        merged = self._schemas.merged(schema)
        listed = [variant for union in merged.unions for variant in union.variants]
        texts = [self._is_text(variant) for variant in listed if variant != {"type": "null"}]
        return all(texts) if texts else {*kinds(merged.keywords)} - {"null"} == {"string"}

    def _instances(self, route: Route) -> Instances:
        key = f"{route.method} {route.template}"
        if key not in self._made:
            self._made[key] = Instances(self._schemas, self._seed + zlib.crc32(key.encode()))
        return self._made[key]

    def _echoed(self, route: Route, received: Received, value: Any) -> Any:
        """*value*, in which a text that is called like a parameter of the path is that parameter."""
        for name, text in route.values(received.path).items():
            if is_object(value) and isinstance(value.get(name), str):
                value[name] = text
        return value

    def _paged(self, route: Route, schema: Any, value: Any, received: Received, made: Instances) -> Any:
        """*value* as the page that the request asks for: some items, and a cursor unless it is the last."""
        paging = route.operation.get(PAGINATION)
        if not is_object(paging) or not is_object(value):
            return value
        cursor = dict(received.query).get(str(paging.get("cursor")), "")
        page = int(cursor.rpartition("-")[2]) if cursor.rpartition("-")[2].isdecimal() else 1
        own = self._schemas.merged(schema).keywords
        properties: Mapping[str, Any] = own.get("properties", {})
        following, more, items = (str(paging.get(role)) for role in ("next", "more", "items"))
        if is_array(value.get(items, [])) and not value.get(items) and items in properties:
            value[items] = made.value({"allOf": [properties[items], {"minItems": 1}]})
        if more in properties:
            value[more] = page < PAGES
        if page < PAGES:
            is_number = kinds(self._schemas.merged(properties.get(following)).keywords)[:1] == ["integer"]
            value[following] = page + 1 if is_number else f"page-{page + 1}"
        elif following in own.get("required", ()) and more not in properties:
            value[following] = None
        else:
            value.pop(following, None)
        return value


def _event(value: Any, *, is_text: bool) -> bytes:
    text = str(value) if is_text else json.dumps(value)
    return "".join(f"data: {line}\n" for line in text.splitlines() or [""]).encode() + b"\n"


def _negotiated(content: Mapping[str, Any], accept: str) -> str:
    """The media type of the answer: the first that *accept* names, else JSON, else the first."""
    wanted = [part.partition(";")[0].strip().lower() for part in accept.split(",")]
    named = [media for want in wanted for media in content if media.partition(";")[0].strip().lower() == want]
    json_media = [media for media in sorted(content) if is_json(media.partition(";")[0].strip().lower())]
    return [*named, *json_media, *sorted(content)][0]
