# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypedDict

from .. import models as _models
from .. import params as _params


class WorkflowToolNestedToolsStepModelInputParam(TypedDict):
    """`WorkflowToolNestedToolsStepModelInput` as a plain dict."""

    step_latency_secs: float
    type: Literal["nested_tools"]
    node_id: str
    requests: Sequence[
        _models.ConversationHistoryTranscriptToolCallCommonModel
        | _params.ConversationHistoryTranscriptToolCallCommonModelParam
    ]
    results: Sequence[
        _models.ConversationHistoryTranscriptCommonModelInputToolResult
        | _params.ConversationHistoryTranscriptCommonModelInputToolResultParam
    ]
    is_successful: bool
