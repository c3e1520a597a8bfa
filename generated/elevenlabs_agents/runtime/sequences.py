"""Arrays in arguments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol, TypeVar

T_co = TypeVar("T_co", covariant=True)


class SequenceNotStr(Protocol[T_co]):
    """Any sequence, but no text: a text is a sequence of texts, and would be sent as one."""

    def __getitem__(self, index: int, /) -> T_co:
        """See `collections.abc.Sequence`."""
        ...

    def __contains__(self, value: object, /) -> bool:
        """What tells the two apart: a text contains nothing but texts."""
        ...

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[T_co]: ...

    def count(self, value: Any, /) -> int:
        """See `collections.abc.Sequence`."""
        ...
