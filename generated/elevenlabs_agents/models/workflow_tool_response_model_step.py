# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

WorkflowToolResponseModelStep: TypeAlias = Union[
    "WorkflowToolEdgeStepModel",
    "WorkflowToolMaxIterationsExceededStepModel",
    "WorkflowToolNestedToolsStepModel",
    "UnknownWorkflowToolResponseModelStep",
]
"""Told apart by ``type``."""
if not TYPE_CHECKING:
    WorkflowToolResponseModelStep = evaluable(WorkflowToolResponseModelStep, __name__)


@frozen
class UnknownWorkflowToolResponseModelStep(Unknown):
    """A `WorkflowToolResponseModelStep` that this client does not know, kept as the server sent it."""


def decode_workflow_tool_response_model_step(v: Any) -> WorkflowToolResponseModelStep:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> WorkflowToolResponseModelStep:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("type") is None:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownWorkflowToolResponseModelStep(v)


# At the end, because models refer to each other in circles.
from .workflow_tool_edge_step_model import WorkflowToolEdgeStepModel
from .workflow_tool_max_iterations_exceeded_step_model import WorkflowToolMaxIterationsExceededStepModel
from .workflow_tool_nested_tools_step_model import WorkflowToolNestedToolsStepModel

_VARIANTS: dict[str, Callable[[Any], WorkflowToolResponseModelStep]] = {
    "edge": WorkflowToolEdgeStepModel._decode,
    "max_iterations_exceeded": WorkflowToolMaxIterationsExceededStepModel._decode,
    "nested_tools": WorkflowToolNestedToolsStepModel._decode,
}
_SHAPES: tuple[tuple[frozenset[str], frozenset[str], Callable[[Any], WorkflowToolResponseModelStep]], ...] = (
    (
        frozenset({"edge_id", "step_latency_secs", "target_node_id"}),
        frozenset({"edge_id", "target_node_id"}),
        WorkflowToolEdgeStepModel._decode,
    ),
    (
        frozenset({"max_iterations", "step_latency_secs"}),
        frozenset({"max_iterations"}),
        WorkflowToolMaxIterationsExceededStepModel._decode,
    ),
    (
        frozenset({"is_successful", "node_id", "requests", "results", "step_latency_secs"}),
        frozenset({"is_successful", "node_id", "requests", "results"}),
        UnknownWorkflowToolResponseModelStep,
    ),
)
