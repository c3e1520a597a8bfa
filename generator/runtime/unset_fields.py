"""Models of which some fields are not set, because what came for them does not fit.

Such an object is of a class of its own below that of the model, made when it is first needed: so models without misfits
are as quick as if there were none. To all but ``type()`` it is of the class of the model.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from attrs import fields

from .errors import DecodeError, FieldError
from .misfits import Misfit, noted
from .unset import UNSET

UNFIT = (DecodeError, KeyError)
"""What decoding a field raises: a KeyError says that the object has none of that name."""


class Unfit:
    """What comes before the methods of a model."""

    __slots__ = ()

    if TYPE_CHECKING:
        _misfits: dict[str, Misfit]
    else:  # a type checker would take every name for an attribute

        def __getattr__(self, name: str) -> Any:
            """Raise the error of an attribute that is not set; Python asks here for no other."""
            kind = self.__class__.__name__
            if name != "_misfits" and name in self._misfits:
                one = self._misfits[name]
                raise FieldError(f"{kind}.{name} is not set: {one.reason}", one.keys, one.found)
            raise AttributeError(f"{kind!r} object has no attribute {name!r}", name=name, obj=self)

    def _encode(self) -> dict[str, Any]:
        """See `Model._encode`; what does not fit is written as it came."""
        filled: Any = object.__new__(self.__class__)
        values = _values(self)
        for name, one in misfits_of(self).items():
            values[name] = one.found
        for name in _names(self):
            setattr(filled, name, values.get(name, UNSET))
        return {key: value for key, value in filled._encode().items() if value is not UNSET}

    def __eq__(self, other: object) -> bool:
        if self.__class__ is not other.__class__:
            return NotImplemented
        return _values(self) == _values(other) and misfits_of(self) == misfits_of(other)

    __hash__ = None  # type: ignore[assignment]  # as of any model
    __deepcopy__ = None
    """`copy` asks `__reduce_ex__` then, which knows the misfits."""

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return _restored, (self.__class__, _values(self), misfits_of(self))


def misfit(model: Any, name: str, value: Any, error: DecodeError | KeyError, key: str | None = None) -> None:
    """Leave the attribute *name* of *model* unset, because of *error*; *key* is its property, where that differs."""
    own = noted(name if key is None else key, value, error)
    _kept(model)[name] = own


def leave_unset(model: Any, name: str, own: Misfit) -> None:
    """Take the value of the attribute *name* from *model*, because *own* came in its place."""
    if hasattr(model, name):
        delattr(model, name)
    _kept(model)[name] = own


def misfits_of(model: object) -> dict[str, Misfit]:
    """What does not fit in *model* itself, by attribute; what was mended by an assignment is not in it."""
    if not isinstance(model, Unfit):
        return {}
    kept: dict[str, Misfit] = cast("Any", model)._misfits
    return {name: one for name, one in kept.items() if not hasattr(model, name)}


def _kept(model: Any) -> dict[str, Misfit]:
    """The misfits of *model*, which is of the class for that from now on."""
    if not issubclass(type(model), Unfit):
        model.__class__ = _below(cast("Any", type(model)))
        model._misfits = dict[str, Misfit]()
    found: dict[str, Misfit] = model._misfits
    return found


@cache
def _below(cls: type[Any]) -> type[Any]:
    own = {"__slots__": (), "__module__": cls.__module__, "__qualname__": cls.__qualname__}
    return type(cls.__name__, (Unfit, cls), {**own, "__doc__": cls.__doc__, "__class__": property(lambda _: cls)})


def _values(model: object) -> dict[str, Any]:
    """The fields of *model* that are set."""
    return {name: getattr(model, name) for name in _names(model) if hasattr(model, name)}


def _names(model: object) -> list[str]:
    return [own.name for own in fields(cast("Any", model.__class__))]


def _restored(cls: type[Any], values: dict[str, Any], misfits: dict[str, Misfit]) -> Any:
    model = object.__new__(cls)
    for name, value in values.items():
        setattr(model, name, value)
    for name, one in misfits.items():
        leave_unset(model, name, one)
    return model
