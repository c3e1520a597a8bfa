# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .workflow_tool_edge_step_model import WorkflowToolEdgeStepModelParam
    from .workflow_tool_max_iterations_exceeded_step_model import WorkflowToolMaxIterationsExceededStepModelParam
    from .workflow_tool_nested_tools_step_model_input import WorkflowToolNestedToolsStepModelInputParam

WorkflowToolResponseModelInputStepParam: TypeAlias = Union[
    "WorkflowToolEdgeStepModelParam",
    "WorkflowToolNestedToolsStepModelInputParam",
    "WorkflowToolMaxIterationsExceededStepModelParam",
]
"""`WorkflowToolResponseModelInputStep` in plain values."""
