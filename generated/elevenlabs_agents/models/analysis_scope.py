# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class AnalysisScope(StrEnum):
    """Default: ``"conversation"``."""

    CONVERSATION = "conversation"
    AGENT = "agent"


_MEMBERS: dict[str, AnalysisScope | str] = {member.value: member for member in AnalysisScope}
find_analysis_scope: Callable[[str, str], AnalysisScope | str] = _MEMBERS.get


def decode_analysis_scope(v: Any) -> AnalysisScope | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_analysis_scope(v, v) if v.__class__ is str else text(v)
