"""What every model shares: from JSON, to JSON, and what the specification does not know."""

# What a model does for the others of this module is no business of callers.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date, datetime
from enum import Enum
from typing import Any, Self, TypeAlias, TypeGuard, cast

from attrs import define, field, fields, frozen, make_class

from .copies import deep_copy
from .errors import DecodeError
from .misfits import MapKey, Misfit, read
from .nesting import NestedTooDeeply, is_deep, parsed
from .partials import PartialDict, PartialList
from .show import line, start
from .unset import UNSET
from .unset_fields import misfits_of

Json: TypeAlias = Any
"""A JSON value: None, bool, int, float, str, list or dict."""


class _Slots:
    """What models have beside their fields."""

    __slots__ = ("_misfits",)


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class Model(_Slots):
    """Base of the models: slots, keyword-only, mutable, compared by value.

    A field is not set where the server sent what does not fit, or nothing although it must: then reading it raises
    `FieldError`, `problems` lists it, `to_dict` gives back what came, and an assignment mends it.
    """

    extra: dict[str, Any] | None = None
    """What the server sent beyond the fields; sent along when the model is."""

    @staticmethod
    def _decode(d: Any) -> Any:
        """Read *d*, consuming it: `from_dict` is the one to call."""
        raise NotImplementedError

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set by their wire names, values as they are: `to_dict` is the one to call."""
        raise NotImplementedError

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, strict: bool = False) -> Self:
        """Read parsed JSON; *data* stays as it is.

        Raises `DecodeError` for what is no object; where *strict*, also for the first value that does not fit, with its
        place.
        """
        model: Self
        try:
            copied = plain(data)
        except RecursionError:
            raise DecodeError(str(NestedTooDeeply())) from None
        if is_deep(copied):
            raise DecodeError(str(NestedTooDeeply()))
        model, _ = read(cls._decode, copied, strict=strict)
        return model

    def to_dict(self) -> dict[str, Any]:
        """Return the model as JSON, all the way down."""
        return {key: plain(value) for key, value in self._encode().items()}

    @classmethod
    def from_json(cls, data: str | bytes, *, strict: bool = False) -> Self:
        """Read JSON; raises as `from_dict` does, and `DecodeError` for what is no JSON."""
        model: Self
        try:
            value = parsed(data)
        except NestedTooDeeply as error:
            raise DecodeError(str(error)) from None
        except ValueError as error:
            raise DecodeError(f"not JSON: {error}") from None
        model, _ = read(cls._decode, value, strict=strict)
        return model

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the model as JSON text, on one line unless *indent* says by how many blanks to indent it."""
        return json.dumps(self.to_dict(), ensure_ascii=False, allow_nan=False, indent=indent)

    def problems(self) -> tuple[Misfit, ...]:
        """What does not fit in this model and in all below it, with paths from here; empty where everything does."""
        return tuple(problems_in(self))

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Return a copy that shares nothing which can change."""
        return deep_copy(self, memo)

    @classmethod
    def model_json_schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of the model, by the document; what it refers to is in ``$defs``."""
        from .document import json_schema_of

        return json_schema_of(cls.__name__)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> dict[str, Any]:
        """Tell pydantic how to read and write the model."""
        from .pydantic_schema import core_schema_of

        return core_schema_of(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        """Tell pydantic, and FastAPI, the JSON Schema of the model."""
        from .pydantic_schema import json_schema_for

        return json_schema_for(cls, handler)

    def __repr__(self) -> str:
        """One short line of the fields that are set, long values cut; `to_dict` has them whole."""
        return line(self.__class__.__name__, [*self.__rich_repr__()])

    def __rich_repr__(self) -> Iterator[tuple[str, Any]]:
        """The fields that are set, for the library rich, which shows them below each other."""
        names = [own.name for own in fields(self.__class__) if own.name != "extra"]
        found = ((name, getattr(self, name, UNSET)) for name in names)
        return ((name, value) for name, value in found if value is not UNSET)

    def __eq__(self, other: object) -> bool:
        """Whether *other* is of the same class, with equal values."""
        # Made when it is first needed: making those of all models would take as long as a fifth of their import.
        cls: Any = self.__class__
        cls.__eq__ = compared = _comparison_of(cls)
        return compared(self, other)


@frozen
class Unknown:
    """Base of what this client cannot tell apart, kept as the server sent it."""

    raw: Any = field(repr=start)
    """The JSON itself."""

    def to_dict(self) -> Json:
        """Return a copy of the JSON."""
        return plain(self.raw)


def _comparison_of(cls: type[Model]) -> Callable[[Any, object], bool]:
    """What compares the fields of a model one after the other, as attrs would have it in the class."""
    made: Any = make_class(cls.__name__, [own.name for own in fields(cls)], init=False, repr=False)
    compared: Callable[[Any, object], bool] = made.__eq__
    return compared


def problems_in(value: Any, above: tuple[str | int, ...] = ()) -> Iterator[Misfit]:
    """What does not fit in *value*, which stands at *above*, and in all below it."""
    if isinstance(value, Model):
        own = {one.keys[0]: one for one in misfits_of(value).values()}
        yield from (_below(above, one) for one in own.values())
        for key, inner in value._encode().items():
            if key not in own:
                yield from problems_in(inner, (*above, key))
    elif isinstance(value, list | dict):
        yield from (_below(above, one) for one in getattr(cast("Any", value), "left_out", {}).values())
        for place, item in _items(value):
            yield from problems_in(item, (*above, place))


def _items(values: Any) -> Iterable[tuple[int | str, Any]]:
    """The items of a list with their places, the values of a map with their names."""
    if isinstance(values, dict):
        return ((MapKey(key), value) for key, value in cast("dict[str, Any]", values).items())
    places = getattr(values, "places", lambda: range(len(values)))
    return zip(places(), values, strict=True)


def _below(above: tuple[str | int, ...], one: Misfit) -> Misfit:
    return one._replace(keys=(*above, *one.keys))


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
        return value._encode()
    if isinstance(value, Unknown):
        return value.raw
    if isinstance(value, PartialList | PartialDict):
        return value.whole()
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
