"""Parameters that are sent otherwise than as one text or a repeated one: OpenAPI's styles, and JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from json import dumps
from typing import Any, Literal, TypeAlias, TypeGuard
from urllib.parse import quote

from attrs import frozen

from .model import Model, is_many, plain
from .texts import SCALARS, Escaped, scalar
from .unset import UNSET, Unset

Style: TypeAlias = Literal["matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject", "json"]
_RESERVED = ":/?[]@!$'()*,;="
"""But for `#`, `&` and `+`, which would be the end of the value, another parameter and a space."""
_DELIMITERS: Mapping[str, str] = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}
_PREFIXES: Mapping[str, str] = {"matrix": ";", "label": "."}


@frozen
class Styled:
    """The value of a parameter, and how it becomes text."""

    value: Any
    style: Style
    explode: bool = False
    """Whether each item of an array or object is a part of its own."""
    reserved: bool = False
    """Whether reserved characters are sent as they are, but those that are more than a part of a value."""

    @property
    def is_absent(self) -> bool:
        """Whether there is nothing to send."""
        return self.value is None or self.value is UNSET


def in_query(name: str, styled: Styled) -> list[tuple[str, str]]:
    """The pairs of a query, a cookie or a form, by which *styled* is sent; their values are escaped."""
    if styled.style == "json":
        return [(name, dumps(plain(styled.value), ensure_ascii=False, separators=(",", ":")))]
    found = _pairs(name, styled, lambda value: _escape(scalar(value), styled), _DELIMITERS)
    return [(key, Escaped(text)) for key, text in found]


def in_parts(name: str, styled: Styled) -> list[tuple[str, str]]:
    """The names and texts of the parts of a multipart form by which *styled* is sent: as in a query, not escaped."""
    return _pairs(name, styled, scalar, {"spaceDelimited": " ", "pipeDelimited": "|"})


def _pairs(
    name: str, styled: Styled, text: Callable[[Any], str], delimiters: Mapping[str, str]
) -> list[tuple[str, str]]:
    value = _parts(styled.value)
    if styled.style == "deepObject" and _is_deep(value):
        return [(where, text(item)) for where, item in _deep(name, value)]
    if not _is_list(value) and not _is_dict(value):
        return [(name, text(value))]
    if styled.explode:
        pairs = value.items() if _is_dict(value) else [(name, item) for item in value]
        return [(key, text(item)) for key, item in pairs]
    delimiter = delimiters.get(styled.style, ",")
    return [(name, delimiter.join(text(item) for item in _flat(value)))] if value else []


def in_path(name: str, styled: Styled) -> str:
    """The text of a path, escaped, by which *styled* is sent; empty if it has no text."""
    if styled.style == "json":
        return quote(dumps(plain(styled.value), ensure_ascii=False, separators=(",", ":")), safe="")
    value = _parts(styled.value)
    prefix = _PREFIXES.get(styled.style, "")
    named = f"{name}=" if styled.style == "matrix" else ""
    if not _is_list(value) and not _is_dict(value):
        text = _escape(scalar(value), styled)
        return f"{prefix}{named}{text}" if text else ""
    if not value:
        return ""
    if not styled.explode:
        return f"{prefix}{named}{','.join(_escape(scalar(item), styled) for item in _flat(value))}"
    if _is_dict(value):
        named, items = "", [f"{_escape(key, styled)}={_escape(scalar(item), styled)}" for key, item in value.items()]
    else:
        items = [_escape(scalar(item), styled) for item in value]
    return prefix + (prefix or ",").join(f"{named}{item}" for item in items)


def in_header(styled: Styled) -> str:
    """The value of a header by which *styled* is sent: as in a path, without escapes."""
    if styled.style == "json":
        return dumps(plain(styled.value), separators=(",", ":"))
    value = _parts(styled.value)
    if _is_dict(value) and styled.explode:
        return ",".join(f"{key}={scalar(item)}" for key, item in value.items())
    return ",".join(scalar(item) for item in _flat(value)) if _is_list(value) or _is_dict(value) else scalar(value)


def cookies(parameters: Iterable[tuple[str, Any]]) -> str | Unset:
    """The header ``Cookie`` of *parameters*, UNSET if all of them are absent."""
    pairs: list[tuple[str, str]] = []
    for name, value in parameters:
        styled = value if isinstance(value, Styled) else Styled(value, "form", explode=True)
        if not styled.is_absent:
            pairs += in_query(name, styled)
    texts = (f"{name}={value if isinstance(value, Escaped) else quote(value, safe='')}" for name, value in pairs)
    return "; ".join(texts) if pairs else UNSET


def _escape(text: str, styled: Styled) -> str:
    return quote(text, safe=_RESERVED if styled.reserved else "")


def _parts(value: Any) -> Any:
    """*value* as a list or a dict without nulls, or as a scalar."""
    if isinstance(value, SCALARS):
        return value
    if isinstance(value, (Model, Mapping)):
        entries: dict[str, Any] = plain(value)
        return {key: item for key, item in entries.items() if item is not None}
    if is_many(value):
        return [item for item in value if item is not None]
    return value


def _flat(value: Any) -> list[Any]:
    return [part for entry in value.items() for part in entry] if _is_dict(value) else value


def _is_deep(value: Any) -> bool:
    """Whether there are names within *value*, or within its items."""
    return _is_dict(value) or (_is_list(value) and any(_is_deep(_parts(item)) for item in value))


def _deep(name: str, value: Any) -> Iterable[tuple[str, Any]]:
    """``name[key]`` for each value within an object; items share a name, or have ``name[0]`` if they are objects."""
    if _is_dict(value):
        for key, inner in value.items():
            yield from _deep(f"{name}[{key}]", inner)
    elif _is_list(value):
        items = [_parts(item) for item in value]
        for index, item in enumerate(items):
            yield from _deep(f"{name}[{index}]" if _is_deep(item) else name, item)
    elif value is not None:
        yield name, value


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_dict(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)
