# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class TransferTypeEnum(StrEnum):
    CONFERENCE = "conference"
    SIP_REFER = "sip_refer"


_MEMBERS: dict[str, TransferTypeEnum | str] = {member.value: member for member in TransferTypeEnum}
find_transfer_type_enum: Callable[[str, str], TransferTypeEnum | str] = _MEMBERS.get


def decode_transfer_type_enum(v: Any) -> TransferTypeEnum | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_transfer_type_enum(v, v) if v.__class__ is str else text(v)
