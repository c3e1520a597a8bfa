# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .system_result import SystemResultParam
    from .tool_result import ToolResultParam

ResultParam: TypeAlias = Union["ToolResultParam", "SystemResultParam"]
"""`Result` in plain values.

Told apart by several values; one variant lets the tag be absent.
"""
