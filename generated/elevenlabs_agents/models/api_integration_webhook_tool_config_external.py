# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import boolean, each, integer, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ApiIntegrationWebhookToolConfigExternal(Model):
    type: Literal["api_integration_webhook"] | str = "api_integration_webhook"
    name: str
    description: str
    response_timeout_secs: int
    disable_interruptions: bool
    force_pre_tool_speech: bool
    assignments: list[DynamicVariableAssignment]
    tool_call_sound: ToolCallSoundType | str | None
    tool_call_sound_behavior: ToolCallSoundBehavior | str
    dynamic_variables: DynamicVariablesConfig
    execution_mode: ToolExecutionMode | str
    tool_version: str
    api_integration_id: str
    api_integration_connection_id: str
    api_schema_overrides: ApiIntegrationWebhookOverrides | None
    base_api_schema: WebhookToolApiSchemaConfig

    @staticmethod
    def _decode(d: Any) -> ApiIntegrationWebhookToolConfigExternal:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ApiIntegrationWebhookToolConfigExternal)
        v: Any = None
        try:
            v = d.pop("type")
            o.type = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("name")
            o.name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "name", v, error)
        try:
            v = d.pop("description")
            o.description = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "description", v, error)
        try:
            v = d.pop("response_timeout_secs")
            o.response_timeout_secs = v if v.__class__ is int else integer(v)
        except UNFIT as error:
            misfit(o, "response_timeout_secs", v, error)
        try:
            v = d.pop("disable_interruptions")
            o.disable_interruptions = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "disable_interruptions", v, error)
        try:
            v = d.pop("force_pre_tool_speech")
            o.force_pre_tool_speech = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "force_pre_tool_speech", v, error)
        try:
            v = d.pop("assignments")
            o.assignments = each(v, DynamicVariableAssignment._decode)
        except UNFIT as error:
            misfit(o, "assignments", v, error)
        try:
            v = d.pop("tool_call_sound")
            o.tool_call_sound = find_tool_call_sound_type(v, v) if v.__class__ is str else v if v is None else text(v)
        except UNFIT as error:
            misfit(o, "tool_call_sound", v, error)
        try:
            v = d.pop("tool_call_sound_behavior")
            o.tool_call_sound_behavior = find_tool_call_sound_behavior(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "tool_call_sound_behavior", v, error)
        try:
            v = d.pop("dynamic_variables")
            o.dynamic_variables = DynamicVariablesConfig._decode(v)
        except UNFIT as error:
            misfit(o, "dynamic_variables", v, error)
        try:
            v = d.pop("execution_mode")
            o.execution_mode = find_tool_execution_mode(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "execution_mode", v, error)
        try:
            v = d.pop("tool_version")
            o.tool_version = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "tool_version", v, error)
        try:
            v = d.pop("api_integration_id")
            o.api_integration_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "api_integration_id", v, error)
        try:
            v = d.pop("api_integration_connection_id")
            o.api_integration_connection_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "api_integration_connection_id", v, error)
        try:
            v = d.pop("api_schema_overrides")
            o.api_schema_overrides = v if v is None else ApiIntegrationWebhookOverrides._decode(v)
        except UNFIT as error:
            misfit(o, "api_schema_overrides", v, error)
        try:
            v = d.pop("base_api_schema")
            o.base_api_schema = WebhookToolApiSchemaConfig._decode(v)
        except UNFIT as error:
            misfit(o, "base_api_schema", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "type": self.type,
            "name": self.name,
            "description": self.description,
            "response_timeout_secs": self.response_timeout_secs,
            "disable_interruptions": self.disable_interruptions,
            "force_pre_tool_speech": self.force_pre_tool_speech,
            "assignments": self.assignments,
            "tool_call_sound": self.tool_call_sound,
            "tool_call_sound_behavior": self.tool_call_sound_behavior,
            "dynamic_variables": self.dynamic_variables,
            "execution_mode": self.execution_mode,
            "tool_version": self.tool_version,
            "api_integration_id": self.api_integration_id,
            "api_integration_connection_id": self.api_integration_connection_id,
            "api_schema_overrides": self.api_schema_overrides,
            "base_api_schema": self.base_api_schema,
        }
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .api_integration_webhook_overrides import ApiIntegrationWebhookOverrides
from .dynamic_variable_assignment import DynamicVariableAssignment
from .dynamic_variables_config import DynamicVariablesConfig
from .tool_call_sound_behavior import ToolCallSoundBehavior, find_tool_call_sound_behavior
from .tool_call_sound_type import ToolCallSoundType, find_tool_call_sound_type
from .tool_execution_mode import ToolExecutionMode, find_tool_execution_mode
from .webhook_tool_api_schema_config import WebhookToolApiSchemaConfig

constructed(ApiIntegrationWebhookToolConfigExternal, globals())
