"""Properties of a form as its fields: pairs of a URL-encoded form, or parts of a multipart form.

The plain way: a scalar is one text, an object is JSON, an array is a field for each item, a file is a part with its
name and content type. What an `Encoding` says goes before that. Absent values and nulls are left out.
"""

from __future__ import annotations

from typing import Any

from attrs import evolve, frozen

from .encoding import Encoding
from .errors import InvalidArgument
from .files import content_type_of, filed, is_file, no_file
from .jsontext import encode_json
from .media import is_json, media_type
from .model import is_many
from .styles import Styled, in_parts, in_query
from .texts import SCALARS, scalar
from .unset import UNSET
from .upload import Piece


@frozen
class Field:
    """One pair of a URL-encoded form, or one part of a multipart form."""

    name: str
    content: Piece
    text: str = ""
    """The content of a pair."""
    filename: str = ""
    content_type: str = ""
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def head(self) -> str:
        """The headers of a part, each with its line's end."""
        named = f'; filename="{_escaped(self.filename)}"' if self.filename else ""
        disposition = ("Content-Disposition", f'form-data; name="{_escaped(self.name)}"{named}')
        typed = [("Content-Type", self.content_type)] if self.content_type else []
        return "".join(f"{name}: {value}\r\n" for name, value in [disposition, *typed, *self.headers])


def fields_of(name: str, value: Any, encoding: Encoding, *, escaped: bool) -> list[Field]:
    """The fields by which the property *name* is sent; *escaped* for a URL-encoded form."""
    if value is UNSET or value is None:
        return []
    if encoding.style:
        styled = Styled(value, encoding.style, encoding.explode, encoding.reserved)
        pairs = in_query(name, styled) if escaped else in_parts(name, styled)
        return [_text(key, text, encoding) for key, text in pairs]
    # An array that is stated to be JSON is one field.
    if is_many(value) and not is_file(value) and not is_json(media_type(encoding.content_type)):
        return [_field(name, item, encoding, escaped=escaped) for item in value if item is not None]
    return [_field(name, value, encoding, escaped=escaped)]


def _field(name: str, value: Any, encoding: Encoding, *, escaped: bool) -> Field:
    if is_file(value):
        return _file(name, value, encoding, escaped=escaped)
    if encoding.is_file:
        raise no_file(name, value)
    if is_json(media_type(encoding.content_type)) or not isinstance(value, SCALARS):
        encoding = (
            encoding
            if is_json(media_type(encoding.content_type))
            else evolve(encoding, content_type="application/json")
        )
        return _text(name, encode_json(value).decode(), encoding)
    return _text(name, scalar(value), encoding)


def _text(name: str, text: str, encoding: Encoding) -> Field:
    try:
        content = text.encode()
    except UnicodeEncodeError:
        raise InvalidArgument(f"{name} holds a lone surrogate, which UTF-8 has not") from None
    return Field(name, content, text, "", encoding.content_type, encoding.headers)


def _file(name: str, value: Any, encoding: Encoding, *, escaped: bool) -> Field:
    if escaped:
        raise InvalidArgument(f"{name} is a file, which a form of type application/x-www-form-urlencoded cannot hold")
    file = filed(value)
    own = {key.lower() for key, _ in file.headers}
    missing = [key for key in encoding.needed if key.lower() not in own]
    if missing:
        raise InvalidArgument(
            f"the file {name} needs the header {missing[0]}: pass (name, content, content type, headers)"
        )
    headers = (*(pair for pair in encoding.headers if pair[0].lower() not in own), *file.headers)
    return Field(name, file.content, "", file.name, content_type_of(file, encoding.content_type), headers)


def _escaped(text: str) -> str:
    """A name as HTML's forms write it, so that it cannot end its header."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
