# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class DocumentUsageModeEnum(StrEnum):
    """Default: ``"auto"``."""

    PROMPT = "prompt"
    AUTO = "auto"


_MEMBERS: dict[str, DocumentUsageModeEnum | str] = {member.value: member for member in DocumentUsageModeEnum}
find_document_usage_mode_enum: Callable[[str, str], DocumentUsageModeEnum | str] = _MEMBERS.get


def decode_document_usage_mode_enum(v: Any) -> DocumentUsageModeEnum | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_document_usage_mode_enum(v, v) if v.__class__ is str else text(v)
