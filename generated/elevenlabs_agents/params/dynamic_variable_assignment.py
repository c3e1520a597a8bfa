# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class DynamicVariableAssignmentParam(TypedDict, total=False):
    """`DynamicVariableAssignment` as a plain dict."""

    dynamic_variable: Required[str]
    value_path: Required[str]
    source: Literal["response"]
