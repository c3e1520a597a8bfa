"""One request as one value: what to send, and how to read the answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Generic, TypeVar
from urllib.parse import quote

from attrs import field, frozen

from .base_urls import escaped_path
from .encoding import Encoding
from .errors import InvalidArgument
from .key_place import KeyPlace
from .model import is_many
from .styles import Styled, in_path, in_query
from .texts import Escaped, scalar
from .unset import UNSET, Unset

T = TypeVar("T")

JSON = "application/json"
TEXT = "text/plain"
EVENTS = "text/event-stream"
ANYTHING = "*/*"
_NOTHING: Mapping[Any, Any] = MappingProxyType({})


@frozen(kw_only=True)
class Operation(Generic[T]):
    """What to send, and how to read the answer; nothing here is secret."""

    name: str
    """Where callers find it: ``agents.link.get``; errors start with it."""
    method: str
    path: str
    """Path of the URL, escaped: what `path` returns."""
    decode: Callable[[Any], T]
    """From parsed JSON (None for an empty body; str where *accept* is text) to what the caller gets.

    For a stream: from the JSON of one chunk.
    """
    others: Mapping[int, Callable[[Any], T]] = field(default=_NOTHING, repr=False)
    """Instead of *decode*, for statuses of success that answer something else."""
    query: tuple[tuple[str, Any], ...] = ()
    """Parameters before `pairs`: UNSET and None are left out, a list is repeated, one that is `Styled` as it says."""
    headers: tuple[tuple[str, Any], ...] = field(default=(), repr=False)
    """Header parameters: UNSET and None are left out."""
    body: Any = field(default=UNSET, repr=False)
    """What is sent, before encoding; UNSET for no body."""
    content_type: str = JSON
    """How *body* is encoded: see `runtime.body`."""
    encoding: Mapping[str, Encoding] = field(default=_NOTHING, repr=False)
    """How properties of a form become its fields or parts, by name, where it is not the plain way."""
    takes_file: bool = False
    """Whether *body* is a file, so that no text is sent in place of one."""
    server: str = field(default="", repr=False)
    """Base URL of a server of its own, or its path on the client's; empty for the client's own. See `prepare`."""
    key: KeyPlace | Unset | None = UNSET
    """Where the key goes; None if the operation takes none, UNSET: as for the API."""
    accept: str = JSON
    chunk: str = JSON
    """What one chunk of a stream is: JSON, `TEXT` as it stands, or `ANYTHING`: JSON if it is that, else text."""

    @property
    def reads_json(self) -> bool:
        """Whether the whole body is JSON, and no text."""
        return not self.accept.startswith("text/")


def path(template: str, *values: Any, operation: str | None = None) -> str:
    """Fill ``{...}`` of *template*, each name with one value, which stays within its segment whatever it holds.

    Empty values, and a segment ``.`` or ``..``, are refused, in the name of *operation*: servers resolve dots even when
    they arrive as ``%2E``.
    """
    try:
        return _filled(template, values)
    except InvalidArgument as error:
        error.operation = operation
        raise


def _filled(template: str, values: tuple[Any, ...]) -> str:
    texts, names = _split(template)
    filled = [texts[0]]
    keys = [name or index for index, name in enumerate(names)]
    known = dict(zip(dict.fromkeys(keys), values, strict=True))
    for text, name, key in zip(texts[1:], names, keys, strict=True):
        value = known[key]
        bare = value.value if isinstance(value, Styled) else value
        if bare is None or bare is UNSET or bare == "":
            what = "empty" if bare == "" else f"{bare!r}, which is no value"
            raise InvalidArgument(f"{name or 'a path parameter'} is {what}, but stands in the path {template}")
        filled += _segment(value, name), text
    whole = "".join(filled)
    if "/./" in f"{whole}/" or "/../" in f"{whole}/":
        raise InvalidArgument(f"a path parameter of {template} is '.' or '..'")
    return whole


def _segment(value: Any, name: str) -> str:
    if not isinstance(value, Styled):
        return _quote(scalar(value), name)
    text = in_path(name, value)
    if not text:
        raise InvalidArgument(f"{name} is empty, but stands in a path")
    return text


def pairs(parameters: Iterable[tuple[str, Any]]) -> list[tuple[str, str]]:
    """Parameters as text: UNSET and None are left out, a list is repeated."""
    found: list[tuple[str, str]] = []
    for name, value in parameters:
        if value is None or value is UNSET:
            continue
        if isinstance(value, Styled):
            found += [] if value.is_absent else in_query(name, value)
        elif is_many(value):
            # Whatever the items are: `scalar` refuses what has no text.
            found += [(name, scalar(item)) for item in value if item is not None]
        else:
            found.append((name, scalar(value)))
    return found


def query_string(parameters: Iterable[tuple[str, str]]) -> str:
    """Parameters as the query of a URL, without the question mark."""
    return "&".join(f"{_quote(name, name)}={_quote(value, name)}" for name, value in parameters)


def _quote(text: str, name: str) -> str:
    if isinstance(text, Escaped):
        return text
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        shown = name.encode(errors="backslashreplace").decode() or "a path parameter"
        raise InvalidArgument(f"{shown} holds a lone surrogate, which UTF-8 has not") from None
    except TypeError:
        raise InvalidArgument(f"{text!r} is not a name of a parameter") from None


@cache
def _split(template: str) -> tuple[list[str], list[str]]:
    parts = re.split(r"\{([^{}]*)\}", template)
    return [escaped_path(text) for text in parts[::2]], parts[1::2]
