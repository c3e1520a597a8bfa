# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .conv_ai_dynamic_variable import ConvAIDynamicVariableParam

ApiIntegrationWebhookOverridesRequestHeaderParam: TypeAlias = Union[str, "ConvAIDynamicVariableParam"]
"""`ApiIntegrationWebhookOverridesRequestHeader` in plain values."""
