"""spec/openapi.yaml as Prism can serve it: a copy that differs in one thing, shown to be needed by a test."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from tests.client.document import Schema, document, target
from tests.client.filler import maximal, minimal

STREAM = "text/event-stream"


def chunk() -> str:
    """Name of the component that each event of a stream is."""
    [name] = {target(contents[STREAM]["schema"]) for contents in _contents(document()) if STREAM in contents}
    assert name
    return name


def events() -> list[Any]:
    """What the mock streams."""
    return [minimal(chunk()), maximal(chunk())]


def framed(values: list[Any]) -> str:
    """*values* as server-sent events."""
    return "".join(f"data: {json.dumps(value)}\n\n" for value in values)


def adapted() -> Schema:
    """Return the copy."""
    copy = deepcopy(document())
    for contents in _contents(copy):
        if STREAM in contents:
            # Prism has no streams: it takes the schema of one event for that of the whole text. The text is left
            # unchecked here, and the schema stays for an answer of one event alone, which a client may also be given.
            contents["application/json"] = contents[STREAM]
            contents[STREAM] = {"schema": {"type": "string"}, "example": framed(events())}
    return copy


def _contents(doc: Schema) -> list[dict[str, Any]]:
    """The documented bodies of 200, by media type, of each operation of *doc*."""
    return [operation["responses"]["200"]["content"] for path in doc["paths"].values() for operation in path.values()]
