# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class WorkflowToolEdgeStepModelParam(TypedDict):
    """`WorkflowToolEdgeStepModel` as a plain dict."""

    type: Literal["edge"]
    step_latency_secs: float
    edge_id: str
    target_node_id: str
