# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict


class ConvAIDynamicVariableParam(TypedDict):
    """`ConvAIDynamicVariable` as a plain dict."""

    variable_name: str
