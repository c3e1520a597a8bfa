# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.dynamic_variable_update_common_model import DynamicVariableUpdateCommonModel
    from ..models.workflow_tool_response_model_input import WorkflowToolResponseModelInput
    from .dynamic_variable_update_common_model import DynamicVariableUpdateCommonModelParam
    from .workflow_tool_response_model_input import WorkflowToolResponseModelInputParam


class ConversationHistoryTranscriptWorkflowToolsResultCommonModelInputParam(TypedDict, total=False):
    """`ConversationHistoryTranscriptWorkflowToolsResultCommonModelInput` as a plain dict."""

    request_id: Required[str]
    tool_name: Required[str]
    result_value: Required[str]
    is_error: Required[bool]
    tool_has_been_called: Required[bool]
    type: Required[Literal["workflow"]]
    tool_latency_secs: float
    dynamic_variable_updates: Sequence[DynamicVariableUpdateCommonModel | DynamicVariableUpdateCommonModelParam]
    result: WorkflowToolResponseModelInput | WorkflowToolResponseModelInputParam | None
