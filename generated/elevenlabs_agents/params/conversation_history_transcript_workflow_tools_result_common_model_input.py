# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params


class ConversationHistoryTranscriptWorkflowToolsResultCommonModelInputParam(TypedDict, total=False):
    """`ConversationHistoryTranscriptWorkflowToolsResultCommonModelInput` as a plain dict."""

    request_id: Required[str]
    tool_name: Required[str]
    result_value: Required[str]
    is_error: Required[bool]
    tool_has_been_called: Required[bool]
    type: Required[Literal["workflow"]]
    tool_latency_secs: float
    dynamic_variable_updates: Sequence[
        _models.DynamicVariableUpdateCommonModel | _params.DynamicVariableUpdateCommonModelParam
    ]
    result: _models.WorkflowToolResponseModelInput | _params.WorkflowToolResponseModelInputParam | None
