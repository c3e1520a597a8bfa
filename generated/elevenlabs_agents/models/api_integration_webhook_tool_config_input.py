# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import boolean, each, integer, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ApiIntegrationWebhookToolConfigInput(Model):
    name: str
    description: str
    api_integration_id: str
    api_integration_connection_id: str
    type: Literal["api_integration_webhook"] | str | Unset = "api_integration_webhook"
    response_timeout_secs: int | Unset = UNSET
    disable_interruptions: bool | Unset = UNSET
    force_pre_tool_speech: bool | Unset = UNSET
    assignments: list[DynamicVariableAssignment] | Unset = UNSET
    tool_call_sound: ToolCallSoundType | str | None | Unset = UNSET
    tool_call_sound_behavior: ToolCallSoundBehavior | str | Unset = UNSET
    dynamic_variables: DynamicVariablesConfig | Unset = UNSET
    execution_mode: ToolExecutionMode | str | Unset = UNSET
    tool_version: str | Unset = UNSET
    api_schema_overrides: ApiIntegrationWebhookOverrides | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ApiIntegrationWebhookToolConfigInput:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ApiIntegrationWebhookToolConfigInput)
        v: Any = None
        try:
            v = d.pop("type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET else text(v)
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
            v = d.pop("response_timeout_secs", UNSET)
            o.response_timeout_secs = v if v.__class__ is int or v is UNSET else integer(v)
        except UNFIT as error:
            misfit(o, "response_timeout_secs", v, error)
        try:
            v = d.pop("disable_interruptions", UNSET)
            o.disable_interruptions = v if v.__class__ is bool or v is UNSET else boolean(v)
        except UNFIT as error:
            misfit(o, "disable_interruptions", v, error)
        try:
            v = d.pop("force_pre_tool_speech", UNSET)
            o.force_pre_tool_speech = v if v.__class__ is bool or v is UNSET else boolean(v)
        except UNFIT as error:
            misfit(o, "force_pre_tool_speech", v, error)
        try:
            v = d.pop("assignments", UNSET)
            o.assignments = v if v is UNSET else each(v, DynamicVariableAssignment._decode)
        except UNFIT as error:
            misfit(o, "assignments", v, error)
        try:
            v = d.pop("tool_call_sound", UNSET)
            o.tool_call_sound = (
                find_tool_call_sound_type(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
            )
        except UNFIT as error:
            misfit(o, "tool_call_sound", v, error)
        try:
            v = d.pop("tool_call_sound_behavior", UNSET)
            o.tool_call_sound_behavior = (
                find_tool_call_sound_behavior(v, v) if v.__class__ is str else v if v is UNSET else text(v)
            )
        except UNFIT as error:
            misfit(o, "tool_call_sound_behavior", v, error)
        try:
            v = d.pop("dynamic_variables", UNSET)
            o.dynamic_variables = v if v is UNSET else DynamicVariablesConfig._decode(v)
        except UNFIT as error:
            misfit(o, "dynamic_variables", v, error)
        try:
            v = d.pop("execution_mode", UNSET)
            o.execution_mode = find_tool_execution_mode(v, v) if v.__class__ is str else v if v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "execution_mode", v, error)
        try:
            v = d.pop("tool_version", UNSET)
            o.tool_version = v if v.__class__ is str or v is UNSET else text(v)
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
            v = d.pop("api_schema_overrides", UNSET)
            o.api_schema_overrides = v if v is UNSET or v is None else ApiIntegrationWebhookOverrides._decode(v)
        except UNFIT as error:
            misfit(o, "api_schema_overrides", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "name": self.name,
            "description": self.description,
            "api_integration_id": self.api_integration_id,
            "api_integration_connection_id": self.api_integration_connection_id,
        }
        if self.type is not UNSET:
            d["type"] = self.type
        if self.response_timeout_secs is not UNSET:
            d["response_timeout_secs"] = self.response_timeout_secs
        if self.disable_interruptions is not UNSET:
            d["disable_interruptions"] = self.disable_interruptions
        if self.force_pre_tool_speech is not UNSET:
            d["force_pre_tool_speech"] = self.force_pre_tool_speech
        if self.assignments is not UNSET:
            d["assignments"] = self.assignments
        if self.tool_call_sound is not UNSET:
            d["tool_call_sound"] = self.tool_call_sound
        if self.tool_call_sound_behavior is not UNSET:
            d["tool_call_sound_behavior"] = self.tool_call_sound_behavior
        if self.dynamic_variables is not UNSET:
            d["dynamic_variables"] = self.dynamic_variables
        if self.execution_mode is not UNSET:
            d["execution_mode"] = self.execution_mode
        if self.tool_version is not UNSET:
            d["tool_version"] = self.tool_version
        if self.api_schema_overrides is not UNSET:
            d["api_schema_overrides"] = self.api_schema_overrides
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

constructed(ApiIntegrationWebhookToolConfigInput, globals())
