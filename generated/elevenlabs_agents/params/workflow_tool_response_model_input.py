# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.workflow_tool_response_model_input_step import WorkflowToolResponseModelInputStep
    from .workflow_tool_response_model_input_step import WorkflowToolResponseModelInputStepParam


class WorkflowToolResponseModelInputParam(TypedDict, total=False):
    """`WorkflowToolResponseModelInput` as a plain dict."""

    steps: Sequence[WorkflowToolResponseModelInputStep | WorkflowToolResponseModelInputStepParam]
