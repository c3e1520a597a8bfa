# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class TelephonyDirection(StrEnum):
    """Default: ``"inbound"``."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


_MEMBERS: dict[str, TelephonyDirection | str] = {member.value: member for member in TelephonyDirection}
find_telephony_direction: Callable[[str, str], TelephonyDirection | str] = _MEMBERS.get


def decode_telephony_direction(v: Any) -> TelephonyDirection | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_telephony_direction(v, v) if v.__class__ is str else text(v)
