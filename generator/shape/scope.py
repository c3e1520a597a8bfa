"""The one rule by which collisions of names are settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from attrs import field, frozen

from generator.shape.shaped_document import Collision

K = TypeVar("K")

RESERVED = "reserved"
"""What keeps a name that nothing in the document may have."""


@frozen
class Want(Generic[K]):
    """Something that needs a Python name."""

    key: K
    label: str
    """Its name in the document."""
    wanted: str
    fallbacks: tuple[str, ...] = ()
    """Tried in order where *wanted* is taken; the last of them is numbered."""
    forms: tuple[str, ...] = ("{}",)
    """Patterns of the names that derive from a name, such as `Async{}`; all of them must be free."""
    exact: bool = False
    """Whether the name in the document is the wanted name already."""
    rank: int = 0
    """How good the source of the name is, 0 the best."""


def _unchanged(name: str) -> str:
    return name


def _is_not_empty(name: str) -> bool:
    return bool(name)


@frozen
class Scope:
    """A set of names, no two of which may be equal after *fold*."""

    name: str
    fold: Callable[[str], str] = _unchanged
    allowed: Callable[[str], bool] = _is_not_empty
    separator: str = "_"
    owners: dict[str, str] = field(factory=dict[str, str])
    """Folded name -> label of the thing that has it."""
    collisions: list[Collision] = field(factory=list[Collision])

    def allot(self, wants: Iterable[Want[K]]) -> dict[K, str]:
        """Return a name for every want.

        Wants with an exact name that is free choose first, then those of a better rank; apart from that, their order is
        that of the labels. A want whose name is taken gets its first free fallback, else a number.
        """
        given: dict[K, str] = {}
        for want in sorted(wants, key=self._order):
            name = next(name for name in _candidates(want, self.separator) if self._is_free(want, name))
            if name != want.wanted:
                owners = (self.owners.get(self.fold(form.format(want.wanted))) for form in want.forms)
                kept = next((owner for owner in owners if owner), RESERVED)
                self.collisions.append(Collision(self.name, want.wanted, kept, want.label, name))
            self.owners.update({self.fold(form.format(name)): want.label for form in want.forms})
            given[want.key] = name
        return given

    def _order(self, want: Want[K]) -> tuple[bool, int, str]:
        return not (want.exact and self._is_free(want, want.wanted)), want.rank, want.label

    def _is_free(self, want: Want[K], name: str) -> bool:
        forms = [form.format(name) for form in want.forms]
        return all(self.allowed(form) and self.fold(form) not in self.owners for form in forms)


def _candidates(want: Want[K], separator: str) -> Iterable[str]:
    yield want.wanted
    yield from want.fallbacks
    base = want.fallbacks[-1] if want.fallbacks else want.wanted
    number = 2
    while True:
        yield f"{base}{separator}{number}"
        number += 1
