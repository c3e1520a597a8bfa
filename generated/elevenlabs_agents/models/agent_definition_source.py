# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class AgentDefinitionSource(StrEnum):
    """Default: ``"unknown"``."""

    CLI = "cli"
    UI = "ui"
    API = "api"
    TEMPLATE = "template"
    UNKNOWN = "unknown"


_MEMBERS: dict[str, AgentDefinitionSource | str] = {member.value: member for member in AgentDefinitionSource}
find_agent_definition_source: Callable[[str, str], AgentDefinitionSource | str] = _MEMBERS.get


def decode_agent_definition_source(v: Any) -> AgentDefinitionSource | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_agent_definition_source(v, v) if v.__class__ is str else text(v)
