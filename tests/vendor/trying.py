"""Calls of a client, and what its server saw."""

from __future__ import annotations

import asyncio
import email.parser
import email.policy
import json
from contextlib import ExitStack
from datetime import date, datetime
from email.message import EmailMessage
from typing import Any

import httpx
import pytest

from generator.base.nodes import is_list, is_object
from tests.server import Received, Reply, Server
from tests.vendor.building import Made

Row = dict[str, Any]
"""A call of `expected.yaml`: call, key, with, answer, sent, class, classes (of attributes), gives, raises, says.

With `awaited`, the awaited client makes the same call; with `proxied`, servers are those that the document names.
"""


def check(made: Made, server: Server, row: Row) -> None:
    """Make one call, and compare what is sent and what comes back."""
    server.answer(_reply(row))
    with ExitStack() as opened:
        key = row.get("key", "KEY")
        through = opened.enter_context(httpx.Client(proxy=server.url)) if row.get("proxied") else None
        call = opened.enter_context(made.connect_through(through, key) if through else made.connect(server.url, key))
        for step in row["call"].split("."):
            call = getattr(call, step)
        arguments = {name: _argument(value) for name, value in row.get("with", {}).items()}
        if "raises" in row:
            with pytest.raises(getattr(made.module, row["raises"])) as caught:
                call(**arguments)
            if row["raises"] != "DecodeError":
                assert type(caught.value).__name__ == row["raises"]
                assert caught.value.status_code == row.get("answer", {}).get("status")
            assert row.get("says", "") in str(caught.value)
            return
        found = call(**arguments)
        assert type(found).__name__ == row.get("class", type(found).__name__)
        assert {name: _classes(getattr(found, name)) for name in row.get("classes", {})} == row.get("classes", {})
        assert plain(found) == row["gives"]
    sent = server.request()
    assert sent.headers["accept"]
    _compare(sent, row.get("sent", {}))
    if row.get("awaited"):
        server.answer(_reply(row))
        cls, gives = asyncio.run(_awaited(made, server.url, row, arguments))
        assert (cls, gives) == (f"Async{row['class']}" if row["gives"] and "class" in row else cls, row["gives"])
        _compare(server.request(), row.get("sent", {}))


async def _awaited(made: Made, url: str, row: Row, arguments: Row) -> tuple[str, Any]:
    async with made.connect(url, row.get("key", "KEY"), prefix="Async") as client:
        call = client
        for step in row["call"].split("."):
            call = getattr(call, step)
        found = await call(**arguments)
        if hasattr(found, "__anext__"):
            return type(found).__name__, plain([chunk async for chunk in found])
        return type(found).__name__, (await found.read()).decode() if hasattr(found, "read") else plain(found)


def _classes(value: Any) -> Any:
    """Return the name of the class of *value*, of each item of an array."""
    return [_classes(item) for item in value] if is_list(value) else type(value).__name__


def plain(value: Any) -> Any:
    """Return a result as JSON."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if hasattr(value, "read"):
        return value.read().decode()
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if is_object(value):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value]


def _argument(value: Any) -> Any:
    if is_list(value):
        return [_argument(item) for item in value]
    if is_object(value) and "bytes" in value:
        return value["bytes"].encode()
    if is_object(value) and "file" in value:
        name, content, *rest = value["file"]
        return (name, content.encode(), *rest)
    return {name: _argument(inner) for name, inner in value.items()} if is_object(value) else value


def _reply(row: Row) -> Reply:
    answer = row.get("answer", {})
    status, kind = answer.get("status", 200), {"Content-Type": answer.get("type", "text/plain")}
    if "echo" in answer:
        return Reply.json(row["sent"]["json"])
    if "json" in answer:
        return Reply.json(answer["json"], status)
    if "chunks" in answer:
        return Reply(status, kind, chunks=[chunk.encode() for chunk in answer["chunks"]])
    return Reply(status, kind, answer.get("text", "").encode())


def _compare(sent: Received, expected: Row) -> None:
    facts: Row = {
        "method": sent.method,
        "path": sent.path,
        "target": sent.target,
        "query": [list(pair) for pair in sent.query],
        "text": sent.body.decode(),
        "headers": {name: sent.headers.get(name) for name in expected.get("headers", {})},
    }
    facts |= {"json": json.loads(sent.body)} if "json" in expected else {}
    facts |= {"form": form(sent)} if "form" in expected else {}
    assert {key: facts[key] for key in expected} == expected


def form(sent: Received) -> list[Row]:
    """Return the parts of a multipart body, read by the parser of the standard library."""
    head = f"content-type: {sent.headers['content-type']}\r\n\r\n".encode()
    message = email.parser.BytesParser(EmailMessage, policy=email.policy.HTTP).parsebytes(head + sent.body)
    parts: list[Row] = []
    for part in message.iter_parts():
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        found = {
            "name": part.get_param("name", header="content-disposition"),
            "file": part.get_filename(),
            "type": part["content-type"],
            "text": content.decode(),
            "headers": {key: value for key, value in part.items() if key.startswith("X-")} or None,
        }
        parts.append({key: value for key, value in found.items() if value is not None})
    return parts
