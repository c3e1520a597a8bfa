"""Whether what a call returned is what came: each value in its class, nothing unknown, nothing left over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import attrs
from elevenlabs_agents.types import Model, Unknown

from tests.client.document import components, is_array, is_object
from tests.client.walk import Walk
from tests.contract.adapted import STREAM, events
from tests.contract.calls import VIOLATIONS, Heard, Operation


def check(operation: Operation, heard: Heard) -> None:
    """Fail unless *heard* is a valid answer of *operation*, and was read as what it is."""
    assert VIOLATIONS not in heard.answer.headers
    assert heard.answer.headers["content-type"] == operation.media
    if operation.media == STREAM:
        assert len(heard.result) == len(events())
        for result, data in zip(heard.result, events(), strict=True):
            check_value(operation, result, data)
    elif operation.media == "application/json":
        check_value(operation, heard.result, heard.answer.json())
    else:
        assert heard.result == heard.answer.content != b""


def check_sent(operation: Operation, arguments: dict[str, Any], heard: Heard) -> None:
    """Fail unless each of *arguments*, plain JSON, went where it belongs, and nothing else did.

    Prism lets properties and query parameters pass that the document does not know, so a wrong name is found here.
    """
    request = heard.answer.request
    query, body = (
        {name: arguments[name] for name in operation.named(place) & arguments.keys()} for place in ("query", "body")
    )
    assert dict(request.url.params) == {name: _text(value) for name, value in query.items()}
    assert (json.loads(request.content) if request.content else {}) == body


def check_value(operation: Operation, result: Any, data: Any) -> None:
    """Fail unless *result* is *data* decoded, in the classes that the rows written by hand tell by its tags."""
    check_kept(result, data)
    if operation.answer and components()[operation.answer]["properties"]:
        Walk().component(operation.answer, data, result)


def check_kept(result: Any, data: Any) -> None:
    """Fail unless *result* is all of *data*, in fields of models."""
    assert (result.to_dict() if isinstance(result, Model) else result) == data
    assert list(strays(result)) == []


def strays(value: Any, path: str = "$") -> Iterator[str]:
    """Yield the places in *value* that hold what the document does not know."""
    if isinstance(value, Unknown):
        yield path
    elif isinstance(value, Model):
        if value.extra:
            yield f"{path}.extra"
        for known in attrs.fields(type(value)):
            yield from strays(getattr(value, known.name), f"{path}.{known.name}")
    elif is_object(value):
        for key, item in value.items():
            yield from strays(item, f"{path}[{key!r}]")
    elif is_array(value):
        for number, item in enumerate(value):
            yield from strays(item, f"{path}[{number}]")


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
