# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.workflow_tool_response_model_input_steps_items import WorkflowToolResponseModelInputStepsItems
    from .workflow_tool_response_model_input_steps_items import WorkflowToolResponseModelInputStepsItemsParam


class WorkflowToolResponseModelInputParam(TypedDict, total=False):
    """`WorkflowToolResponseModelInput` as a plain dict."""

    steps: Sequence[WorkflowToolResponseModelInputStepsItems | WorkflowToolResponseModelInputStepsItemsParam]
