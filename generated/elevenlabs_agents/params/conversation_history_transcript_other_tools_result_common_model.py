# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params


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
    dynamic_variable_updates: Sequence[
        _models.DynamicVariableUpdateCommonModel | _params.DynamicVariableUpdateCommonModelParam
    ]
    type: Literal["client", "code", "mcp", "webhook"] | None
