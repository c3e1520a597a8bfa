# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class Color(StrEnum):
    RED = "red"
    GREEN = "green"


_MEMBERS: dict[str, Color | str] = {member.value: member for member in Color}
find_color: Callable[[str, str], Color | str] = _MEMBERS.get


def decode_color(v: Any) -> Color | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_color(v, v) if v.__class__ is str else text(v)
