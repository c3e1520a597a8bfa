"""What every model shares: from JSON, to JSON, and what the specification does not know."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence, Set
from datetime import date, datetime
from enum import Enum
from typing import Any, Self, TypeAlias, TypeGuard

from attrs import define, field, fields, frozen

from .show import line, start
from .unset import UNSET

Json: TypeAlias = Any
"""A JSON value: None, bool, int, float, str, list or dict."""


@define(kw_only=True, repr=False)
class Model:
    """Base of the models: slots, keyword-only, mutable, compared by value."""

    extra: dict[str, Any] | None = None
    """What the server sent beyond the fields; sent along when the model is."""

    @staticmethod
    def decode(d: Any) -> Any:
        """Read *d*, consuming it: `from_dict` is the one to call."""
        raise NotImplementedError

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set by their wire names, values as they are."""
        raise NotImplementedError

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read parsed JSON; *data* stays as it is. Raises `DecodeError` with the place of what does not fit."""
        model: Self = cls.decode(plain(data))
        return model

    def to_dict(self) -> dict[str, Any]:
        """Return the model as JSON, all the way down."""
        return {key: plain(value) for key, value in self.encode().items()}

    @classmethod
    def model_json_schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of the model, by the document; what it refers to is in ``$defs``."""
        from .document import json_schema_of

        return json_schema_of(cls.__name__)

    def __repr__(self) -> str:
        """One short line of the fields that are set, long values cut; `to_dict` has them whole."""
        names = [own.name for own in fields(type(self)) if own.name != "extra"]
        found = [(name, getattr(self, name, UNSET)) for name in names]
        return line(type(self).__name__, [(name, value) for name, value in found if value is not UNSET])


@frozen
class Unknown:
    """Base of what this client cannot tell apart, kept as the server sent it."""

    raw: Any = field(repr=start)
    """The JSON itself."""

    def to_dict(self) -> Json:
        """Return a copy of the JSON."""
        return plain(self.raw)


def plain(value: Any) -> Json:
    """Return a deep copy of *value* in built-in JSON types."""
    kind = value.__class__
    if kind is str or kind is int or kind is float or kind is bool or value is None:
        return value
    if kind is list:
        return [plain(item) for item in value]
    if kind is dict:
        return {key: plain(item) for key, item in value.items()}
    return plain(encode(value))


def encode(value: Any) -> Json:
    """Return *value* as JSON, one level: the ``default=`` of `json.dumps`."""
    if isinstance(value, Model):
        return value.encode()
    if isinstance(value, Unknown):
        return value.raw
    if isinstance(value, Enum) and value is not UNSET:
        return value.value
    if isinstance(value, date):
        return rfc3339(value)
    if is_mapping(value):
        return dict(value)
    if is_many(value):
        return list(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def is_mapping(value: Any) -> TypeGuard[Mapping[str, Any]]:
    """Whether *value* is sent as an object, and is no model."""
    return isinstance(value, Mapping)


def is_many(value: Any) -> TypeGuard[Collection[Any]]:
    """Whether *value* is sent as an array: a sequence or a set, but no text and no bytes."""
    return isinstance(value, (Sequence, Set)) and not isinstance(value, (str, bytes, bytearray, memoryview))


def rfc3339(value: date) -> str:
    """Return a date or a point in time as RFC 3339 writes it; a time without a zone is read as UTC."""
    if not isinstance(value, datetime):
        return value.isoformat()
    text = value.isoformat()
    return f"{text}Z" if value.tzinfo is None else text.removesuffix("+00:00") + "Z" * text.endswith("+00:00")
