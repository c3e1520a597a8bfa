# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class WorkflowToolMaxIterationsExceededStepModelParam(TypedDict):
    """`WorkflowToolMaxIterationsExceededStepModel` as a plain dict."""

    type: Literal["max_iterations_exceeded"]
    step_latency_secs: float
    max_iterations: int
