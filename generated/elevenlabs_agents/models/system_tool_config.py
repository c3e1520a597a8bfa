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
class SystemToolConfig(Model):
    name: str
    params: SystemToolConfigParams
    type: Literal["system"] | str | None | Unset = "system"
    description: str | None | Unset = UNSET
    response_timeout_secs: int | None | Unset = UNSET
    disable_interruptions: bool | None | Unset = UNSET
    force_pre_tool_speech: bool | None | Unset = UNSET
    assignments: list[DynamicVariableAssignment] | None | Unset = UNSET
    tool_call_sound: ToolCallSoundType | str | None | Unset = UNSET
    tool_call_sound_behavior: ToolCallSoundBehavior | str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> SystemToolConfig:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(SystemToolConfig)
        v: Any = None
        try:
            v = d.pop("type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("name")
            o.name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "name", v, error)
        try:
            v = d.pop("description", UNSET)
            o.description = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "description", v, error)
        try:
            v = d.pop("response_timeout_secs", UNSET)
            o.response_timeout_secs = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "response_timeout_secs", v, error)
        try:
            v = d.pop("disable_interruptions", UNSET)
            o.disable_interruptions = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "disable_interruptions", v, error)
        try:
            v = d.pop("force_pre_tool_speech", UNSET)
            o.force_pre_tool_speech = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "force_pre_tool_speech", v, error)
        try:
            v = d.pop("assignments", UNSET)
            o.assignments = v if v is UNSET or v is None else each(v, DynamicVariableAssignment._decode)
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
                find_tool_call_sound_behavior(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
            )
        except UNFIT as error:
            misfit(o, "tool_call_sound_behavior", v, error)
        try:
            v = d.pop("params")
            o.params = decode_system_tool_config_params(v)
        except UNFIT as error:
            misfit(o, "params", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"name": self.name, "params": self.params}
        if self.type is not UNSET:
            d["type"] = self.type
        if self.description is not UNSET:
            d["description"] = self.description
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
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .dynamic_variable_assignment import DynamicVariableAssignment
from .system_tool_config_params import SystemToolConfigParams, decode_system_tool_config_params
from .tool_call_sound_behavior import ToolCallSoundBehavior, find_tool_call_sound_behavior
from .tool_call_sound_type import ToolCallSoundType, find_tool_call_sound_type

constructed(SystemToolConfig, globals())
