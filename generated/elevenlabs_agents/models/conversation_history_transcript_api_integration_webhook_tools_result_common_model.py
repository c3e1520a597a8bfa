# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import at, boolean, each, number, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model

_new = object.__new__


@define(kw_only=True, repr=False)
class ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel(Model):
    request_id: str
    tool_name: str
    result_value: str
    is_error: bool
    is_blocked: bool
    """Default: ``false``."""
    tool_has_been_called: bool
    tool_latency_secs: float
    """Default: ``0``."""
    error_type: str
    """Default: ``""``."""
    raw_error_message: str
    """Default: ``""``."""
    dynamic_variable_updates: list[DynamicVariableUpdateCommonModel]
    type: Literal["api_integration_webhook"] | str = "api_integration_webhook"
    integration_id: str
    """Default: ``""``."""
    credential_id: str
    """Default: ``""``."""
    integration_connection_id: str
    """Default: ``""``."""

    @staticmethod
    def decode(d: Any) -> ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel)
        key = ""
        try:
            v = d.pop(key := "request_id")
            o.request_id = v if v.__class__ is str else text(v)
            v = d.pop(key := "tool_name")
            o.tool_name = v if v.__class__ is str else text(v)
            v = d.pop(key := "result_value")
            o.result_value = v if v.__class__ is str else text(v)
            v = d.pop(key := "is_error")
            o.is_error = v if v.__class__ is bool else boolean(v)
            v = d.pop(key := "is_blocked")
            o.is_blocked = v if v.__class__ is bool else boolean(v)
            v = d.pop(key := "tool_has_been_called")
            o.tool_has_been_called = v if v.__class__ is bool else boolean(v)
            v = d.pop(key := "tool_latency_secs")
            o.tool_latency_secs = v if v.__class__ is float or v.__class__ is int else number(v)
            v = d.pop(key := "error_type")
            o.error_type = v if v.__class__ is str else text(v)
            v = d.pop(key := "raw_error_message")
            o.raw_error_message = v if v.__class__ is str else text(v)
            v = d.pop(key := "dynamic_variable_updates")
            o.dynamic_variable_updates = each(v, DynamicVariableUpdateCommonModel.decode)
            v = d.pop(key := "type")
            o.type = v if v.__class__ is str else text(v)
            v = d.pop(key := "integration_id")
            o.integration_id = v if v.__class__ is str else text(v)
            v = d.pop(key := "credential_id")
            o.credential_id = v if v.__class__ is str else text(v)
            v = d.pop(key := "integration_connection_id")
            o.integration_connection_id = v if v.__class__ is str else text(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "request_id": self.request_id,
            "tool_name": self.tool_name,
            "result_value": self.result_value,
            "is_error": self.is_error,
            "is_blocked": self.is_blocked,
            "tool_has_been_called": self.tool_has_been_called,
            "tool_latency_secs": self.tool_latency_secs,
            "error_type": self.error_type,
            "raw_error_message": self.raw_error_message,
            "dynamic_variable_updates": self.dynamic_variable_updates,
            "type": self.type,
            "integration_id": self.integration_id,
            "credential_id": self.credential_id,
            "integration_connection_id": self.integration_connection_id,
        }
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .dynamic_variable_update_common_model import DynamicVariableUpdateCommonModel
