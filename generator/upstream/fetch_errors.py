"""What can go wrong with a page upstream: told with its URL, and all of it at once."""

from __future__ import annotations

from collections.abc import Sequence

from generator.base.errors import GeneratorError
from generator.base.location import Mark, printable

_SHOWN = 10
"""So many are told in full; of a server that is down nobody reads more."""

TRY_AGAIN = "Open the URL in a browser. If it is all right there, run the command again."


class FetchError(GeneratorError):
    """Something that could not be had from *url*, or is not what it should be."""

    def __init__(self, url: str, what: str, next: str = TRY_AGAIN, line: int = 0) -> None:
        super().__init__(what, where=Mark(url, line), next=next)
        self.url = url

    def __str__(self) -> str:
        place = str(self.where) if self.where.line else self.url
        lines = [*self.what.splitlines(), *self.next.splitlines()]
        return "\n".join([f"{printable(place)}:", *(f"   {printable(line)}" for line in lines)])


class FetchErrors(GeneratorError):
    """All that is wrong upstream, so that one run tells it."""

    def __init__(self, faults: Sequence[GeneratorError]) -> None:
        super().__init__(faults[0].what, where=faults[0].where, next=faults[0].next)
        self.faults = tuple(faults)

    def __str__(self) -> str:
        shown = [str(fault) for fault in self.faults[:_SHOWN]]
        left = len(self.faults) - len(shown)
        return "\n".join([*shown, *([f"... and {left} more"] if left else [])])


def check(faults: Sequence[GeneratorError]) -> None:
    """Raise *faults*, if there are any."""
    if len(faults) == 1:
        raise faults[0]
    if faults:
        raise FetchErrors(faults)
