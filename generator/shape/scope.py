"""One rule for names that collide."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from attrs import field, frozen

from generator.shape.shaped import Collision

K = TypeVar("K")


@frozen
class Want(Generic[K]):
    """Something that asks for a Python name."""

    key: K
    label: str
    """What it is called in the document."""
    wanted: str
    fallbacks: tuple[str, ...] = ()
    """Tried in order where *wanted* is taken; the last of them is numbered."""
    forms: tuple[str, ...] = ("{}",)
    """Patterns of the names that come with a name, `Async{}`; all of them must be free."""
    exact: bool = False
    """Whether the document itself spells the wanted name."""


def _same(name: str) -> str:
    return name


def _any(name: str) -> bool:
    return bool(name)


@frozen
class Scope:
    """The names of one place, in which no two may be equal after *fold*."""

    name: str
    fold: Callable[[str], str] = _same
    allowed: Callable[[str], bool] = _any
    separator: str = "_"
    owners: dict[str, str] = field(factory=dict[str, str])
    """Folded name -> label of the thing that has it."""
    collisions: list[Collision] = field(factory=list[Collision])

    def allot(self, wants: Iterable[Want[K]]) -> dict[K, str]:
        """Give every want a name, exact spellings first, then by label; latecomers take a fallback, then a number."""
        given: dict[K, str] = {}
        for want in sorted(wants, key=lambda want: (not want.exact, want.label)):
            name = next(name for name in _candidates(want, self.separator) if self._is_free(want, name))
            if name != want.wanted:
                owners = (self.owners.get(self.fold(form.format(want.wanted))) for form in want.forms)
                kept = next((owner for owner in owners if owner), "reserved")
                self.collisions.append(Collision(self.name, want.wanted, kept, want.label, name))
            self.owners.update({self.fold(form.format(name)): want.label for form in want.forms})
            given[want.key] = name
        return given

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
