# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

ResultParam: TypeAlias = Union["_params.ToolResultParam", "_params.SystemResultParam"]
"""`Result` in plain values.

Told apart by several values; one variant lets the tag be absent.
"""
if not TYPE_CHECKING:
    ResultParam = evaluable(ResultParam, __name__)
