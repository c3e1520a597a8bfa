# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class Order(StrEnum):
    ASC = "asc"
    DESC = "desc"


_MEMBERS: dict[str, Order | str] = {member.value: member for member in Order}
find_order: Callable[[str, str], Order | str] = _MEMBERS.get


def decode_order(v: Any) -> Order | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_order(v, v) if v.__class__ is str else text(v)
