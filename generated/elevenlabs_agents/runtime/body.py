"""Bodies of requests as bytes: JSON, multipart and URL-encoded forms, and bytes as they are.

A body is encoded whole before it is sent, so that sending it again sends the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from secrets import token_hex
from typing import Any

from .errors import InvalidArgument
from .files import filed, is_file
from .model import encode as shallow
from .operation import JSON, SCALARS, pairs, query_string, scalar
from .unset import UNSET


def encode(body: Any, content_type: str) -> tuple[str, bytes]:
    """The content type to send, and *body* as bytes."""
    essence = content_type.partition(";")[0].strip().lower()
    if essence == JSON or essence.endswith("+json"):
        return content_type, encode_json(body)
    if essence == "multipart/form-data":
        boundary = token_hex(16)
        return f"{essence}; boundary={boundary}", _multipart(body.items(), boundary)
    if essence == "application/x-www-form-urlencoded":
        return content_type, query_string(pairs(body.items())).encode()
    if isinstance(body, str):
        return content_type, body.encode()
    if is_file(body):
        _, content, stated = filed(body)
        return stated or content_type, content
    raise InvalidArgument(f"a body of type {content_type} is bytes, an open file or a path, not {type(body).__name__}")


def encode_json(value: Any) -> bytes:
    """Compact JSON of plain values and models in any mixture."""
    try:
        return json.dumps(
            value, default=shallow, ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":")
        ).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgument(f"the body cannot be written as JSON: {_reason(error)}") from None


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeEncodeError):
        return "a text holds a lone surrogate, which UTF-8 has not"
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error)


def _multipart(fields: Iterable[tuple[str, Any]], boundary: str) -> bytes:
    lines: list[bytes] = []
    for name, value in fields:
        for item in value if isinstance(value, list) else [value]:  # pyright: ignore[reportUnknownVariableType]
            if item is UNSET or item is None:
                continue
            lines += [f"--{boundary}".encode(), *_part(name, item)]
    return b"\r\n".join([*lines, f"--{boundary}--".encode(), b""])


def _part(name: str, value: Any) -> list[bytes]:
    filename, content_type = "", ""
    if is_file(value):
        filename, content, content_type = filed(value)
    elif isinstance(value, SCALARS):
        content = scalar(value).encode()
    else:
        content, content_type = encode_json(value), JSON
    named = f'; filename="{_escaped(filename)}"' if filename else ""
    head = [f'Content-Disposition: form-data; name="{_escaped(name)}"{named}']
    head += [f"Content-Type: {content_type}"] if content_type else []
    return [*(line.encode() for line in head), b"", content]


def _escaped(text: str) -> str:
    """A name as HTML's forms write it, so that it cannot end its header."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
