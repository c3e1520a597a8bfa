# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import boolean, each, number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
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
    def _decode(d: Any) -> ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel)
        v: Any = None
        try:
            v = d.pop("request_id")
            o.request_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "request_id", v, error)
        try:
            v = d.pop("tool_name")
            o.tool_name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "tool_name", v, error)
        try:
            v = d.pop("result_value")
            o.result_value = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "result_value", v, error)
        try:
            v = d.pop("is_error")
            o.is_error = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "is_error", v, error)
        try:
            v = d.pop("is_blocked")
            o.is_blocked = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "is_blocked", v, error)
        try:
            v = d.pop("tool_has_been_called")
            o.tool_has_been_called = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "tool_has_been_called", v, error)
        try:
            v = d.pop("tool_latency_secs")
            o.tool_latency_secs = v if v.__class__ is float or v.__class__ is int else number(v)
        except UNFIT as error:
            misfit(o, "tool_latency_secs", v, error)
        try:
            v = d.pop("error_type")
            o.error_type = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "error_type", v, error)
        try:
            v = d.pop("raw_error_message")
            o.raw_error_message = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "raw_error_message", v, error)
        try:
            v = d.pop("dynamic_variable_updates")
            o.dynamic_variable_updates = each(v, DynamicVariableUpdateCommonModel._decode)
        except UNFIT as error:
            misfit(o, "dynamic_variable_updates", v, error)
        try:
            v = d.pop("type")
            o.type = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("integration_id")
            o.integration_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "integration_id", v, error)
        try:
            v = d.pop("credential_id")
            o.credential_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "credential_id", v, error)
        try:
            v = d.pop("integration_connection_id")
            o.integration_connection_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "integration_connection_id", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
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

constructed(ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel, globals())
