# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class Kind(StrEnum):
    """Values that Python cannot spell."""

    A_LOWER = "a"
    A = "A"
    EMPTY = ""
    GPT_4_DOT_1 = "gpt-4.1"
    GPT_4_1 = "gpt-4-1"
    VALUE_3 = "3"
    IT_S = "it's"


_MEMBERS: dict[str, Kind | str] = {member.value: member for member in Kind}
find_kind: Callable[[str, str], Kind | str] = _MEMBERS.get


def decode_kind(v: Any) -> Kind | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_kind(v, v) if v.__class__ is str else text(v)
