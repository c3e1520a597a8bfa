"""Bodies of requests as bytes: JSON, multipart and URL-encoded forms, and bytes as they are.

A body is encoded whole before it is sent, but for its files, so that sending it again sends the same: see `upload`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from secrets import token_hex
from typing import Any

from .errors import InvalidArgument
from .files import filed, is_file
from .model import Model
from .model import encode as shallow
from .operation import JSON, pairs, query_string
from .texts import SCALARS, scalar
from .unset import UNSET
from .upload import Piece, Upload, joined


def widened(body: Any, extra: Mapping[str, Any]) -> Mapping[str, Any]:
    """*body* with the properties of *extra*, which win."""
    if isinstance(body, Model):
        body = body.encode()
    if body is not UNSET and not isinstance(body, Mapping):
        raise InvalidArgument(f"extra_body needs a body of properties, not {type(body).__name__}")
    return {**(body or {}), **extra}


def encode(body: Any, content_type: str) -> tuple[str, bytes | Upload]:
    """The content type to send, and *body* as bytes, or as what yields them."""
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
        return stated or content_type, joined([content])
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


def _multipart(fields: Iterable[tuple[str, Any]], boundary: str) -> bytes | Upload:
    pieces: list[Piece] = []
    for name, value in fields:
        # Whatever the items are: `_part` refuses what has no form.
        for item in value if isinstance(value, list) else [value]:  # pyright: ignore[reportUnknownVariableType]
            if item is UNSET or item is None:
                continue
            head, content = _part(name, item)
            pieces += [f"--{boundary}\r\n{head}\r\n".encode(), content, b"\r\n"]
    return joined([*pieces, f"--{boundary}--\r\n".encode()])


def _part(name: str, value: Any) -> tuple[str, Piece]:
    """Headers, each with its line's end, and content."""
    filename, content_type = "", ""
    content: Piece
    if is_file(value):
        filename, content, content_type = filed(value)
    elif isinstance(value, SCALARS):
        content = scalar(value).encode()
    else:
        content, content_type = encode_json(value), JSON
    named = f'; filename="{_escaped(filename)}"' if filename else ""
    typed = f"Content-Type: {content_type}\r\n" if content_type else ""
    return f'Content-Disposition: form-data; name="{_escaped(name)}"{named}\r\n{typed}', content


def _escaped(text: str) -> str:
    """A name as HTML's forms write it, so that it cannot end its header."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
