"""Bodies of requests as bytes: JSON, multipart and URL-encoded forms, and bytes as they are.

A body is encoded whole before it is sent, but for its files, so that sending it again sends the same: see `upload`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from secrets import token_hex
from typing import Any

from .encoding import Encoding
from .errors import InvalidArgument
from .files import UNKNOWN_TYPE, filed, is_file, no_file
from .form_fields import Field, fields_of
from .jsontext import encode_json
from .media import is_json, media_type
from .model import Model, Unknown, is_mapping
from .model import encode as shallow
from .operation import ANYTHING, JSON, query_string
from .unset import UNSET
from .upload import Piece, Upload, joined

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
_PLAIN = Encoding()


def widened(body: Any, extra: Mapping[str, Any]) -> Mapping[str, Any]:
    """*body* with the properties of *extra*, which win."""
    if isinstance(body, Model):
        body = shallow(body)
    if body is not UNSET and not isinstance(body, Mapping):
        raise InvalidArgument(f"extra_body needs a body of properties, not {type(body).__name__}")
    return {**(body or {}), **extra}


def encode(
    body: Any, content_type: str, encodings: Mapping[str, Encoding] | None = None, *, takes_file: bool = False
) -> tuple[str, bytes | Upload]:
    """The content type to send, and *body* as bytes, or as what yields them; *encodings* are for a form.

    Where it *takes a file*, a text is none. A body of any type, `*/*`, is sent as it is if it is a file, else as JSON.
    """
    if content_type == ANYTHING:
        content_type = UNKNOWN_TYPE if is_file(body) else JSON
    essence = media_type(content_type)
    if essence in (MULTIPART, FORM):
        fields = [
            field
            for name, value in _properties(body, essence)
            for field in fields_of(name, value, (encodings or {}).get(name, _PLAIN), escaped=essence == FORM)
        ]
        if essence == FORM:
            return content_type, query_string((field.name, field.text) for field in fields).encode()
        boundary = token_hex(16)
        return f"{essence}; boundary={boundary}", _multipart(fields, boundary)
    if is_json(essence):
        return content_type, encode_json(body)
    if is_file(body):
        file = filed(body)
        return file.content_type or content_type, joined([file.content])
    if takes_file:
        raise no_file("the body", body)
    if isinstance(body, str):
        return content_type, body.encode()
    raise InvalidArgument(f"a body of type {content_type} is bytes, an open file or a path, not {type(body).__name__}")


def _properties(body: Any, essence: str) -> Iterable[tuple[str, Any]]:
    if isinstance(body, (Model, Unknown)):
        body = shallow(body)
    if not is_mapping(body):
        raise InvalidArgument(f"a body of type {essence} is an object, not {type(body).__name__}")
    return body.items()


def _multipart(fields: Iterable[Field], boundary: str) -> bytes | Upload:
    pieces: list[Piece] = []
    for field in fields:
        pieces += [f"--{boundary}\r\n{field.head}\r\n".encode(), field.content, b"\r\n"]
    return joined([*pieces, f"--{boundary}--\r\n".encode()])
