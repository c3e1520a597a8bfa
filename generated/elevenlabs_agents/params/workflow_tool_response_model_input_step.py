# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

WorkflowToolResponseModelInputStepParam: TypeAlias = Union[
    "_params.WorkflowToolEdgeStepModelParam",
    "_params.WorkflowToolNestedToolsStepModelInputParam",
    "_params.WorkflowToolMaxIterationsExceededStepModelParam",
]
"""`WorkflowToolResponseModelInputStep` in plain values."""
if not TYPE_CHECKING:
    WorkflowToolResponseModelInputStepParam = evaluable(WorkflowToolResponseModelInputStepParam, __name__)
