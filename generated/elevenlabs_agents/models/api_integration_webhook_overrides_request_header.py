# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

ApiIntegrationWebhookOverridesRequestHeader: TypeAlias = Union[
    str, "ConvAIDynamicVariable", "UnknownApiIntegrationWebhookOverridesRequestHeader"
]
if not TYPE_CHECKING:
    ApiIntegrationWebhookOverridesRequestHeader = evaluable(ApiIntegrationWebhookOverridesRequestHeader, __name__)


@frozen
class UnknownApiIntegrationWebhookOverridesRequestHeader(Unknown):
    """A `ApiIntegrationWebhookOverridesRequestHeader` that this client does not know, kept as the server sent it."""


def decode_api_integration_webhook_overrides_request_header(v: Any) -> ApiIntegrationWebhookOverridesRequestHeader:
    """Read *v*, consuming it."""
    if v.__class__ is str:
        return v
    if v.__class__ is dict:
        return ConvAIDynamicVariable._decode(v)
    if v is None:
        raise wrong_kind("a string or an object", v)
    return UnknownApiIntegrationWebhookOverridesRequestHeader(v)


# At the end, because models refer to each other in circles.
from .conv_ai_dynamic_variable import ConvAIDynamicVariable
