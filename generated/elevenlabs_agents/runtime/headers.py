"""Headers of an answer, and the check of those that we send."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar, overload

T = TypeVar("T")

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"(?:[!-~](?:[\t -~]*[!-~])?)?")


class Headers(Mapping[str, str]):
    """Headers of an answer, found in any case; repeated ones are joined by commas."""

    __slots__ = ("_values",)

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        values: dict[str, str] = {}
        for name, value in pairs:
            key = name.lower()
            values[key] = f"{values[key]}, {value}" if key in values else value
        self._values = values

    @property
    def request_id(self) -> str | None:
        """The id under which the server's operators find the request."""
        return self._values.get("request-id") or self._values.get("x-request-id")

    @overload
    def get(self, key: str, default: None = None, /) -> str | None: ...
    @overload
    def get(self, key: str, default: str | T, /) -> str | T: ...
    def get(self, key: str, default: object = None, /) -> object:
        """The header *key*, else *default*."""
        return self._values.get(key.lower(), default)

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Headers({self._values!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return Headers, (tuple(self._values.items()),)


def fault(name: object, value: object) -> str | None:
    """Why a header cannot be sent, without its value, which may be secret; None if it can."""
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        return f"{name!r} is not a name of a header"
    if not isinstance(value, str):
        return f"header {name!r} is {type(value).__name__}, not str"
    if "\r" in value or "\n" in value:
        return f"header {name!r} has a line break in its value"
    if not _VALUE.fullmatch(value):
        return f"header {name!r} has a value that is not printable ASCII, or is padded with spaces"
    return None
