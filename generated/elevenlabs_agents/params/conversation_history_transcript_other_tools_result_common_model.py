# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.dynamic_variable_update_common_model import DynamicVariableUpdateCommonModel
    from .dynamic_variable_update_common_model import DynamicVariableUpdateCommonModelParam


class ConversationHistoryTranscriptOtherToolsResultCommonModelParam(TypedDict, total=False):
    """`ConversationHistoryTranscriptOtherToolsResultCommonModel` as a plain dict."""

    request_id: Required[str]
    tool_name: Required[str]
    result_value: Required[str]
    is_error: Required[bool]
    tool_has_been_called: Required[bool]
    is_blocked: bool
    """Default: ``false``."""
    tool_latency_secs: float
    """Default: ``0``."""
    error_type: str
    """Default: ``""``."""
    raw_error_message: str
    """Default: ``""``."""
    dynamic_variable_updates: Sequence[DynamicVariableUpdateCommonModel | DynamicVariableUpdateCommonModelParam]
    type: Literal["client", "code", "mcp", "webhook"] | None
