# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

RequestHeaderParam: TypeAlias = Union[str, "_params.ConvAISecretLocatorParam", "_params.ConvAIDynamicVariableParam"]
"""`RequestHeader` in plain values."""
if not TYPE_CHECKING:
    RequestHeaderParam = evaluable(RequestHeaderParam, __name__)
