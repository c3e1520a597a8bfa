"""`UNSET`: what was left out, distinct from None."""

from __future__ import annotations

from enum import Enum
from typing import Any, Final, Literal


class Unset(Enum):
    """The type of `UNSET`; falsy. An enum of one member, so that type checkers narrow on ``is UNSET``."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""A field that the server did not send, or that is not to be sent."""


def without_unset(values: dict[str, Any]) -> dict[str, Any]:
    """Return *values* but for those that are `UNSET`."""
    return {key: value for key, value in values.items() if value is not UNSET}
