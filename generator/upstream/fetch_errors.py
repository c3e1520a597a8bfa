"""Faults of what upstream serves: each with its URL, and all of one fetch together."""

from __future__ import annotations

from collections.abc import Sequence

from generator.base.errors import GeneratorError
from generator.base.location import Mark, printable

_SHOWN = 10
"""How many are printed in full; when a whole server is down, nobody reads more."""

TRY_AGAIN = "Open the URL in a browser. If it looks right there, run the command again."


class FetchError(GeneratorError):
    """What stands at *url* cannot be downloaded, or is not what it should be."""

    def __init__(self, url: str, what: str, next: str = TRY_AGAIN, line: int = 0) -> None:
        super().__init__(what, where=Mark(url, line), next=next)
        self.url = url

    def __str__(self) -> str:
        place = str(self.where) if self.where.line else self.url
        lines = [*self.what.splitlines(), *self.next.splitlines()]
        return "\n".join([f"{printable(place)}:", *(f"   {printable(line)}" for line in lines)])


class FetchErrors(GeneratorError):
    """All faults of one fetch, so that a single run shows them."""

    def __init__(self, faults: Sequence[GeneratorError]) -> None:
        super().__init__(faults[0].what, where=faults[0].where, next=faults[0].next)
        self.faults = tuple(faults)

    def __str__(self) -> str:
        shown = [str(fault) for fault in self.faults[:_SHOWN]]
        rest = len(self.faults) - len(shown)
        return "\n".join([*shown, *([f"... and {rest} more"] if rest else [])])


def raise_faults(faults: Sequence[GeneratorError]) -> None:
    """Raise *faults*, if there are any."""
    if len(faults) == 1:
        raise faults[0]
    if faults:
        raise FetchErrors(faults)
